package ch.onetime.csms.web;

import ch.onetime.csms.web.live.LiveView;

/** The whole page. */
public record GarageView(LiveView page, String person) {}
