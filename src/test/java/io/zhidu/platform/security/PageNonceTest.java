package io.zhidu.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class PageNonceTest {

    private final MockServletContext everybodys = new MockServletContext();

    @Test
    void aPageKeepsItsNonceWhileAnotherRequestGetsItsOwn() throws Exception {
        pass((request, response) -> {
            request.getServletContext().setAttribute(PageNonce.ATTRIBUTE, "page");
            try {
                pass((other, answer) -> other.getServletContext().setAttribute(PageNonce.ATTRIBUTE, "other"));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            assertThat(request.getServletContext().getAttribute(PageNonce.ATTRIBUTE))
                    .isEqualTo("page");
        });
        assertThat(everybodys.getAttribute(PageNonce.ATTRIBUTE)).isNull();
    }

    @Test
    void everythingElseOfTheContextIsShared() throws Exception {
        pass((request, response) -> request.getServletContext().setAttribute("else", "shared"));
        assertThat(everybodys.getAttribute("else")).isEqualTo("shared");
    }

    private void pass(FilterChain page) throws Exception {
        new PageNonce()
                .doFilter(
                        new MockHttpServletRequest(everybodys, "GET", "/camunda/app/tasklist/default/"),
                        new MockHttpServletResponse(),
                        page);
    }
}
