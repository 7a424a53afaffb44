package io.zhidu.audit.history;

/** Another case that belongs to it. @param why message key: called, caller, sameNumber, refers, referred */
public record Related(String why, CaseHead head) {}
