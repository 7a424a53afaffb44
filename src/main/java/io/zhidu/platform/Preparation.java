package io.zhidu.platform;

import java.io.IOException;

/** Something that must be there before anybody can log in; each node does it at every start, where it is missing. */
@FunctionalInterface
public interface Preparation {

    void prepare() throws IOException;
}
