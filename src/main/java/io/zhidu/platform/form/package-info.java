/**
 * The form contract: what a deployed form demands, the server enforces, on submit-form, complete and start alike, with a
 * 400 whose sentence names the field's label. No code per form. What a form author must know:
 *
 * <ul>
 *   <li>Every variable that a form sends must be named in it; a task without a form accepts none. A start event without
 *       a form accepts none over HTTP.
 *   <li>Camunda Forms: {@code formRef} with {@code formRefBinding="deployment"}. Enforced: required, min, max, minLength,
 *       maxLength, pattern, validationType, decimalDigits, values / valuesKey / valuesExpression, datetime subtypes,
 *       disallowPassedDates, conditional.hide (a group's too). Hidden: not required and not to be sent. disabled, readonly
 *       and expression: a sent value must equal the present (or computed) one. A required checkbox must be ticked. Not
 *       supported, and refused loudly: dynamiclist, filepicker, a group with a path.
 *   <li>Embedded HTML: {@code embedded:deployment:<file>.html}. Inputs carry {@code cam-variable-name},
 *       {@code cam-variable-type}, and required, min, max, step, minlength, maxlength, pattern (whole value),
 *       data-decimals; files {@code accept} and {@code data-max-bytes}. A label is {@code data-label}, else
 *       {@code <label for>}, else the wrapping label. {@code data-hide="=FEEL"} on the input or around it is
 *       conditional.hide. Options of a select or radio are listed in the file, or in the variable that
 *       {@code cam-choices} or {@code data-values-key} names; ng-options and ng-repeat are not checked here.
 *   <li>An embedded form sends only what changed: a required field that is left out passes if its variable is present.
 *   <li>Rows in a Json variable: {@code <script type="application/json" data-rows="feeLines">{"label":…,"required":true,
 *       "minRows":1,"maxRows":50,"fields":{"itemCode":{"label":…,"required":true,"pattern":…},"quantity":{"type":
 *       "decimal","min":"0.01","max":"9999","decimals":2}}}</script>}; types string (with options), decimal, integer,
 *       boolean, date, time, datetime. Any other key in a row is refused.
 *   <li>Variables that a script makes: {@code <script type="application/json" data-variables>{"signature":{"label":…,
 *       "type":"file","required":true,"accept":"image/png","maxBytes":2000000}}</script>}; types also file and json.
 *   <li>A text is at most 4000 characters long unless the form says less. File names must not hold a path.
 *   <li>Java that acts for no person passes through {@link io.zhidu.platform.form.FormContract#withoutForm}.
 * </ul>
 */
package io.zhidu.platform.form;
