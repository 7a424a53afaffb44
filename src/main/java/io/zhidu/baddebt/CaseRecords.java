package io.zhidu.baddebt;

import io.zhidu.credit.StoredFile;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What is kept of a case besides where it stands; nothing of it is ever changed. */
public interface CaseRecords {

    void add(String number, CaseStep step);

    List<CaseStep> steps(String number);

    void add(String number, StoredFile evidence, LocalDateTime at, String by);

    List<Evidence> evidence(String number);

    Optional<StoredFile> evidence(String number, int seq);

    void add(String number, int revision, List<Part> parts);

    List<Part> parts(String number, int revision);

    void add(String number, Hearing hearing);

    List<Hearing> hearings(String number);

    void add(String number, Recovery recovery);

    List<Recovery> recoveries(String number);
}
