package org.huiqi.web;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Places that are taken and given back, no more than half of them by one address, so that one
 * client does not take them all. An IPv6 address counts with all of its network (/64). Safe to
 * share.
 */
final class FairPlaces {
    private static final int NETWORK = 8;

    private final int places;
    private final int mostOfOne;
    private final Map<Object, Integer> taken = new HashMap<>();
    private int all;

    /** So many places; one at least, and for one address as well. */
    FairPlaces(int places) {
        this.places = Math.max(1, places);
        this.mostOfOne = (this.places + 1) / 2;
    }

    /** Takes a place if there is one for the address. */
    synchronized boolean take(SocketAddress address) {
        Object who = who(address);
        int his = taken.getOrDefault(who, 0);
        if (all == places || his == mostOfOne) {
            return false;
        }
        all++;
        taken.put(who, his + 1);
        return true;
    }

    /** Gives one back. */
    synchronized void giveBack(SocketAddress address) {
        all--;
        taken.computeIfPresent(who(address), (who, his) -> his == 1 ? null : his - 1);
    }

    private static Object who(SocketAddress address) {
        if (!(address instanceof InetSocketAddress inet) || inet.getAddress() == null) {
            return address;
        }
        return inet.getAddress() instanceof Inet6Address wide
                ? Arrays.hashCode(Arrays.copyOf(wide.getAddress(), NETWORK))
                : inet.getAddress();
    }
}
