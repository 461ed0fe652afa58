import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** StAEDI, taking turns as take-turns.ts has it: java -cp JAR Events.java FILE [SCHEMA]. */
public class Events {
  public static void main(String[] given) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    Schema schema = null;
    if (given.length > 1) {
      try (var text = new FileInputStream(given[1])) {
        schema = SchemaFactory.newFactory().createSchema(text);
      }
    }
    var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var turns = new BufferedReader(new InputStreamReader(System.in));
    System.out.println("ready");
    while (turns.readLine() != null) {
      long before = machine.getProcessCpuTime();
      long counted = read(given[0], schema);
      double seconds = (machine.getProcessCpuTime() - before) / 1e9;
      String turn = "{\"seconds\":%s,\"counted\":%d,\"peakMegabytes\":%s}";
      System.out.println(String.format(java.util.Locale.ROOT, turn, seconds, counted, peakMegabytes()));
    }
  }

  private static long read(String file, Schema schema) throws Exception {
    long count = 0;
    var factory = EDIInputFactory.newFactory();
    try (var bytes = new BufferedInputStream(new FileInputStream(file));
        EDIStreamReader reader = factory.createEDIStreamReader(bytes)) {
      while (reader.hasNext()) {
        EDIStreamEvent event = reader.next();
        switch (event) {
          case START_TRANSACTION -> {
            if (schema != null) reader.setTransactionSchema(schema);
          }
          case START_SEGMENT, ELEMENT_DATA -> count += reader.getText().length();
          case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR ->
            throw new IllegalStateException("StAEDI: " + reader.getErrorType() + " at " + reader.getLocation());
          default -> {}
        }
      }
    }
    return count;
  }

  /** Of Linux; 0 elsewhere. */
  private static double peakMegabytes() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return 0;
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
    }
    return 0;
  }
}
