package io.zhidu.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.UntypedObjectDeserializer;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/** A number with an exponent in a request stays the text that it was, for the rules to refuse: it may have lost digits. */
@JsonComponent
class ExactNumbers extends UntypedObjectDeserializer {

    private static final long serialVersionUID = 1;

    ExactNumbers() {
        super((JavaType) null, (JavaType) null);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            String digits = json.getText();
            return digits.matches("[-0-9.]+") ? (Object) json.getDecimalValue() : digits;
        }
        return super.deserialize(json, context);
    }
}
