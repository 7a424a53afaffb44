package io.zhidu.repair;

/**
 * A signature as the form brings it: drawn (a PNG as data URL), or the name typed with a reason why not drawn.
 */
public record SignatureInput(String signerName, String image, String typedReason) {}
