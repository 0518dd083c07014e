package org.creditgraph.api;

import com.sun.management.ThreadMXBean;
import graphql.execution.instrumentation.Instrumentation;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.creditgraph.api.Admission.Limits;
import org.creditgraph.api.Admission.Meters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;

/** How much of the machine requests may have. */
@Configuration
class AdmissionConfiguration {
  /** What a question may use before it takes turns: nearly all are done by then. */
  private static final Duration FREE = Duration.ofMillis(10);

  private static final long FREE_BYTES = DataSize.ofMegabytes(16).toBytes();
  private static final Duration TURN = Duration.ofMillis(50);

  /** The part of the heap that questions may take, and that one answer may take. */
  private static final int MEMORY_PART = 4;

  private static final int ANSWER_PART = 8;
  private static final long VALUES_MAX = 2_000_000;

  /** Of the threads, the part that is left for probes and refusals. */
  private static final int SPARE_PART = 8;

  /** Of the requests at a time, the part that may be beyond their free slice. */
  private static final int PLACES_PART = 4;

  @Bean
  Admission admission(
      @Value("${server.tomcat.threads.max}") int threads,
      @Value("${creditgraph.query-timeout}") Duration timeout) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long heap = Runtime.getRuntime().maxMemory();
    return new Admission(
        new Limits(
            Runtime.getRuntime().availableProcessors(),
            Math.max(1, threads / PLACES_PART),
            FREE,
            FREE_BYTES,
            TURN,
            heap / MEMORY_PART,
            Math.min(VALUES_MAX, heap / ANSWER_PART / Ticket.VALUE_BYTES),
            timeout),
        new Meters(
            System::nanoTime,
            thread::getCurrentThreadCpuTime,
            thread::getCurrentThreadAllocatedBytes));
  }

  @Bean
  @Order(3)
  Instrumentation answerWork() {
    return new AnswerWork();
  }

  @Bean
  EarlyRefusals earlyRefusals() {
    return new EarlyRefusals();
  }

  @Bean
  FilterRegistrationBean<Filter> requestLimit(
      @Value("${server.tomcat.threads.max}") int threads, EarlyRefusals refusals) {
    return registered(
        new RequestLimit(Math.max(1, threads - threads / SPARE_PART), refusals),
        Ordered.HIGHEST_PRECEDENCE + 1); // behind the doorkeeper, whose headers every answer has
  }

  @Bean
  FilterRegistrationBean<Filter> questionFilter(
      Admission admission,
      EarlyRefusals refusals,
      @Value("${creditgraph.query-size-max}") DataSize sizeMax,
      @Value("${creditgraph.query-arrival}") Duration arrival) {
    int bytes = Math.toIntExact(sizeMax.toBytes());
    return registered(
        new QuestionFilter(admission, new QuestionBodies(bytes, arrival, refusals)),
        Ordered.LOWEST_PRECEDENCE);
  }

  private static FilterRegistrationBean<Filter> registered(Filter filter, int order) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.setName(filter.getClass().getSimpleName());
    registration.setOrder(order);
    registration.setAsyncSupported(true);
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> abandonable() {
    return server -> server.addEngineValves(new EarlyRefusals.Abandonable());
  }
}
