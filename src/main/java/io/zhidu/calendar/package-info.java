/**
 * The company's working time: hours of each weekday ({@code zhidu.calendar.*}), official days off and make-up working days from
 * a dated catalogue. A version answers for its own days only, so that what a past day was never changes.
 */
package io.zhidu.calendar;
