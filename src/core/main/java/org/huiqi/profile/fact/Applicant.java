package org.huiqi.profile.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.huiqi.profile.Age;
import org.huiqi.profile.BadRecord;
import org.huiqi.profile.Conduct;
import org.huiqi.profile.Count;
import org.huiqi.profile.CultivationPool;
import org.huiqi.profile.Group;
import org.huiqi.profile.GrowthPlan;
import org.huiqi.profile.Incident;
import org.huiqi.profile.Incubation;
import org.huiqi.profile.Industry;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.Listing;
import org.huiqi.profile.MainProduct;
import org.huiqi.profile.Market;
import org.huiqi.profile.NationalProject;
import org.huiqi.profile.OrderState;
import org.huiqi.profile.Penalty;
import org.huiqi.profile.PriorFunding;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Quality;
import org.huiqi.profile.Ratio;
import org.huiqi.profile.Registration;
import org.huiqi.profile.Severity;
import org.huiqi.profile.Subject;
import org.huiqi.profile.SubjectType;
import org.huiqi.profile.TalentLink;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.Title;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.TrainingProvider;
import org.huiqi.profile.YearFigures;
import org.huiqi.profile.candidate.XinchuangEntry;
import org.huiqi.profile.schema.Annotations.At;
import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The applicant on a day, as the rules see it: the profile's sections, and answers that take more
 * than one field. Every answer is three-valued; null is unknown.
 *
 * @param profile what is known
 * @param asOf the day that validity, ages and look-back periods are counted from
 * @param size what the size standard says
 * @param orderStates states of the voucher orders, or null where the orders are not known
 * @param standardVerdicts what the standards outside the handbook say
 */
public record Applicant(
        Profile profile,
        LocalDate asOf,
        Size size,
        @Nullable List<OrderState> orderStates,
        StandardVerdicts standardVerdicts) {

    /**
     * An applicant of whom no standard says anything.
     *
     * @param profile what is known
     * @param asOf the day that validity, ages and look-back periods are counted from
     * @param size what the size standard says
     * @param orderStates states of the voucher orders, or null where the orders are not known
     */
    public Applicant(
            Profile profile, LocalDate asOf, Size size, @Nullable List<OrderState> orderStates) {
        this(profile, asOf, size, orderStates, StandardVerdicts.NONE);
    }

    /** {@return section {@code subject} of the profile} */
    public Subject subject() {
        return profile.subject();
    }

    /** {@return section {@code registration} of the profile} */
    public Registration registration() {
        return profile.registration();
    }

    /** {@return section {@code industry} of the profile} */
    public Industry industry() {
        return profile.industry();
    }

    /** {@return section {@code cultivationPool} of the profile} */
    public CultivationPool cultivationPool() {
        return profile.cultivationPool();
    }

    /** {@return section {@code group} of the profile} */
    public Group group() {
        return profile.group();
    }

    /** {@return section {@code growthPlan} of the profile} */
    public GrowthPlan growthPlan() {
        return profile.growthPlan();
    }

    /** {@return section {@code conduct} of the profile} */
    public Conduct conduct() {
        return profile.conduct();
    }

    /** {@return section {@code incubation} of the profile} */
    public Incubation incubation() {
        return profile.incubation();
    }

    /** {@return section {@code trainingProvider} of the profile} */
    public TrainingProvider trainingProvider() {
        return profile.trainingProvider();
    }

    /** {@return section {@code market} of the profile} */
    public Market market() {
        return profile.market();
    }

    /** {@return section {@code mainProduct} of the profile} */
    public MainProduct mainProduct() {
        return profile.mainProduct();
    }

    /** {@return section {@code quality} of the profile} */
    public Quality quality() {
        return profile.quality();
    }

    /** {@return field {@code digitalLevel} of the profile} */
    public @Nullable Integer digitalLevel() {
        return profile.digitalLevel();
    }

    /** {@return field {@code itSystems} of the profile} */
    public @Nullable Boolean itSystems() {
        return profile.itSystems();
    }

    /** {@return figures of the last full year} */
    @At("years.{lastFullYear}")
    public YearFigures lastYear() {
        return profile.year(asOf.getYear() - 1);
    }

    /** {@return figures of the year before the last full one} */
    @At("years.{yearBefore}")
    public YearFigures yearBefore() {
        return profile.year(asOf.getYear() - 2);
    }

    /** {@return answers that take the figures of several years} */
    @At("")
    public RecentYears recentYears() {
        return new RecentYears(profile, asOf);
    }

    /** {@return rights that relate to the main product} */
    @At("")
    public MainProductRights rights() {
        return new MainProductRights(profile.ip(), asOf);
    }

    /** {@return awards, institutions, technical standards and equity} */
    @At("")
    public Innovation innovation() {
        return new Innovation(profile, asOf);
    }

    /**
     * {@return whether it meets a standard outside the handbook, in the version of the day}
     *
     * @param standard id of the standard, for example srdi
     */
    @Reads({})
    public @Nullable Boolean fulfils(String standard) {
        return standardVerdicts.meet(this, standard);
    }

    /** {@return completed years in the niche market on the last day of the last full year} */
    @Reads("market.nicheSince")
    @In(Unit.YEARS)
    public @Nullable Integer nicheYears() {
        return Age.on(market().nicheSince(), LocalDate.of(asOf.getYear() - 1, 12, 31));
    }

    /** {@return calendar days since the foundation} */
    @Reads("foundedOn")
    @In(Unit.DAYS)
    public @Nullable Integer daysSinceFoundation() {
        LocalDate founded = profile.foundedOn();
        return founded == null ? null : (int) ChronoUnit.DAYS.between(founded, asOf);
    }

    /** {@return field {@code innovationPointsList} of the profile} */
    public @Nullable Boolean innovationPointsList() {
        return profile.innovationPointsList();
    }

    /**
     * {@return a small or medium-sized enterprise by 工信部联企业〔2011〕300号; bodies of other kinds never
     * are}
     */
    @Reads({
        "subject.type",
        "industry.sizeIndustry",
        "industry.code",
        "years.{lastFullYear}.employees",
        "years.{lastFullYear}.revenue",
        "years.{lastFullYear}.totalAssets"
    })
    public @Nullable Boolean sme() {
        return Ternary.and(
                Ternary.in(
                        subject().type(), SubjectType.ENTERPRISE, SubjectType.INDIVIDUAL_BUSINESS),
                size.belowLarge());
    }

    /**
     * {@return sales revenue of a year in 万元}
     *
     * @param year calendar year
     */
    @Reads("years.{0}.salesRevenue")
    @In(Unit.WAN_YUAN)
    public @Nullable BigDecimal salesRevenue(int year) {
        return profile.year(year).salesRevenue();
    }

    /**
     * {@return R&amp;D expense by sales revenue of a year, in per cent, rounded down at 34 digits}
     *
     * @param year calendar year
     */
    @Reads({"years.{0}.rdExpense", "years.{0}.salesRevenue"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal rdIntensity(int year) {
        YearFigures figures = profile.year(year);
        return Ratio.percent(figures.rdExpense(), figures.salesRevenue());
    }

    /** {@return operating revenue of the last full year in 万元} */
    @Reads("years.{lastFullYear}.revenue")
    @In(Unit.WAN_YUAN)
    public @Nullable BigDecimal revenueOfLastFullYear() {
        return profile.year(asOf.getYear() - 1).revenue();
    }

    /**
     * {@return holds at least one title of the types that is valid on the day}
     *
     * @param types titles that count
     */
    @Reads({
        "titles[].type",
        "titles[].issuedOn",
        "titles[].validFrom",
        "titles[].validTo",
        "titles[].openEnded",
        "titlesComplete"
    })
    public @Nullable Boolean holds(TitleType... types) {
        return anyTitle(
                title -> Ternary.and(Ternary.in(title.type(), types), () -> title.validOn(asOf)));
    }

    /**
     * {@return the same, awarded at provincial or national level}
     *
     * @param types titles that count
     */
    @Reads({
        "titles[].type",
        "titles[].level",
        "titles[].issuedOn",
        "titles[].validFrom",
        "titles[].validTo",
        "titles[].openEnded",
        "titlesComplete"
    })
    public @Nullable Boolean holdsAtProvincialLevelOrAbove(TitleType... types) {
        return anyTitle(
                title ->
                        Ternary.and(
                                Ternary.in(title.type(), types),
                                () -> isProvincialOrAbove(title, asOf)));
    }

    private static @Nullable Boolean isProvincialOrAbove(Title title, LocalDate asOf) {
        return Ternary.and(
                Ternary.in(title.level(), Title.Level.PROVINCIAL, Title.Level.NATIONAL),
                () -> title.validOn(asOf));
    }

    /**
     * Has a title of the type whose registration number is of this year, valid or not.
     *
     * @param type the kind of title
     * @return whether it is so; null: unknown
     */
    @Reads({"titles[].type", "titles[].numberYear", "titlesComplete"})
    public @Nullable Boolean numberedThisYear(TitleType type) {
        return anyTitle(
                title ->
                        Ternary.and(
                                Ternary.in(title.type(), type),
                                Ternary.in(title.numberYear(), asOf.getYear())));
    }

    /**
     * Has a champion title of a batch, valid or not.
     *
     * @param batch number of the batch
     * @return whether it is so; null: unknown
     */
    @Reads({"titles[].type", "titles[].batch", "titlesComplete"})
    public @Nullable Boolean championOfBatch(int batch) {
        return anyTitle(title -> isChampion(title, batch));
    }

    /**
     * Has a champion title of a batch that passed its review, valid or not.
     *
     * @param batch number of the batch
     * @return whether it is so; null: unknown
     */
    @Reads({"titles[].type", "titles[].batch", "titles[].reviewPassed", "titlesComplete"})
    public @Nullable Boolean reviewedChampionOfBatch(int batch) {
        return anyTitle(title -> Ternary.and(isChampion(title, batch), title.reviewPassed()));
    }

    private static @Nullable Boolean isChampion(Title title, int batch) {
        return Ternary.and(
                Ternary.in(title.type(), TitleType.CHAMPION), Ternary.in(title.batch(), batch));
    }

    private @Nullable Boolean anyTitle(Function<Title, @Nullable Boolean> condition) {
        Boolean listed = Ternary.any(profile.titles(), condition);
        return profile.mayHoldOtherTitles() ? Ternary.or(listed, null) : listed;
    }

    /** {@return the latest entry or update of the cultivation pool is of this year} */
    @Reads("cultivationPool.updateYear")
    public @Nullable Boolean poolUpdatedThisYear() {
        return Ternary.in(cultivationPool().updateYear(), asOf.getYear());
    }

    /**
     * Issued shares at one of the venues up to the day.
     *
     * @param venues what counts
     * @return whether it is so; null: unknown
     */
    @Reads({"listings[].venue", "listings[].listedOn"})
    public @Nullable Boolean listedOn(Listing.Venue... venues) {
        return Ternary.any(
                profile.listings(),
                listing ->
                        Ternary.and(
                                Ternary.in(listing.venue(), venues),
                                Ternary.notAfter(listing.listedOn(), asOf)));
    }

    /**
     * Received support under an earlier scheme; an application alone does not count.
     *
     * @param scheme the scheme
     * @return whether it is so; null: unknown
     */
    @Reads({"priorFunding[].scheme", "priorFunding[].status"})
    public @Nullable Boolean supportedUnder(PriorFunding.Scheme scheme) {
        return Ternary.any(
                profile.priorFunding(),
                funding ->
                        Ternary.and(
                                Ternary.in(funding.scheme(), scheme),
                                Ternary.in(funding.status(), PriorFunding.Status.GRANTED)));
    }

    /**
     * Is bound to a titled firm by a direct holding above a percentage, in either direction.
     *
     * @param percent a whole number of per cent, itself excluded
     * @param types titles that count
     * @return whether it is so; null: unknown
     */
    @Reads({"holdings[].direct", "holdings[].pct", "holdings[].counterpartyTitles"})
    public @Nullable Boolean directHoldingAbove(int percent, TitleType... types) {
        return Ternary.any(
                profile.holdings(),
                holding -> Ternary.and(holding.direct(), holding.above(percent, asOf, types)));
    }

    /**
     * Is bound to a titled firm by an indirect holding above a percentage.
     *
     * @param percent a whole number of per cent, itself excluded
     * @param types titles that count
     * @return whether it is so; null: unknown
     */
    @Reads({"holdings[].direct", "holdings[].pct", "holdings[].counterpartyTitles"})
    public @Nullable Boolean indirectHoldingAbove(int percent, TitleType... types) {
        return Ternary.any(
                profile.holdings(),
                holding ->
                        Ternary.and(
                                Ternary.not(holding.direct()),
                                holding.above(percent, asOf, types)));
    }

    /**
     * Had a major incident of one of the kinds in the calendar year before the day's.
     *
     * @param kinds what counts
     * @return whether it is so; null: unknown
     */
    @Reads({"conduct.incidents[].kind", "conduct.incidents[].severity", "conduct.incidents[].date"})
    public @Nullable Boolean majorIncidentLastYear(Incident.Kind... kinds) {
        return majorIncident(day -> day.getYear() == asOf.getYear() - 1, kinds);
    }

    /**
     * Had a major incident of one of the kinds in the years up to the day.
     *
     * @param years length of the time before the day
     * @param kinds what counts
     * @return whether it is so; null: unknown
     */
    @Reads({"conduct.incidents[].kind", "conduct.incidents[].severity", "conduct.incidents[].date"})
    public @Nullable Boolean majorIncidentWithinYears(int years, Incident.Kind... kinds) {
        return majorIncident(day -> Ternary.withinYears(years, day, asOf), kinds);
    }

    /**
     * Had a major incident of one of the kinds in the day's calendar year or the one before.
     *
     * @param kinds what counts
     * @return whether it is so; null: unknown
     */
    @Reads({"conduct.incidents[].kind", "conduct.incidents[].severity", "conduct.incidents[].date"})
    public @Nullable Boolean majorIncidentThisOrLastYear(Incident.Kind... kinds) {
        return majorIncident(
                day -> day.getYear() >= asOf.getYear() - 1 && !day.isAfter(asOf), kinds);
    }

    private @Nullable Boolean majorIncident(Predicate<LocalDate> when, Incident.Kind... kinds) {
        return Ternary.any(
                conduct().incidents(),
                incident ->
                        Ternary.and(
                                Ternary.in(incident.kind(), kinds),
                                Ternary.test(incident.severity(), Severity::isMajor),
                                Ternary.test(incident.date(), when)));
    }

    /**
     * Has a bad record of one of the kinds in the years up to the day.
     *
     * @param years length of the time before the day
     * @param kinds what counts
     * @return whether it is so; null: unknown
     */
    @Reads({"conduct.badRecords[].kind", "conduct.badRecords[].date"})
    public @Nullable Boolean badRecordWithinYears(int years, BadRecord.Kind... kinds) {
        return Ternary.any(
                conduct().badRecords(),
                record ->
                        Ternary.and(
                                Ternary.in(record.kind(), kinds),
                                Ternary.withinYears(years, record.date(), asOf)));
    }

    /**
     * Has a bad record of one of the kinds, however old.
     *
     * @param kinds what counts
     * @return whether it is so; null: unknown
     */
    @Reads("conduct.badRecords[].kind")
    public @Nullable Boolean badRecordEver(BadRecord.Kind... kinds) {
        return Ternary.any(conduct().badRecords(), record -> Ternary.in(record.kind(), kinds));
    }

    /**
     * Has a major or criminal penalty of one of the kinds in the years up to the day.
     *
     * @param years length of the time before the day
     * @param kinds what counts
     * @return whether it is so; null: unknown
     */
    @Reads(
            in = "conduct.penalties[]",
            value = {"kind", "severity", "criminal", "date"})
    public @Nullable Boolean majorPenaltyWithinYears(int years, Penalty.Kind... kinds) {
        return Ternary.any(
                conduct().penalties(), penalty -> penalty.isMajorWithin(years, asOf, kinds));
    }

    /**
     * Has a major or criminal penalty of any kind, however old.
     *
     * @return whether it is so; null: unknown
     */
    @Reads({"conduct.penalties[].severity", "conduct.penalties[].criminal"})
    public @Nullable Boolean majorPenaltyEver() {
        return Ternary.any(conduct().penalties(), Penalty::isMajor);
    }

    /**
     * {@return was founded by or works with a selectee of a talent plan of that level or above, in
     * its term}
     *
     * @param lowest the lowest level that counts
     */
    @Reads(
            in = "talentLinks[]",
            value = {"level", "relation", "supportFrom", "supportTo"})
    public @Nullable Boolean talentSupportedAtOrAbove(TalentLink.Level lowest) {
        return Ternary.any(profile.talentLinks(), link -> link.supportedOn(asOf, lowest));
    }

    /**
     * Has a provincial S&amp;T vice-president in term.
     *
     * @return whether it is so; null: unknown
     */
    @Reads({"vicePresidentTerms[].from", "vicePresidentTerms[].to"})
    public @Nullable Boolean hasVicePresidentInTerm() {
        return Ternary.any(
                profile.vicePresidentTerms(),
                term ->
                        Ternary.and(
                                Ternary.notAfter(term.from(), asOf),
                                Ternary.notAfter(asOf, term.to())));
    }

    /**
     * Does a national S&amp;T project of one of the states.
     *
     * @param states what counts
     * @return whether it is so; null: unknown
     */
    @Reads("nationalProjects[].status")
    public @Nullable Boolean hasNationalProject(NationalProject.Status... states) {
        return Ternary.any(
                profile.nationalProjects(), project -> Ternary.in(project.status(), states));
    }

    /** {@return number of financing cases put forward} */
    @Reads("financingCases")
    public @Nullable Integer financingCaseCount() {
        return KnownList.size(profile.financingCases());
    }

    /** {@return number of digital transformation cases put forward} */
    @Reads("cases")
    public @Nullable Integer caseCount() {
        return KnownList.size(profile.cases());
    }

    /** {@return number of courses put forward} */
    @Reads("courses")
    public @Nullable Integer courseCount() {
        return KnownList.size(profile.courses());
    }

    /** {@return number of solutions and application cases put forward} */
    @Reads("xinchuangEntries[].kind")
    public Count solutionsAndCases() {
        return Count.of(profile.xinchuangEntries(), XinchuangEntry::isSolutionOrCase);
    }

    /**
     * Has a voucher order in the state.
     *
     * @param state what is asked for
     * @return whether it is so; null: unknown
     */
    @Reads(
            in = "vouchers.orders[]",
            value = {"redeemed", "invoiceDate", "submittedOn"})
    public @Nullable Boolean hasOrder(OrderState state) {
        return Ternary.any(
                orderStates,
                order -> order == OrderState.UNKNOWN ? null : (Boolean) (order == state));
    }
}
