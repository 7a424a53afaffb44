package io.zhidu.people;

import io.zhidu.people.Page.Reach;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** {@link Page} for whoever is logged in: as {@code @pageAccess} in security expressions and templates. */
@Component
public class PageAccess {

    public boolean allows(String page, Authentication who) {
        return reach(Page.valueOf(page), who) != Reach.NONE;
    }

    public Reach reach(Page page, Authentication who) {
        return who == null
                ? Reach.NONE
                : page.reach(who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList());
    }

    /** What a person may open, in the order of the menu. */
    public List<Entry> menu(Authentication who) {
        return Stream.of(Page.values())
                .filter(page -> reach(page, who) != Reach.NONE)
                .map(page -> new Entry(page.name(), page.path()))
                .toList();
    }

    /** @param page name of a {@link Page}; its label is {@code page.menu.<page>} */
    public record Entry(String page, String path) {}
}
