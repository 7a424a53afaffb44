package io.zhidu.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The sentences of the message files in the language of whoever asks: Chinese, unless the request prefers English. */
@Component
public class Sentences {

    private final MessageSource messages;

    public Sentences(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Refusal refusal) {
        return of(refusal.key(), refusal.arguments());
    }

    /** @return the sentence, or the key itself where a message file lacks it, so that no answer is ever empty */
    public String of(String key, Object... arguments) {
        return in(language(), key, arguments);
    }

    /** In the regulations' own language, for what is stored and read by others than whoever asks now. */
    public String ofRecord(String key, Object... arguments) {
        return in(Locale.TRADITIONAL_CHINESE, key, arguments);
    }

    private String in(Locale locale, String key, Object... arguments) {
        Object[] plain = Arrays.stream(arguments)
                .map(argument -> plain(locale, argument))
                .toArray();
        return messages.getMessage(key, plain, key, locale);
    }

    /** No grouping, no rounding: what the rule says is what the person reads; a refusal within one is its sentence. */
    private Object plain(Locale locale, Object argument) {
        if (argument instanceof Refusal inner) {
            return in(locale, inner.key(), inner.arguments());
        }
        return argument instanceof BigDecimal number ? number.toPlainString() : String.valueOf(argument);
    }

    /** The language of the present request: on a page what its reader chose, elsewhere what his browser asks for. */
    public static Locale language() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Locale.TRADITIONAL_CHINESE;
        }
        HttpServletRequest request = attributes.getRequest();
        boolean unstated =
                RequestContextUtils.getLocaleResolver(request) == null && request.getHeader("Accept-Language") == null;
        return unstated ? Locale.TRADITIONAL_CHINESE : LocaleContextHolder.getLocale();
    }
}
