package org.huiqi.profile.candidate;

import java.util.List;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.SubjectType;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Annotations.Reads;
import org.jspecify.annotations.Nullable;

/** One entry of {@code consortia}: innovation consortia. */
public record Consortium(
        String id,
        @Nullable ApplicantRole applicantRole,
        @Nullable Field field,
        @Nullable Boolean nicheHasConsortium,
        @Nullable List<Participant> participants,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {
    public Consortium {
        participants = KnownList.copy(participants);
    }

    /** Values of {@code consortia[].applicantRole}. */
    public enum ApplicantRole {
        LEAD,
        MEMBER
    }

    /** Values of {@code consortia[].field}. */
    public enum Field {
        HIGH_END_EQUIPMENT,
        INTEGRATED_CIRCUITS,
        NEW_ENERGY,
        NEW_MATERIALS,
        BIOMEDICINE,
        NEW_ENERGY_VEHICLES,
        NEW_POWER_EQUIPMENT,
        ENERGY_SAVING_ENVIRONMENT,
        SOFTWARE_IT_SERVICES,
        INTERNET_OF_THINGS,
        NEXT_GEN_COMMUNICATIONS,
        HIGH_TECH_SHIPS_OFFSHORE,
        AEROSPACE,
        THIRD_GEN_SEMICONDUCTORS,
        GENERAL_AI,
        BRAIN_INSPIRED,
        QUANTUM,
        HYDROGEN_NEW_STORAGE,
        DEEP_SEA_EARTH_SPACE,
        SYNTHETIC_BIOLOGY,
        CELL_GENE,
        FUTURE_NETWORKS,
        ADVANCED_COMPUTING,
        METAVERSE,
        OTHER
    }

    /** One entry of {@code consortia[].participants}: participants, without the lead; [] = none. */
    public record Participant(
            @Nullable SubjectType type,
            @Nullable Boolean legalPerson,
            @Nullable String name,
            @Nullable String note) {}

    /** {@return number of participants} */
    @Reads("participants")
    public @Nullable Integer participantCount() {
        return KnownList.size(participants);
    }

    /** {@return whether every participant has legal personality} */
    @Reads("participants[].legalPerson")
    public @Nullable Boolean allParticipantsLegalPersons() {
        return Ternary.every(participants, Participant::legalPerson);
    }

    /**
     * {@return whether one of the participants is of one of the types}
     *
     * @param types what counts
     */
    @Reads("participants[].type")
    public @Nullable Boolean hasParticipant(SubjectType... types) {
        return Ternary.any(participants, participant -> Ternary.in(participant.type(), types));
    }
}
