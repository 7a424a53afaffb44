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

    /** What a person may open, by group; a group without a page for him is not there. */
    public List<Section> menu(Authentication who) {
        return Stream.of(PageGroup.values())
                .map(group -> new Section(group.name(), pages(group, who)))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    private List<Entry> pages(PageGroup group, Authentication who) {
        return Stream.of(Page.values())
                .filter(page -> page.group() == group && reach(page, who) != Reach.NONE)
                .map(page -> new Entry(page.name(), page.path()))
                .toList();
    }

    /** @param group name of a {@link PageGroup}; its label is {@code page.group.<group>} */
    public record Section(String group, List<Entry> entries) {

        /** The only page needs no heading. */
        public boolean isSingle() {
            return entries.size() == 1;
        }
    }

    /** @param page name of a {@link Page}; its label is {@code page.menu.<page>} */
    public record Entry(String page, String path) {}
}
