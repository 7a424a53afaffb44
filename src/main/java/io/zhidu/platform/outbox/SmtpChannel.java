package io.zhidu.platform.outbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** By mail, where a mail server is set ({@code spring.mail.*}). The key is the Message-ID, by which mailboxes know a double. */
@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpChannel implements MessageChannel {

    private final JavaMailSender mail;
    private final OutboxPolicy policy;

    SmtpChannel(JavaMailSender mail, OutboxPolicy policy) {
        this.mail = mail;
        this.policy = policy;
    }

    @Override
    public String recipientKind() {
        return Outbox.EMAIL;
    }

    @Override
    public void send(String key, String address, String subject, String text) {
        MimeMessage message = mail.createMimeMessage();
        try {
            message.setFrom(new InternetAddress(policy.from(), true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setHeader("Message-ID", id(key));
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
        mail.send(message);
    }

    private String id(String key) {
        String from = policy.from();
        return "<" + key.replaceAll("[^A-Za-z0-9-]", ".") + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }
}
