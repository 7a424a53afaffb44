package io.zhidu.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page of the tests that fails as a page with a fault of ours would. */
@Controller
class BrokenPage {

    @GetMapping("/test/broken")
    String fail() {
        throw new IllegalStateException("password of the database is x");
    }
}
