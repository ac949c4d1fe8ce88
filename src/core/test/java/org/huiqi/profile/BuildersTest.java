package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.huiqi.RandomProfile;
import org.huiqi.Sample;
import org.huiqi.Trees;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.candidate.Consortium;
import org.huiqi.profile.candidate.ConsortiumBuilder;
import org.huiqi.profile.candidate.DigitalCase;
import org.huiqi.profile.candidate.SoftwareProduct;
import org.huiqi.profile.schema.Values;
import org.junit.jupiter.api.Test;

class BuildersTest {

    @Test
    void nothing_is_known_of_a_profile_that_was_only_begun() {
        assertThat(Profile.builder().build()).isEqualTo(Sample.profile());
    }

    @Test
    void a_profile_that_a_program_makes_is_the_one_that_a_file_says() {
        Profile made =
                Profile.builder()
                        .name("甲公司")
                        .subject(s -> s.type(SubjectType.ENTERPRISE).legalPerson(true))
                        .registration(r -> r.province("江苏").city("无锡"))
                        .year(2023, y -> y.revenue(11200).rdExpense(new BigDecimal("617.5")))
                        .year(2022, y -> y.employees(180))
                        .title(t -> t.type(TitleType.HNTE).issuedOn(LocalDate.of(2022, 11, 30)))
                        .title(t -> t.type(TitleType.GAZELLE))
                        .listings(List.of())
                        .holding(h -> h.pct(60).title(t -> t.type(TitleType.PROV_SRDI)))
                        .guarantees(g -> g.requested(r -> r.id("g1").amount(500)))
                        .softwareProduct("s1", p -> p.test(t -> t.passed(true)))
                        .consortium("c1", c -> c.participants(List.of()))
                        .digitalCase("d1", d -> d.directions(DigitalCase.Direction.POINT))
                        .bond("b1", b -> b.subsidyYears(2022, 2023))
                        .attestation("P09-08", AttestationEntry.of(true))
                        .build();
        assertThat(made)
                .isEqualTo(
                        Sample.profile(
                                "name: 甲公司",
                                "subject: {type: ENTERPRISE, legalPerson: true}",
                                "registration: {province: 江苏, city: 无锡}",
                                "years: {2023: {revenue: 11200, rdExpense: 617.5}, 2022: {employees: 180}}",
                                "titles: [{type: HNTE, issuedOn: 2022-11-30}, {type: GAZELLE}]",
                                "listings: []",
                                "holdings: [{pct: 60, counterpartyTitles: [{type: PROV_SRDI}]}]",
                                "guarantees: {requested: [{id: g1, amount: 500}]}",
                                "softwareProducts: [{id: s1, test: {passed: true}}]",
                                "consortia: [{id: c1, participants: []}]",
                                "cases: [{id: d1, directions: [POINT]}]",
                                "bonds: [{id: b1, subsidyYears: [2022, 2023]}]",
                                "attestations: {P09-08: true}"));
    }

    @Test
    void what_is_not_touched_stays_as_it_is() {
        Profile before =
                Sample.profile(
                        "subject: {type: ENTERPRISE, legalPerson: true}",
                        "years: {2023: {revenue: 100, employees: 5}, 2022: {revenue: 90}}",
                        "softwareProducts: [{id: s1, ownIp: true}, {id: s2}, {id: s3}]",
                        "titles: [{type: HNTE}]");
        Profile after =
                before.toBuilder()
                        .subject(s -> s.legalPerson(false))
                        .year(2023, y -> y.revenue(200))
                        .softwareProduct("s2", p -> p.category(SoftwareProduct.Category.AI))
                        .softwareProduct("s4", p -> p.ownIp(false))
                        .titles(null)
                        .build();
        assertThat(after)
                .isEqualTo(
                        Sample.profile(
                                "subject: {type: ENTERPRISE, legalPerson: false}",
                                "years: {2023: {revenue: 200, employees: 5}, 2022: {revenue: 90}}",
                                "softwareProducts: [{id: s1, ownIp: true}, {id: s2, category: AI},"
                                        + " {id: s3}, {id: s4, ownIp: false}]"));
        assertThat(before.softwareProducts()).hasSize(3);
    }

    @Test
    void a_builder_goes_on_after_a_record_was_made() {
        ProfileBuilder builder = Profile.builder().title(t -> t.type(TitleType.HNTE));
        Profile one = builder.build();
        Profile two = builder.title(t -> t.type(TitleType.UNICORN)).build();
        assertThat(one.titles()).extracting(Title::type).containsExactly(TitleType.HNTE);
        assertThat(two.titles())
                .extracting(Title::type)
                .containsExactly(TitleType.HNTE, TitleType.UNICORN);
    }

    @Test
    void a_part_of_a_profile_is_made_by_itself() {
        Consortium.Participant university =
                new Consortium.Participant(SubjectType.UNIVERSITY, true, null, null);
        assertThat(new ConsortiumBuilder("c1").participants(List.of(university)).build())
                .isEqualTo(
                        new ConsortiumBuilder("c1")
                                .participant(p -> p.type(SubjectType.UNIVERSITY).legalPerson(true))
                                .build());
    }

    @Test
    void every_field_is_set_by_the_method_of_its_name() {
        LongStream.range(0, 40)
                .mapToObj(seed -> Trees.profile(RandomProfile.tree(seed)))
                .forEach(
                        profile -> {
                            ProfileBuilder builder = Profile.builder();
                            fill(builder, profile);
                            assertThat(builder.build()).isEqualTo(profile);
                            assertThat(profile.toBuilder().build()).isEqualTo(profile);
                        });
    }

    /** Says to a builder what a record says: the finest method for each thing. */
    private static void fill(Object builder, Record record) {
        for (RecordComponent component : Values.components(record.getClass())) {
            Object value = Values.get(record, component);
            String name = component.getName();
            if (value instanceof Record section) {
                change(builder, name, section);
            } else if (value instanceof List<?> list
                    && !list.isEmpty()
                    && list.get(0) instanceof Record) {
                list.forEach(entry -> add(builder, (Record) entry));
            } else if (value instanceof Map<?, ?> map) {
                map.forEach((key, entry) -> put(builder, name, key, entry));
            } else {
                call(builder, name, new Class<?>[] {component.getType()}, value);
            }
        }
    }

    private static void change(Object builder, String name, Record section) {
        Consumer<Object> changes = below -> fill(below, section);
        call(builder, name, new Class<?>[] {Consumer.class}, changes);
    }

    private static void add(Object builder, Record entry) {
        String type = entry.getClass().getSimpleName();
        String name = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        Consumer<Object> changes = below -> fill(below, entry);
        if (entry instanceof Candidate candidate) {
            call(
                    builder,
                    name,
                    new Class<?>[] {String.class, Consumer.class},
                    candidate.id(),
                    changes);
        } else {
            call(builder, name, new Class<?>[] {Consumer.class}, changes);
        }
    }

    private static void put(Object builder, String name, Object key, Object entry) {
        String one = entry instanceof String ? name : name.substring(0, name.length() - 1);
        if (key instanceof Integer) {
            Consumer<Object> changes = below -> fill(below, (Record) entry);
            call(builder, one, new Class<?>[] {int.class, Consumer.class}, key, changes);
        } else {
            call(builder, one, new Class<?>[] {String.class, entry.getClass()}, key, entry);
        }
    }

    private static void call(Object builder, String name, Class<?>[] types, Object... arguments) {
        try {
            Method method = builder.getClass().getMethod(name, types);
            assertThat(method.invoke(builder, arguments)).isSameAs(builder);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(builder + "." + name + Arrays.toString(types), e);
        }
    }
}
