/** The demo company's incentives: six months of trips, two quarters and a half-year, settled through the process itself. */
package io.zhidu.incentive.demo;
