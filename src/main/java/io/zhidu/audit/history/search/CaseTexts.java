package io.zhidu.audit.history.search;

import java.util.List;
import java.util.Set;

/** What a case holds by which it may be found; port. */
public interface CaseTexts {

    /** User ids of whoever had a part in it. */
    Set<String> persons(String id);

    /** Elements that were passed. */
    List<String> elements(String id);

    /** Every text that a variable ever was, and the contents of the forms; at most so many. */
    List<String> texts(String id, int most);
}
