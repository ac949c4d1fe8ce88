package org.huiqi.web;

import java.net.SocketAddress;
import org.eclipse.jetty.server.Request;
import org.huiqi.Checker;
import org.huiqi.profile.Profile;

/**
 * Who works on which requests: those that ask for little by turns of their own, so that those that
 * ask for much do not keep them waiting. Much is a body over {@link Intake#USUAL} bytes, or a
 * report of more than {@link #FEW} findings. Of these a quarter of the slots is let in, half of
 * that from one address, until their answers are taken. Safe to share.
 */
final class Lanes {
    /** Findings of a report on most firms, several times over. */
    static final int FEW = 1500;

    private static final String MUCH = Lanes.class.getName();

    private final Checker checker;
    private final Turns few;
    private final Turns much;
    private final FairPlaces shares;
    private final FairPlaces streams;

    /** A workbook, a Word file or a PDF takes much memory: one at a time. */
    private final Turns workbooks;

    Lanes(Checker checker, Limits limits) {
        int cores = Runtime.getRuntime().availableProcessors();
        this.checker = checker;
        this.few = new Turns(cores);
        this.much = new Turns(Math.max(1, cores / 2));
        this.shares = new FairPlaces(limits.atOnce() / 4);
        this.streams = new FairPlaces(limits.atOnce() / 4);
        this.workbooks = new Turns(1);
    }

    private Lanes(Checker checker, Lanes lanes) {
        this.checker = checker;
        this.few = lanes.few;
        this.much = lanes.much;
        this.shares = lanes.shares;
        this.streams = lanes.streams;
        this.workbooks = lanes.workbooks;
    }

    /** The same lanes for another edition's profiles. */
    Lanes of(Checker other) {
        return new Lanes(other, this);
    }

    /** Who may send streams of profiles. */
    FairPlaces streams() {
        return streams;
    }

    /** Whose turn it is to read a profile. */
    Turns toRead(Request request, Body.Type type) throws ProblemException {
        if (Intake.isLarge(request)) {
            enter(request);
        }
        if (type == Body.Type.XLSX) {
            return workbooks;
        }
        return Intake.isLarge(request) ? much : few;
    }

    /** Whose turn it is to read a line of a stream. */
    Turns toRead(int bytes) {
        return bytes > Intake.USUAL ? much : few;
    }

    /** Whose turn it is to check a profile. */
    Turns toCheck(Request request, Face face, Profile profile, Iterable<String> programmes)
            throws ProblemException {
        if (!isMuch(profile, programmes)) {
            return face.isHeavy() ? workbooks : few;
        }
        enter(request);
        return face.isHeavy() ? workbooks : much;
    }

    /** Whose turn it is to work something out that takes long. */
    Turns toWork(Request request) throws ProblemException {
        enter(request);
        return much;
    }

    /** Whose turn it is to check a line of a stream. */
    Turns toCheck(Profile profile, Iterable<String> programmes) {
        return isMuch(profile, programmes) ? much : few;
    }

    private boolean isMuch(Profile profile, Iterable<String> programmes) {
        int findings = 0;
        for (String id : programmes) {
            findings += checker.findings(profile, checker.edition().programme(id));
        }
        return findings > FEW;
    }

    /** Lets a request in, until its answer is taken; it may ask twice. */
    private void enter(Request request) throws ProblemException {
        if (request.getAttribute(MUCH) != null) {
            return;
        }
        SocketAddress address = request.getConnectionMetaData().getRemoteSocketAddress();
        if (!shares.take(address)) {
            throw Turns.busy();
        }
        request.setAttribute(MUCH, true);
        Request.addCompletionListener(request, failure -> shares.giveBack(address));
    }
}
