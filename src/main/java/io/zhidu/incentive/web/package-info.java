/** Pages, downloads and interface of the incentives: evidence and annexes in, settlements and statements out. */
package io.zhidu.incentive.web;
