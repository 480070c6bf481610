// Calendars, read by ical.js, the reader of Thunderbird. What time it is in a zone is what the Intl of node says.
// needs: node npm:ical.js
import ICAL from "ical.js";

import { writeFileSync } from "node:fs";

import { cases, check, equal, output, written, zone_cases } from "./shared.mjs";

ICAL.design.strict = true;

const minute = 60;

// The beginning and the end of a session, as ical.js prints a day or a time without a zone.
function times(request, session) {
  const begin = ICAL.Time.fromDateString(session.date);
  const end = begin.clone();
  if (request.at) {
    begin.isDate = end.isDate = false;
    [begin.hour, begin.minute] = [end.hour, end.minute] = request.at.split(":").map(Number);
    const seconds = session.duration_s + (session.other_side?.duration_s ?? 0);
    end.addDuration(ICAL.Duration.fromSeconds(Math.ceil(seconds / minute) * minute));
  } else {
    end.addDuration(ICAL.Duration.fromSeconds(24 * 60 * minute));
  }
  return { begin: begin.toString(), end: end.toString() };
}

// As people hold it in their hands, who type nothing.
const without_flags = (text) => text.replace(/ \(`--[^)]*\)/g, "");

// All texts that a description must hold, in this order.
function texts(program, session) {
  const plan = program.plans[session.plan];
  return [
    ...session.new.map(without_flags),
    ...session.tests.flatMap((test) => [test.title, without_flags(test.text)]),
    ...plan.exercises.flatMap((card) => [`☐ ${card.name} – `, card.clinician_note ?? ""]),
    session.other_side ? `☐ ${session.other_side.text}` : "",
    session.next ?? "",
    ...plan.safety.filter((rule) => rule.id === "pain-rule").map((rule) => rule.text),
  ];
}

function check_description(description, program, session, name) {
  let rest = description;
  for (const text of texts(program, session)) {
    const place = rest.indexOf(text);
    check(place >= 0, name, session.id, "lacks", text, "in", description);
    rest = rest.slice(place + text.length);
  }
  equal(rest, "", name, session.id, "ends with the last of them");
}

function check_event(component, program, session, name) {
  const event = new ICAL.Event(component);
  const { request } = program;
  equal(event.startDate.zone.tzid, "floating", name);
  equal({ begin: event.startDate.toString(), end: event.endDate.toString() }, times(request, session), name);
  check(event.uid.endsWith(`-${session.id}@valgus`), name, event.uid);
  const side = request.side === "both" ? "both legs" : `${request.side} leg`;
  check(event.summary.startsWith(`${request.name ?? "Exercises"}: ${side}`), name, event.summary);
  equal(event.summary.includes("mobility day"), session.kind === "mobility", name, event.summary);
  check_description(event.description, program, session, name);
  const alarms = component.getAllSubcomponents("valarm");
  const before = alarms.map((alarm) => alarm.getFirstPropertyValue("trigger").toSeconds());
  equal(before.map(Math.abs), request.remind_min === null ? [] : [request.remind_min * minute], name);
  check(before.every((seconds) => seconds <= 0), name, "an alarm comes before its session");
}

for (const { name, command, options } of cases("programs")) {
  const program = JSON.parse(written(command, options, "json"));
  const calendar = new ICAL.Component(ICAL.parse(written(command, options, "ics")));
  const events = calendar.getAllSubcomponents("vevent");
  check(events.length > 0, name);
  equal(calendar.getAllSubcomponents().length, program.sessions.length, name);
  equal(events.length, program.sessions.length, name);
  equal(new Set(events.map((event) => event.getFirstPropertyValue("uid"))).size, events.length, name);
  events.forEach((event, i) => check_event(event, program, program.sessions[i], name));
  console.log(`${name}: ${events.length} events`);
}

// The seconds since 1970 at which a clock in the zone shows this day and time.
function moment(zone, day, time) {
  const format = new Intl.DateTimeFormat("sv", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const ahead = (at) => Date.parse(`${format.format(at).replace(" ", "T")}Z`) - at;
  const at = wanted - ahead(wanted - ahead(wanted));
  equal(ahead(at), wanted - at, "a time that there is", zone, day, time);
  return at / 1000;
}

for (const { name, options } of zone_cases) {
  const program = JSON.parse(written("program", options, "json"));
  const calendar = new ICAL.Component(ICAL.parse(written("program", options, "ics")));
  const zones = calendar.getAllSubcomponents("vtimezone");
  equal(zones.map((zone) => zone.getFirstPropertyValue("tzid")), [program.request.zone], name);
  const offsets = new Set();
  calendar.getAllSubcomponents("vevent").forEach((component, i) => {
    const event = new ICAL.Event(component);
    const session = program.sessions[i];
    const begin = moment(program.request.zone, session.date, program.request.at);
    equal(event.startDate.toUnixTime(), begin, name, session.id, event.startDate.toString());
    const seconds = session.duration_s + (session.other_side?.duration_s ?? 0);
    equal(event.endDate.toUnixTime(), begin + Math.ceil(seconds / minute) * minute, name, session.id);
    offsets.add(Date.parse(`${session.date}T${program.request.at}:00Z`) / 1000 - begin);
  });
  console.log(`${name}: offsets of ${[...offsets].join(" and ")} seconds`);
}

// Brought up to date, what is gone is called off, and everything is newer.
const block = ["program", "--name", "R", "--start", "2027-01-04", "--weeks", "2", "--at", "07:30", "--zone", "Europe/Berlin"];
const read = (words) =>
  new ICAL.Component(ICAL.parse(output(words))).getAllSubcomponents("vevent").map((component) => ({
    uid: component.getFirstPropertyValue("uid"),
    status: component.getFirstPropertyValue("status"),
    begin: new ICAL.Event(component).startDate.toUnixTime(),
    sequence: component.getFirstPropertyValue("sequence"),
  }));
const before = read([...block, "--days", "mon,wed", "--format", "ics"]);
writeFileSync("old.ics", output([...block, "--days", "mon,wed", "--format", "ics"]));
const after = read([...block, "--days", "tue,wed", "--update", "old.ics", "--format", "ics"]);
equal(after.length, 6);
for (const event of after) {
  check(event.sequence > before[0].sequence, event.uid);
  equal(event.status, event.uid.includes("-mon@") ? "CANCELLED" : null, event.uid);
  if (event.status) equal(event.begin, before.find(({ uid }) => uid === event.uid).begin, event.uid);
}
console.log(`${after.filter(({ status }) => status).length} events called off`);
