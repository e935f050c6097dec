package org.rapporteur.photo;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * The bytes of an upload as its decoder reads them, until the decoding has used up its CPU time. A
 * decoder cannot be stopped from outside, but it cannot go on without input either.
 */
final class PhotoInput extends ImageInputStreamImpl {
  /** Decoding one photo may take this much CPU time; 50 megapixels take about two seconds. */
  static final long MAX_CPU_SECONDS = 5;

  private static final int READS_BETWEEN_LOOKS = 512;

  private final byte[] bytes;
  private final LongSupplier cpuNanos;
  private final long deadline;
  private int reads;
  private boolean exhausted;

  PhotoInput(byte[] bytes, LongSupplier cpuNanos) {
    this.bytes = bytes;
    this.cpuNanos = cpuNanos;
    this.deadline = cpuNanos.getAsLong() + TimeUnit.SECONDS.toNanos(MAX_CPU_SECONDS);
  }

  @Override
  public int read() throws IOException {
    bitOffset = 0;
    if (reads++ % READS_BETWEEN_LOOKS == 0) look();
    return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    bitOffset = 0;
    look();
    if (streamPos >= bytes.length) return -1;
    var count = (int) Math.min(length, bytes.length - streamPos);
    System.arraycopy(bytes, (int) streamPos, target, offset, count);
    streamPos += count;
    return count;
  }

  @Override
  public long length() {
    return bytes.length;
  }

  /** Whether reading ended because the time was used up. */
  boolean isExhausted() {
    return exhausted;
  }

  private void look() throws IOException {
    exhausted = exhausted || cpuNanos.getAsLong() - deadline > 0;
    if (exhausted) throw new IOException("The CPU time for this photo is used up");
  }
}
