package io.zhidu.complaint;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The complaints. Whoever changes one has locked it. */
public interface Complaints {

    /** {@code TS-yyyymmdd-nnnn}; needs the transaction of what the number is for. */
    String nextNumber(LocalDate day);

    void insert(String number, NewComplaint complaint, boolean repeated, LocalDateTime at, String by);

    Optional<Complaint> find(String number);

    /** Holds the complaint's row until the transaction ends. */
    Optional<Complaint> lock(String number);

    /** Everything that changes in the course of the procedure, as the complaint now says it. */
    void save(Complaint complaint);

    Optional<String> numberOf(String reference);

    /** @throws org.springframework.dao.DuplicateKeyException if the reference is taken */
    void addReference(String reference, String number);

    /** Other complaints of that customer and kind, registered or closed since; the latest first, at most twenty. */
    List<Complaint> similar(String customerKey, String kind, LocalDateTime since, String but);

    void link(String number, String related, LocalDateTime at, String by);

    /** Both ways. */
    List<String> linked(String number);
}
