package org.example.support;

import io.micrometer.core.instrument.MeterRegistry;
import org.huiqi.Checker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service that says which support programmes a firm qualifies for. */
@SpringBootApplication
public class SupportService {
    public static void main(String[] args) {
        SpringApplication.run(SupportService.class, args);
    }

    /**
     * One checker for all requests. Warmed up, so that the service does not start with damaged rules
     * and its first request is as quick as the others.
     */
    @Bean
    Checker checker(MeterRegistry registry, @Value("${support.warm-up:true}") boolean warmUp) {
        Checker checker = Checker.builtIn().with(new CheckMeters(registry));
        return warmUp ? checker.warmUp() : checker;
    }
}
