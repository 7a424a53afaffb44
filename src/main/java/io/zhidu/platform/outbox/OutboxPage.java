package io.zhidu.platform.outbox;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Messages that were given up, for the administrator, who may have them sent again. */
@Controller
@RequestMapping("/outbox")
@PreAuthorize("@pageAccess.allows('OUTBOX', authentication)")
class OutboxPage {

    private static final int MOST = 200;

    private final OutboxMessages messages;
    private final OutboxSender sender;
    private final Clock clock;

    OutboxPage(OutboxMessages messages, OutboxSender sender, Clock clock) {
        this.messages = messages;
        this.sender = sender;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(required = false) String again, Model model) {
        model.addAttribute("again", again);
        model.addAttribute("counts", messages.counts());
        model.addAttribute("states", OutboxMessages.State.values());
        model.addAttribute(
                "dead",
                messages.dead(MOST).stream()
                        .map(one -> new Line(one, sender.text(one)))
                        .toList());
        return "outbox";
    }

    /** @throws Refusal unless it was given up */
    @PostMapping("/again")
    String again(@RequestParam String key) {
        if (!messages.revive(key, Times.now(clock))) {
            throw Refusal.conflict("outbox.notDead", key);
        }
        return "redirect:/outbox?again=1";
    }

    record Line(OutboxMessage message, String text) {}
}
