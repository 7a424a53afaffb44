package io.zhidu.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;

/**
 * A model or form that is deployed under its bare file name, from a jar and from a directory alike. Left alone, the
 * engine names a file in a directory by its absolute path, and {@code embedded:deployment:x.html} finds nothing.
 */
final class NamedByFile extends AbstractResource implements ContextResource {

    private final Resource resource;

    NamedByFile(Resource resource) {
        this.resource = resource;
    }

    @Override
    public String getPathWithinContext() {
        return resource.getFilename();
    }

    @Override
    public String getFilename() {
        return resource.getFilename();
    }

    @Override
    public String getDescription() {
        return resource.getDescription();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return resource.getInputStream();
    }
}
