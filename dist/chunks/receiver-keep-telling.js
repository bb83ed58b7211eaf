import { t as escapeHtml } from "./receiver-escape-html.js";
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { connect, createServer, isIPv6 } from "node:net";
import { appendFile, link, mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { existsSync, fsyncSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
/** As `consent_bucket` in the database: the last six bits of the id, which are random in a UUID of version 4. */
var bucketOf = (consentId) => Number.parseInt(consentId.slice(-2), 16) % 64;
var ALL_BUCKETS = Array.from({ length: 64 }, (_, bucket) => bucket);
// src/receiver/store/places.ts
/**
* A machine may be added, and buckets moved to it. Until that is seen, what they keep is still kept, by a transaction on more
* than one machine. In ms.
*/
var LASTING$1 = 6e4;
var HAS_CITUS = "select to_regclass('pg_catalog.pg_dist_partition') is not null as citus";
var IS_DISTRIBUTED = `select exists (select 1 from pg_dist_partition
where logicalrelid = 'consent_events'::regclass and partmethod = 'h') as distributed`;
var HOLDERS = `select b as bucket, p.groupid as machine
from generate_series(0, ${ALL_BUCKETS.length - 1}) as b join pg_dist_placement p
  on p.shardid = get_shard_id_for_distribution_column('consent_events', b)`;
/** @param onSpread told of the places where there are several */
function createPlaces(query, onSpread) {
	let last = ONE_PLACE;
	let reading = null;
	return {
		get last() {
			return last;
		},
		read() {
			if (reading && performance.now() < reading.until) return reading.places;
			const mine = {
				places: readPlaces(query),
				until: Number.POSITIVE_INFINITY
			};
			reading = mine;
			mine.places.then((places) => {
				last = places;
				if (!places.distributed) return;
				onSpread(places);
				mine.until = performance.now() + LASTING$1;
			}, () => {
				reading = null;
			});
			return mine.places;
		}
	};
}
/** Whether the records lie on several machines. */
var isDistributed = async (query) => Boolean((await query(HAS_CITUS))[0]?.citus && (await query(IS_DISTRIBUTED))[0]?.distributed);
async function readPlaces(query) {
	if (!await isDistributed(query)) return ONE_PLACE;
	const machines = /* @__PURE__ */ new Map();
	for (const row of await query(HOLDERS)) {
		const [bucket, machine] = [Number(row.bucket), Number(row.machine)];
		machines.set(machine, [...machines.get(machine) ?? [], bucket]);
	}
	return placesOf(true, [...machines].map(([machine, buckets]) => ({
		machine,
		home: buckets[0] ?? 0,
		buckets
	})));
}
function placesOf(distributed, all) {
	const byBucket = new Map(all.flatMap((place) => place.buckets.map((bucket) => [bucket, place])));
	const first = all[0] ?? {
		machine: 0,
		home: 0,
		buckets: ALL_BUCKETS
	};
	return {
		distributed,
		all,
		of: (consentId) => byBucket.get(bucketOf(consentId)) ?? first
	};
}
var ONE_PLACE = placesOf(false, [{
	machine: 0,
	home: 0,
	buckets: ALL_BUCKETS
}]);
/** What is to be done with each of these, apart by where it is done. */
function byPlace(items, consentIdOf, places) {
	const [only, another] = places.all;
	if (only && !another) return /* @__PURE__ */ new Map([[only, items]]);
	const parts = /* @__PURE__ */ new Map();
	for (const item of items) {
		const place = places.of(consentIdOf(item));
		const part = parts.get(place);
		if (part) part.push(item);
		else parts.set(place, [item]);
	}
	return parts;
}
// src/receiver/store/tally.ts
/** As `consent_tally` in the database finds it. */
function tally(events) {
	const days = /* @__PURE__ */ new Map();
	const pages = /* @__PURE__ */ new Map();
	const variants = /* @__PURE__ */ new Map();
	for (const { action, surface, choices, policyVersion, locale, page, variant } of events) {
		const allowed = Object.values(choices).includes(true);
		count(days, `${action} ${allowed} ${surface} ${locale} ${policyVersion}`, () => ({
			policy_version: policyVersion,
			locale,
			surface,
			action,
			allowed
		}));
		count(pages, `${action} ${allowed} ${page}`, () => ({
			page,
			action,
			allowed
		}));
		if (variant !== void 0) count(variants, `${action} ${allowed} ${variant}`, () => ({
			variant,
			action,
			allowed
		}));
	}
	return {
		days: [...days.values()],
		pages: [...pages.values()],
		...variants.size && { variants: [...variants.values()] }
	};
}
function count(counts, key, kind) {
	const known = counts.get(key);
	if (known) known.n++;
	else counts.set(key, {
		...kind(),
		n: 1
	});
}
// src/receiver/store/insert-decisions.ts
/** One text for a batch of any size, which is prepared once a connection. */
var STORE = "select consent_store(null, null, $1::json, $2::json, $3::boolean) as fresh";
/** Citus sends a call to another machine only where it is planned with its values: this one is not prepared. */
var STORE_AT = "select consent_store($4::int, $5::int[], $1::json, $2::json, $3::boolean) as fresh";
/** @returns the places, among these decisions, of those that were not here before */
async function insertDecisions(query, places, { decisions, noticeHashes, queued }) {
	const rows = decisions.map((event, index) => toRow(event, index, noticeHashes[index] ?? ""));
	if (!places.distributed) {
		const [row] = await query(STORE, JSON.stringify(rows), JSON.stringify(tally(decisions)), queued);
		return new Set(positions(row?.fresh));
	}
	const parts = byPlace(rows, (row) => row.consent_id, places);
	const fresh = await Promise.all([...parts].map(async ([{ home, buckets }, part]) => {
		const counts = tally(part.flatMap(({ position }) => decisions[position] ?? []));
		return positions((await query(STORE_AT, ...[
			JSON.stringify(part),
			JSON.stringify(counts),
			queued,
			home,
			buckets
		]))[0]?.fresh);
	}));
	return new Set(fresh.flat());
}
var positions = (fresh) => fresh ? String(fresh).split(" ").map(Number) : [];
/** The columns of a decision but for `received_at`. */
function toRow(event, position, noticeHash) {
	return {
		bucket: bucketOf(event.consentId),
		consent_id: event.consentId,
		event_id: event.eventId,
		occurred_at: event.occurredAt,
		action: event.action,
		surface: event.surface,
		choices: event.choices,
		previous: event.previous,
		policy_version: event.policyVersion,
		locale: event.locale,
		page: event.page,
		global_privacy_control: event.globalPrivacyControl,
		notice_hash: noticeHash,
		version: event.version,
		position,
		variant: event.variant
	};
}
// src/receiver/store/notice-hash.ts
/** @param notice as the `EventReader` rebuilt it: its field order is fixed, so equal notices give equal hashes. */
function hashNotice(notice) {
	const text = JSON.stringify(notice);
	return {
		hash: createHash("sha256").update(text).digest("hex"),
		text
	};
}
// src/receiver/store/stored-record.ts
/** The columns `toRecord` reads; `e` is consent_events. */
var RECORD_COLUMNS = `e.consent_id, e.event_id, e.occurred_at, e.received_at, e.action, e.surface, e.choices,
  e.previous, e.policy_version, e.locale, e.page, e.global_privacy_control, e.notice_hash, e.version, e.variant`;
/** Drivers give a time as a Date or as text. */
var iso = (value) => (value instanceof Date ? value : new Date(String(value))).toISOString();
/** The cast is sound: rows are only ever written from validated events. */
function toRecord(row) {
	return {
		eventId: row.event_id,
		consentId: row.consent_id,
		occurredAt: iso(row.occurred_at),
		receivedAt: iso(row.received_at),
		action: row.action,
		surface: row.surface,
		choices: row.choices,
		previous: row.previous,
		policyVersion: row.policy_version,
		locale: row.locale,
		page: row.page,
		globalPrivacyControl: row.global_privacy_control,
		noticeHash: row.notice_hash,
		version: row.version,
		...row.variant !== null && { variant: row.variant }
	};
}
// src/receiver/store/read-records.ts
/** A record takes some hundred bytes, five thousand at most. */
var RECORDS_AT_ONCE = 1e3;
/** One may have 60 KB. */
var NOTICES_AT_ONCE = 8;
/** See `Store.records`. */
async function* readRecords(queries, filter) {
	let last;
	do {
		const rows = await queries.records(filter, last);
		last = rows.length === 1e3 ? rows.at(-1) : void 0;
		if (rows.length) yield rows.map(toRecord);
	} while (last);
}
/** See `Store.noticesOf`. */
async function* readNotices(queries, consentId) {
	for (let last = "";;) {
		const names = await queries.noticeNames(consentId, last);
		for (let start = 0; start < names.length; start += NOTICES_AT_ONCE) {
			const some = names.slice(start, start + NOTICES_AT_ONCE);
			const found = await queries.noticeTexts(some.map(({ hash }) => String(hash)));
			const texts = new Map(found.map(({ hash, notice }) => [hash, String(notice)]));
			yield some.map(({ hash, locale }) => ({
				hash: String(hash),
				locale: String(locale),
				text: texts.get(hash) ?? null
			}));
		}
		if (!names.length) return;
		last = String(names.at(-1)?.hash);
	}
}
/** See `Store.history`. */
async function readHistory(queries, consentId) {
	const notices = /* @__PURE__ */ new Map();
	for await (const page of readNotices(queries, consentId)) for (const { hash, text } of page) notices.set(hash, text === null ? null : JSON.parse(text));
	const records = [];
	for await (const page of readRecords(queries, { consentId })) for (const record of page) records.push({
		...record,
		notice: notices.get(record.noticeHash) ?? null
	});
	return records;
}
// src/receiver/store/sort-events.ts
function sortEvents(events) {
	return {
		decisions: events.filter(({ action }) => action !== "erase"),
		erased: events.flatMap(({ action, consentId }) => action === "erase" ? [consentId] : []),
		answer({ fresh, marked }) {
			const left = new Set(marked);
			let position = 0;
			return events.map(({ action, consentId }) => action === "erase" ? left.delete(consentId) : fresh.has(position++));
		}
	};
}
// src/receiver/store/daily-summaries.ts
/** The day of receipt, UTC. */
var DAY$3 = "(received_at at time zone 'UTC')::date";
/** Whether the visitor allowed at least one optional category. A category's id holds no colon, so a text search is exact. */
var ALLOWED = "(choices::text like '%: true%')";
var addDecisions = (records) => `insert into consent_days
  (day, policy_version, locale, surface, action, allowed, slot, decisions)
select ${DAY$3}, policy_version, locale, surface, action, ${ALLOWED}, 0, count(*)
from ${records} group by 1, 2, 3, 4, 5, 6`;
var addPages = (records) => `insert into consent_page_days
  (day, page, action, allowed, slot, decisions)
select ${DAY$3}, left(page, 300), action, ${ALLOWED}, 0, count(*)
from ${records} group by 1, 2, 3, 4`;
var addVariants = (records) => `insert into consent_variant_days
  (day, variant, action, allowed, slot, decisions)
select ${DAY$3}, variant, action, ${ALLOWED}, 0, count(*)
from ${records} and variant is not null group by 1, 2, 3, 4`;
/** Removes the counts of days of which no record is left. */
var PURGE_SUMMARIES = [
	"consent_days",
	"consent_page_days",
	"consent_variant_days",
	"consent_deliveries"
].map((table) => `delete from ${table} where day < ($1::timestamptz at time zone 'UTC')::date`);
/** The days, UTC, whose counts are not what the records say, or not known to be. */
async function uncountedDays(query) {
	return (await query(`select to_char(day, 'YYYY-MM-DD') as day from consent_recounts order by 1`)).map(({ day }) => String(day));
}
/**
* Counts all records again, a day at a time: needed where a receiver of an older version has stored decisions since the counts
* came. Receivers may go on: each waits for the day under way.
*/
async function recount(database) {
	await database.query(`insert into consent_recounts select e.first + n from (
  select (min(received_at) at time zone 'UTC')::date as first, (max(received_at) at time zone 'UTC')::date as last
  from consent_events) e, generate_series(0, e.last - e.first + 1) as n
union select day from consent_days
union select day from consent_page_days
on conflict do nothing`);
	await recountPending(database);
}
/** Counts the days that wait for it. What is not reached waits for the next time, and is told meanwhile. */
async function recountPending(database) {
	const days = await uncountedDays(async (text, ...params) => (await database.query(text, params)).rows);
	for (const day of days) await recountDay(database, day);
}
/**
* Locks first. A statement that has stored decisions and not yet counted them waits for the lock and adds them afterwards;
* what was counted before the lock is seen by the recount.
*/
async function recountDay(database, day) {
	const records = `consent_events where received_at >= '${day}T00:00Z'::timestamptz
  and received_at < '${day}T00:00Z'::timestamptz + interval '1 day'`;
	await database.query(`do $recount$ begin
lock table consent_days, consent_page_days, consent_variant_days in share row exclusive mode;
delete from consent_recounts where day = '${day}';
if found then
delete from consent_days where day = '${day}';
delete from consent_page_days where day = '${day}';
delete from consent_variant_days where day = '${day}';
${addDecisions(records)};
${addPages(records)};
${addVariants(records)};
end if;
end $recount$`);
}
// src/core/consent.ts
var ACTIONS = [
	"accept-all",
	"decline-all",
	"save",
	"withdraw",
	"erase",
	"show-one",
	"adopt"
];
/** They are on record, and count in no rate and as no sign of consent. */
var NO_ANSWERS = ["show-one", "adopt"];
var SURFACES$2 = [
	"banner",
	"settings",
	"placeholder",
	"api",
	"signal"
];
/** How many versions, and how many languages: anyone can post made-up ones, which are added up as the others. */
var MAX_VERSIONS = 20;
var MAX_LOCALES = 50;
var SUMS = [
	["accept", "action = 'accept-all'"],
	["decline", "action = 'decline-all'"],
	["save", "action = 'save'"],
	["withdraw", "action = 'withdraw'"],
	["allowed", "allowed and action in ('accept-all', 'save')"]
].map(([name, condition]) => `coalesce(sum(case when ${condition} then decisions end), 0) as ${name}`).join(", ");
var groups = (column, from, limit) => `select ${column} as name, ${SUMS} from ${from}
group by 1 having sum(decisions) <> 0 order by sum(decisions) desc, 1 limit ${limit}`;
var KINDS$1 = [
	"accept",
	"decline",
	"save",
	"withdraw",
	"allowed"
].map((kind) => `sum(${kind}) as ${kind}`).join(", ");
/** As `groups`, and what is beyond the limit in one row without a name. */
var groupsAndOthers = (column, from, limit) => `with named as (
  select ${column} as name, ${SUMS}, sum(decisions) as decisions from ${from} group by 1 having sum(decisions) <> 0),
ranked as (select *, row_number() over (order by decisions desc, name) <= ${limit} as shown from named)
select case when shown then name end as name, ${KINDS$1}, count(*) as names from ranked
group by shown, case when shown then name end order by shown desc, sum(decisions) desc, 1`;
/** Each takes the first and the last day. */
var figureQueries = ({ day, decisions, variants, pages, deliveries }) => ({
	days: `select ${day} as name, ${SUMS} from ${decisions} group by 1 having sum(decisions) <> 0 order by 1`,
	locales: groupsAndOthers("locale", decisions, MAX_LOCALES),
	surfaces: groups("surface", decisions, MAX_LOCALES),
	policyVersions: groupsAndOthers("policy_version", decisions, MAX_VERSIONS),
	variants: groups("variant", variants, 50),
	pages: groups("page", pages, 50),
	deliveries: `select outcome, reason, sum(events) as events from ${deliveries} group by 1, 2 order by 1, 3 desc, 2`
});
/** What is on record, and no answer that was given here, is in no rate. */
var ANSWERED = `action not in (${NO_ANSWERS.map((action) => `'${action}'`).join(", ")})`;
var BETWEEN = "where day >= $1::date and day <= $2::date";
var FIGURE_QUERIES = figureQueries({
	day: "to_char(day, 'YYYY-MM-DD')",
	decisions: `consent_days ${BETWEEN} and ${ANSWERED}`,
	variants: `consent_variant_days ${BETWEEN} and ${ANSWERED}`,
	pages: `consent_page_days ${BETWEEN} and ${ANSWERED}`,
	deliveries: `consent_deliveries ${BETWEEN}`
});
/** Sums of bigint come as text. */
var toGroup = (row) => ({
	name: String(row.name ?? ""),
	...row.name === null && { others: Number(row.names) },
	accept: Number(row.accept),
	decline: Number(row.decline),
	save: Number(row.save),
	withdraw: Number(row.withdraw),
	allowed: Number(row.allowed)
});
var readFigures = (query, { from, to }) => toFigures((name) => query(FIGURE_QUERIES[name], from, to));
/** @param read what gives the rows of one of `figureQueries` */
async function toFigures(read) {
	const [days, locales, surfaces, policyVersions, variants, pages, deliveries] = await Promise.all([
		read("days"),
		read("locales"),
		read("surfaces"),
		read("policyVersions"),
		read("variants"),
		read("pages"),
		read("deliveries")
	]);
	return {
		days: days.map(toGroup).map(({ name, ...answers }) => ({
			day: name,
			...answers
		})),
		locales: locales.map(toGroup),
		surfaces: surfaces.map(toGroup),
		policyVersions: policyVersions.map(toGroup),
		variants: variants.map(toGroup),
		pages: pages.map(toGroup),
		deliveries: deliveries.map(({ outcome, reason, events }) => ({
			outcome: String(outcome),
			reason: String(reason),
			events: Number(events)
		}))
	};
}
// src/receiver/store/record-filter.ts
/** With its bucket, in which the key begins and which tells where it is kept. */
var OF_CONSENT = (parameter) => `e.bucket = consent_bucket(${parameter}::uuid) and e.consent_id = ${parameter}::uuid`;
var CONDITIONS = {
	from: (parameter) => `e.received_at >= ${parameter}::timestamptz`,
	to: (parameter) => `e.received_at < ${parameter}::timestamptz`,
	consentId: OF_CONSENT,
	action: (parameter) => `e.action = ${parameter}`,
	surface: (parameter) => `e.surface = ${parameter}`,
	locale: (parameter) => `e.locale = ${parameter}`,
	policyVersion: (parameter) => `e.policy_version = ${parameter}`,
	variant: (parameter) => `e.variant = ${parameter}`
};
var FILTER_FIELDS = Object.keys(CONDITIONS);
/** Values are bound, never written into the text. `params` is continued, so that more can follow. */
function whereClause(filter, params) {
	const conditions = FILTER_FIELDS.flatMap((field) => {
		const value = filter[field];
		return value === void 0 ? [] : [CONDITIONS[field](`$${params.push(value)}`)];
	});
	return conditions.length ? `where ${conditions.join(" and ")}` : "";
}
// src/receiver/store/summary.ts
/** How many pairs of language and version are told apart. */
var MAX_PAIRS = 100;
/** Reads the counts a day, or the records themselves where these do not have what is asked for. */
async function summary(query, filter) {
	const params = [];
	return (await query(summaryText(isOfWholeDays(filter) && !filter.variant ? fromCounts$1(filter, params) : fromRecords$1(filter, params), "to_char(c.day, 'YYYY-MM-DD')"), ...params)).map(toDayCount);
}
/**
* @param counts selects `day`, `action`, `locale`, `policy_version` and their number as `n`
* @param day gives `c.day` as text
*/
var summaryText = (counts, day) => `with counted as (${counts}),
frequent as (select locale, policy_version from counted group by 1, 2 order by sum(n) desc, 1, 2 limit ${MAX_PAIRS})
select ${day} as day, c.action, f.locale, f.policy_version, sum(c.n) as count
from counted c left join frequent f on f.locale = c.locale and f.policy_version = c.policy_version
group by c.day, 2, 3, 4 having sum(c.n) <> 0 order by c.day, 2, 3 nulls last, 4 nulls last`;
var toDayCount = ({ day, action, locale, policy_version: policyVersion, count }) => ({
	day,
	action,
	locale,
	policyVersion,
	count: Number(count)
});
var isMidnight = (time) => time === void 0 || time.endsWith("T00:00:00.000Z");
/** No count a day says whose decision it was, nor at which time. */
var isOfWholeDays = ({ from, to, consentId }) => consentId === void 0 && isMidnight(from) && isMidnight(to);
/** Of counts a day: as `whereClause`, with the days in place of the times. */
function whereOfDays({ from, to, ...rest }, params) {
	const days = [...from === void 0 ? [] : [`e.day >= $${params.push(from.slice(0, 10))}::date`], ...to === void 0 ? [] : [`e.day < $${params.push(to.slice(0, 10))}::date`]];
	const others = whereClause(rest, params).replace(/^where /, "");
	const conditions = [...days, ...others ? [others] : []];
	return conditions.length ? `where ${conditions.join(" and ")}` : "";
}
var fromCounts$1 = (filter, params) => `select e.day, e.action, e.locale, e.policy_version, sum(e.decisions) as n
from consent_days e ${whereOfDays(filter, params)} group by 1, 2, 3, 4`;
var fromRecords$1 = (filter, params) => `select (e.received_at at time zone 'UTC')::date as day, e.action, e.locale, e.policy_version, count(*) as n
from consent_events e ${whereClause(filter, params)} group by 1, 2, 3, 4`;
// src/receiver/store/variant-summary.ts
/** Reads the counts a day, or the records themselves where these do not have what is asked for. */
async function variantSummary(query, filter) {
	const { locale, policyVersion, surface } = filter;
	const isCounted = isOfWholeDays(filter) && !locale && !policyVersion && !surface;
	const params = [];
	return (await query(variantSummaryText(isCounted ? fromCounts(filter, params) : fromRecords(filter, params), "to_char(c.day, 'YYYY-MM-DD')"), ...params)).map(toVariantCount);
}
/**
* @param counts selects `day`, `action`, `variant` and their number as `n`
* @param day gives `c.day` as text
*/
var variantSummaryText = (counts, day) => `with counted as (${counts}),
frequent as (select variant from counted group by 1 order by sum(n) desc, 1 limit 50)
select ${day} as day, c.action, f.variant, sum(c.n) as count
from counted c left join frequent f on f.variant = c.variant
group by c.day, 2, 3 having sum(c.n) <> 0 order by c.day, 2, 3 nulls last`;
var toVariantCount = ({ day, action, variant, count }) => ({
	day,
	action,
	variant,
	count: Number(count)
});
var fromCounts = (filter, params) => `select e.day, e.action, e.variant, sum(e.decisions) as n
from consent_variant_days e ${whereOfDays(filter, params)} group by 1, 2, 3`;
var fromRecords = (filter, params) => `select (e.received_at at time zone 'UTC')::date as day, e.action, e.variant, count(*) as n
from (select * from consent_events where variant is not null) e ${whereClause(filter, params)} group by 1, 2, 3`;
// src/receiver/store/seal-tables.ts
/** A migration: see `MIGRATIONS`. */
var SEAL_TABLES = [
	"alter table consent_events add column seal_day date, add column leaf int, add column salt text",
	`create table consent_seals (
  day date primary key,
  size int not null default 0,
  root text,
  previous text,
  seal text,
  sealed_at timestamptz(3),
  stamp text,
  stamped_at timestamptz(3),
  filed_at timestamptz(3),
  posted_at timestamptz(3),
  busy_until timestamptz(3),
  emptied_at timestamptz(3)
)`,
	`create table consent_leaves (
  day date not null,
  first int not null,
  hashes text not null,
  primary key (day, first)
)`,
	`create table consent_gone_leaves (
  day date not null,
  leaf int not null,
  gone_at timestamptz(3) not null default now(),
  primary key (day, leaf)
)`
];
/** Once no record of a day is left, its leaves prove nothing more; its seal stays in the chain. */
var PURGE_LEAVES = `with done as (
  select s.day from consent_seals s where s.day < ($1::timestamptz at time zone 'UTC')::date
    and s.seal is not null and s.emptied_at is null and s.size > 0
    and s.size = (select count(*) from consent_gone_leaves g where g.day = s.day)),
leaves as (delete from consent_leaves l using done where l.day = done.day),
gone as (delete from consent_gone_leaves g using done where g.day = done.day)
update consent_seals s set emptied_at = now() from done where s.day = done.day`;
/** A migration: see `MIGRATIONS`. */
var WEBHOOK_TABLES = [
	"create table consent_webhooks (id int primary key, seen_at timestamptz(3) not null)",
	`create table consent_webhook_queue (
  consent_id uuid not null,
  message_id uuid not null default gen_random_uuid(),
  event_id uuid,
  queued_at timestamptz not null default now(),
  position int not null default 0,
  attempts int not null default 0,
  next_at timestamptz not null default now(),
  primary key (consent_id, message_id)
)`,
	"create index consent_webhook_queue_next_at on consent_webhook_queue (next_at)"
];
/** For a database whose receivers send no more. */
var PURGE_QUEUE = `delete from consent_webhook_queue
where queued_at < greatest($1::timestamptz, now() - interval '7 days')`;
// src/receiver/store/purge-records.ts
var PURGE = "select consent_purge($1::int, $2::int[], $3::timestamptz, $4::int) as gone";
var PURGE_ERASURES = "delete from consent_erasures where erased_at < $1::timestamptz";
var IS_LEFT = "select 1 from consent_events where received_at < $1::timestamptz limit 1";
var PURGE_NOTICES = `delete from consent_notices where seen_at < $1::timestamptz - interval '1 day'`;
/** See `Store.purgeRecords`. A machine that does not answer keeps what it has; the others go on. */
async function purgeRecords(query, { all }, before, limit) {
	let removed = 0;
	const faults = [];
	for (const { home, buckets } of all) {
		if (removed >= limit) break;
		try {
			removed += Number((await query(PURGE, home, buckets, before, limit - removed))[0]?.gone ?? 0);
		} catch (fault) {
			faults.push(fault);
		}
	}
	if (faults.length && !removed) throw faults[0];
	return removed;
}
/** See `Store.purgeRemains`. */
async function purgeRemains(query, before) {
	await query(PURGE_ERASURES, before);
	if (!((await query(IS_LEFT, before)).length > 0)) for (const statement of [PURGE_NOTICES, ...PURGE_SUMMARIES]) await query(statement, before);
	for (const statement of [PURGE_LEAVES, PURGE_QUEUE]) await query(statement, before);
	await query(NOTE_PURGE, before);
	await query(FORGET_PURGES);
}
var NOTE_PURGE = `insert into consent_purges (before, purged_at) values ($1::timestamptz, now())
on conflict (before) do update set purged_at = excluded.purged_at`;
var FORGET_PURGES = "delete from consent_purges where purged_at < (select max(purged_at) from consent_purges)";
var PLAN = `select now() - $1::int * interval '1 day' as before, p.before as last_before, p.purged_at as last_at
from (select 1) as one left join (select before, purged_at from consent_purges order by purged_at desc limit 1) p on true`;
var SHARE = `select count(case when at < $1::timestamptz then 1 end) as going, count(*) as "all", max(at) as newest
from (select received_at as at from consent_events union all select erased_at from consent_erasures) e`;
/** See `Store.planPurge`. */
async function planPurge(query, days) {
	return toPlan((await query(PLAN, days))[0]);
}
var toPlan = (row) => ({
	before: iso(row?.before),
	lastBefore: isoOrNull(row?.last_before),
	lastAt: isoOrNull(row?.last_at)
});
/** See `Store.shareBefore`. */
async function shareBefore(query, before) {
	return toShare((await query(SHARE, before))[0]);
}
var toShare = (row) => ({
	going: Number(row?.going ?? 0),
	all: Number(row?.all ?? 0),
	newest: isoOrNull(row?.newest)
});
var isoOrNull = (value) => value === null || value === void 0 ? null : iso(value);
// src/receiver/http/answer.ts
/** On every answer: it is data, never a page, and no cache may keep it. */
var SECURITY_HEADERS = {
	"cache-control": "no-store",
	"content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
	"cross-origin-resource-policy": "same-site",
	"referrer-policy": "no-referrer",
	"x-content-type-options": "nosniff",
	"x-frame-options": "DENY"
};
function answer(status, body, headers = {}) {
	return {
		status,
		headers: Object.assign({}, SECURITY_HEADERS, headers),
		body
	};
}
function json(status, value, headers = {}) {
	return answer(status, JSON.stringify(value), Object.assign({ "content-type": "application/json" }, headers));
}
var TITLES = {
	400: "Bad Request",
	401: "Unauthorized",
	403: "Forbidden",
	404: "Not Found",
	405: "Method Not Allowed",
	413: "Content Too Large",
	415: "Unsupported Media Type",
	422: "Unprocessable Content",
	425: "Too Early",
	429: "Too Many Requests",
	503: "Service Unavailable"
};
/**
* @param detail one sentence for the person who has to mend it
* @param more further members of the problem object
*/
function problem(status, detail, more = {}, headers = {}) {
	return json(status, {
		title: TITLES[status] ?? "Error",
		status,
		detail,
		...more
	}, {
		"content-type": "application/problem+json",
		...headers
	});
}
/** Thrown by a route to answer with a problem. */
var HttpProblem = class extends Error {
	answer;
	constructor(...args) {
		super(args[1]);
		this.answer = problem(...args);
	}
};
// src/receiver/http/client-address.ts
/**
* @param trustedProxies how many proxies of the owner stand before this server; each appends the address it saw to
*   `X-Forwarded-For`, so only that many entries, from the right, are true: the rest is whatever the client wrote
*/
function clientAddress(incoming, trustedProxies) {
	const seen = incoming.socket.remoteAddress ?? "";
	if (!trustedProxies) return seen;
	return withoutPort([incoming.headers["x-forwarded-for"] ?? []].flat().join(",").split(",").at(-trustedProxies)?.trim() ?? "") || seen;
}
/** Some proxies write the port too, which is another one for each connection: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
var WITH_PORT = /^(?:\[([\da-f:.]+)\](?::\d+)?|([\d.]+):\d+)$/i;
function withoutPort(address) {
	const [, v6, v4] = WITH_PORT.exec(address) ?? [];
	return v6 ?? v4 ?? address;
}
/** One household or server has a whole /64 of IPv6 addresses: they count as one client. */
function clientKey(address) {
	const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, "").replace(/%.*$/, "");
	if (!isIPv6(plain)) return plain;
	const [head = "", tail] = plain.toLowerCase().split("::");
	const groups = head ? head.split(":") : [];
	if (tail !== void 0) {
		const last = tail ? tail.split(":") : [];
		while (groups.length + last.length < 8) groups.push("0");
		groups.push(...last);
	}
	return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}
// src/receiver/http/exchange.ts
var BodyTooLargeError = class extends Error {};
/** The receiver is mounted wrongly. The answer is 5xx, so that the gate keeps its decisions. */
var BodyTakenError = class extends Error {
	constructor() {
		super("Something else has read the body and did not leave it in request.body: mount the receiver before it");
	}
};
// src/receiver/http/node-listener.ts
/** How long the rest of a refused body is read and thrown away, in ms, so that its sender gets to see the answer. */
var LINGER_MS = 1e3;
function createNodeListener(receiver, { onError, trustedProxies = 0 } = {}) {
	return (incoming, outgoing, next) => {
		const request = new NodeRequest(incoming, trustedProxies);
		const whole = originalPath(incoming);
		if (whole !== void 0 && !receiver.owns(request.path) && receiver.owns(whole)) request.path = whole;
		if (next && !receiver.owns(request.path)) return next();
		(HOST.test(request.host) ? receiver.handle(request) : Promise.resolve(MALFORMED)).then((answer) => write(answer, incoming, outgoing)).catch((error) => {
			onError?.(error);
			outgoing.destroy();
		});
	};
}
var pathOf = (url) => {
	const queryAt = url.indexOf("?");
	return queryAt < 0 ? url : url.slice(0, queryAt);
};
/** The path as it was asked for, where Connect or Express says so. */
function originalPath(incoming) {
	return typeof incoming.originalUrl === "string" ? pathOf(incoming.originalUrl) : void 0;
}
var MALFORMED = problem(400, "The Host header is malformed.");
/** A host and a port (RFC 3986 section 3.2). */
var HOST = /^([\w.~!$&'()*+,;=%-]*|\[[\da-f:.]+\])(:\d*)?$/i;
/** A class, because an object literal with getters costs more to make than the rest of the request to read. */
var NodeRequest = class {
	method;
	path;
	host;
	incoming;
	trustedProxies;
	queryAt;
	constructor(incoming, trustedProxies) {
		const { method = "GET", url = "/", headers } = incoming;
		this.incoming = incoming;
		this.trustedProxies = trustedProxies;
		this.queryAt = url.indexOf("?");
		this.method = method;
		this.path = this.queryAt < 0 ? url : url.slice(0, this.queryAt);
		this.host = headers.host ?? "";
	}
	get query() {
		const { url = "/" } = this.incoming;
		return new URLSearchParams(this.queryAt < 0 ? "" : url.slice(this.queryAt));
	}
	get secure() {
		return "encrypted" in this.incoming.socket;
	}
	get address() {
		return clientAddress(this.incoming, this.trustedProxies);
	}
	header(name) {
		const value = this.incoming.headers[name];
		return value === void 0 ? null : typeof value === "string" ? value : value.join(", ");
	}
	read(maxBytes) {
		return readIncoming(this.incoming, maxBytes);
	}
};
function readIncoming(incoming, maxBytes) {
	return new Promise((resolve, reject) => {
		let chunks = [];
		let bytes = 0;
		if (incoming.readableEnded) return takeParsed(incoming, maxBytes).then(resolve, reject);
		const onData = (chunk) => {
			bytes += chunk.byteLength;
			if (bytes <= maxBytes) {
				chunks.push(chunk);
				return;
			}
			incoming.off("data", onData).pause();
			reject(new BodyTooLargeError());
		};
		incoming.on("data", onData).on("end", () => {
			const [only, ...more] = chunks;
			resolve(only && !more.length ? only : Buffer.concat(chunks));
			chunks = [];
		}).on("close", () => {
			if (!incoming.readableEnded) reject(/* @__PURE__ */ new Error("The body broke off"));
		});
	});
}
/** What `express.json()` and its kind have left of a body that they read. */
async function takeParsed(incoming, maxBytes) {
	const { body } = incoming;
	if (body === void 0 || body === null) throw new BodyTakenError();
	const bytes = body instanceof Uint8Array ? body : Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
	if (bytes.byteLength > maxBytes) throw new BodyTooLargeError();
	return bytes;
}
function write({ status, headers, body }, incoming, outgoing) {
	const head = Object.assign({}, headers);
	if (!incoming.complete) head.connection = "close";
	if (typeof body === "string" && status !== 204) head["content-length"] = Buffer.byteLength(body);
	outgoing.writeHead(status, head);
	if (!incoming.complete) outgoing.once("finish", () => throwAwayRest(incoming));
	if (incoming.method === "HEAD") outgoing.end();
	else if (typeof body === "string") outgoing.end(body);
	else return writeAll(body, outgoing);
}
function throwAwayRest(incoming) {
	if (incoming.complete) return;
	incoming.resume();
	setTimeout(() => incoming.destroy(), LINGER_MS).unref();
}
/** Asks for the next text only when the last one has been sent. */
async function writeAll(texts, outgoing) {
	const gone = new Promise((resolve) => outgoing.once("close", resolve));
	for await (const text of texts) {
		if (outgoing.destroyed) return;
		if (!outgoing.write(text)) await Promise.race([gone, new Promise((resolve) => outgoing.once("drain", resolve))]);
	}
	outgoing.end();
}
// src/receiver/store/optional-package.ts
var MISSING = /* @__PURE__ */ new Set(["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"]);
/** What to throw where importing `name` failed: a sentence that says what to install, where that is the fault. */
function explainMissing(name, error) {
	return error instanceof Error && "code" in error && MISSING.has(String(error.code)) ? /* @__PURE__ */ new Error(`consent-gate needs the package "${name}" for this, which is not installed: npm install ${name}`) : error;
}
// src/receiver/intake/rate-limit.ts
async function load() {
	try {
		return await import("rate-limiter-flexible");
	} catch (error) {
		throw explainMissing("rate-limiter-flexible", error);
	}
}
/** In the process whose workers count together: keeps their counts. */
async function keepSharedCounts() {
	const { RateLimiterClusterMaster } = await load();
	new RateLimiterClusterMaster();
}
/**
* @param perMinute requests of one client a minute
* @param shared whether all workers of node:cluster count together, see `keepSharedCounts`
* @throws where rate-limiter-flexible is not installed
*/
async function createRateLimit(perMinute, shared = false) {
	const { RateLimiterCluster, RateLimiterMemory } = await load();
	const limits = {
		points: perMinute,
		duration: 60
	};
	const limiter = shared ? new RateLimiterCluster({
		...limits,
		keyPrefix: "consent-gate",
		timeoutMs: 1e3
	}) : new RateLimiterMemory(limits);
	return async (address) => {
		try {
			await limiter.consume(clientKey(address));
			return 0;
		} catch (refusal) {
			if (refusal instanceof Error) return 0;
			return Math.max(1, Math.ceil(refusal.msBeforeNext / 1e3));
		}
	};
}
// src/receiver/dashboard/login-limit.ts
var MAX_FAILURES = 5;
var WINDOW = 6e4;
/** Past it the oldest are forgotten, so that many addresses do not fill the memory. */
var MAX_CLIENTS = 1e4;
/** @param now ms since the epoch */
function createLoginLimit(now) {
	const failures = /* @__PURE__ */ new Map();
	return { failed(address) {
		const key = clientKey(address ?? "");
		const known = failures.get(key);
		const { until, count } = known && known.until > now() ? known : {
			until: now() + WINDOW,
			count: 0
		};
		failures.delete(key);
		failures.set(key, {
			until,
			count: count + 1
		});
		const [oldest] = failures.keys();
		if (failures.size > MAX_CLIENTS && oldest !== void 0) failures.delete(oldest);
		return count >= MAX_FAILURES ? Math.ceil((until - now()) / 1e3) : 0;
	} };
}
// src/receiver/http/parse-url.ts
/** The address, or `null` where it is none. One parse instead of the two that `URL.canParse` before `new URL` takes. */
function parseUrl(text) {
	try {
		return new URL(text);
	} catch {
		return null;
	}
}
// src/receiver/http/origin.ts
/** @returns the `Origin` header, or `null` where there is none: no browser, or a plain same-origin GET */
var originOf = (request) => request.header("origin");
/** Whether page and endpoint share the origin. Behind a proxy that rewrites `Host`, browsers still say it in `Sec-Fetch-Site`. */
function isSameOrigin(request) {
	const site = request.header("sec-fetch-site");
	if (site) return site === "same-origin";
	const origin = originOf(request);
	return origin !== null && parseUrl(origin)?.host === request.host.toLowerCase();
}
// src/receiver/dashboard/sessions.ts
var NAME = "consent_gate_owner";
/** Seconds: a working day. */
var LIFETIME = 28800;
/**
* @param path where the dashboard lies: the cookie goes nowhere else
* @param now ms since the epoch
*/
function createSessions(token, path, now) {
	const digest = (text) => createHash("sha256").update(text).digest();
	const key = createHmac("sha256", token).update("consent-gate dashboard session").digest();
	const sign = (text) => createHmac("sha256", key).update(text).digest("base64url");
	const same = (a, b) => timingSafeEqual(digest(a), digest(b));
	const seconds = () => Math.floor(now() / 1e3);
	const cookie = (value, maxAge, request) => [
		`${NAME}=${value}`,
		`Path=${path}`,
		`Max-Age=${maxAge}`,
		"HttpOnly",
		"SameSite=Strict",
		...request.secure || originOf(request)?.startsWith("https:") ? ["Secure"] : []
	].join("; ");
	return {
		open(given, request) {
			if (!same(given, token)) return null;
			const content = `${seconds() + LIFETIME}.${randomBytes(16).toString("base64url")}`;
			return cookie(`${content}.${sign(content)}`, LIFETIME, request);
		},
		isOpen(request) {
			return (request.header("cookie") ?? "").split(/;\s*/).filter((pair) => pair.startsWith(`${NAME}=`)).some((pair) => {
				const [, content = "", signature = ""] = /^(\d{1,12}\.[\w-]{22})\.([\w-]{43})$/.exec(pair.slice(19)) ?? [];
				return same(signature, sign(content)) && Number.parseInt(content, 10) > seconds();
			});
		},
		close: (request) => cookie("", 0, request)
	};
}
// src/receiver/dashboard/dashboard.ts
/** @param now ms since the epoch */
function createDashboard(token, basePath, now) {
	const root = `${basePath}/dashboard`;
	return {
		root,
		sessions: token === void 0 ? null : createSessions(token, root, now),
		limit: createLoginLimit(now)
	};
}
// src/receiver/http/started.ts
/** What is gathered before the rest is sent piece by piece. */
var SHORT = {
	characters: 1e5,
	pieces: 4
};
/** `null` where there is no text at all. */
async function started(texts) {
	const iterator = texts[Symbol.asyncIterator]();
	let beginning = "";
	for (let pieces = 0; beginning.length < SHORT.characters && pieces < SHORT.pieces; pieces++) {
		const next = await iterator.next();
		if (next.done) return pieces ? beginning : null;
		beginning += next.value;
	}
	return rest(beginning, iterator);
}
async function* rest(beginning, iterator) {
	try {
		yield beginning;
		for (;;) {
			const next = await iterator.next();
			if (next.done) return;
			yield next.value;
		}
	} finally {
		await iterator.return?.();
	}
}
// src/receiver/http/uuid.ts
var UUID$1 = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/** The id in lower case, as PostgreSQL gives it back; `null` where it is no UUID. */
function parseUuid(value) {
	return UUID$1.test(value) ? value.toLowerCase() : null;
}
// src/receiver/records/consent-json.ts
/** Nothing where there are no records: then there is no text at all. */
async function* consentJson({ consentId, exportedAt }, store) {
	let before = `${JSON.stringify({
		consentId,
		...exportedAt && { exportedAt }
	}).slice(0, -1)},"records":[`;
	let found = false;
	for await (const page of store.records({ consentId })) {
		yield before + page.map((record) => JSON.stringify(record)).join(",");
		before = ",";
		found = true;
	}
	if (!found) return;
	before = "],\"notices\":{";
	for await (const notices of store.noticesOf(consentId)) {
		yield before + notices.map(({ hash, text }) => `${JSON.stringify(hash)}:${text ?? "null"}`).join(",");
		before = ",";
	}
	yield before === "," ? "}}\n" : `${before}}}\n`;
}
// src/receiver/seal/read-seals.ts
var SEAL_FIELDS = `to_char(s.day, 'YYYY-MM-DD') as day_text, s.size, s.root, s.previous, s.seal, s.sealed_at,
  s.stamp, s.emptied_at`;
var toSeal = (row) => ({
	day: String(row.day_text),
	size: Number(row.size),
	root: String(row.root),
	previous: row.previous === null ? null : String(row.previous),
	seal: String(row.seal),
	sealedAt: (row.sealed_at instanceof Date ? row.sealed_at : new Date(String(row.sealed_at))).toISOString(),
	stamp: row.stamp === null ? null : String(row.stamp),
	emptied: row.emptied_at !== null
});
/** Oldest first. @param period days, both included; all where none is given */
async function readSeals(database, period) {
	const { rows } = await database.query(`select ${SEAL_FIELDS} from consent_seals s where s.seal is not null
and s.day >= coalesce($1::date, '-infinity') and s.day <= coalesce($2::date, 'infinity') order by s.day`, [period?.from ?? null, period?.to ?? null]);
	return rows.map(toSeal);
}
// node_modules/uplot/dist/uPlot.iife.min.js?raw
var uPlot_iife_min_default = "/*! https://github.com/leeoniya/uPlot (v1.6.32) */\nvar uPlot=function(){\"use strict\";const l=\"u-off\",e=\"u-label\",t=\"width\",n=\"height\",i=\"top\",o=\"bottom\",s=\"left\",r=\"right\",u=\"#000\",a=u+\"0\",f=\"mousemove\",c=\"mousedown\",h=\"mouseup\",d=\"mouseenter\",p=\"mouseleave\",m=\"dblclick\",g=\"change\",x=\"dppxchange\",w=\"--\",_=\"undefined\"!=typeof window,b=_?document:null,v=_?window:null,k=_?navigator:null;let y,M;function S(l,e){if(null!=e){let t=l.classList;!t.contains(e)&&t.add(e)}}function T(l,e){let t=l.classList;t.contains(e)&&t.remove(e)}function E(l,e,t){l.style[e]=t+\"px\"}function z(l,e,t,n){let i=b.createElement(l);return null!=e&&S(i,e),null!=t&&t.insertBefore(i,n),i}function D(l,e){return z(\"div\",l,e)}const P=new WeakMap;function A(e,t,n,i,o){let s=\"translate(\"+t+\"px,\"+n+\"px)\";s!=P.get(e)&&(e.style.transform=s,P.set(e,s),0>t||0>n||t>i||n>o?S(e,l):T(e,l))}const W=new WeakMap;function Y(l,e,t){let n=e+t;n!=W.get(l)&&(W.set(l,n),l.style.background=e,l.style.borderColor=t)}const C=new WeakMap;function H(l,e,t,n){let i=e+\"\"+t;i!=C.get(l)&&(C.set(l,i),l.style.height=t+\"px\",l.style.width=e+\"px\",l.style.marginLeft=n?-e/2+\"px\":0,l.style.marginTop=n?-t/2+\"px\":0)}const F={passive:!0},R={...F,capture:!0};function G(l,e,t,n){e.addEventListener(l,t,n?R:F)}function I(l,e,t){e.removeEventListener(l,t,F)}function L(l,e,t,n){let i;t=t||0;let o=2147483647>=(n=n||e.length-1);for(;n-t>1;)i=o?t+n>>1:sl((t+n)/2),l>e[i]?t=i:n=i;return l-e[t]>e[n]-l?n:t}function O(l){return(e,t,n)=>{let i=-1,o=-1;for(let o=t;n>=o;o++)if(l(e[o])){i=o;break}for(let i=n;i>=t;i--)if(l(e[i])){o=i;break}return[i,o]}}_&&function l(){let e=devicePixelRatio;y!=e&&(y=e,M&&I(g,M,l),M=matchMedia(`(min-resolution: ${y-.001}dppx) and (max-resolution: ${y+.001}dppx)`),G(g,M,l),v.dispatchEvent(new CustomEvent(x)))}();const N=l=>null!=l,j=l=>null!=l&&l>0,U=O(N),V=O(j);function B(l,e,t,n){let i=hl(l),o=hl(e);l==e&&(-1==i?(l*=t,e/=t):(l/=t,e*=t));let s=10==t?dl:pl,r=1==o?ul:sl,u=(1==i?sl:ul)(s(ol(l))),a=r(s(ol(e))),f=cl(t,u),c=cl(t,a);return 10==t&&(0>u&&(f=Al(f,-u)),0>a&&(c=Al(c,-a))),n||2==t?(l=f*i,e=c*o):(l=Pl(l,f),e=Dl(e,c)),[l,e]}function $(l,e,t,n){let i=B(l,e,t,n);return 0==l&&(i[0]=0),0==e&&(i[1]=0),i}const J=.1,q={mode:3,pad:J},K={pad:0,soft:null,mode:0},X={min:K,max:K};function Z(l,e,t,n){return Ol(t)?ll(l,e,t):(K.pad=t,K.soft=n?0:null,K.mode=n?3:0,ll(l,e,X))}function Q(l,e){return null==l?e:l}function ll(l,e,t){let n=t.min,i=t.max,o=Q(n.pad,0),s=Q(i.pad,0),r=Q(n.hard,-gl),u=Q(i.hard,gl),a=Q(n.soft,gl),f=Q(i.soft,-gl),c=Q(n.mode,0),h=Q(i.mode,0),d=e-l,p=dl(d),m=fl(ol(l),ol(e)),g=dl(m),x=ol(g-p);(1e-24>d||x>10)&&(d=0,0!=l&&0!=e||(d=1e-24,2==c&&a!=gl&&(o=0),2==h&&f!=-gl&&(s=0)));let w=d||m||1e3,_=dl(w),b=cl(10,sl(_)),v=Al(Pl(l-w*(0==d?0==l?.1:1:o),b/10),24),k=a>l||1!=c&&(3!=c||v>a)&&(2!=c||a>v)?gl:a,y=fl(r,k>v&&l>=k?k:al(k,v)),M=Al(Dl(e+w*(0==d?0==e?.1:1:s),b/10),24),S=e>f||1!=h&&(3!=h||f>M)&&(2!=h||M>f)?-gl:f,T=al(u,M>S&&S>=e?S:fl(S,M));return y==T&&0==y&&(T=100),[y,T]}const el=new Intl.NumberFormat(_?k.language:\"en-US\"),tl=l=>el.format(l),nl=Math,il=nl.PI,ol=nl.abs,sl=nl.floor,rl=nl.round,ul=nl.ceil,al=nl.min,fl=nl.max,cl=nl.pow,hl=nl.sign,dl=nl.log10,pl=nl.log2,ml=(l,e=1)=>nl.asinh(l/e),gl=1/0;function xl(l){return 1+(0|dl((l^l>>31)-(l>>31)))}function wl(l,e,t){return al(fl(l,e),t)}function _l(l){return\"function\"==typeof l}function bl(l){return _l(l)?l:()=>l}const vl=l=>l,kl=(l,e)=>e,yl=()=>null,Ml=()=>!0,Sl=(l,e)=>l==e,Tl=/\\.\\d*?(?=9{6,}|0{6,})/gm,El=l=>{if(Il(l)||Wl.has(l))return l;const e=\"\"+l,t=e.match(Tl);if(null==t)return l;let n=t[0].length-1;if(-1!=e.indexOf(\"e-\")){let[l,t]=e.split(\"e\");return+`${El(l)}e${t}`}return Al(l,n)};function zl(l,e){return El(Al(El(l/e))*e)}function Dl(l,e){return El(ul(El(l/e))*e)}function Pl(l,e){return El(sl(El(l/e))*e)}function Al(l,e=0){if(Il(l))return l;let t=10**e;return rl(l*t*(1+Number.EPSILON))/t}const Wl=new Map;function Yl(l){return((\"\"+l).split(\".\")[1]||\"\").length}function Cl(l,e,t,n){let i=[],o=n.map(Yl);for(let s=e;t>s;s++){let e=ol(s),t=Al(cl(l,s),e);for(let r=0;n.length>r;r++){let u=10==l?+`${n[r]}e${s}`:n[r]*t,a=(0>s?e:0)+(o[r]>s?o[r]:0),f=10==l?u:Al(u,a);i.push(f),Wl.set(f,a)}}return i}const Hl={},Fl=[],Rl=[null,null],Gl=Array.isArray,Il=Number.isInteger;function Ll(l){return\"string\"==typeof l}function Ol(l){let e=!1;if(null!=l){let t=l.constructor;e=null==t||t==Object}return e}function Nl(l){return null!=l&&\"object\"==typeof l}const jl=Object.getPrototypeOf(Uint8Array),Ul=\"__proto__\";function Vl(l,e=Ol){let t;if(Gl(l)){let n=l.find((l=>null!=l));if(Gl(n)||e(n)){t=Array(l.length);for(let n=0;l.length>n;n++)t[n]=Vl(l[n],e)}else t=l.slice()}else if(l instanceof jl)t=l.slice();else if(e(l)){t={};for(let n in l)n!=Ul&&(t[n]=Vl(l[n],e))}else t=l;return t}function Bl(l){let e=arguments;for(let t=1;e.length>t;t++){let n=e[t];for(let e in n)e!=Ul&&(Ol(l[e])?Bl(l[e],Vl(n[e])):l[e]=Vl(n[e]))}return l}function $l(l,e,t){for(let n,i=0,o=-1;e.length>i;i++){let s=e[i];if(s>o){for(n=s-1;n>=0&&null==l[n];)l[n--]=null;for(n=s+1;t>n&&null==l[n];)l[o=n++]=null}}}const Jl=\"undefined\"==typeof queueMicrotask?l=>Promise.resolve().then(l):queueMicrotask,ql=[\"January\",\"February\",\"March\",\"April\",\"May\",\"June\",\"July\",\"August\",\"September\",\"October\",\"November\",\"December\"],Kl=[\"Sunday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\",\"Saturday\"];function Xl(l){return l.slice(0,3)}const Zl=Kl.map(Xl),Ql=ql.map(Xl),le={MMMM:ql,MMM:Ql,WWWW:Kl,WWW:Zl};function ee(l){return(10>l?\"0\":\"\")+l}const te={YYYY:l=>l.getFullYear(),YY:l=>(l.getFullYear()+\"\").slice(2),MMMM:(l,e)=>e.MMMM[l.getMonth()],MMM:(l,e)=>e.MMM[l.getMonth()],MM:l=>ee(l.getMonth()+1),M:l=>l.getMonth()+1,DD:l=>ee(l.getDate()),D:l=>l.getDate(),WWWW:(l,e)=>e.WWWW[l.getDay()],WWW:(l,e)=>e.WWW[l.getDay()],HH:l=>ee(l.getHours()),H:l=>l.getHours(),h:l=>{let e=l.getHours();return 0==e?12:e>12?e-12:e},AA:l=>12>l.getHours()?\"AM\":\"PM\",aa:l=>12>l.getHours()?\"am\":\"pm\",a:l=>12>l.getHours()?\"a\":\"p\",mm:l=>ee(l.getMinutes()),m:l=>l.getMinutes(),ss:l=>ee(l.getSeconds()),s:l=>l.getSeconds(),fff:l=>function(l){return(10>l?\"00\":100>l?\"0\":\"\")+l}(l.getMilliseconds())};function ne(l,e){e=e||le;let t,n=[],i=/\\{([a-z]+)\\}|[^{]+/gi;for(;t=i.exec(l);)n.push(\"{\"==t[0][0]?te[t[1]]:t[0]);return l=>{let t=\"\";for(let i=0;n.length>i;i++)t+=\"string\"==typeof n[i]?n[i]:n[i](l,e);return t}}const ie=(new Intl.DateTimeFormat).resolvedOptions().timeZone,oe=l=>l%1==0,se=[1,2,2.5,5],re=Cl(10,-32,0,se),ue=Cl(10,0,32,se),ae=ue.filter(oe),fe=re.concat(ue),ce=\"{YYYY}\",he=\"\\n\"+ce,de=\"{M}/{D}\",pe=\"\\n\"+de,me=pe+\"/{YY}\",ge=\"{aa}\",xe=\"{h}:{mm}\"+ge,we=\"\\n\"+xe,_e=\":{ss}\",be=null;function ve(l){let e=1e3*l,t=60*e,n=60*t,i=24*n,o=30*i,s=365*i;return[(1==l?Cl(10,0,3,se).filter(oe):Cl(10,-3,0,se)).concat([e,5*e,10*e,15*e,30*e,t,5*t,10*t,15*t,30*t,n,2*n,3*n,4*n,6*n,8*n,12*n,i,2*i,3*i,4*i,5*i,6*i,7*i,8*i,9*i,10*i,15*i,o,2*o,3*o,4*o,6*o,s,2*s,5*s,10*s,25*s,50*s,100*s]),[[s,ce,be,be,be,be,be,be,1],[28*i,\"{MMM}\",he,be,be,be,be,be,1],[i,de,he,be,be,be,be,be,1],[n,\"{h}\"+ge,me,be,pe,be,be,be,1],[t,xe,me,be,pe,be,be,be,1],[e,_e,me+\" \"+xe,be,pe+\" \"+xe,be,we,be,1],[l,_e+\".{fff}\",me+\" \"+xe,be,pe+\" \"+xe,be,we,be,1]],function(e){return(r,u,a,f,c,h)=>{let d=[],p=c>=s,m=c>=o&&s>c,g=e(a),x=Al(g*l,3),w=Pe(g.getFullYear(),p?0:g.getMonth(),m||p?1:g.getDate()),_=Al(w*l,3);if(m||p){let t=m?c/o:0,n=p?c/s:0,i=x==_?x:Al(Pe(w.getFullYear()+n,w.getMonth()+t,1)*l,3),r=new Date(rl(i/l)),u=r.getFullYear(),a=r.getMonth();for(let o=0;f>=i;o++){let s=Pe(u+n*o,a+t*o,1),r=s-e(Al(s*l,3));i=Al((+s+r)*l,3),i>f||d.push(i)}}else{let o=i>c?c:i,s=_+(sl(a)-sl(x))+Dl(x-_,o);d.push(s);let p=e(s),m=p.getHours()+p.getMinutes()/t+p.getSeconds()/n,g=c/n,w=h/r.axes[u]._space;for(;s=Al(s+c,1==l?0:3),f>=s;)if(g>1){let l=sl(Al(m+g,6))%24,t=e(s).getHours()-l;t>1&&(t=-1),s-=t*n,m=(m+g)%24,.7>Al((s-d[d.length-1])/c,3)*w||d.push(s)}else d.push(s)}return d}}]}const[ke,ye,Me]=ve(1),[Se,Te,Ee]=ve(.001);function ze(l,e){return l.map((l=>l.map(((t,n)=>0==n||8==n||null==t?t:e(1==n||0==l[8]?t:l[1]+t)))))}function De(l,e){return(t,n,i,o,s)=>{let r,u,a,f,c,h,d=e.find((l=>s>=l[0]))||e[e.length-1];return n.map((e=>{let t=l(e),n=t.getFullYear(),i=t.getMonth(),o=t.getDate(),s=t.getHours(),p=t.getMinutes(),m=t.getSeconds(),g=n!=r&&d[2]||i!=u&&d[3]||o!=a&&d[4]||s!=f&&d[5]||p!=c&&d[6]||m!=h&&d[7]||d[1];return r=n,u=i,a=o,f=s,c=p,h=m,g(t)}))}}function Pe(l,e,t){return new Date(l,e,t)}function Ae(l,e){return e(l)}function We(l,e){return(t,n,i,o)=>null==o?w:e(l(n))}Cl(2,-53,53,[1]);const Ye={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(l,e){let t=l.series[e];return t.width?t.stroke(l,e):t.points.width?t.points.stroke(l,e):null},fill:function(l,e){return l.series[e].fill(l,e)},dash:\"solid\"},idx:null,idxs:null,values:[]},Ce=[0,0];function He(l,e,t,n=!0){return l=>{0==l.button&&(!n||l.target==e)&&t(l)}}function Fe(l,e,t,n=!0){return l=>{(!n||l.target==e)&&t(l)}}const Re={show:!0,x:!0,y:!0,lock:!1,move:function(l,e,t){return Ce[0]=e,Ce[1]=t,Ce},points:{one:!1,show:function(l,e){let i=l.cursor.points,o=D(),s=i.size(l,e);E(o,t,s),E(o,n,s);let r=s/-2;E(o,\"marginLeft\",r),E(o,\"marginTop\",r);let u=i.width(l,e,s);return u&&E(o,\"borderWidth\",u),o},size:function(l,e){return l.series[e].points.size},width:0,stroke:function(l,e){let t=l.series[e].points;return t._stroke||t._fill},fill:function(l,e){let t=l.series[e].points;return t._fill||t._stroke}},bind:{mousedown:He,mouseup:He,click:He,dblclick:He,mousemove:Fe,mouseleave:Fe,mouseenter:Fe},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(l,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(l,e,t,n,i)=>n-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Ge={show:!0,stroke:\"rgba(0,0,0,0.07)\",width:2},Ie=Bl({},Ge,{filter:kl}),Le=Bl({},Ie,{size:10}),Oe=Bl({},Ge,{show:!1}),Ne='12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"',je=\"bold \"+Ne,Ue={show:!0,scale:\"x\",stroke:u,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:je,side:2,grid:Ie,ticks:Le,border:Oe,font:Ne,lineGap:1.5,rotate:0},Ve={show:!0,scale:\"x\",auto:!1,sorted:1,min:gl,max:-gl,idxs:[]};function Be(l,e){return e.map((l=>null==l?\"\":tl(l)))}function $e(l,e,t,n,i,o,s){let r=[],u=Wl.get(i)||0;for(let l=t=s?t:Al(Dl(t,i),u);n>=l;l=Al(l+i,u))r.push(Object.is(l,-0)?0:l);return r}function Je(l,e,t,n,i){const o=[],s=l.scales[l.axes[e].scale].log,r=sl((10==s?dl:pl)(t));i=cl(s,r),10==s&&(i=fe[L(i,fe)]);let u=t,a=i*s;10==s&&(a=fe[L(a,fe)]);do{o.push(u),u+=i,10!=s||Wl.has(u)||(u=Al(u,Wl.get(i))),a>u||(a=(i=u)*s,10==s&&(a=fe[L(a,fe)]))}while(n>=u);return o}function qe(l,e,t,n,i){let o=l.scales[l.axes[e].scale].asinh,s=n>o?Je(l,e,fl(o,t),n,i):[o],r=0>n||t>0?[]:[0];return(-o>t?Je(l,e,fl(o,-n),-t,i):[o]).reverse().map((l=>-l)).concat(r,s)}const Ke=/./,Xe=/[12357]/,Ze=/[125]/,Qe=/1/,lt=(l,e,t,n)=>l.map(((l,i)=>4==e&&0==l||i%n==0&&t.test(l.toExponential()[0>l?1:0])?l:null));function et(l,e,t){let n=l.axes[t],i=n.scale,o=l.scales[i],s=l.valToPos,r=n._space,u=s(10,i),a=s(9,i)-u<r?s(7,i)-u<r?s(5,i)-u<r?Qe:Ze:Xe:Ke;if(a==Qe){let l=ol(s(1,i)-u);if(r>l)return lt(e.slice().reverse(),o.distr,a,ul(r/l)).reverse()}return lt(e,o.distr,a,1)}function tt(l,e,t){let n=l.axes[t],i=n.scale,o=n._space,s=l.valToPos,r=ol(s(1,i)-s(2,i));return o>r?lt(e.slice().reverse(),3,Ke,ul(o/r)).reverse():e}function nt(l,e,t,n){return null==n?w:null==e?\"\":tl(e)}const it={show:!0,scale:\"y\",stroke:u,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:je,side:3,grid:Ie,ticks:Le,border:Oe,font:Ne,lineGap:1.5,rotate:0},ot={scale:null,auto:!0,sorted:0,min:gl,max:-gl},st=(l,e,t,n,i)=>i,rt={show:!0,auto:!0,sorted:0,gaps:st,alpha:1,facets:[Bl({},ot,{scale:\"x\"}),Bl({},ot,{scale:\"y\"})]},ut={scale:\"y\",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:st,alpha:1,points:{show:function(l,e){let{scale:t,idxs:n}=l.series[0],i=l._data[0],o=l.valToPos(i[n[0]],t,!0),s=l.valToPos(i[n[1]],t,!0);return ol(s-o)/(l.series[e].points.space*y)>=n[1]-n[0]},filter:null},values:null,min:gl,max:-gl,idxs:[],path:null,clip:null};function at(l,e,t){return t/10}const ft={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},ct=Bl({},ft,{time:!1,ori:1}),ht={};function dt(l){let e=ht[l];return e||(e={key:l,plots:[],sub(l){e.plots.push(l)},unsub(l){e.plots=e.plots.filter((e=>e!=l))},pub(l,t,n,i,o,s,r){for(let u=0;e.plots.length>u;u++)e.plots[u]!=t&&e.plots[u].pub(l,t,n,i,o,s,r)}},null!=l&&(ht[l]=e)),e}function pt(l,e,t){const n=l.mode,i=l.series[e],o=2==n?l._data[e]:l._data,s=l.scales,r=l.bbox;let u=o[0],a=2==n?o[1]:o[e],f=2==n?s[i.facets[0].scale]:s[l.series[0].scale],c=2==n?s[i.facets[1].scale]:s[i.scale],h=r.left,d=r.top,p=r.width,m=r.height,g=l.valToPosH,x=l.valToPosV;return 0==f.ori?t(i,u,a,f,c,g,x,h,d,p,m,kt,Mt,Tt,zt,Pt):t(i,u,a,f,c,x,g,d,h,m,p,yt,St,Et,Dt,At)}function mt(l,e){let t=0,n=0,i=Q(l.bands,Fl);for(let l=0;i.length>l;l++){let o=i[l];o.series[0]==e?t=o.dir:o.series[1]==e&&(n|=1==o.dir?1:2)}return[t,1==n?-1:2==n?1:3==n?2:0]}function gt(l,e,t,n,i){let o=l.series[e],s=l.scales[2==l.mode?o.facets[1].scale:o.scale];return-1==i?s.min:1==i?s.max:3==s.distr?1==s.dir?s.min:s.max:0}function xt(l,e,t,n,i,o){return pt(l,e,((l,e,s,r,u,a,f,c,h,d,p)=>{let m=l.pxRound;const g=0==r.ori?Mt:St;let x,w;1==r.dir*(0==r.ori?1:-1)?(x=t,w=n):(x=n,w=t);let _=m(a(e[x],r,d,c)),b=m(f(s[x],u,p,h)),v=m(a(e[w],r,d,c)),k=m(f(1==o?u.max:u.min,u,p,h)),y=new Path2D(i);return g(y,v,k),g(y,_,k),g(y,_,b),y}))}function wt(l,e,t,n,i,o){let s=null;if(l.length>0){s=new Path2D;const r=0==e?Tt:Et;let u=t;for(let e=0;l.length>e;e++){let t=l[e];if(t[1]>t[0]){let l=t[0]-u;l>0&&r(s,u,n,l,n+o),u=t[1]}}let a=t+i-u,f=10;a>0&&r(s,u,n-f/2,a,n+o+f)}return s}function _t(l,e,t,n,i,o,s){let r=[],u=l.length;for(let a=1==i?t:n;a>=t&&n>=a;a+=i)if(null===e[a]){let f=a,c=a;if(1==i)for(;++a<=n&&null===e[a];)c=a;else for(;--a>=t&&null===e[a];)c=a;let h=o(l[f]),d=c==f?h:o(l[c]),p=f-i;h=s>0||0>p||p>=u?h:o(l[p]);let m=c+i;d=0>s||0>m||m>=u?d:o(l[m]),h>d||r.push([h,d])}return r}function bt(l){return 0==l?vl:1==l?rl:e=>zl(e,l)}function vt(l){let e=0==l?kt:yt,t=0==l?(l,e,t,n,i,o)=>{l.arcTo(e,t,n,i,o)}:(l,e,t,n,i,o)=>{l.arcTo(t,e,i,n,o)},n=0==l?(l,e,t,n,i)=>{l.rect(e,t,n,i)}:(l,e,t,n,i)=>{l.rect(t,e,i,n)};return(l,i,o,s,r,u=0,a=0)=>{0==u&&0==a?n(l,i,o,s,r):(u=al(u,s/2,r/2),a=al(a,s/2,r/2),e(l,i+u,o),t(l,i+s,o,i+s,o+r,u),t(l,i+s,o+r,i,o+r,a),t(l,i,o+r,i,o,a),t(l,i,o,i+s,o,u),l.closePath())}}const kt=(l,e,t)=>{l.moveTo(e,t)},yt=(l,e,t)=>{l.moveTo(t,e)},Mt=(l,e,t)=>{l.lineTo(e,t)},St=(l,e,t)=>{l.lineTo(t,e)},Tt=vt(0),Et=vt(1),zt=(l,e,t,n,i,o)=>{l.arc(e,t,n,i,o)},Dt=(l,e,t,n,i,o)=>{l.arc(t,e,n,i,o)},Pt=(l,e,t,n,i,o,s)=>{l.bezierCurveTo(e,t,n,i,o,s)},At=(l,e,t,n,i,o,s)=>{l.bezierCurveTo(t,e,i,n,s,o)};function Wt(){return(l,e,t,n,i)=>pt(l,e,((e,o,s,r,u,a,f,c,h,d,p)=>{let m,g,{pxRound:x,points:w}=e;0==r.ori?(m=kt,g=zt):(m=yt,g=Dt);const _=Al(w.width*y,3);let b=(w.size-w.width)/2*y,v=Al(2*b,3),k=new Path2D,M=new Path2D,{left:S,top:T,width:E,height:z}=l.bbox;Tt(M,S-v,T-v,E+2*v,z+2*v);const D=l=>{if(null!=s[l]){let e=x(a(o[l],r,d,c)),t=x(f(s[l],u,p,h));m(k,e+b,t),g(k,e,t,b,0,2*il)}};if(i)i.forEach(D);else for(let l=t;n>=l;l++)D(l);return{stroke:_>0?k:null,fill:k,clip:M,flags:3}}))}function Yt(l){return(e,t,n,i,o,s)=>{n!=i&&(o!=n&&s!=n&&l(e,t,n),o!=i&&s!=i&&l(e,t,i),l(e,t,s))}}const Ct=Yt(Mt),Ht=Yt(St);function Ft(l){const e=Q(l?.alignGaps,0);return(l,t,n,i)=>pt(l,t,((o,s,r,u,a,f,c,h,d,p,m)=>{[n,i]=U(r,n,i);let g,x,w=o.pxRound,_=l=>w(f(l,u,p,h)),b=l=>w(c(l,a,m,d));0==u.ori?(g=Mt,x=Ct):(g=St,x=Ht);const v=u.dir*(0==u.ori?1:-1),k={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},y=k.stroke;let M=!1;if(i-n<4*p)for(let l=1==v?n:i;l>=n&&i>=l;l+=v){let e=r[l];null===e?M=!0:null!=e&&g(y,_(s[l]),b(e))}else{let e,t,o,a=e=>l.posToVal(e,u.key,!0),f=null,c=null,h=_(s[1==v?n:i]),d=_(s[n]),p=_(s[i]),m=a(1==v?d+1:p-1);for(let l=1==v?n:i;l>=n&&i>=l;l+=v){let n=s[l],i=(1==v?m>n:n>m)?h:_(n),o=r[l];i==h?null!=o?(t=o,null==f?(g(y,i,b(t)),e=f=c=t):f>t?f=t:t>c&&(c=t)):null===o&&(M=!0):(null!=f&&x(y,h,b(f),b(c),b(e),b(t)),null!=o?(t=o,g(y,i,b(t)),f=c=e=t):(f=c=null,null===o&&(M=!0)),h=i,m=a(h+v))}null!=f&&f!=c&&o!=h&&x(y,h,b(f),b(c),b(e),b(t))}let[S,T]=mt(l,t);if(null!=o.fill||0!=S){let e=k.fill=new Path2D(y),r=b(o.fillTo(l,t,o.min,o.max,S)),u=_(s[n]),a=_(s[i]);-1==v&&([a,u]=[u,a]),g(e,a,r),g(e,u,r)}if(!o.spanGaps){let a=[];M&&a.push(..._t(s,r,n,i,v,_,e)),k.gaps=a=o.gaps(l,t,n,i,a),k.clip=wt(a,u.ori,h,d,p,m)}return 0!=T&&(k.band=2==T?[xt(l,t,n,i,y,-1),xt(l,t,n,i,y,1)]:xt(l,t,n,i,y,T)),k}))}function Rt(l,e,t,n,i,o,s=gl){if(l.length>1){let r=null;for(let u=0,a=1/0;l.length>u;u++)if(void 0!==e[u]){if(null!=r){let e=ol(l[u]-l[r]);a>e&&(a=e,s=ol(t(l[u],n,i,o)-t(l[r],n,i,o)))}r=u}}return s}function Gt(l,e,t,n,i){const o=l.length;if(2>o)return null;const s=new Path2D;if(t(s,l[0],e[0]),2==o)n(s,l[1],e[1]);else{let t=Array(o),n=Array(o-1),r=Array(o-1),u=Array(o-1);for(let t=0;o-1>t;t++)r[t]=e[t+1]-e[t],u[t]=l[t+1]-l[t],n[t]=r[t]/u[t];t[0]=n[0];for(let l=1;o-1>l;l++)0===n[l]||0===n[l-1]||n[l-1]>0!=n[l]>0?t[l]=0:(t[l]=3*(u[l-1]+u[l])/((2*u[l]+u[l-1])/n[l-1]+(u[l]+2*u[l-1])/n[l]),isFinite(t[l])||(t[l]=0));t[o-1]=n[o-2];for(let n=0;o-1>n;n++)i(s,l[n]+u[n]/3,e[n]+t[n]*u[n]/3,l[n+1]-u[n]/3,e[n+1]-t[n+1]*u[n]/3,l[n+1],e[n+1])}return s}const It=new Set;function Lt(){for(let l of It)l.syncRect(!0)}_&&(G(\"resize\",v,Lt),G(\"scroll\",v,Lt,!0),G(x,v,(()=>{en.pxRatio=y})));const Ot=Ft(),Nt=Wt();function jt(l,e,t,n){return(n?[l[0],l[1]].concat(l.slice(2)):[l[0]].concat(l.slice(1))).map(((l,n)=>Ut(l,n,e,t)))}function Ut(l,e,t,n){return Bl({},0==e?t:n,l)}function Vt(l,e,t){return null==e?Rl:[e,t]}const Bt=Vt;function $t(l,e,t){return null==e?Rl:Z(e,t,J,!0)}function Jt(l,e,t,n){return null==e?Rl:B(e,t,l.scales[n].log,!1)}const qt=Jt;function Kt(l,e,t,n){return null==e?Rl:$(e,t,l.scales[n].log,!1)}const Xt=Kt;function Zt(l,e,t,n,i){let o=fl(xl(l),xl(e)),s=e-l,r=L(i/n*s,t);do{let l=t[r],e=n*l/s;if(e>=i&&17>=o+(5>l?Wl.get(l):0))return[l,e]}while(++r<t.length);return[0,0]}function Qt(l){let e,t;return[l=l.replace(/(\\d+)px/,((l,n)=>(e=rl((t=+n)*y))+\"px\")),e,t]}function ln(l){l.show&&[l.font,l.labelFont].forEach((l=>{let e=Al(l[2]*y,1);l[0]=l[0].replace(/[0-9.]+px/,e+\"px\"),l[1]=e}))}function en(u,g,_){const k={mode:Q(u.mode,1)},M=k.mode;function P(l,e,t,n){let i=e.valToPct(l);return n+t*(-1==e.dir?1-i:i)}function W(l,e,t,n){let i=e.valToPct(l);return n+t*(-1==e.dir?i:1-i)}function C(l,e,t,n){return 0==e.ori?P(l,e,t,n):W(l,e,t,n)}k.valToPosH=P,k.valToPosV=W;let F=!1;k.status=0;const R=k.root=D(\"uplot\");null!=u.id&&(R.id=u.id),S(R,u.class),u.title&&(D(\"u-title\",R).textContent=u.title);const O=z(\"canvas\"),K=k.ctx=O.getContext(\"2d\"),X=D(\"u-wrap\",R);G(\"click\",X,(l=>{l.target===el&&(Nn!=Gn||jn!=In)&&Zn.click(k,l)}),!0);const ll=k.under=D(\"u-under\",X);X.appendChild(O);const el=k.over=D(\"u-over\",X),tl=+Q((u=Vl(u)).pxAlign,1),sl=bt(tl);(u.plugins||[]).forEach((l=>{l.opts&&(u=l.opts(k,u)||u)}));const hl=u.ms||.001,pl=k.series=1==M?jt(u.series||[],Ve,ut,!1):function(l,e){return l.map(((l,t)=>0==t?{}:Bl({},e,l)))}(u.series||[null],rt),xl=k.axes=jt(u.axes||[],Ue,it,!0),vl=k.scales={},Tl=k.bands=u.bands||[];Tl.forEach((l=>{l.fill=bl(l.fill||null),l.dir=Q(l.dir,-1)}));const El=2==M?pl[1].facets[0].scale:pl[0].scale,Dl={axes:function(){for(let l=0;xl.length>l;l++){let e=xl[l];if(!e.show||!e._show)continue;let t,n,u=e.side,a=u%2,f=e.stroke(k,l),c=0==u||3==u?-1:1,[h,d]=e._found;if(null!=e.label){let s=rl((e._lpos+e.labelGap*c)*y);_n(e.labelFont[0],f,\"center\",2==u?i:o),K.save(),1==a?(t=n=0,K.translate(s,rl(lt+st/2)),K.rotate((3==u?-il:il)/2)):(t=rl(Qe+ot/2),n=s);let r=_l(e.label)?e.label(k,l,h,d):e.label;K.fillText(r,t,n),K.restore()}if(0==d)continue;let p=vl[e.scale],m=0==a?ot:st,g=0==a?Qe:lt,x=e._splits,w=2==p.distr?x.map((l=>pn[l])):x,_=2==p.distr?pn[x[1]]-pn[x[0]]:h,b=e.ticks,v=e.border,M=b.show?b.size:0,S=rl(M*y),T=rl((2==e.alignTo?e._size-M-e.gap:e.gap)*y),E=e._rotate*-il/180,z=sl(e._pos*y),D=z+(S+T)*c;n=0==a?D:0,t=1==a?D:0,_n(e.font[0],f,1==e.align?s:2==e.align?r:E>0?s:0>E?r:0==a?\"center\":3==u?r:s,E||1==a?\"middle\":2==u?i:o);let P=e.font[1]*e.lineGap,A=x.map((l=>sl(C(l,p,m,g)))),W=e._values;for(let l=0;W.length>l;l++){let e=W[l];if(null!=e){0==a?t=A[l]:n=A[l],e=\"\"+e;let i=-1==e.indexOf(\"\\n\")?[e]:e.split(/\\n/gm);for(let l=0;i.length>l;l++){let e=i[l];E?(K.save(),K.translate(t,n+l*P),K.rotate(E),K.fillText(e,0,0),K.restore()):K.fillText(e,t,n+l*P)}}}b.show&&zn(A,b.filter(k,w,l,d,_),a,u,z,S,Al(b.width*y,3),b.stroke(k,l),b.dash,b.cap);let Y=e.grid;Y.show&&zn(A,Y.filter(k,w,l,d,_),a,0==a?2:1,0==a?lt:Qe,0==a?st:ot,Al(Y.width*y,3),Y.stroke(k,l),Y.dash,Y.cap),v.show&&zn([z],[1],0==a?1:0,0==a?1:2,1==a?lt:Qe,1==a?st:ot,Al(v.width*y,3),v.stroke(k,l),v.dash,v.cap)}Ci(\"drawAxes\")},series:function(){if(Gt>0){let l=pl.some((l=>l._focus))&&dn!=Tt.alpha;l&&(K.globalAlpha=dn=Tt.alpha),pl.forEach(((l,e)=>{if(e>0&&l.show&&(kn(e,!1),kn(e,!0),null==l._paths)){let t=dn;dn!=l.alpha&&(K.globalAlpha=dn=l.alpha);let n=2==M?[0,g[e][0].length-1]:function(l){let e=wl(Lt-1,0,Gt-1),t=wl(en+1,0,Gt-1);for(;null==l[e]&&e>0;)e--;for(;null==l[t]&&Gt-1>t;)t++;return[e,t]}(g[e]);l._paths=l.paths(k,e,n[0],n[1]),dn!=t&&(K.globalAlpha=dn=t)}})),pl.forEach(((l,e)=>{if(e>0&&l.show){let t=dn;dn!=l.alpha&&(K.globalAlpha=dn=l.alpha),null!=l._paths&&yn(e,!1);{let t=null!=l._paths?l._paths.gaps:null,n=l.points.show(k,e,Lt,en,t),i=l.points.filter(k,e,n,t);(n||i)&&(l.points._paths=l.points.paths(k,e,Lt,en,i),yn(e,!0))}dn!=t&&(K.globalAlpha=dn=t),Ci(\"drawSeries\",e)}})),l&&(K.globalAlpha=dn=1)}}},Pl=(u.drawOrder||[\"axes\",\"series\"]).map((l=>Dl[l]));function Cl(l){const e=3==l.distr?e=>dl(e>0?e:l.clamp(k,e,l.min,l.max,l.key)):4==l.distr?e=>ml(e,l.asinh):100==l.distr?e=>l.fwd(e):l=>l;return t=>{let n=e(t),{_min:i,_max:o}=l;return(n-i)/(o-i)}}function Il(l){let e=vl[l];if(null==e){let t=(u.scales||Hl)[l]||Hl;if(null!=t.from){Il(t.from);let e=Bl({},vl[t.from],t,{key:l});e.valToPct=Cl(e),vl[l]=e}else{e=vl[l]=Bl({},l==El?ft:ct,t),e.key=l;let n=e.time,i=e.range,o=Gl(i);if((l!=El||2==M&&!n)&&(!o||null!=i[0]&&null!=i[1]||(i={min:null==i[0]?q:{mode:1,hard:i[0],soft:i[0]},max:null==i[1]?q:{mode:1,hard:i[1],soft:i[1]}},o=!1),!o&&Ol(i))){let l=i;i=(e,t,n)=>null==t?Rl:Z(t,n,l)}e.range=bl(i||(n?Bt:l==El?3==e.distr?qt:4==e.distr?Xt:Vt:3==e.distr?Jt:4==e.distr?Kt:$t)),e.auto=bl(!o&&e.auto),e.clamp=bl(e.clamp||at),e._min=e._max=null,e.valToPct=Cl(e)}}}Il(\"x\"),Il(\"y\"),1==M&&pl.forEach((l=>{Il(l.scale)})),xl.forEach((l=>{Il(l.scale)}));for(let l in u.scales)Il(l);const jl=vl[El],Ul=jl.distr;let $l,ql;0==jl.ori?(S(R,\"u-hz\"),$l=P,ql=W):(S(R,\"u-vt\"),$l=W,ql=P);const Kl={};for(let l in vl){let e=vl[l];null==e.min&&null==e.max||(Kl[l]={min:e.min,max:e.max},e.min=e.max=null)}const Xl=u.tzDate||(l=>new Date(rl(l/hl))),Zl=u.fmtDate||ne,Ql=1==hl?Me(Xl):Ee(Xl),le=De(Xl,ze(1==hl?ye:Te,Zl)),ee=We(Xl,Ae(\"{YYYY}-{MM}-{DD} {h}:{mm}{aa}\",Zl)),te=[],ie=k.legend=Bl({},Ye,u.legend),oe=k.cursor=Bl({},Re,{drag:{y:2==M}},u.cursor),se=ie.show,re=oe.show,ue=ie.markers;let ce,he,de;ie.idxs=te,ue.width=bl(ue.width),ue.dash=bl(ue.dash),ue.stroke=bl(ue.stroke),ue.fill=bl(ue.fill);let pe,me=[],ge=[],xe=!1,we={};if(ie.live){const l=pl[1]?pl[1].values:null;xe=null!=l,pe=xe?l(k,1,0):{_:0};for(let l in pe)we[l]=w}if(se)if(ce=z(\"table\",\"u-legend\",R),de=z(\"tbody\",null,ce),ie.mount(k,ce),xe){he=z(\"thead\",null,ce,de);let l=z(\"tr\",null,he);for(var _e in z(\"th\",null,l),pe)z(\"th\",e,l).textContent=_e}else S(ce,\"u-inline\"),ie.live&&S(ce,\"u-live\");const be={show:!0},ve={show:!1},Pe=new Map;function Ce(l,e,t,n=!0){const i=Pe.get(e)||{},o=oe.bind[l](k,e,t,n);o&&(G(l,e,i[l]=o),Pe.set(e,i))}function He(l,e){const t=Pe.get(e)||{};for(let n in t)null!=l&&n!=l||(I(n,e,t[n]),delete t[n]);null==l&&Pe.delete(e)}let Fe=0,Ge=0,Ie=0,Le=0,Oe=0,Ne=0,je=Oe,Ke=Ne,Xe=Ie,Ze=Le,Qe=0,lt=0,ot=0,st=0;k.bbox={};let ht=!1,pt=!1,mt=!1,xt=!1,wt=!1,_t=!1;function vt(l,e,t){(t||l!=k.width||e!=k.height)&&kt(l,e),An(!1),mt=!0,pt=!0,Jn()}function kt(l,e){k.width=Fe=Ie=l,k.height=Ge=Le=e,Oe=Ne=0,function(){let l=!1,e=!1,t=!1,n=!1;xl.forEach((i=>{if(i.show&&i._show){let{side:o,_size:s}=i,r=s+(null!=i.label?i.labelSize:0);r>0&&(o%2?(Ie-=r,3==o?(Oe+=r,n=!0):t=!0):(Le-=r,0==o?(Ne+=r,l=!0):e=!0))}})),Ct[0]=l,Ct[1]=t,Ct[2]=e,Ct[3]=n,Ie-=Rt[1]+Rt[3],Oe+=Rt[3],Le-=Rt[2]+Rt[0],Ne+=Rt[0]}(),function(){let l=Oe+Ie,e=Ne+Le,t=Oe,n=Ne;function i(i,o){switch(i){case 1:return l+=o,l-o;case 2:return e+=o,e-o;case 3:return t-=o,t+o;case 0:return n-=o,n+o}}xl.forEach((l=>{if(l.show&&l._show){let e=l.side;l._pos=i(e,l._size),null!=l.label&&(l._lpos=i(e,l.labelSize))}}))}();let t=k.bbox;Qe=t.left=zl(Oe*y,.5),lt=t.top=zl(Ne*y,.5),ot=t.width=zl(Ie*y,.5),st=t.height=zl(Le*y,.5)}const yt=3;if(k.setSize=function({width:l,height:e}){vt(l,e)},null==oe.dataIdx){let l=oe.hover,e=l.skip=new Set(l.skip??[]);e.add(void 0);let t=l.prox=bl(l.prox),n=l.bias??=0;oe.dataIdx=(l,i,o,s)=>{if(0==i)return o;let r=o,u=t(l,i,o,s)??gl,a=u>=0&&gl>u,f=0==jl.ori?Ie:Le,c=oe.left,h=g[0],d=g[i];if(e.has(d[o])){r=null;let l,t=null,i=null;if(0==n||-1==n)for(l=o;null==t&&l-- >0;)e.has(d[l])||(t=l);if(0==n||1==n)for(l=o;null==i&&l++<d.length;)e.has(d[l])||(i=l);if(null!=t||null!=i)if(a){let l=c-(null==t?-1/0:$l(h[t],jl,f,0)),e=(null==i?1/0:$l(h[i],jl,f,0))-c;l>e?e>u||(r=i):l>u||(r=t)}else r=null==i?t:null==t||o-t>i-o?i:t}else a&&ol(c-$l(h[o],jl,f,0))>u&&(r=null);return r}}const Mt=l=>{oe.event=l};oe.idxs=te,oe._lock=!1;let St=oe.points;St.show=bl(St.show),St.size=bl(St.size),St.stroke=bl(St.stroke),St.width=bl(St.width),St.fill=bl(St.fill);const Tt=k.focus=Bl({},u.focus||{alpha:.3},oe.focus),Et=Tt.prox>=0,zt=Et&&St.one;let Dt=[],Pt=[],At=[];function Wt(l,e){let t=St.show(k,e);if(t instanceof HTMLElement)return S(t,\"u-cursor-pt\"),S(t,l.class),A(t,-10,-10,Ie,Le),el.insertBefore(t,Dt[e]),t}function Yt(t,n){if(1==M||n>0){let l=1==M&&vl[t.scale].time,e=t.value;t.value=l?Ll(e)?We(Xl,Ae(e,Zl)):e||ee:e||nt,t.label=t.label||(l?\"Time\":\"Value\")}if(zt||n>0){t.width=null==t.width?1:t.width,t.paths=t.paths||Ot||yl,t.fillTo=bl(t.fillTo||gt),t.pxAlign=+Q(t.pxAlign,tl),t.pxRound=bt(t.pxAlign),t.stroke=bl(t.stroke||null),t.fill=bl(t.fill||null),t._stroke=t._fill=t._paths=t._focus=null;let l=function(l){return Al(1*(3+2*(l||1)),3)}(fl(1,t.width)),e=t.points=Bl({},{size:l,width:fl(1,.2*l),stroke:t.stroke,space:2*l,paths:Nt,_stroke:null,_fill:null},t.points);e.show=bl(e.show),e.filter=bl(e.filter),e.fill=bl(e.fill),e.stroke=bl(e.stroke),e.paths=bl(e.paths),e.pxAlign=t.pxAlign}if(se){let i=function(t,n){if(0==n&&(xe||!ie.live||2==M))return Rl;let i=[],o=z(\"tr\",\"u-series\",de,de.childNodes[n]);S(o,t.class),t.show||S(o,l);let s=z(\"th\",null,o);if(ue.show){let l=D(\"u-marker\",s);if(n>0){let e=ue.width(k,n);e&&(l.style.border=e+\"px \"+ue.dash(k,n)+\" \"+ue.stroke(k,n)),l.style.background=ue.fill(k,n)}}let r=D(e,s);for(var u in t.label instanceof HTMLElement?r.appendChild(t.label):r.textContent=t.label,n>0&&(ue.show||(r.style.color=t.width>0?ue.stroke(k,n):ue.fill(k,n)),Ce(\"click\",s,(l=>{if(oe._lock)return;Mt(l);let e=pl.indexOf(t);if((l.ctrlKey||l.metaKey)!=ie.isolate){let l=pl.some(((l,t)=>t>0&&t!=e&&l.show));pl.forEach(((t,n)=>{n>0&&oi(n,l?n==e?be:ve:be,!0,Fi.setSeries)}))}else oi(e,{show:!t.show},!0,Fi.setSeries)}),!1),Et&&Ce(d,s,(l=>{oe._lock||(Mt(l),oi(pl.indexOf(t),ai,!0,Fi.setSeries))}),!1)),pe){let l=z(\"td\",\"u-value\",o);l.textContent=\"--\",i.push(l)}return[o,i]}(t,n);me.splice(n,0,i[0]),ge.splice(n,0,i[1]),ie.values.push(null)}if(re){te.splice(n,0,null);let l=null;zt?0==n&&(l=Wt(t,n)):n>0&&(l=Wt(t,n)),Dt.splice(n,0,l),Pt.splice(n,0,0),At.splice(n,0,0)}Ci(\"addSeries\",n)}k.addSeries=function(l,e){e=null==e?pl.length:e,l=1==M?Ut(l,e,Ve,ut):Ut(l,e,{},rt),pl.splice(e,0,l),Yt(pl[e],e)},k.delSeries=function(l){if(pl.splice(l,1),se){ie.values.splice(l,1),ge.splice(l,1);let e=me.splice(l,1)[0];He(null,e.firstChild),e.remove()}re&&(te.splice(l,1),Dt.splice(l,1)[0].remove(),Pt.splice(l,1),At.splice(l,1)),Ci(\"delSeries\",l)};const Ct=[!1,!1,!1,!1];function Ht(l,e,t){let[n,i,o,s]=t,r=e%2,u=0;return 0==r&&(s||i)&&(u=0==e&&!n||2==e&&!o?rl(Ue.size/3):0),1==r&&(n||o)&&(u=1==e&&!i||3==e&&!s?rl(it.size/2):0),u}const Ft=k.padding=(u.padding||[Ht,Ht,Ht,Ht]).map((l=>bl(Q(l,Ht)))),Rt=k._padding=Ft.map(((l,e)=>l(k,e,Ct,0)));let Gt,Lt=null,en=null;const tn=1==M?pl[0].idxs:null;let nn,on,sn,rn,un,an,fn,cn,hn,dn,pn=null,mn=!1;function gn(l,e){if(k.data=k._data=g=null==l?[]:l,2==M){Gt=0;for(let l=1;pl.length>l;l++)Gt+=g[l][0].length}else{0==g.length&&(k.data=k._data=g=[[]]),pn=g[0],Gt=pn.length;let l=g;if(2==Ul){l=g.slice();let e=l[0]=Array(Gt);for(let l=0;Gt>l;l++)e[l]=l}k._data=g=l}if(An(!0),Ci(\"setData\"),2==Ul&&(mt=!0),!1!==e){let l=jl;l.auto(k,mn)?xn():ii(El,l.min,l.max),xt=xt||oe.left>=0,_t=!0,Jn()}}function xn(){let l,e;mn=!0,1==M&&(Gt>0?(Lt=tn[0]=0,en=tn[1]=Gt-1,l=g[0][Lt],e=g[0][en],2==Ul?(l=Lt,e=en):l==e&&(3==Ul?[l,e]=B(l,l,jl.log,!1):4==Ul?[l,e]=$(l,l,jl.log,!1):jl.time?e=l+rl(86400/hl):[l,e]=Z(l,e,J,!0))):(Lt=tn[0]=l=null,en=tn[1]=e=null)),ii(El,l,e)}function wn(l,e,t,n,i,o){l??=a,t??=Fl,n??=\"butt\",i??=a,o??=\"round\",l!=nn&&(K.strokeStyle=nn=l),i!=on&&(K.fillStyle=on=i),e!=sn&&(K.lineWidth=sn=e),o!=un&&(K.lineJoin=un=o),n!=an&&(K.lineCap=an=n),t!=rn&&K.setLineDash(rn=t)}function _n(l,e,t,n){e!=on&&(K.fillStyle=on=e),l!=fn&&(K.font=fn=l),t!=cn&&(K.textAlign=cn=t),n!=hn&&(K.textBaseline=hn=n)}function bn(l,e,t,n,i=0){if(n.length>0&&l.auto(k,mn)&&(null==e||null==e.min)){let e=Q(Lt,0),o=Q(en,n.length-1),s=null==t.min?function(l,e,t,n=0,i=!1){let o=i?V:U,s=i?j:N;[e,t]=o(l,e,t);let r=l[e],u=l[e];if(e>-1)if(1==n)r=l[e],u=l[t];else if(-1==n)r=l[t],u=l[e];else for(let n=e;t>=n;n++){let e=l[n];s(e)&&(r>e?r=e:e>u&&(u=e))}return[r??gl,u??-gl]}(n,e,o,i,3==l.distr):[t.min,t.max];l.min=al(l.min,t.min=s[0]),l.max=fl(l.max,t.max=s[1])}}k.setData=gn;const vn={min:null,max:null};function kn(l,e){let t=e?pl[l].points:pl[l];t._stroke=t.stroke(k,l),t._fill=t.fill(k,l)}function yn(l,e){let t=e?pl[l].points:pl[l],{stroke:n,fill:i,clip:o,flags:s,_stroke:r=t._stroke,_fill:u=t._fill,_width:a=t.width}=t._paths;a=Al(a*y,3);let f=null,c=a%2/2;e&&null==u&&(u=a>0?\"#fff\":r);let h=1==t.pxAlign&&c>0;if(h&&K.translate(c,c),!e){let l=Qe-a/2,e=lt-a/2,t=ot+a,n=st+a;f=new Path2D,f.rect(l,e,t,n)}e?Sn(r,a,t.dash,t.cap,u,n,i,s,o):function(l,e,t,n,i,o,s,r,u,a,f){let c=!1;0!=u&&Tl.forEach(((h,d)=>{if(h.series[0]==l){let l,p=pl[h.series[1]],m=g[h.series[1]],x=(p._paths||Hl).band;Gl(x)&&(x=1==h.dir?x[0]:x[1]);let w=null;p.show&&x&&function(l,e,t){for(e=Q(e,0),t=Q(t,l.length-1);t>=e;){if(null!=l[e])return!0;e++}return!1}(m,Lt,en)?(w=h.fill(k,d)||o,l=p._paths.clip):x=null,Sn(e,t,n,i,w,s,r,u,a,f,l,x),c=!0}})),c||Sn(e,t,n,i,o,s,r,u,a,f)}(l,r,a,t.dash,t.cap,u,n,i,s,f,o),h&&K.translate(-c,-c)}const Mn=3;function Sn(l,e,t,n,i,o,s,r,u,a,f,c){wn(l,e,t,n,i),(u||a||c)&&(K.save(),u&&K.clip(u),a&&K.clip(a)),c?(r&Mn)==Mn?(K.clip(c),f&&K.clip(f),En(i,s),Tn(l,o,e)):2&r?(En(i,s),K.clip(c),Tn(l,o,e)):1&r&&(K.save(),K.clip(c),f&&K.clip(f),En(i,s),K.restore(),Tn(l,o,e)):(En(i,s),Tn(l,o,e)),(u||a||c)&&K.restore()}function Tn(l,e,t){t>0&&(e instanceof Map?e.forEach(((l,e)=>{K.strokeStyle=nn=e,K.stroke(l)})):null!=e&&l&&K.stroke(e))}function En(l,e){e instanceof Map?e.forEach(((l,e)=>{K.fillStyle=on=e,K.fill(l)})):null!=e&&l&&K.fill(e)}function zn(l,e,t,n,i,o,s,r,u,a){let f=s%2/2;1==tl&&K.translate(f,f),wn(r,s,u,a,r),K.beginPath();let c,h,d,p,m=i+(0==n||3==n?-o:o);0==t?(h=i,p=m):(c=i,d=m);for(let n=0;l.length>n;n++)null!=e[n]&&(0==t?c=d=l[n]:h=p=l[n],K.moveTo(c,h),K.lineTo(d,p));K.stroke(),1==tl&&K.translate(-f,-f)}function Dn(l){let e=!0;return xl.forEach(((t,n)=>{if(!t.show)return;let i=vl[t.scale];if(null==i.min)return void(t._show&&(e=!1,t._show=!1,An(!1)));t._show||(e=!1,t._show=!0,An(!1));let o=t.side,s=o%2,{min:r,max:u}=i,[a,f]=function(l,e,t,n){let i,o=xl[l];if(n>0){let s=o._space=o.space(k,l,e,t,n);i=Zt(e,t,o._incrs=o.incrs(k,l,e,t,n,s),n,s)}else i=[0,0];return o._found=i}(n,r,u,0==s?Ie:Le);if(0==f)return;let c=t._splits=t.splits(k,n,r,u,a,f,2==i.distr),h=2==i.distr?c.map((l=>pn[l])):c,d=2==i.distr?pn[c[1]]-pn[c[0]]:a,p=t._values=t.values(k,t.filter(k,h,n,f,d),n,f,d);t._rotate=2==o?t.rotate(k,p,n,f):0;let m=t._size;t._size=ul(t.size(k,p,n,l)),null!=m&&t._size!=m&&(e=!1)})),e}function Pn(l){let e=!0;return Ft.forEach(((t,n)=>{let i=t(k,n,Ct,l);i!=Rt[n]&&(e=!1),Rt[n]=i})),e}function An(l){pl.forEach(((e,t)=>{t>0&&(e._paths=null,l&&(1==M?(e.min=null,e.max=null):e.facets.forEach((l=>{l.min=null,l.max=null}))))}))}let Wn,Yn,Cn,Hn,Fn,Rn,Gn,In,Ln,On,Nn,jn,Un=!1,Vn=!1,Bn=[];function $n(){Vn=!1;for(let l=0;Bn.length>l;l++)Ci(...Bn[l]);Bn.length=0}function Jn(){Un||(Jl(qn),Un=!0)}function qn(){if(ht&&(function(){for(let l in vl){let e=vl[l];null==Kl[l]&&(null==e.min||null!=Kl[El]&&e.auto(k,mn))&&(Kl[l]=vn)}for(let l in vl){let e=vl[l];null==Kl[l]&&null!=e.from&&null!=Kl[e.from]&&(Kl[l]=vn)}null!=Kl[El]&&An(!0);let l={};for(let e in Kl){let t=Kl[e];if(null!=t){let n=l[e]=Vl(vl[e],Nl);if(null!=t.min)Bl(n,t);else if(e!=El||2==M)if(0==Gt&&null==n.from){let l=n.range(k,null,null,e);n.min=l[0],n.max=l[1]}else n.min=gl,n.max=-gl}}if(Gt>0){pl.forEach(((e,t)=>{if(1==M){let n=e.scale,i=Kl[n];if(null==i)return;let o=l[n];if(0==t){let l=o.range(k,o.min,o.max,n);o.min=l[0],o.max=l[1],Lt=L(o.min,g[0]),en=L(o.max,g[0]),en-Lt>1&&(o.min>g[0][Lt]&&Lt++,g[0][en]>o.max&&en--),e.min=pn[Lt],e.max=pn[en]}else e.show&&e.auto&&bn(o,i,e,g[t],e.sorted);e.idxs[0]=Lt,e.idxs[1]=en}else if(t>0&&e.show&&e.auto){let[n,i]=e.facets,o=n.scale,s=i.scale,[r,u]=g[t],a=l[o],f=l[s];null!=a&&bn(a,Kl[o],n,r,n.sorted),null!=f&&bn(f,Kl[s],i,u,i.sorted),e.min=i.min,e.max=i.max}}));for(let e in l){let t=l[e],n=Kl[e];if(null==t.from&&(null==n||null==n.min)){let l=t.range(k,t.min==gl?null:t.min,t.max==-gl?null:t.max,e);t.min=l[0],t.max=l[1]}}}for(let e in l){let t=l[e];if(null!=t.from){let n=l[t.from];if(null==n.min)t.min=t.max=null;else{let l=t.range(k,n.min,n.max,e);t.min=l[0],t.max=l[1]}}}let e={},t=!1;for(let n in l){let i=l[n],o=vl[n];if(o.min!=i.min||o.max!=i.max){o.min=i.min,o.max=i.max;let l=o.distr;o._min=3==l?dl(o.min):4==l?ml(o.min,o.asinh):100==l?o.fwd(o.min):o.min,o._max=3==l?dl(o.max):4==l?ml(o.max,o.asinh):100==l?o.fwd(o.max):o.max,e[n]=t=!0}}if(t){pl.forEach(((l,t)=>{2==M?t>0&&e.y&&(l._paths=null):e[l.scale]&&(l._paths=null)}));for(let l in e)mt=!0,Ci(\"setScale\",l);re&&oe.left>=0&&(xt=_t=!0)}for(let l in Kl)Kl[l]=null}(),ht=!1),mt&&(function(){let l=!1,e=0;for(;!l;){e++;let t=Dn(e),n=Pn(e);l=e==yt||t&&n,l||(kt(k.width,k.height),pt=!0)}}(),mt=!1),pt){if(E(ll,s,Oe),E(ll,i,Ne),E(ll,t,Ie),E(ll,n,Le),E(el,s,Oe),E(el,i,Ne),E(el,t,Ie),E(el,n,Le),E(X,t,Fe),E(X,n,Ge),O.width=rl(Fe*y),O.height=rl(Ge*y),xl.forEach((({_el:e,_show:t,_size:n,_pos:i,side:o})=>{if(null!=e)if(t){let t=o%2==1;E(e,t?\"left\":\"top\",i-(3===o||0===o?n:0)),E(e,t?\"width\":\"height\",n),E(e,t?\"top\":\"left\",t?Ne:Oe),E(e,t?\"height\":\"width\",t?Le:Ie),T(e,l)}else S(e,l)})),nn=on=sn=un=an=fn=cn=hn=rn=null,dn=1,_i(!0),Oe!=je||Ne!=Ke||Ie!=Xe||Le!=Ze){An(!1);let l=Ie/Xe,e=Le/Ze;if(re&&!xt&&oe.left>=0){oe.left*=l,oe.top*=e,Cn&&A(Cn,rl(oe.left),0,Ie,Le),Hn&&A(Hn,0,rl(oe.top),Ie,Le);for(let t=0;Dt.length>t;t++){let n=Dt[t];null!=n&&(Pt[t]*=l,At[t]*=e,A(n,ul(Pt[t]),ul(At[t]),Ie,Le))}}if(ei.show&&!wt&&ei.left>=0&&ei.width>0){ei.left*=l,ei.width*=l,ei.top*=e,ei.height*=e;for(let l in ki)E(ti,l,ei[l])}je=Oe,Ke=Ne,Xe=Ie,Ze=Le}Ci(\"setSize\"),pt=!1}Fe>0&&Ge>0&&(K.clearRect(0,0,O.width,O.height),Ci(\"drawClear\"),Pl.forEach((l=>l())),Ci(\"draw\")),ei.show&&wt&&(ni(ei),wt=!1),re&&xt&&(xi(null,!0,!1),xt=!1),ie.show&&ie.live&&_t&&(mi(),_t=!1),F||(F=!0,k.status=1,Ci(\"ready\")),mn=!1,Un=!1}function Kn(l,e){let t=vl[l];if(null==t.from){if(0==Gt){let n=t.range(k,e.min,e.max,l);e.min=n[0],e.max=n[1]}if(e.min>e.max){let l=e.min;e.min=e.max,e.max=l}if(Gt>1&&null!=e.min&&null!=e.max&&1e-16>e.max-e.min)return;l==El&&2==t.distr&&Gt>0&&(e.min=L(e.min,g[0]),e.max=L(e.max,g[0]),e.min==e.max&&e.max++),Kl[l]=e,ht=!0,Jn()}}k.batch=function(l,e=!1){Un=!0,Vn=e,l(k),qn(),e&&Bn.length>0&&queueMicrotask($n)},k.redraw=(l,e)=>{mt=e||!1,!1!==l?ii(El,jl.min,jl.max):Jn()},k.setScale=Kn;let Xn=!1;const Zn=oe.drag;let Qn=Zn.x,li=Zn.y;re&&(oe.x&&(Wn=D(\"u-cursor-x\",el)),oe.y&&(Yn=D(\"u-cursor-y\",el)),0==jl.ori?(Cn=Wn,Hn=Yn):(Cn=Yn,Hn=Wn),Nn=oe.left,jn=oe.top);const ei=k.select=Bl({show:!0,over:!0,left:0,width:0,top:0,height:0},u.select),ti=ei.show?D(\"u-select\",ei.over?el:ll):null;function ni(l,e){if(ei.show){for(let e in l)ei[e]=l[e],e in ki&&E(ti,e,l[e]);!1!==e&&Ci(\"setSelect\")}}function ii(l,e,t){Kn(l,{min:e,max:t})}function oi(e,t,n,i){null!=t.focus&&function(l){if(l!=ui){let e=null==l,t=1!=Tt.alpha;pl.forEach(((n,i)=>{if(1==M||i>0){let o=e||0==i||i==l;n._focus=e?null:o,t&&function(l,e){pl[l].alpha=e,re&&null!=Dt[l]&&(Dt[l].style.opacity=e),se&&me[l]&&(me[l].style.opacity=e)}(i,o?1:Tt.alpha)}})),ui=l,t&&Jn()}}(e),null!=t.show&&pl.forEach(((n,i)=>{0>=i||e!=i&&null!=e||(n.show=t.show,function(e){if(pl[e].show)se&&T(me[e],l);else if(se&&S(me[e],l),re){let l=zt?Dt[0]:Dt[e];null!=l&&A(l,-10,-10,Ie,Le)}}(i),2==M?(ii(n.facets[0].scale,null,null),ii(n.facets[1].scale,null,null)):ii(n.scale,null,null),Jn())})),!1!==n&&Ci(\"setSeries\",e,t),i&&Ii(\"setSeries\",k,e,t)}let si,ri,ui;k.setSelect=ni,k.setSeries=oi,k.addBand=function(l,e){l.fill=bl(l.fill||null),l.dir=Q(l.dir,-1),Tl.splice(e=null==e?Tl.length:e,0,l)},k.setBand=function(l,e){Bl(Tl[l],e)},k.delBand=function(l){null==l?Tl.length=0:Tl.splice(l,1)};const ai={focus:!0};function fi(l,e,t){let n=vl[e];t&&(l=l/y-(1==n.ori?Ne:Oe));let i=Ie;1==n.ori&&(i=Le,l=i-l),-1==n.dir&&(l=i-l);let o=n._min,s=o+l/i*(n._max-o),r=n.distr;return 3==r?cl(10,s):4==r?((l,e=1)=>nl.sinh(l)*e)(s,n.asinh):100==r?n.bwd(s):s}function ci(l,e){E(ti,s,ei.left=l),E(ti,t,ei.width=e)}function hi(l,e){E(ti,i,ei.top=l),E(ti,n,ei.height=e)}se&&Et&&Ce(p,ce,(l=>{oe._lock||(Mt(l),null!=ui&&oi(null,ai,!0,Fi.setSeries))})),k.valToIdx=l=>L(l,g[0]),k.posToIdx=function(l,e){return L(fi(l,El,e),g[0],Lt,en)},k.posToVal=fi,k.valToPos=(l,e,t)=>0==vl[e].ori?P(l,vl[e],t?ot:Ie,t?Qe:0):W(l,vl[e],t?st:Le,t?lt:0),k.setCursor=(l,e,t)=>{Nn=l.left,jn=l.top,xi(null,e,t)};let di=0==jl.ori?ci:hi,pi=1==jl.ori?ci:hi;function mi(l,e){if(null!=l&&(l.idxs?l.idxs.forEach(((l,e)=>{te[e]=l})):(l=>void 0===l)(l.idx)||te.fill(l.idx),ie.idx=te[0]),se&&ie.live){for(let l=0;pl.length>l;l++)(l>0||1==M&&!xe)&&gi(l,te[l]);!function(){if(se&&ie.live)for(let l=2==M?1:0;pl.length>l;l++){if(0==l&&xe)continue;let e=ie.values[l],t=0;for(let n in e)ge[l][t++].firstChild.nodeValue=e[n]}}()}_t=!1,!1!==e&&Ci(\"setLegend\")}function gi(l,e){let t,n=pl[l],i=0==l&&2==Ul?pn:g[l];xe?t=n.values(k,l,e)??we:(t=n.value(k,null==e?null:i[e],l,e),t=null==t?we:{_:t}),ie.values[l]=t}function xi(l,e,t){let n;Ln=Nn,On=jn,[Nn,jn]=oe.move(k,Nn,jn),oe.left=Nn,oe.top=jn,re&&(Cn&&A(Cn,rl(Nn),0,Ie,Le),Hn&&A(Hn,0,rl(jn),Ie,Le)),si=gl,ri=null;let i=0==jl.ori?Ie:Le,o=1==jl.ori?Ie:Le;if(0>Nn||0==Gt||Lt>en){n=oe.idx=null;for(let l=0;pl.length>l;l++){let e=Dt[l];null!=e&&A(e,-10,-10,Ie,Le)}Et&&oi(null,ai,!0,null==l&&Fi.setSeries),ie.live&&(te.fill(n),_t=!0)}else{let l,e,t;1==M&&(l=0==jl.ori?Nn:jn,e=fi(l,El),n=oe.idx=L(e,g[0],Lt,en),t=$l(g[0][n],jl,i,0));let s=-10,r=-10,u=0,a=0,f=!0,c=\"\",h=\"\";for(let l=2==M?1:0;pl.length>l;l++){let d=pl[l],p=te[l],m=null==p?null:1==M?g[l][p]:g[l][1][p],x=oe.dataIdx(k,l,n,e),w=null==x?null:1==M?g[l][x]:g[l][1][x];if(_t=_t||w!=m||x!=p,te[l]=x,l>0&&d.show){let e=null==x?-10:x==n?t:$l(1==M?g[0][x]:g[l][0][x],jl,i,0),p=null==w?-10:ql(w,1==M?vl[d.scale]:vl[d.facets[1].scale],o,0);if(Et&&null!=w){let e=1==jl.ori?Nn:jn,t=ol(Tt.dist(k,l,x,p,e));if(si>t){let n=Tt.bias;if(0!=n){let i=fi(e,d.scale),o=0>i?-1:1;o!=(0>w?-1:1)||(1==o?1==n?i>w:w>i:1==n?w>i:i>w)||(si=t,ri=l)}else si=t,ri=l}}if(_t||zt){let t,n;0==jl.ori?(t=e,n=p):(t=p,n=e);let i,o,d,m,g,x,w=!0,_=St.bbox;if(null!=_){w=!1;let e=_(k,l);d=e.left,m=e.top,i=e.width,o=e.height}else d=t,m=n,i=o=St.size(k,l);if(x=St.fill(k,l),g=St.stroke(k,l),zt)l!=ri||si>Tt.prox||(s=d,r=m,u=i,a=o,f=w,c=x,h=g);else{let e=Dt[l];null!=e&&(Pt[l]=d,At[l]=m,H(e,i,o,w),Y(e,x,g),A(e,ul(d),ul(m),Ie,Le))}}}}if(zt){let l=Tt.prox;if(_t||(null==ui?l>=si:si>l||ri!=ui)){let l=Dt[0];null!=l&&(Pt[0]=s,At[0]=r,H(l,u,a,f),Y(l,c,h),A(l,ul(s),ul(r),Ie,Le))}}}if(ei.show&&Xn)if(null!=l){let[e,t]=Fi.scales,[n,s]=Fi.match,[r,u]=l.cursor.sync.scales,a=l.cursor.drag;if(Qn=a._x,li=a._y,Qn||li){let a,f,c,h,d,{left:p,top:m,width:g,height:x}=l.select,w=l.scales[r].ori,_=l.posToVal,b=null!=e&&n(e,r),v=null!=t&&s(t,u);b&&Qn?(0==w?(a=p,f=g):(a=m,f=x),c=vl[e],h=$l(_(a,r),c,i,0),d=$l(_(a+f,r),c,i,0),di(al(h,d),ol(d-h))):di(0,i),v&&li?(1==w?(a=p,f=g):(a=m,f=x),c=vl[t],h=ql(_(a,u),c,o,0),d=ql(_(a+f,u),c,o,0),pi(al(h,d),ol(d-h))):pi(0,o)}else yi()}else{let l=ol(Ln-Fn),e=ol(On-Rn);if(1==jl.ori){let t=l;l=e,e=t}Qn=Zn.x&&l>=Zn.dist,li=Zn.y&&e>=Zn.dist;let t,n,s=Zn.uni;null!=s?Qn&&li&&(Qn=l>=s,li=e>=s,Qn||li||(e>l?li=!0:Qn=!0)):Zn.x&&Zn.y&&(Qn||li)&&(Qn=li=!0),Qn&&(0==jl.ori?(t=Gn,n=Nn):(t=In,n=jn),di(al(t,n),ol(n-t)),li||pi(0,o)),li&&(1==jl.ori?(t=Gn,n=Nn):(t=In,n=jn),pi(al(t,n),ol(n-t)),Qn||di(0,i)),Qn||li||(di(0,0),pi(0,0))}if(Zn._x=Qn,Zn._y=li,null==l){if(t){if(null!=Ri){let[l,e]=Fi.scales;Fi.values[0]=null!=l?fi(0==jl.ori?Nn:jn,l):null,Fi.values[1]=null!=e?fi(1==jl.ori?Nn:jn,e):null}Ii(f,k,Nn,jn,Ie,Le,n)}if(Et){let l=t&&Fi.setSeries,e=Tt.prox;null==ui?si>e||oi(ri,ai,!0,l):si>e?oi(null,ai,!0,l):ri!=ui&&oi(ri,ai,!0,l)}}_t&&(ie.idx=n,mi()),!1!==e&&Ci(\"setCursor\")}k.setLegend=mi;let wi=null;function _i(l=!1){l?wi=null:(wi=el.getBoundingClientRect(),Ci(\"syncRect\",wi))}function bi(l,e,t,n,i,o){oe._lock||Xn&&null!=l&&0==l.movementX&&0==l.movementY||(vi(l,e,t,n,i,o,0,!1,null!=l),null!=l?xi(null,!0,!0):xi(e,!0,!1))}function vi(l,e,t,n,i,o,s,r,u){if(null==wi&&_i(!1),Mt(l),null!=l)t=l.clientX-wi.left,n=l.clientY-wi.top;else{if(0>t||0>n)return Nn=-10,void(jn=-10);let[l,s]=Fi.scales,r=e.cursor.sync,[u,a]=r.values,[f,c]=r.scales,[h,d]=Fi.match,p=e.axes[0].side%2==1,m=0==jl.ori?Ie:Le,g=1==jl.ori?Ie:Le,x=p?o:i,w=p?i:o,_=p?n:t,b=p?t:n;if(t=null!=f?h(l,f)?C(u,vl[l],m,0):-10:m*(_/x),n=null!=c?d(s,c)?C(a,vl[s],g,0):-10:g*(b/w),1==jl.ori){let l=t;t=n,n=l}}!u||null!=e&&e.cursor.event.type!=f||(t>1&&Ie-1>t||(t=zl(t,Ie)),n>1&&Le-1>n||(n=zl(n,Le))),r?(Fn=t,Rn=n,[Gn,In]=oe.move(k,t,n)):(Nn=t,jn=n)}Object.defineProperty(k,\"rect\",{get:()=>(null==wi&&_i(!1),wi)});const ki={width:0,height:0,left:0,top:0};function yi(){ni(ki,!1)}let Mi,Si,Ti,Ei;function zi(l,e,t,n,i,o){Xn=!0,Qn=li=Zn._x=Zn._y=!1,vi(l,e,t,n,i,o,0,!0,!1),null!=l&&(Ce(h,b,Di,!1),Ii(c,k,Gn,In,Ie,Le,null));let{left:s,top:r,width:u,height:a}=ei;Mi=s,Si=r,Ti=u,Ei=a}function Di(l,e,t,n,i,o){Xn=Zn._x=Zn._y=!1,vi(l,e,t,n,i,o,0,!1,!0);let{left:s,top:r,width:u,height:a}=ei,f=u>0||a>0,c=Mi!=s||Si!=r||Ti!=u||Ei!=a;if(f&&c&&ni(ei),Zn.setScale&&f&&c){let l=s,e=u,t=r,n=a;if(1==jl.ori&&(l=r,e=a,t=s,n=u),Qn&&ii(El,fi(l,El),fi(l+e,El)),li)for(let l in vl){let e=vl[l];l!=El&&null==e.from&&e.min!=gl&&ii(l,fi(t+n,l),fi(t,l))}yi()}else oe.lock&&(oe._lock=!oe._lock,xi(e,!0,null!=l));null!=l&&(He(h,b),Ii(h,k,Nn,jn,Ie,Le,null))}function Pi(l){oe._lock||(Mt(l),xn(),yi(),null!=l&&Ii(m,k,Nn,jn,Ie,Le,null))}function Ai(){xl.forEach(ln),vt(k.width,k.height,!0)}G(x,v,Ai);const Wi={};Wi.mousedown=zi,Wi.mousemove=bi,Wi.mouseup=Di,Wi.dblclick=Pi,Wi.setSeries=(l,e,t,n)=>{-1!=(t=(0,Fi.match[2])(k,e,t))&&oi(t,n,!0,!1)},re&&(Ce(c,el,zi),Ce(f,el,bi),Ce(d,el,(l=>{Mt(l),_i(!1)})),Ce(p,el,(function(l){if(oe._lock)return;Mt(l);let e=Xn;if(Xn){let l,e,t=!0,n=!0,i=10;0==jl.ori?(l=Qn,e=li):(l=li,e=Qn),l&&e&&(t=i>=Nn||Nn>=Ie-i,n=i>=jn||jn>=Le-i),l&&t&&(Nn=Gn>Nn?0:Ie),e&&n&&(jn=In>jn?0:Le),xi(null,!0,!0),Xn=!1}Nn=-10,jn=-10,te.fill(null),xi(null,!0,!0),e&&(Xn=e)})),Ce(m,el,Pi),It.add(k),k.syncRect=_i);const Yi=k.hooks=u.hooks||{};function Ci(l,e,t){Vn?Bn.push([l,e,t]):l in Yi&&Yi[l].forEach((l=>{l.call(null,k,e,t)}))}(u.plugins||[]).forEach((l=>{for(let e in l.hooks)Yi[e]=(Yi[e]||[]).concat(l.hooks[e])}));const Hi=(l,e,t)=>t,Fi=Bl({key:null,setSeries:!1,filters:{pub:Ml,sub:Ml},scales:[El,pl[1]?pl[1].scale:null],match:[Sl,Sl,Hi],values:[null,null]},oe.sync);2==Fi.match.length&&Fi.match.push(Hi),oe.sync=Fi;const Ri=Fi.key,Gi=dt(Ri);function Ii(l,e,t,n,i,o,s){Fi.filters.pub(l,e,t,n,i,o,s)&&Gi.pub(l,e,t,n,i,o,s)}function Li(){Ci(\"init\",u,g),gn(g||u.data,!1),Kl[El]?Kn(El,Kl[El]):xn(),wt=ei.show&&(ei.width>0||ei.height>0),xt=_t=!0,vt(u.width,u.height)}return Gi.sub(k),k.pub=function(l,e,t,n,i,o,s){Fi.filters.sub(l,e,t,n,i,o,s)&&Wi[l](null,e,t,n,i,o,s)},k.destroy=function(){Gi.unsub(k),It.delete(k),Pe.clear(),I(x,v,Ai),R.remove(),ce?.remove(),Ci(\"destroy\")},pl.forEach(Yt),xl.forEach((function(l,e){if(l._show=l.show,l.show){let t=vl[l.scale];null==t&&(l.scale=l.side%2?pl[1].scale:El,t=vl[l.scale]);let n=t.time;l.size=bl(l.size),l.space=bl(l.space),l.rotate=bl(l.rotate),Gl(l.incrs)&&l.incrs.forEach((l=>{!Wl.has(l)&&Wl.set(l,Yl(l))})),l.incrs=bl(l.incrs||(2==t.distr?ae:n?1==hl?ke:Se:fe)),l.splits=bl(l.splits||(n&&1==t.distr?Ql:3==t.distr?Je:4==t.distr?qe:$e)),l.stroke=bl(l.stroke),l.grid.stroke=bl(l.grid.stroke),l.ticks.stroke=bl(l.ticks.stroke),l.border.stroke=bl(l.border.stroke);let i=l.values;l.values=Gl(i)&&!Gl(i[0])?bl(i):n?Gl(i)?De(Xl,ze(i,Zl)):Ll(i)?function(l,e){let t=ne(e);return(e,n)=>n.map((e=>t(l(e))))}(Xl,i):i||le:i||Be,l.filter=bl(l.filter||(3>t.distr||10!=t.log?3==t.distr&&2==t.log?tt:kl:et)),l.font=Qt(l.font),l.labelFont=Qt(l.labelFont),l._size=l.size(k,null,e,0),l._space=l._rotate=l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Ct[e]=!0,l._el=D(\"u-axis\",X))}})),_?_ instanceof HTMLElement?(_.appendChild(R),Li()):_(k,Li):Li(),k}en.assign=Bl,en.fmtNum=tl,en.rangeNum=Z,en.rangeLog=B,en.rangeAsinh=$,en.orient=pt,en.pxRatio=y,en.join=function(l,e){if(function(l){let e=l[0][0],t=e.length;for(let n=1;l.length>n;n++){let i=l[n][0];if(i.length!=t)return!1;if(i!=e)for(let l=0;t>l;l++)if(i[l]!=e[l])return!1}return!0}(l)){let e=l[0].slice();for(let t=1;l.length>t;t++)e.push(...l[t].slice(1));return function(l,e=100){const t=l.length;if(1>=t)return!0;let n=0,i=t-1;for(;i>=n&&null==l[n];)n++;for(;i>=n&&null==l[i];)i--;if(n>=i)return!0;const o=fl(1,sl((i-n+1)/e));for(let e=l[n],t=n+o;i>=t;t+=o){const n=l[t];if(null!=n){if(e>=n)return!1;e=n}}return!0}(e[0])||(e=function(l){let e=l[0],t=e.length,n=Array(t);for(let l=0;n.length>l;l++)n[l]=l;n.sort(((l,t)=>e[l]-e[t]));let i=[];for(let e=0;l.length>e;e++){let o=l[e],s=Array(t);for(let l=0;t>l;l++)s[l]=o[n[l]];i.push(s)}return i}(e)),e}let t=new Set;for(let e=0;l.length>e;e++){let n=l[e][0],i=n.length;for(let l=0;i>l;l++)t.add(n[l])}let n=[Array.from(t).sort(((l,e)=>l-e))],i=n[0].length,o=new Map;for(let l=0;i>l;l++)o.set(n[0][l],l);for(let t=0;l.length>t;t++){let s=l[t],r=s[0];for(let l=1;s.length>l;l++){let u=s[l],a=Array(i).fill(void 0),f=e?e[t][l]:1,c=[];for(let l=0;u.length>l;l++){let e=u[l],t=o.get(r[l]);null===e?0!=f&&(a[t]=e,2==f&&c.push(t)):a[t]=e}$l(a,c,i),n.push(a)}}return n},en.fmtDate=ne,en.tzDate=function(l,e){let t;return\"UTC\"==e||\"Etc/UTC\"==e?t=new Date(+l+6e4*l.getTimezoneOffset()):e==ie?t=l:(t=new Date(l.toLocaleString(\"en-US\",{timeZone:e})),t.setMilliseconds(l.getMilliseconds())),t},en.sync=dt;{en.addGap=function(l,e,t){let n=l[l.length-1];n&&n[0]==e?n[1]=t:l.push([e,t])},en.clipGaps=wt;let l=en.paths={points:Wt};l.linear=Ft,l.stepped=function(l){const e=Q(l.align,1),t=Q(l.ascDesc,!1),n=Q(l.alignGaps,0),i=Q(l.extend,!1);return(l,o,s,r)=>pt(l,o,((u,a,f,c,h,d,p,m,g,x,w)=>{[s,r]=U(f,s,r);let _=u.pxRound,{left:b,width:v}=l.bbox,k=l=>_(d(l,c,x,m)),M=l=>_(p(l,h,w,g)),S=0==c.ori?Mt:St;const T={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},E=T.stroke,z=c.dir*(0==c.ori?1:-1);let D=M(f[1==z?s:r]),P=k(a[1==z?s:r]),A=P,W=P;i&&-1==e&&(W=b,S(E,W,D)),S(E,P,D);for(let l=1==z?s:r;l>=s&&r>=l;l+=z){let t=f[l];if(null==t)continue;let n=k(a[l]),i=M(t);1==e?S(E,n,D):S(E,A,i),S(E,n,i),D=i,A=n}let Y=A;i&&1==e&&(Y=b+v,S(E,Y,D));let[C,H]=mt(l,o);if(null!=u.fill||0!=C){let e=T.fill=new Path2D(E),t=M(u.fillTo(l,o,u.min,u.max,C));S(e,Y,t),S(e,W,t)}if(!u.spanGaps){let i=[];i.push(..._t(a,f,s,r,z,k,n));let h=u.width*y/2,d=t||1==e?h:-h,p=t||-1==e?-h:h;i.forEach((l=>{l[0]+=d,l[1]+=p})),T.gaps=i=u.gaps(l,o,s,r,i),T.clip=wt(i,c.ori,m,g,x,w)}return 0!=H&&(T.band=2==H?[xt(l,o,s,r,E,-1),xt(l,o,s,r,E,1)]:xt(l,o,s,r,E,H)),T}))},l.bars=function(l){const e=Q((l=l||Hl).size,[.6,gl,1]),t=l.align||0,n=l.gap||0;let i=l.radius;i=null==i?[0,0]:\"number\"==typeof i?[i,0]:i;const o=bl(i),s=1-e[0],r=Q(e[1],gl),u=Q(e[2],1),a=Q(l.disp,Hl),f=Q(l.each,(()=>{})),{fill:c,stroke:h}=a;return(l,e,i,d)=>pt(l,e,((p,m,g,x,w,_,b,v,k,M,S)=>{let T,E,z=p.pxRound,D=t,P=n*y,A=r*y,W=u*y;0==x.ori?[T,E]=o(l,e):[E,T]=o(l,e);const Y=x.dir*(0==x.ori?1:-1);let C,H,F,R=0==x.ori?Tt:Et,G=0==x.ori?f:(l,e,t,n,i,o,s)=>{f(l,e,t,i,n,s,o)},I=Q(l.bands,Fl).find((l=>l.series[0]==e)),L=p.fillTo(l,e,p.min,p.max,null!=I?I.dir:0),O=z(b(L,w,S,k)),N=M,j=z(p.width*y),U=!1,V=null,B=null,$=null,J=null;null==c||0!=j&&null==h||(U=!0,V=c.values(l,e,i,d),B=new Map,new Set(V).forEach((l=>{null!=l&&B.set(l,new Path2D)})),j>0&&($=h.values(l,e,i,d),J=new Map,new Set($).forEach((l=>{null!=l&&J.set(l,new Path2D)}))));let{x0:q,size:K}=a;if(null!=q&&null!=K){D=1,m=q.values(l,e,i,d),2==q.unit&&(m=m.map((e=>l.posToVal(v+e*M,x.key,!0))));let t=K.values(l,e,i,d);H=2==K.unit?t[0]*M:_(t[0],x,M,v)-_(0,x,M,v),N=Rt(m,g,_,x,M,v,N),F=N-H+P}else N=Rt(m,g,_,x,M,v,N),F=N*s+P,H=N-F;1>F&&(F=0),H/2>j||(j=0),5>F&&(z=vl);let X=F>0;H=z(wl(N-F-(X?j:0),W,A)),C=(0==D?H/2:D==Y?0:H)-D*Y*((0==D?P/2:0)+(X?j/2:0));const Z={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ll=U?null:new Path2D;let el=null;if(null!=I)el=l.data[I.series[1]];else{let{y0:t,y1:n}=a;null!=t&&null!=n&&(g=n.values(l,e,i,d),el=t.values(l,e,i,d))}let tl=T*H,nl=E*H;for(let t=1==Y?i:d;t>=i&&d>=t;t+=Y){let n=g[t];if(null==n)continue;if(null!=el){let l=el[t]??0;if(n-l==0)continue;O=b(l,w,S,k)}let i=_(2!=x.distr||null!=a?m[t]:t,x,M,v),o=b(Q(n,L),w,S,k),s=z(i-C),r=z(fl(o,O)),u=z(al(o,O)),f=r-u;if(null!=n){let i=0>n?nl:tl,o=0>n?tl:nl;U?(j>0&&null!=$[t]&&R(J.get($[t]),s,u+sl(j/2),H,fl(0,f-j),i,o),null!=V[t]&&R(B.get(V[t]),s,u+sl(j/2),H,fl(0,f-j),i,o)):R(ll,s,u+sl(j/2),H,fl(0,f-j),i,o),G(l,e,t,s-j/2,u,H+j,f)}}return j>0?Z.stroke=U?J:ll:U||(Z._fill=0==p.width?p._fill:p._stroke??p._fill,Z.width=0),Z.fill=U?B:ll,Z}))},l.spline=function(l){return function(l,e){const t=Q(e?.alignGaps,0);return(e,n,i,o)=>pt(e,n,((s,r,u,a,f,c,h,d,p,m,g)=>{[i,o]=U(u,i,o);let x,w,_,b=s.pxRound,v=l=>b(c(l,a,m,d)),k=l=>b(h(l,f,g,p));0==a.ori?(x=kt,_=Mt,w=Pt):(x=yt,_=St,w=At);const y=a.dir*(0==a.ori?1:-1);let M=v(r[1==y?i:o]),S=M,T=[],E=[];for(let l=1==y?i:o;l>=i&&o>=l;l+=y)if(null!=u[l]){let e=v(r[l]);T.push(S=e),E.push(k(u[l]))}const z={stroke:l(T,E,x,_,w,b),fill:null,clip:null,band:null,gaps:null,flags:1},D=z.stroke;let[P,A]=mt(e,n);if(null!=s.fill||0!=P){let l=z.fill=new Path2D(D),t=k(s.fillTo(e,n,s.min,s.max,P));_(l,S,t),_(l,M,t)}if(!s.spanGaps){let l=[];l.push(..._t(r,u,i,o,y,v,t)),z.gaps=l=s.gaps(e,n,i,o,l),z.clip=wt(l,a.ori,d,p,m,g)}return 0!=A&&(z.band=2==A?[xt(e,n,i,o,D,-1),xt(e,n,i,o,D,1)]:xt(e,n,i,o,D,A)),z}))}(Gt,l)}}return en}();\n";
// node_modules/uplot/dist/uPlot.min.css?raw
var uPlot_min_default = ".uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: \":\";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline \"background\" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}";
// src/receiver/dashboard/client.js?raw
var client_default = "// Draws the table of days as two charts, with uPlot. Served behind uPlot's script and `read-days.js`; without it the table\n// stands alone.\n(() => {\n  /** @type {HTMLTableElement | null} */\n  const table = document.querySelector('#days-table');\n  /** @type {HTMLElement | null} */\n  const place = document.querySelector('.charts');\n  /** @type {typeof import('uplot') | undefined} */\n  const library = Reflect.get(globalThis, 'uPlot');\n  if (!table || !place || !library) return;\n  const Plot = library;\n  const { DAY, RATE, ACCEPT, SAVE, DECLINE, WITHDRAW, first, last, days, byDay, column, stacked, weekly } =\n    readDaysTable(table);\n\n  /** @param {string} name of a custom property */\n  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();\n  const whole = new Intl.NumberFormat('en-GB');\n  const dayName = new Intl.DateTimeFormat('en-GB', {\n    day: 'numeric',\n    month: 'short',\n    year: 'numeric',\n    timeZone: 'UTC',\n  });\n  const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });\n  /** @param {number | null} value */\n  const percent = (value) => (value === null ? '–' : `${value.toFixed(1)} %`);\n  /** @param {number | null} value */\n  const count = (value) => (value === null ? '–' : whole.format(value));\n\n  /** @returns {import('uplot').Series} */\n  const dates = () => ({ value: (_, at) => (at === null ? '–' : dayName.format(at * 1000)), label: 'Day' });\n\n  /** @param {(value: number) => string} label @returns {import('uplot').Axis[]} */\n  const axes = (label) => {\n    const line = { stroke: color('--line'), width: 1 };\n    const text = { stroke: color('--muted'), font: '12px system-ui, sans-serif' };\n    return [\n      {\n        ...text,\n        grid: { show: false },\n        ticks: { ...line, size: 4 },\n        // Whole days only.\n        incrs: [1, 2, 7, 14, 28, 56, 112].map((number) => number * DAY),\n        values: (_, splits) => splits.map((at) => shortDay.format(at * 1000)),\n        space: 64,\n        gap: 4,\n        size: 28,\n      },\n      {\n        ...text,\n        grid: line,\n        ticks: { show: false },\n        values: (_, splits) => splits.map(label),\n        size: 52,\n        gap: 6,\n        space: 36,\n      },\n    ];\n  };\n\n  /** @returns {import('uplot').Options['scales']} */\n  const scales = () => ({ x: { time: true, range: () => [first - DAY * 0.75, last + DAY * 0.75] } });\n\n  const common = () => ({\n    hooks: { ready: [showLast] },\n    tzDate: (/** @type {number} */ at) => new Date(new Date(at * 1000).toISOString().slice(0, -1)),\n    cursor: {\n      sync: { key: 'days' },\n      y: false,\n      drag: { x: false, y: false },\n      points: { size: 7 },\n    },\n    legend: { markers: { width: 0 } },\n  });\n\n  /** @param {string} title @param {string} id */\n  const figure = (title, id) => {\n    const box = document.createElement('figure');\n    const caption = document.createElement('figcaption');\n    caption.textContent = title;\n    const drawing = document.createElement('div');\n    drawing.id = id;\n    drawing.setAttribute('role', 'img');\n    drawing.setAttribute('aria-label', `${title} by day, drawn; the table below has the same numbers.`);\n    box.append(caption, drawing);\n    place.append(box);\n    return drawing;\n  };\n\n  /** Past so many days single rates are hard to read: the mean of a week is drawn over them. */\n  const MANY_DAYS = 60;\n\n  /** @param {string} label @param {string} stroke @param {number} width @returns {import('uplot').Series} */\n  const rateLine = (label, stroke, width) => ({\n    label,\n    stroke,\n    width,\n    points: { show: days.length < 40, size: 5, fill: stroke },\n    value: (_, value) => percent(value),\n  });\n\n  /** @type {import('uplot')[]} */\n  let charts = [];\n\n  /** While nobody points at a day, the legends show the last one. */\n  function showLast() {\n    for (const chart of charts) chart.setLegend({ idx: days.length - 1 });\n  }\n\n  function draw() {\n    if (!place) return;\n    for (const chart of charts) chart.destroy();\n    place.replaceChildren();\n    place.hidden = false;\n    const rateBox = figure('Consent rate', 'rate-chart');\n    const countBox = figure('Decisions', 'count-chart');\n    const size = { width: rateBox.clientWidth, height: 190 };\n    const many = days.length > MANY_DAYS;\n\n    const rate = new Plot(\n      {\n        ...common(),\n        ...size,\n        scales: { ...scales(), y: { range: () => [0, 100] } },\n        axes: axes((value) => `${value} %`),\n        series: many\n          ? [dates(), rateLine('Each day', color('--save'), 1), rateLine('Mean of 7 days', color('--accept'), 2.5)]\n          : [dates(), rateLine('Consent rate', color('--accept'), 2)],\n      },\n      many ? [days, column(RATE), weekly()] : [days, column(RATE)],\n      rateBox,\n    );\n\n    const kinds = [\n      { label: 'Accept', column: ACCEPT, color: color('--accept') },\n      { label: 'Save', column: SAVE, color: color('--save') },\n      { label: 'Decline', column: DECLINE, color: color('--decline') },\n      { label: 'Withdraw', column: WITHDRAW, color: color('--withdraw') },\n    ];\n    const heights = stacked(kinds.map(({ column }) => column));\n    const bars = Plot.paths.bars?.({ size: [0.72, 26], align: 0 });\n    const counts = new Plot(\n      {\n        ...common(),\n        ...size,\n        cursor: { ...common().cursor, points: { show: false } },\n        scales: { ...scales(), y: { range: (_, __, high) => [0, Math.max(4, high * 1.05)] } },\n        axes: axes((value) => (Number.isInteger(value) ? whole.format(value) : '')),\n        series: [\n          dates(),\n          ...kinds\n            .map(({ label, column, color }) => ({\n              label,\n              stroke: color,\n              fill: color,\n              width: 0,\n              ...(bars ? { paths: bars } : {}),\n              points: { show: false },\n              value: (\n                /** @type {unknown} */ _,\n                /** @type {unknown} */ __,\n                /** @type {unknown} */ ___,\n                /** @type {number | null} */ index,\n              ) => count(index === null ? null : (byDay.get(days[index] ?? 0)?.[column] ?? null)),\n            }))\n            .reverse(),\n        ],\n      },\n      [days, ...heights.reverse()],\n      countBox,\n    );\n    charts = [rate, counts];\n    for (const chart of charts) {\n      chart.over.addEventListener('mouseleave', showLast);\n      // The colours stand beside the words by class, because the policy takes no inline style from markup.\n      for (const row of chart.root.querySelectorAll('.u-series')) {\n        row.classList.add(`of-${row.querySelector('th')?.textContent?.toLowerCase().replace(/\\W+/g, '-')}`);\n      }\n    }\n  }\n\n  let width = innerWidth;\n  draw();\n  addEventListener('resize', () => {\n    if (innerWidth === width) return;\n    width = innerWidth;\n    draw();\n  });\n  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);\n})();\n";
// src/receiver/dashboard/read-days.js?raw
var read_days_default = "// Reads the table of days. The charts take their numbers from it, so that table and charts always agree.\n// One function for `client.js`, which is served right behind it in the same script.\n/** @param {HTMLTableElement} table */\n// biome-ignore lint/correctness/noUnusedVariables: client.js calls it.\nfunction readDaysTable(table) {\n  const DAY = 86_400;\n  const WEEK = 7;\n  /** Places in a row, after its day. */\n  const [RATE, ANSWERS, ACCEPT, SAVE, DECLINE, WITHDRAW] = [0, 1, 2, 3, 4, 5];\n\n  /** A dash stands where there is nothing to divide by: `null`. @param {string} text */\n  const toNumber = (text) => (/\\d/.test(text) ? Number(text.replace(/[^\\d.]/g, '')) : null);\n\n  const rows = [...(table.tBodies[0]?.rows ?? [])]\n    .map((row) => ({\n      at: Date.parse(`${row.querySelector('time')?.dateTime}T00:00Z`) / 1000,\n      cells: [...row.querySelectorAll('td')].map((cell) => toNumber(cell.textContent ?? '')),\n    }))\n    .sort((a, b) => a.at - b.at);\n  const first = rows[0]?.at ?? 0;\n  const last = rows.at(-1)?.at ?? 0;\n\n  // A day without decisions has no row: no bars, and a gap in the line.\n  const byDay = new Map(rows.map(({ at, cells }) => [at, cells]));\n  const days = Array.from({ length: (last - first) / DAY + 1 }, (_, index) => first + index * DAY);\n  /** @param {number} column */\n  const column = (column) => days.map((day) => byDay.get(day)?.[column] ?? null);\n\n  /** Each stands on those before it, drawn tallest first, while the legend says its own number. @param {readonly number[]} columns */\n  const stacked = (columns) =>\n    columns.map((_, index) =>\n      days.map((day) => {\n        const cells = byDay.get(day);\n        return cells ? columns.slice(0, index + 1).reduce((sum, column) => sum + (cells[column] ?? 0), 0) : null;\n      }),\n    );\n\n  /** The rate of the week that ends with each day; a day weighs as much as it has answers. */\n  const weekly = () =>\n    days.map((at) => {\n      let [answers, allowed] = [0, 0];\n      for (let ago = 0; ago < WEEK; ago++) {\n        const cells = byDay.get(at - ago * DAY);\n        answers += cells?.[ANSWERS] ?? 0;\n        allowed += (cells?.[RATE] ?? 0) * (cells?.[ANSWERS] ?? 0);\n      }\n      return answers ? allowed / answers : null;\n    });\n\n  return { DAY, RATE, ACCEPT, SAVE, DECLINE, WITHDRAW, first, last, days, byDay, column, stacked, weekly };\n}\n";
// src/receiver/dashboard/style.css?raw
var style_default = ":root {\n  color-scheme: light dark;\n  --page: #f5f6f8;\n  --card: #fff;\n  --text: #1b2330;\n  --muted: #566074;\n  --line: #e1e4ea;\n  --edge: #8a93a5;\n  --accept: #1d6b7f;\n  --save: #74a9b8;\n  --decline: #aab1bf;\n  --withdraw: #b3562b;\n  --action: #1d5f8a;\n  --on-action: #fff;\n  --danger: #a3262f;\n  --focus: #1d5f8a;\n  font:\n    15px / 1.5 system-ui,\n    sans-serif;\n  color: var(--text);\n  background: var(--page);\n}\n@media (prefers-color-scheme: dark) {\n  :root {\n    --page: #12161d;\n    --card: #1a2029;\n    --text: #e6e9ef;\n    --muted: #a0a9ba;\n    --line: #2d3541;\n    --edge: #77819a;\n    --accept: #5fb4c9;\n    --save: #35727f;\n    --decline: #667085;\n    --withdraw: #e08a5b;\n    --action: #8cc4ea;\n    --on-action: #10202c;\n    --danger: #ff9a9a;\n    --focus: #8cc4ea;\n  }\n}\n*,\n::before,\n::after {\n  box-sizing: border-box;\n}\nbody {\n  margin: 0;\n}\nh1 {\n  font-size: 1.5rem;\n  line-height: 1.25;\n  letter-spacing: -0.01em;\n  margin: 0;\n}\nh2 {\n  font-size: 1.05rem;\n  line-height: 1.3;\n  margin: 0 0 0.75rem;\n}\nh3 {\n  font-size: 0.95rem;\n  margin: 0;\n}\np {\n  margin: 0;\n  text-wrap: pretty;\n}\na {\n  color: var(--action);\n}\ncode {\n  font:\n    0.88em ui-monospace,\n    monospace;\n  overflow-wrap: anywhere;\n}\n:focus-visible {\n  outline: 2px solid var(--focus);\n  outline-offset: 2px;\n  border-radius: 4px;\n}\nmain:focus {\n  outline: none;\n}\n.muted {\n  color: var(--muted);\n}\n.small {\n  font-size: 0.85rem;\n}\n.hidden {\n  position: absolute;\n  inline-size: 1px;\n  block-size: 1px;\n  overflow: hidden;\n  clip-path: inset(50%);\n}\n.skip {\n  position: absolute;\n  inset-block-start: -10rem;\n  inset-inline-start: 1rem;\n  padding: 0.5rem 1rem;\n  background: var(--card);\n  z-index: 1;\n}\n.skip:focus {\n  inset-block-start: 0.5rem;\n}\n\n.bar {\n  display: flex;\n  align-items: center;\n  gap: 0.25rem 1.5rem;\n  flex-wrap: wrap;\n  padding: 0.6rem max(1rem, calc((100% - 74rem) / 2));\n  background: var(--card);\n  border-block-end: 1px solid var(--line);\n}\n.brand {\n  font-weight: 650;\n}\n.bar nav {\n  display: flex;\n  gap: 0.25rem;\n  flex: 1;\n}\n.bar nav a {\n  padding: 0.4rem 0.7rem;\n  border-radius: 0.4rem;\n  text-decoration: none;\n  color: var(--muted);\n}\n.bar nav a:hover {\n  color: var(--text);\n}\n.bar nav [aria-current] {\n  color: var(--text);\n  font-weight: 600;\n  box-shadow: inset 0 -2px var(--action);\n  border-radius: 0;\n}\nmain {\n  max-width: 76rem;\n  margin: 0 auto;\n  padding: 1.5rem 1rem 4rem;\n  display: grid;\n  gap: 1rem;\n  grid-template-columns: minmax(0, 1fr);\n}\n.head {\n  display: flex;\n  align-items: end;\n  justify-content: space-between;\n  gap: 0.75rem 2rem;\n  flex-wrap: wrap;\n}\n.head h2 {\n  margin: 0;\n}\n.card {\n  background: var(--card);\n  border: 1px solid var(--line);\n  border-radius: 0.6rem;\n  padding: 1.1rem 1.25rem;\n  min-width: 0;\n}\n.narrow {\n  max-width: 30rem;\n  inline-size: 100%;\n  justify-self: center;\n  display: grid;\n  gap: 0.75rem;\n}\nbody > main > .narrow:only-child {\n  margin-block-start: min(12vh, 6rem);\n  padding: 1.75rem;\n}\n.empty {\n  padding-block: 2.5rem;\n  text-align: center;\n}\n.empty p {\n  max-width: 36rem;\n  margin-inline: auto;\n}\n.pair {\n  display: grid;\n  gap: 1rem;\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr));\n  align-items: start;\n}\n\nbutton,\ninput,\nselect {\n  font: inherit;\n  color: inherit;\n  min-block-size: 2.25rem;\n  border-radius: 0.4rem;\n  border: 1px solid var(--edge);\n  background: var(--card);\n  padding: 0.3rem 0.7rem;\n  max-inline-size: 100%;\n}\nbutton {\n  cursor: pointer;\n  font-weight: 550;\n}\nbutton:hover {\n  border-color: var(--text);\n}\nbutton.primary {\n  background: var(--action);\n  border-color: var(--action);\n  color: var(--on-action);\n}\nbutton.quiet {\n  border-color: transparent;\n  color: var(--muted);\n  background: none;\n}\nbutton.quiet:hover {\n  color: var(--text);\n}\nbutton.danger {\n  color: var(--danger);\n  border-color: var(--danger);\n}\nbutton.danger.primary {\n  background: var(--danger);\n  color: var(--card);\n}\n[aria-invalid=\"true\"] {\n  border-color: var(--danger);\n  box-shadow: 0 0 0 1px var(--danger);\n}\n.fault {\n  color: var(--danger);\n  font-weight: 550;\n}\n.stack {\n  display: grid;\n  grid-template-columns: minmax(0, 1fr);\n  gap: 0.5rem;\n}\n.stack > label {\n  font-weight: 600;\n}\n.row {\n  display: flex;\n  align-items: center;\n  flex-wrap: wrap;\n  gap: 0.5rem;\n}\n.row input[name=\"id\"] {\n  flex: 1 1 22rem;\n  font-family: ui-monospace, monospace;\n  font-size: 0.9rem;\n}\n.card > .row:not(:last-child) {\n  margin-block-end: 0.75rem;\n}\n.period {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.5rem 1.25rem;\n  align-items: center;\n}\n.period label {\n  color: var(--muted);\n}\n.presets {\n  display: flex;\n  list-style: none;\n  margin: 0;\n  padding: 0;\n  border: 1px solid var(--line);\n  border-radius: 0.4rem;\n  background: var(--card);\n}\n.presets a {\n  display: block;\n  padding: 0.35rem 0.7rem;\n  text-decoration: none;\n  color: var(--muted);\n  white-space: nowrap;\n}\n.presets a:hover {\n  color: var(--text);\n}\n.presets [aria-current] {\n  color: var(--text);\n  font-weight: 600;\n  box-shadow: inset 0 -2px var(--action);\n}\n\n.figures {\n  display: grid;\n  margin: 0;\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));\n  gap: 1rem 1.5rem;\n}\n.figures > div {\n  border-inline-start: 2px solid var(--line);\n  padding-inline-start: 0.9rem;\n}\n.figures dt {\n  color: var(--muted);\n}\n.figures dd {\n  margin: 0;\n}\n.figure {\n  display: block;\n  font-size: 1.75rem;\n  line-height: 1.2;\n  font-weight: 600;\n  letter-spacing: -0.015em;\n  font-variant-numeric: tabular-nums;\n}\n\n.scroll {\n  overflow-x: auto;\n}\n.tall {\n  max-block-size: 24rem;\n  overflow-y: auto;\n  border-block-start: 1px solid var(--line);\n}\n.tall thead th {\n  position: sticky;\n  inset-block-start: 0;\n  background: var(--card);\n  z-index: 1;\n}\ntable {\n  border-collapse: collapse;\n  inline-size: 100%;\n  font-size: 0.9rem;\n}\nth,\ntd {\n  text-align: start;\n  padding: 0.36rem 0.5rem;\n  border-block-end: 1px solid var(--line);\n  font-weight: 400;\n}\nth:first-child,\ntd:first-child {\n  padding-inline-start: 0;\n}\ntd:last-child,\nth:last-child {\n  padding-inline-end: 0.25rem;\n}\ntbody tr:last-child > * {\n  border-block-end: 0;\n}\ntbody th {\n  overflow-wrap: anywhere;\n  min-inline-size: 7rem;\n}\nthead th {\n  color: var(--muted);\n  font-size: 0.82rem;\n  white-space: nowrap;\n}\n.n {\n  text-align: end;\n  font-variant-numeric: tabular-nums;\n  white-space: nowrap;\n}\n.strong {\n  font-weight: 600;\n}\n.share {\n  margin-inline-end: 0.6rem;\n  vertical-align: 0.1em;\n}\n.share .all {\n  fill: var(--line);\n}\n.share .part {\n  fill: var(--accept);\n}\n.card > .small {\n  margin-block-start: 0.6rem;\n}\n.verdict {\n  margin-block: 0.75rem 0.25rem;\n  font-variant-numeric: tabular-nums;\n}\n.health {\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));\n  gap: 1.25rem 2rem;\n}\n.health h3 {\n  display: flex;\n  justify-content: space-between;\n  gap: 1rem;\n}\n.health table {\n  margin-block-start: 0.4rem;\n}\n\n.charts {\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));\n  gap: 1rem 2rem;\n  margin-block-end: 1rem;\n}\n.charts[hidden] {\n  display: none;\n}\nfigure {\n  margin: 0;\n  min-inline-size: 0;\n}\nfigcaption {\n  color: var(--muted);\n  font-size: 0.85rem;\n  margin-block-end: 0.25rem;\n}\n.uplot {\n  font-family: inherit;\n}\n.u-legend {\n  display: flex;\n  flex-wrap: wrap;\n  inline-size: auto;\n  margin: 0.35rem 0 0;\n  font-size: 0.82rem;\n  text-align: start;\n}\n.u-legend tbody {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0 1rem;\n}\n.u-legend tr.u-series {\n  display: flex;\n  gap: 0.35rem;\n  margin: 0;\n  align-items: baseline;\n}\n.u-legend tr.u-series > * {\n  padding: 0;\n  border: 0;\n  min-inline-size: 0;\n  display: block;\n}\n.u-legend th {\n  color: var(--muted);\n  cursor: default;\n  font-weight: 400;\n}\n.u-legend.u-inline.u-live th::after {\n  content: none;\n}\n.u-legend .u-marker {\n  display: none;\n}\n.u-legend .u-value {\n  font-variant-numeric: tabular-nums;\n  font-weight: 600;\n}\n.u-legend th::before {\n  content: \"\";\n  display: inline-block;\n  inline-size: 0.65rem;\n  block-size: 0.65rem;\n  border-radius: 2px;\n  margin-inline-end: 0.35rem;\n  background: var(--kind, var(--accept));\n}\n.u-legend .of-day th {\n  display: none;\n}\n.u-hz .u-cursor-x {\n  border-color: var(--edge);\n}\n\n.proof {\n  display: grid;\n  gap: 0.75rem;\n}\n.proof h2 {\n  margin: 0.75rem 0 0;\n}\n.proof article,\n.proof .notice {\n  background: var(--card);\n  border: 1px solid var(--line);\n  border-radius: 0.6rem;\n  padding: 1rem 1.25rem;\n  display: grid;\n  gap: 0.5rem;\n}\n.proof dl {\n  display: grid;\n  grid-template-columns: max-content minmax(0, 1fr);\n  gap: 0.1rem 1.25rem;\n  margin: 0;\n  font-size: 0.9rem;\n}\n.proof dt {\n  color: var(--muted);\n}\n.proof dd {\n  margin: 0;\n  overflow-wrap: anywhere;\n  font-variant-numeric: tabular-nums;\n}\n.yes,\n.no {\n  display: inline-block;\n  border: 1px solid;\n  border-radius: 1rem;\n  padding: 0 0.6rem;\n  margin-inline-end: 0.3rem;\n  font-size: 0.85rem;\n  font-weight: 600;\n}\n.yes {\n  color: var(--accept);\n}\n.no {\n  color: var(--danger);\n}\n.shown {\n  white-space: pre-line;\n}\n.proof .button {\n  display: inline-block;\n  border: 1px solid var(--edge);\n  border-radius: 0.35rem;\n  padding: 0.1rem 0.7rem;\n  margin: 0.3rem 0.4rem 0.3rem 0;\n}\n.notice > div {\n  border-inline-start: 2px solid var(--line);\n  padding-inline-start: 1rem;\n}\n@media (max-width: 40rem) {\n  .card {\n    padding: 1rem;\n  }\n  /* A site's long name must not push the numbers out of sight. */\n  thead th:first-child {\n    white-space: normal;\n    overflow-wrap: anywhere;\n    vertical-align: bottom;\n  }\n  .proof dl {\n    grid-template-columns: 1fr;\n  }\n  .proof dd {\n    margin-block-end: 0.4rem;\n  }\n  .bar nav {\n    order: 3;\n    flex-basis: 100%;\n    margin-inline-start: -0.7rem;\n  }\n  .bar form {\n    margin-inline-start: auto;\n  }\n}\n@media print {\n  .bar,\n  .period form,\n  .charts {\n    display: none;\n  }\n  .tall {\n    max-block-size: none;\n  }\n}\n\n.u-legend .of-accept {\n  order: 1;\n}\n.u-legend .of-save {\n  --kind: var(--save);\n  order: 2;\n}\n.u-legend .of-each-day {\n  --kind: var(--save);\n}\n.u-legend .of-decline {\n  --kind: var(--decline);\n  order: 3;\n}\n.u-legend .of-withdraw {\n  --kind: var(--withdraw);\n  order: 4;\n}\n.pair > div {\n  display: grid;\n  gap: 1rem;\n  grid-template-columns: minmax(0, 1fr);\n}\n.sides {\n  display: grid;\n  gap: 0.75rem 2.5rem;\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));\n  align-items: start;\n}\n.sides .verdict {\n  margin-block-start: 0.3rem;\n}\n\n.proof,\n.proof article,\n.proof .notice {\n  grid-template-columns: minmax(0, 1fr);\n}\n.proof td {\n  overflow-wrap: anywhere;\n}\n/* Heads of the cookie table: short words, which must not break where a table row's name may. */\n.proof th {\n  overflow-wrap: normal;\n  min-inline-size: 0;\n  font-size: 0.82rem;\n}\n\n.stack > .small {\n  margin: 0;\n}\n.field {\n  display: inline-flex;\n  align-items: center;\n  gap: 0.5rem;\n}\n@media (max-width: 40rem) {\n  .period .field label {\n    inline-size: 2.75rem;\n  }\n}\n/* Two lines at least as long as these; what is narrower scrolls. */\n.hash {\n  min-inline-size: 17rem;\n}\n";
// src/receiver/dashboard/assets.ts
var asset$1 = (type, ...parts) => {
	const text = parts.join("\n");
	return {
		type,
		text,
		version: createHash("sha256").update(text).digest("base64url").slice(0, 12)
	};
};
var ASSETS = {
	"script.js": asset$1("text/javascript; charset=utf-8", uPlot_iife_min_default, read_days_default, client_default),
	"style.css": asset$1("text/css; charset=utf-8", uPlot_min_default, style_default)
};
// src/receiver/http/html.ts
var Html = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
function render(value) {
	if (value instanceof Html) return value.text;
	if (typeof value === "object") return value.map(render).join("");
	return escapeHtml(String(value));
}
function html(strings, ...values) {
	return new Html(strings.reduce((text, string, index) => text + render(values[index - 1] ?? "") + string));
}
// src/receiver/records/proof-page.ts
var STYLE = `
:root { color-scheme: light; font: 15px/1.5 system-ui, sans-serif; color: #1c2330; background: #fff; }
body { max-width: 46rem; margin: 3rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .4rem 0; }
code { font: .85em ui-monospace, monospace; overflow-wrap: anywhere; }
.muted { color: #566074; }
article, .notice { border: 1px solid #d5dae3; border-radius: .5rem; padding: 1rem 1.25rem; margin: 0 0 1rem; break-inside: avoid; }
.yes, .no { display: inline-block; border: 1px solid; border-radius: 1rem; padding: 0 .65rem; margin: .15rem .3rem .15rem 0; font-weight: 600; }
.yes { color: #14653a; } .no { color: #9b1c2e; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; margin: .6rem 0 0; }
dt { color: #566074; } dd { margin: 0; overflow-wrap: anywhere; }
.shown { white-space: pre-line; }
.button { display: inline-block; border: 1px solid #566074; border-radius: .35rem; padding: .1rem .7rem; margin: .3rem .4rem .3rem 0; }
table { border-collapse: collapse; width: 100%; margin: .4rem 0; font-size: .9em; }
th, td { text-align: start; vertical-align: top; border-top: 1px solid #d5dae3; padding: .25rem 0; padding-inline-end: .75rem; }
td { overflow-wrap: anywhere; hyphens: auto; }
th:last-child, td:last-child { padding-inline-end: 0; }
@media print { body { margin: 0; max-width: none; } }
`;
/** For the `Content-Security-Policy` of an answer that carries the page: this style and nothing else. */
var PROOF_STYLE_HASH = `sha256-${createHash("sha256").update(STYLE).digest("base64")}`;
var ACTION_WORDS = {
	"accept-all": "Accepted everything",
	"decline-all": "Declined everything optional",
	save: "Saved an own selection",
	withdraw: "Withdrew consent",
	"show-one": "Let one embedded content in, on that page alone,",
	adopt: "Logged in; the answer kept with the account, given on another device, was taken over"
};
var SURFACE_WORDS = {
	banner: "in the banner",
	settings: "in the settings",
	placeholder: "at a held-back element",
	api: "through the site’s own controls",
	signal: "by the browser’s Global Privacy Control signal"
};
var time$2 = (iso) => `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
/** The page, piece by piece; nothing where there are no records. */
async function* proofPage({ consentId, madeAt }, store) {
	const count = await store.count(consentId);
	if (!count) return;
	yield html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Record of consent ${consentId}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<header>
<h1>Record of consent</h1>
<p>Consent <code>${consentId}</code></p>
<p class="muted">${count} ${count === 1 ? "decision" : "decisions"}, printed ${time$2(madeAt)}. The id was made at random in the visitor’s browser; no name, address or device is stored with it.</p>
</header>
<main>
<h2>Decisions, oldest first</h2>
`.text;
	for await (const page of store.records({ consentId })) yield html`${page.map(decision)}`.text;
	yield html`<h2>What was shown</h2>
`.text;
	for await (const notices of store.noticesOf(consentId)) yield html`${notices.map(notice)}`.text;
	yield html`</main>
</body>
</html>
`.text;
}
/** The decisions, and below them the notices that were shown. */
var proofParts = (records, notices) => html`<h2>Decisions, oldest first</h2>
${records.map(decision)}
<h2>What was shown</h2>
${notices.map(notice)}`;
/** A notice is named by the beginning of its hash, which tells any number of them apart without a list of them. */
var short = (hash) => hash.slice(0, 8);
function decision(record) {
	return html`<article>
<h3>${ACTION_WORDS[record.action] ?? record.action} ${SURFACE_WORDS[record.surface] ?? record.surface}</h3>
<p>${choices$1(record.choices)}</p>
<dl>
<dt>Decided</dt><dd>${time$2(record.occurredAt)}, by the visitor’s clock</dd>
<dt>Received</dt><dd>${time$2(record.receivedAt)}, by the database’s clock</dd>
<dt>Before</dt><dd>${record.previous ? choices$1(record.previous) : "no answer yet"}</dd>
<dt>Page</dt><dd>${record.page}</dd>
<dt>Policy version</dt><dd>${record.policyVersion}</dd>
<dt>Language</dt><dd>${record.locale || "not named"}</dd>
<dt>Privacy signal</dt><dd>${record.globalPrivacyControl ? "Global Privacy Control was on" : "none"}</dd>
<dt>Shown</dt><dd><a href="#notice-${short(record.noticeHash)}">Notice ${short(record.noticeHash)}</a></dd>
<dt>Event</dt><dd><code>${record.eventId}</code>, consent-gate ${record.version}</dd>
</dl>
</article>
`;
}
function choices$1(answers) {
	const entries = Object.entries(answers);
	if (!entries.length) return html`no optional category`;
	return html`${entries.map(([category, yes]) => html`<span class="${yes ? "yes" : "no"}">${category}: ${yes ? "yes" : "no"}</span>`)}`;
}
var isEmpty = ({ title, body, buttons, categories }) => !title && !body && !buttons.length && !categories.length;
function notice({ hash, text, locale }) {
	const shown = text === null ? null : JSON.parse(text);
	return html`<section class="notice" id="notice-${short(hash)}">
<h3>Notice ${short(hash)}</h3>
<p class="muted">SHA-256 <code>${hash}</code></p>
${!shown ? html`<p>This notice is missing from the database.</p>` : isEmpty(shown) ? html`<p>Nothing was shown: the decision came without a notice.</p>` : html`<div lang="${locale}" dir="auto">
<p><strong>${shown.title}</strong></p>
<p class="shown">${shown.body}</p>
<p>${shown.buttons.map((label) => html`<span class="button">${label}</span>`)}</p>
${shown.categories.map(category)}
</div>`}
</section>
`;
}
function category({ id, label, description, cookies }) {
	return html`<p><strong>${label}</strong> <span class="muted">(${id})</span></p>
<p class="shown">${description}</p>
${cookies?.length ? html`<table><tr><th>Cookie</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr>
${cookies.map(({ name, provider, purpose, duration }) => html`<tr><td><code>${name}</code></td><td>${provider}</td><td>${purpose}</td><td>${duration}</td></tr>`)}</table>` : html``}`;
}
// src/receiver/dashboard/numbers.ts
var whole$1 = new Intl.NumberFormat("en-GB");
var oneDigit = new Intl.NumberFormat("en-GB", {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});
var signed = new Intl.NumberFormat("en-GB", {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1,
	signDisplay: "exceptZero"
});
var number = (value) => whole$1.format(value);
var percent = (share) => `${oneDigit.format(share * 100)} %`;
/** A difference of shares, in percentage points. */
var points = (difference) => signed.format(difference * 100).replace("-", "−");
/** Answers are decisions on whether something is allowed; a withdrawal takes one back. */
var answersOf = ({ accept, decline, save }) => accept + decline + save;
/** Of all answers, those that allowed at least one optional category. */
var consentShare = (answers) => ({
	count: answers.allowed,
	of: answersOf(answers)
});
/** A dash where there is nothing to divide by. */
var rate = (answers) => {
	const { count, of } = consentShare(answers);
	return of ? percent(count / of) : "–";
};
var sum = (all) => all.reduce((total, one) => ({
	accept: total.accept + one.accept,
	decline: total.decline + one.decline,
	save: total.save + one.save,
	withdraw: total.withdraw + one.withdraw,
	allowed: total.allowed + one.allowed
}), {
	accept: 0,
	decline: 0,
	save: 0,
	withdraw: 0,
	allowed: 0
});
// src/receiver/dashboard/consent-page.ts
/** The id is posted, because an address would stay in histories and logs. */
var lookUpForm = (root, { value = "", fault = null }) => html`<form method="post" action="${root}/consent" class="card stack">
<label for="id">Consent id</label>
<p class="muted small" id="hint">The visitor finds it in the cookie settings, under “Your receipt”, and in the cookie consent_gate.</p>
${fault ? html`<p class="fault" id="fault" role="alert">${fault}</p>` : html``}
<div class="row"><input id="id" name="id" value="${value}" required size="36" autocomplete="off" spellcheck="false" placeholder="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" aria-describedby="${fault ? "hint fault" : "hint"}"${fault ? html` aria-invalid="true"` : html``}>
<button class="primary">Look up</button></div>
</form>`;
var page$2 = (title, main, status = 200) => ({
	title,
	at: "consent",
	main,
	status
});
function lookUpPage(root, lookUp = {}) {
	return page$2("One consent", html`<h1>One consent</h1>${lookUpForm(root, lookUp)}`, lookUp.fault ? 422 : 200);
}
var withId = (action, id, button, more = html``) => html`<form method="post" action="${action}"><input type="hidden" name="id" value="${id}">${more}${button}</form>`;
function consentPage({ root, id, count, records, notices }) {
	return page$2("One consent", html`<h1>One consent</h1>${lookUpForm(root, { value: id })}
<div class="head"><h2 id="found">${number(count)} ${count === 1 ? "decision" : "decisions"} of this consent</h2>
<div class="row">${withId(`${root}/export`, id, html`<button>Export as JSON</button>`)}${withId(`${root}/erase`, id, html`<button class="danger">Erase…</button>`)}</div></div>
${count > records.length ? html`<p class="muted">The first ${records.length} are shown; the export has them all.</p>` : html``}
<div class="proof">${proofParts(records, notices)}</div>`);
}
function notFoundPage(root, id) {
	return page$2("One consent", html`<h1>One consent</h1>${lookUpForm(root, { value: id })}
<section class="card empty" aria-labelledby="none"><h2 id="none">No records of this consent</h2>
<p class="muted">It was never received here, was erased, or is past the time for which records are kept.</p></section>`, 404);
}
function confirmErasePage(root, id, count) {
	return page$2("Erase", html`<section class="card narrow">
<h1>Erase this consent?</h1>
<p>${number(count)} ${count === 1 ? "decision" : "decisions"} of consent <code>${id}</code>. It cannot be undone, and afterwards nobody can prove what this visitor chose. The visitor’s own copy stays in their browser.</p>
<div class="row">${withId(`${root}/erase`, id, html`<button class="danger primary">Erase for good</button>`, html`<input type="hidden" name="confirmed" value="yes">`)}${withId(`${root}/consent`, id, html`<button>Keep it</button>`)}</div>
</section>`);
}
function erasedPage(root, removed) {
	return page$2("Erased", html`<h1>One consent</h1>
<p class="done card" role="status">${removed} ${removed === 1 ? "decision was" : "decisions were"} erased. The counts no longer include ${removed === 1 ? "it" : "them"}.</p>
${lookUpForm(root, {})}`);
}
// src/receiver/http/read-body.ts
/** The most that browsers send with `keepalive` and `sendBeacon` (Fetch standard, 64 KiB in flight). */
var MAX_BODY_BYTES = 65536;
var tooLarge = () => new HttpProblem(413, `The body is over ${MAX_BODY_BYTES} bytes.`);
/** Refuses what is not UTF-8 instead of storing replacement characters. */
var decoder = new TextDecoder("utf-8", { fatal: true });
/** @throws {HttpProblem} 413 where the body is larger than the limit, 400 where it is not UTF-8 or breaks off */
async function readBody(request) {
	if (Number(request.header("content-length")) > 65536) throw tooLarge();
	let body;
	try {
		body = await request.read(MAX_BODY_BYTES);
	} catch (error) {
		if (error instanceof BodyTakenError) throw error;
		throw error instanceof BodyTooLargeError ? tooLarge() : new HttpProblem(400, "The body broke off.");
	}
	try {
		return {
			text: decoder.decode(body),
			bytes: body.byteLength
		};
	} catch {
		throw new HttpProblem(400, "The body is not UTF-8.");
	}
}
// src/receiver/http/request-log.ts
/** An error's words without personal data, because PostgreSQL may quote the row it complains about. */
function describeError(error) {
	if (!(error instanceof Error)) return "unknown";
	const code = "code" in error && typeof error.code === "string" ? error.code : "";
	const quotesData = /^2[23]/.test(code);
	return [
		error.name,
		code,
		quotesData ? "" : error.message.slice(0, 200)
	].filter(Boolean).join(": ");
}
// \0@oxc-project+runtime@0.156.0/helpers/esm/taggedTemplateLiteral.js
function _taggedTemplateLiteral(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
}
// src/receiver/dashboard/layout.ts
var _templateObject;
var HEADERS = {
	"content-type": "text/html; charset=utf-8",
	"content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
	"cross-origin-opener-policy": "same-origin",
	"referrer-policy": "same-origin"
};
/** @param root the path of the dashboard, such as `/privacy/dashboard` */
function page$1(root, { title, main, at, status = 200, headers = {} }) {
	const link = (href, text, current) => current ? html`<a href="${href}" aria-current="page">${text}</a>` : html`<a href="${href}">${text}</a>`;
	const navigation = at ? html`<nav aria-label="Dashboard">${link(root, "Overview", at === "overview")}${link(`${root}/consent`, "One consent", at === "consent")}</nav>
<form method="post" action="${root}/logout"><button class="quiet">Log out</button></form>` : html``;
	const text = html(_templateObject || (_templateObject = _taggedTemplateLiteral([
		"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>",
		" – Consents</title>\n<link rel=\"stylesheet\" href=\"",
		"/style.css?v=",
		"\">\n<script src=\"",
		"/script.js?v=",
		"\" defer><\/script>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the content</a>\n<header class=\"bar\"><p class=\"brand\">Consents</p>",
		"</header>\n<main id=\"main\" tabindex=\"-1\">\n",
		"\n</main>\n</body>\n</html>\n"
	])), title, root, ASSETS["style.css"].version, root, ASSETS["script.js"].version, navigation, main).text;
	return answer(status, text, {
		...HEADERS,
		...headers
	});
}
/** 303: the browser goes on with GET, so that reloading posts nothing twice. */
var seeOther = (location, headers = {}) => answer(303, "", {
	location,
	...headers
});
// src/receiver/dashboard/login-page.ts
/** @param fault what went wrong with the last attempt */
function loginPage(root, fault = null) {
	return {
		title: "Log in",
		main: html`<section class="card narrow">
<h1>Log in</h1>
<p class="muted">With the token that this receiver was started with.</p>
<form method="post" action="${root}/login" class="stack">
${fault ? html`<p class="fault" id="fault" role="alert">${fault}</p>` : html``}
<input type="text" name="username" value="owner" autocomplete="username" hidden>
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus${fault ? html` aria-invalid="true" aria-describedby="fault"` : html``}>
<button class="primary">Log in</button>
</form>
</section>`
	};
}
var closedPage = {
	title: "Closed",
	status: 403,
	main: html`<section class="card narrow">
<h1>The dashboard is closed</h1>
<p>This receiver was started without a token, so nobody can log in.</p>
<p class="muted">Start it with <code>--token-file</code> or <code>CONSENT_GATE_TOKEN</code>: at least 16 characters that nobody can guess.</p>
</section>`
};
// src/receiver/dashboard/for-owner.ts
/** Runs `handle` within a session; shows the login without one, and errors as pages. */
var forOwner = (handle) => async (request, context) => {
	const { root, sessions } = context.dashboard;
	if (!sessions) return page$1(root, closedPage);
	try {
		const { method } = request.request;
		if (method === "POST" || originOf(request.request) !== null) refuseForeign(request.request);
		if (!sessions.isOpen(request.request)) return page$1(root, {
			...loginPage(root),
			status: 401
		});
		return await handle(request, context, root);
	} catch (cause) {
		return page$1(root, errorPage(cause, request));
	}
};
/** Admits only the dashboard's own forms: a cookie proves who sends one, not that they meant to. */
function refuseForeign(request) {
	if (!isSameOrigin(request)) throw new HttpProblem(403, "This form was not sent from the dashboard.");
}
function errorPage(cause, { note }) {
	const known = cause instanceof HttpProblem;
	if (!known) note({ error: describeError(cause) });
	const [title, text] = known ? ["That did not work", cause.message] : ["The records cannot be read now", "The database does not answer. Decisions are not lost: the gate keeps them and sends again. Try again in a moment."];
	return {
		title,
		status: known ? cause.answer.status : 503,
		at: "overview",
		main: html`<section class="card narrow"><h1>${title}</h1><p>${text}</p></section>`,
		...known ? {} : { headers: { "retry-after": "5" } }
	};
}
async function formOf(request) {
	if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.header("content-type") ?? "")) throw new HttpProblem(415, "Content-Type: expected application/x-www-form-urlencoded.");
	return new URLSearchParams((await readBody(request)).text);
}
// src/receiver/dashboard/intervals.ts
/** The normal distribution's 97.5 % point. */
var Z = 1.959963984540054;
/** Wilson's score interval (1927). `of` must be above 0. */
function shareInterval({ count, of }) {
	const value = count / of;
	const centre = value + Z ** 2 / (2 * of);
	const half = Z * Math.sqrt(value * (1 - value) / of + Z ** 2 / (4 * of ** 2));
	const scale = 1 + Z ** 2 / of;
	return {
		value,
		low: Math.max(0, (centre - half) / scale),
		high: Math.min(1, (centre + half) / scale)
	};
}
/** The difference `a - b` of two independent shares: Newcombe's hybrid score interval (1998, his method 10). */
function differenceInterval(a, b) {
	const [first, second] = [shareInterval(a), shareInterval(b)];
	const value = first.value - second.value;
	return {
		value,
		low: value - Math.hypot(first.value - first.low, second.high - second.value),
		high: value + Math.hypot(first.high - first.value, second.value - second.low)
	};
}
// src/receiver/dashboard/comparison.ts
/** Of the answers to the most frequent version. */
var LEAST_SHARE = .05;
function comparison({ root, period, versions, chosen }) {
	const answered = versions.filter((version) => answersOf(version) > 0 && !version.others);
	const namesOf = (some) => some.map(({ name }) => name).sort().reverse();
	const names = namesOf(answered);
	const find = (name) => answered.find((version) => version.name === name);
	const most = Math.max(...answered.map(answersOf));
	const proposed = namesOf(answered.filter((version) => answersOf(version) >= most * LEAST_SHARE));
	const a = find(chosen[0]) ?? find(proposed[0]);
	const b = find(chosen[1]) ?? find([...proposed, ...names].find((name) => name !== a?.name));
	return html`<section class="card">
<h2 id="comparison">Two policy versions compared</h2>
${a && b ? html`<form method="get" action="${root}#comparison" class="row">
<input type="hidden" name="from" value="${period.from}"><input type="hidden" name="to" value="${period.to}">
${choice("a", "Version", names, a.name)}${choice("b", "against", names, b.name)}
<button>Compare</button>
</form>
${a.name === b.name ? html`<p class="muted">Choose two different versions.</p>` : result(a, b)}` : html`<p class="muted">There is one policy version at most in these days; a comparison takes two.</p>`}
</section>`;
}
var choice = (name, label, names, chosen) => html`<label for="${name}">${label}</label><select id="${name}" name="${name}">${names.map((value) => html`<option value="${value}"${value === chosen ? html` selected` : html``}>${value}</option>`)}</select>`;
function result(a, b) {
	const difference = differenceInterval(consentShare(a), consentShare(b));
	const [low, high] = [points(difference.low), points(difference.high)];
	const clear = difference.low > 0 || difference.high < 0;
	return html`<div class="sides"><div class="scroll" role="region" aria-labelledby="comparison" tabindex="0"><table>
<thead><tr><th scope="col">Version</th><th scope="col" class="n">Answers</th><th scope="col" class="n">Allowed</th><th scope="col" class="n">Consent rate</th><th scope="col" class="n">95 % interval</th></tr></thead>
<tbody>${[a, b].map((version) => {
		const share = consentShare(version);
		const interval = shareInterval(share);
		return html`<tr><th scope="row">${version.name}</th><td class="n">${number(share.of)}</td><td class="n">${number(share.count)}</td><td class="n strong">${percent(interval.value)}</td><td class="n">${percent(interval.low)} to ${percent(interval.high)}</td></tr>
`;
	})}</tbody>
</table></div>
<div><p class="verdict"><strong id="difference">${points(difference.value)} percentage points</strong>, 95 % interval ${low} to ${high}.</p>
<p class="muted">${clear ? "The interval leaves out zero: were both versions alike, a difference this large would be rare." : "The interval includes zero: the two may well be alike, and these numbers cannot tell them apart."} It does not say why. The versions were read on different days, perhaps by different people; one visitor may have answered more than once. (Newcombe’s interval for two shares.)</p></div></div>`;
}
// src/receiver/dashboard/delivery-health.ts
var OUTCOMES = [
	[
		"late",
		"Late",
		"Stored, but received long after the visitor’s clock said that it was decided."
	],
	[
		"duplicate",
		"Duplicates",
		"Delivered more than once and stored once, as a lost answer makes it happen."
	],
	[
		"rejected",
		"Rejected events",
		"Single events of a wrong form, by the field; their neighbours were stored."
	],
	[
		"refused",
		"Refused requests",
		"Turned away as a whole. Where the cause passes, the gate comes again."
	]
];
var deliveriesOf = (deliveries, outcome) => deliveries.filter((delivery) => delivery.outcome === outcome);
var total = (deliveries) => deliveries.reduce((events, delivery) => events + delivery.events, 0);
function deliveryHealth(deliveries) {
	return html`<section class="card" aria-labelledby="health">
<h2 id="health">Delivery health</h2>
<div class="health">${OUTCOMES.map(([outcome, title, meaning]) => {
		const own = deliveriesOf(deliveries, outcome);
		return html`<section>
<h3><span>${title}</span> <span class="n">${number(total(own))}</span></h3>
<p class="muted small">${meaning}</p>
${own.length ? html`<table><thead class="hidden"><tr><th scope="col">Reason</th><th scope="col">Number</th></tr></thead><tbody>${own.map(({ reason, events }) => html`<tr><th scope="row">${reason}</th><td class="n">${number(events)}</td></tr>`)}</tbody></table>` : html``}
</section>`;
	})}</div>
<p class="muted small">Numbers only, without a word of what was sent. Unlike the rest of this page, they stay when records are erased. They are written every five seconds.</p>
</section>`;
}
// src/receiver/dashboard/groups-table.ts
function groupsTable({ id, title, name, groups, label, note }) {
	return html`<section class="card">
<h2 id="${id}">${title}</h2>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr><th scope="col">${name}</th><th scope="col" class="n">Consent rate</th><th scope="col" class="n">Answers</th><th scope="col" class="n">Accept</th><th scope="col" class="n">Save</th><th scope="col" class="n">Decline</th><th scope="col" class="n">Withdraw</th></tr></thead>
<tbody>${groups.map((group) => html`<tr><th scope="row">${group.others ? `${number(group.others)} others` : label(group.name)}</th><td class="n">${bar(group)}${rate(group)}</td><td class="n strong">${number(answersOf(group))}</td><td class="n">${number(group.accept)}</td><td class="n">${number(group.save)}</td><td class="n">${number(group.decline)}</td><td class="n">${number(group.withdraw)}</td></tr>
`)}</tbody>
</table></div>
${note ? html`<p class="muted small">${note}</p>` : html``}
</section>`;
}
/** The share as a length, drawn by attributes because the policy allows no inline style. */
function bar(group) {
	const { count, of } = consentShare(group);
	return html`<svg class="share" width="48" height="6" aria-hidden="true"><rect class="all" width="48" height="6" rx="1"/><rect class="part" width="${of ? Math.round(count / of * 480) / 10 : 0}" height="6" rx="1"/></svg>`;
}
// src/receiver/dashboard/period.ts
var DAY$2 = 864e5;
var DEFAULT_DAYS$1 = 30;
/** Offered as links. */
var PRESETS = [
	7,
	30,
	90,
	365
];
var dayOf$1 = (ms) => new Date(ms).toISOString().slice(0, 10);
/** The last `days` days, today included. */
var lastDays = (days, now) => ({
	from: dayOf$1(now - (days - 1) * DAY$2),
	to: dayOf$1(now)
});
/** @param now ms since the epoch */
function askedPeriod(query, now) {
	const [from, to, days] = [
		"from",
		"to",
		"days"
	].map((name) => query.get(name) || null);
	const fallback = (fault) => ({
		period: lastDays(DEFAULT_DAYS$1, now),
		preset: DEFAULT_DAYS$1,
		fault
	});
	if (!from && !to) {
		const preset = PRESETS.find((known) => `${known}` === days);
		if (days && !preset) return fallback(`Days: expected one of ${PRESETS.join(", ")}.`);
		return preset ? {
			period: lastDays(preset, now),
			preset,
			fault: null
		} : fallback(null);
	}
	const last = to ?? dayOf$1(now);
	const first = from ?? dayOf$1(Date.parse(last) - 29 * DAY$2 || 0);
	if (!isDay(first)) return fallback("From: expected a date such as 2026-11-01.");
	if (!isDay(last)) return fallback("To: expected a date such as 2026-11-30.");
	if (first > last) return fallback("The first day comes after the last one.");
	if ((Date.parse(last) - Date.parse(first)) / DAY$2 + 1 > 731) return fallback(`That is more than 731 days: choose fewer.`);
	return {
		period: {
			from: first,
			to: last
		},
		preset: null,
		fault: null
	};
}
function isDay(text) {
	const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
	return ms >= 0 && dayOf$1(ms) === text;
}
// src/receiver/dashboard/seals-card.ts
/** @param seals of the days that are shown, oldest first */
function sealsCard(seals) {
	if (!seals.length) return html``;
	return html`<section class="card">
<h2 id="seals">Sealed days</h2>
<div class="scroll tall" role="region" aria-labelledby="seals" tabindex="0"><table>
<thead><tr><th scope="col">Day</th><th scope="col" class="n">Records</th><th scope="col">Root</th><th scope="col">Seal</th><th scope="col">Time stamp</th></tr></thead>
<tbody>${[...seals].reverse().map(({ day, size, root, seal, stamp }) => html`<tr><th scope="row"><time datetime="${day}">${day}</time></th><td class="n">${number(size)}</td><td class="hash"><code>${root}</code></td><td class="hash"><code>${seal}</code></td><td>${stamp ? "yes" : "none"}</td></tr>
`)}</tbody>
</table></div>
<p class="muted small">The root stands for every record of the day, the seal for the root and all days before. Who keeps one seal elsewhere can prove later that nothing was changed, added or taken out: <code>consent-gate verify</code>. Erased records are counted here, because they were there when the day was sealed.</p>
</section>`;
}
// src/receiver/dashboard/variants.ts
/** @param groups most frequent first. Nothing is shown where no page names a variant */
function variants(groups) {
	const answered = groups.filter((group) => answersOf(group) > 0);
	const [first, second] = answered;
	if (!first) return html``;
	return html`<section class="card">
<h2 id="variants">By variant</h2>
<div class="scroll" role="region" aria-labelledby="variants" tabindex="0"><table>
<thead><tr><th scope="col">Variant</th><th scope="col" class="n">Answers</th><th scope="col" class="n">Allowed</th><th scope="col" class="n">Consent rate</th><th scope="col" class="n">95 % interval</th></tr></thead>
<tbody>${answered.map((group) => {
		const share = consentShare(group);
		const { value, low, high } = shareInterval(share);
		return html`<tr><th scope="row">${group.name}</th><td class="n">${number(share.of)}</td><td class="n">${number(share.count)}</td><td class="n strong">${percent(value)}</td><td class="n">${percent(low)} to ${percent(high)}</td></tr>
`;
	})}</tbody>
</table></div>
${second ? difference(first, second) : html``}
<p class="muted small">Of those who answered: who left without an answer is not counted, because nothing is sent before a choice. A visitor may have seen several variants before they answered one. (Wilson’s interval for a share, Newcombe’s for a difference.)</p>
</section>`;
}
function difference(a, b) {
	const { value, low, high } = differenceInterval(consentShare(a), consentShare(b));
	const clear = low > 0 || high < 0;
	return html`<p><strong id="variant-difference">${points(value)} percentage points</strong> from ${b.name} to ${a.name}, 95 % interval ${points(low)} to ${points(high)}. ${clear ? "It leaves out zero: were both alike, a difference this large would be rare." : "It includes zero: these numbers cannot tell the two apart."}</p>`;
}
// src/receiver/dashboard/overview-page.ts
function overviewPage({ root, asked, figures, uncounted, seals, chosen }) {
	const { period } = asked;
	const all = sum(figures.days);
	const shown = figures.days.length > 0;
	return {
		title: "Overview",
		at: "overview",
		main: html`<div class="head"><div><h1>Overview</h1>
<p class="muted">${dayText(period.from)} to ${dayText(period.to)}, days in UTC</p></div>
${periodForm(root, asked)}</div>
${beingCounted(uncounted)}
${shown ? html`${keyFigures(all, figures)}${days(figures.days)}` : empty(asked)}
${shown ? html`<div class="pair">${locales(figures)}<div>${surfaces(figures)}${versions(figures)}</div></div>
${comparison({
			root,
			period,
			versions: figures.policyVersions,
			chosen
		})}${variants(figures.variants)}${pages$1(figures)}` : html``}
${deliveryHealth(figures.deliveries)}
${sealsCard(seals)}
<section class="muted small" aria-label="What is counted"><p>Every decision that is stored counts once on the day it was received; erased ones are taken out again. An <em>answer</em> is an accept, a decline or a save. The <em>consent rate</em> is the share of answers that allowed at least one optional category. Visitors are not counted, because nobody is followed.</p></section>`
	};
}
function beingCounted(days) {
	const [first] = days;
	const last = days.at(-1);
	if (!first || !last) return html``;
	return html`<p class="fault card" role="status">The numbers ${first === last ? `of ${dayText(first)} are` : `of ${days.length} days, ${dayText(first)} to ${dayText(last)}, are`} not all counted yet: a recount has not reached its end. It is tried again, and <code>consent-gate migrate</code> ends it at once; the records themselves are complete.</p>`;
}
function periodForm(root, { period, preset, fault }) {
	const links = PRESETS.map((days) => html`<li><a href="${root}?days=${days}"${days === preset && !fault ? html` aria-current="true"` : html``}>${days} days</a></li>`);
	const wrong = fault ? html` aria-invalid="true" aria-describedby="period-fault"` : html``;
	return html`<div class="period"><ul class="presets" aria-label="Period">${links}</ul>
<form method="get" action="${root}" class="row">
<span class="field"><label for="from">From</label><input id="from" name="from" type="date" value="${period.from}" required${wrong}></span>
<span class="field"><label for="to">to</label><input id="to" name="to" type="date" value="${period.to}" required${wrong}></span>
<button>Show</button>
</form>
${fault ? html`<p class="fault" id="period-fault" role="alert">${fault} These are the last 30 days.</p>` : html``}</div>`;
}
function empty({ preset }) {
	return html`<section class="card empty" aria-labelledby="empty">
<h2 id="empty">No decisions in these days</h2>
<p class="muted">${preset === 365 ? "As soon as a visitor answers your banner, it shows here. If some have: does the tag’s data-endpoint name this receiver, and does Delivery health below say that something was refused?" : `Choose other days above, at most 731. If visitors should have answered: does the tag’s data-endpoint name this receiver, and does Delivery health below say that something was refused?`}</p>
</section>`;
}
function keyFigures(all, { deliveries }) {
	const share = consentShare(all);
	const interval = share.of ? shareInterval(share) : null;
	const lost = total(deliveriesOf(deliveries, "rejected")) + total(deliveriesOf(deliveries, "refused"));
	const figure = (name, value, note) => html`<div><dt>${name}</dt><dd><span class="figure">${value}</span> <span class="muted small">${note}</span></dd></div>`;
	return html`<dl class="figures card">${[
		figure("Consent rate", rate(all), interval ? `${percent(interval.low)} to ${percent(interval.high)}, 95 % interval` : "no answers"),
		figure("Answers", number(answersOf(all)), `${number(all.accept)} accept, ${number(all.save)} save, ${number(all.decline)} decline`),
		figure("Withdrawn", number(all.withdraw), all.allowed ? `${percent(all.withdraw / all.allowed)} of what was allowed` : "afterwards"),
		figure("Not taken", number(lost), "rejected events and refused requests")
	]}</dl>`;
}
function days(figures) {
	return html`<section class="card">
<h2 id="days">By day</h2>
<div class="charts" hidden></div>
<div class="scroll tall" role="region" aria-labelledby="days" tabindex="0"><table id="days-table">
<thead><tr><th scope="col">Day</th><th scope="col" class="n">Consent rate</th><th scope="col" class="n">Answers</th><th scope="col" class="n">Accept</th><th scope="col" class="n">Save</th><th scope="col" class="n">Decline</th><th scope="col" class="n">Withdraw</th></tr></thead>
<tbody>${[...figures].reverse().map((day) => html`<tr><th scope="row"><time datetime="${day.day}">${dayText(day.day)}</time></th><td class="n">${rate(day)}</td><td class="n strong">${number(answersOf(day))}</td><td class="n">${number(day.accept)}</td><td class="n">${number(day.save)}</td><td class="n">${number(day.decline)}</td><td class="n">${number(day.withdraw)}</td></tr>
`)}</tbody>
</table></div>
</section>`;
}
var locales = ({ locales: groups }) => groupsTable({
	id: "locales",
	title: "By language",
	name: "Language",
	groups,
	label: languageText
});
var surfaces = ({ surfaces: groups }) => groupsTable({
	id: "surfaces",
	title: "By surface",
	name: "Answered in",
	groups,
	label: surfaceText
});
var versions = ({ policyVersions: groups }) => groupsTable({
	id: "versions",
	title: "By policy version",
	name: "Version",
	groups,
	label: (name) => name
});
/** Where all pages belong to one site, its name stands once, in the head of the table. */
function pages$1({ pages: groups }) {
	const origins = new Set(groups.map(({ name }) => /^https?:\/\/[^/]*/.exec(name)?.[0] ?? ""));
	const [only = ""] = origins.size === 1 ? origins : [];
	return groupsTable({
		id: "pages",
		title: "By page",
		name: only ? `Page of ${only}` : "Page",
		groups,
		label: (name) => name.slice(only.length) || "/",
		...groups.length === 50 && { note: `The 50 pages with the most decisions.` }
	});
}
var dayFormat = new Intl.DateTimeFormat("en-GB", {
	day: "numeric",
	month: "short",
	year: "numeric",
	timeZone: "UTC"
});
var dayText = (day) => dayFormat.format(Date.parse(day));
var SURFACES$1 = {
	banner: "Banner",
	settings: "Settings",
	placeholder: "Held-back element",
	api: "The site’s own controls",
	signal: "Privacy signal"
};
var surfaceText = (name) => SURFACES$1[name] ?? name;
var languageNames = new Intl.DisplayNames("en-GB", { type: "language" });
/** Whatever tag was posted, well-formed or not. */
function languageText(tag) {
	if (!tag) return "Not named";
	try {
		const name = languageNames.of(tag);
		return name && name !== tag ? `${name} (${tag})` : tag;
	} catch {
		return tag;
	}
}
// src/receiver/dashboard/routes.ts
var overview = forOwner(async ({ request }, { store, deliveries, now }, root) => {
	const asked = askedPeriod(request.query, now());
	await deliveries.flush();
	const [figures, uncounted, seals] = await Promise.all([
		store.figures(asked.period),
		store.uncountedDays(),
		store.database ? readSeals(store.database, asked.period) : []
	]);
	return page$1(root, {
		...overviewPage({
			root,
			asked,
			figures,
			uncounted,
			seals,
			chosen: [request.query.get("a"), request.query.get("b")]
		}),
		status: asked.fault ? 422 : 200
	});
});
var logIn = async (routed, { dashboard }) => {
	const { root, sessions, limit } = dashboard;
	const { request } = routed;
	if (!sessions) return page$1(root, closedPage);
	try {
		refuseForeign(request);
		const cookie = await openSession(sessions, request);
		if (cookie) return seeOther(root, { "set-cookie": cookie });
		const wait = limit.failed(request.address);
		if (!wait) return page$1(root, {
			...loginPage(root, "That is not this receiver’s token."),
			status: 401
		});
		return page$1(root, {
			...loginPage(root, `That is not this receiver’s token, and there were too many attempts: wait ${wait} seconds.`),
			status: 429,
			headers: { "retry-after": `${wait}` }
		});
	} catch (cause) {
		const { at: _, ...rest } = errorPage(cause, routed);
		return page$1(root, rest);
	}
};
async function openSession(sessions, request) {
	return sessions.open((await formOf(request)).get("token")?.trim() ?? "", request);
}
var logOut = forOwner(async ({ request }, { dashboard }, root) => seeOther(root, { "set-cookie": dashboard.sessions?.close(request) ?? "" }));
var showLookUp = forOwner(async (_, __, root) => page$1(root, lookUpPage(root)));
/** For a form that names a consent: finds its records, or says on the page what is wrong. */
var forConsent = (handle) => forOwner(async ({ request }, context, root) => {
	const form = await formOf(request);
	const value = form.get("id")?.trim() ?? "";
	const id = parseUuid(value);
	if (id) return await handle(id, form, context, root);
	return page$1(root, lookUpPage(root, {
		value: value.slice(0, 100),
		fault: "Expected an id such as 3b241101-e2bb-4255-8caf-4136c566a962."
	}));
});
var lookUp = forConsent(async (id, _, { store }, root) => {
	const count = await store.count(id);
	return page$1(root, count ? consentPage({
		root,
		id,
		count,
		...await firstDecisions(id, store)
	}) : notFoundPage(root, id));
});
/** A page that a person reads. Anyone may have sent thousands under one id: the export has them all. */
async function firstDecisions(consentId, store) {
	const records = [];
	for await (const page of store.records({ consentId })) {
		records.push(...page.slice(0, 50));
		break;
	}
	const shown = new Map(records.map(({ noticeHash, locale }) => [noticeHash, locale]));
	return {
		records,
		notices: await Promise.all([...shown].map(async ([hash, locale]) => ({
			hash,
			locale,
			text: await store.notice(hash)
		})))
	};
}
var exportConsent = forConsent(async (consentId, _, { store, now }, root) => {
	const text = await started(consentJson({
		consentId,
		exportedAt: new Date(now()).toISOString()
	}, store));
	if (!text) return page$1(root, notFoundPage(root, consentId));
	return answer(200, text, {
		"content-type": "application/json",
		"content-disposition": `attachment; filename="consent-${consentId}.json"`
	});
});
var erase = forConsent(async (id, form, { store }, root) => {
	if (form.get("confirmed") === "yes") return page$1(root, erasedPage(root, await store.erase(id)));
	const count = await store.count(id);
	return page$1(root, count ? confirmErasePage(root, id, count) : notFoundPage(root, id));
});
var asset = async ({ id }) => {
	const { type, text } = ASSETS[id === "script.js" ? "script.js" : "style.css"];
	return answer(200, text, {
		"content-type": type,
		"cache-control": "public, max-age=31536000, immutable",
		"cross-origin-resource-policy": "same-origin"
	});
};
function dashboardRoutes(dashboard) {
	const handled = (handle) => (request, context) => handle(request, {
		...context,
		dashboard
	});
	const route = (name, { GET, POST }) => ({
		name,
		pattern: new RegExp(`^${name}$`),
		methods: {
			...GET && { GET: handled(GET) },
			...POST && { POST: handled(POST) }
		}
	});
	return [
		route("/dashboard", { GET: overview }),
		route("/dashboard/login", { POST: logIn }),
		route("/dashboard/logout", { POST: logOut }),
		route("/dashboard/consent", {
			GET: showLookUp,
			POST: lookUp
		}),
		route("/dashboard/export", { POST: exportConsent }),
		route("/dashboard/erase", { POST: erase }),
		assetRoute
	];
}
var assetRoute = {
	name: "/dashboard/:file",
	pattern: /^\/dashboard\/(script\.js|style\.css)$/,
	methods: { GET: asset }
};
// src/receiver/http/cors.ts
var VARY = { vary: "Origin" };
/**
* @param origins such as `https://www.example.com`, without path
* @throws where one is no origin, because a typo there would refuse every visitor's decision
*/
function createCors(origins) {
	for (const origin of origins) if (parseUrl(origin)?.origin !== origin) throw new Error(`allowOrigins: expected an origin such as https://www.example.com, got ${JSON.stringify(origin)}`);
	const allowed = new Set(origins);
	return {
		admit(request) {
			const origin = originOf(request);
			if (origin === null || isSameOrigin(request)) return VARY;
			if (!allowed.has(origin)) throw new HttpProblem(403, "Pages of this origin may not use this receiver.", {}, VARY);
			return {
				"access-control-allow-origin": origin,
				"access-control-allow-credentials": "true",
				"access-control-expose-headers": "Retry-After",
				...VARY
			};
		},
		preflight: (allow) => answer(204, "", {
			allow,
			"access-control-allow-methods": allow,
			"access-control-allow-headers": "content-type, consent-id",
			"access-control-max-age": "86400"
		})
	};
}
// src/receiver/http/metrics.ts
/** Upper bounds, in seconds. */
var BOUNDS = [
	.001,
	.0025,
	.005,
	.01,
	.025,
	.05,
	.1,
	.25,
	.5,
	1,
	2.5,
	5,
	10
];
function createMetrics() {
	const requests = {};
	const durations = {};
	const events = {
		stored: 0,
		duplicate: 0,
		rejected: 0
	};
	return {
		observe({ method, route, status, durationMs, stored = 0, duplicates = 0, rejected = 0 }) {
			const labels = `method="${method}",route="${route}",status="${status}"`;
			requests[labels] = (requests[labels] ?? 0) + 1;
			const seconds = durationMs / 1e3;
			durations[route] ??= {
				buckets: [...BOUNDS, 0].fill(0),
				sum: 0
			};
			const { buckets } = durations[route];
			const bound = BOUNDS.findIndex((upper) => seconds <= upper);
			const index = bound < 0 ? BOUNDS.length : bound;
			buckets[index] = (buckets[index] ?? 0) + 1;
			durations[route].sum += seconds;
			events.stored += stored;
			events.duplicate += duplicates;
			events.rejected += rejected;
		},
		counts: (queuedBytes) => ({
			requests,
			durations,
			events,
			queuedBytes,
			memoryBytes: process.memoryUsage.rss()
		})
	};
}
var add = (a, b) => a + b;
function merge(records, both) {
	const result = {};
	for (const [key, value] of records.flatMap(Object.entries)) {
		const before = result[key];
		result[key] = before === void 0 ? value : both(before, value);
	}
	return result;
}
/** @param all one entry a process */
function metricsText(all) {
	const requests = merge(all.map((counts) => counts.requests), add);
	const durations = merge(all.map((counts) => counts.durations), (a, b) => ({
		buckets: a.buckets.map((count, index) => count + (b.buckets[index] ?? 0)),
		sum: a.sum + b.sum
	}));
	const events = merge(all.map((counts) => counts.events), add);
	const queued = all.map(({ queuedBytes }) => queuedBytes).reduce(add, 0);
	const memory = all.map(({ memoryBytes }) => memoryBytes).reduce(add, 0);
	const outcomes = Object.entries(events).map(([outcome, count]) => [`outcome="${outcome}"`, count]);
	return [
		...metric("requests_total", "counter", "Requests answered.", Object.entries(requests)),
		...metric("request_duration_seconds", "histogram", "From arrival to the head of the answer.", histogram(durations)),
		...metric("events_total", "counter", "Events by what became of them.", outcomes),
		...metric("queue_bytes", "gauge", "Bytes that wait for a commit.", [["", queued]]),
		...metric("resident_memory_bytes", "gauge", "Memory of this receiver.", [["", memory]]),
		""
	].join("\n");
}
/** A sample's labels may begin with a suffix of the metric's name, as those of histograms do. */
function metric(name, type, help, samples) {
	const full = `consent_gate_${name}`;
	const lines = [...samples].map(([labels, value]) => {
		const [suffix = "", rest = labels] = labels.startsWith("_") ? labels.split("|") : ["", labels];
		return `${full}${suffix}${rest && `{${rest}}`} ${value}`;
	});
	return [
		`# HELP ${full} ${help}`,
		`# TYPE ${full} ${type}`,
		...lines
	];
}
function* histogram(durations) {
	for (const [route, { buckets, sum }] of Object.entries(durations)) {
		let total = 0;
		for (const [index, count] of buckets.entries()) {
			total += count;
			yield [`_bucket|route="${route}",le="${BOUNDS[index] ?? "+Inf"}"`, total];
		}
		yield [`_sum|route="${route}"`, sum];
		yield [`_count|route="${route}"`, total];
	}
}
// src/receiver/http/readiness.ts
/** How long an answer serves, in ms. */
var LASTING = 1e3;
/** Rejects where `ask` does. Asks again only once it was answered: what hangs must not gather. */
function createReadiness(ask) {
	let last = null;
	return () => {
		if (last && performance.now() < last.until) return last.answer;
		const mine = {
			answer: ask(),
			until: Number.POSITIVE_INFINITY
		};
		const lasts = () => {
			mine.until = performance.now() + LASTING;
		};
		mine.answer.then(lasts, lasts);
		last = mine;
		return mine.answer;
	};
}
// src/receiver/http/token.ts
var MIN_LENGTH = 16;
var digest = (text) => createHash("sha256").update(text).digest();
/**
* @returns a check that throws {HttpProblem} 401 or 403 where the request may not see what belongs to the owner
* @throws where the token is too short to resist guessing
*/
function createTokenCheck(token) {
	if (token === void 0) return () => {
		throw new HttpProblem(403, "This receiver was started without a token, so the owner routes are closed.");
	};
	if (token.length < MIN_LENGTH || /[^!-~]/.test(token)) throw new Error(`token: expected at least ${MIN_LENGTH} printable characters without spaces`);
	const expected = digest(token);
	return (request) => {
		const given = /^Bearer ([!-~]+)$/i.exec(request.header("authorization") ?? "")?.[1];
		if (given === void 0 || !timingSafeEqual(digest(given), expected)) throw new HttpProblem(401, "Expected the owner’s token in the Authorization header.", {}, { "www-authenticate": "Bearer realm=\"consent-gate\"" });
	};
}
// src/receiver/intake/delivery-counter.ts
/** In ms. */
var WRITE_AFTER = 5e3;
/** @param now ms since the epoch */
function createDeliveryCounter(store, now) {
	/** By day, outcome and reason: a handful of keys, because both words are ours. */
	const counts = /* @__PURE__ */ new Map();
	let timer;
	let writing = Promise.resolve();
	function count(outcome, reason, events, day) {
		const key = `${day} ${outcome} ${reason}`;
		counts.set(key, {
			day,
			outcome,
			reason,
			events: events + (counts.get(key)?.events ?? 0)
		});
		timer ??= waitUnheld(() => void flush());
	}
	/** Writes follow each other, so that waiting for the last one is waiting for all. */
	function flush() {
		writing = writing.then(write);
		return writing;
	}
	async function write() {
		clearTimeout(timer);
		timer = void 0;
		const taken = [...counts.values()];
		counts.clear();
		for (const day of new Set(taken.map((tally) => tally.day))) {
			const ofDay = taken.filter((tally) => tally.day === day);
			try {
				await store.countDeliveries(day, ofDay.map(({ outcome, reason, events }) => ({
					outcome,
					reason,
					events
				})));
			} catch {
				for (const { outcome, reason, events } of ofDay) count(outcome, reason, events, day);
			}
		}
	}
	return {
		count(outcome, reason, events = 1) {
			if (events) count(outcome, reason, events, dayOf(now()));
		},
		flush
	};
}
var dayOf = (ms) => new Date(ms).toISOString().slice(0, 10);
/** The timer does not keep a Node process alive. On other hosts timers are numbers, which keep nothing alive. */
function waitUnheld(run) {
	const timer = setTimeout(run, WRITE_AFTER);
	if (typeof timer === "object") timer.unref?.();
	return timer;
}
// src/receiver/intake/group-commit.ts
var QueueFullError = class extends Error {
	constructor() {
		super("Too much is waiting to be stored");
	}
};
function createGroupCommit(options) {
	const { write, lingerMs = 0, writers = 2, maxBatch = 1e3, maxBytes = 16777216 } = options;
	let waiting = [];
	let queuedBytes = 0;
	let writing = 0;
	function takeBatch() {
		let size = 0;
		const rest = waiting.findIndex(({ items }, index) => {
			size += items.length;
			return index > 0 && size > maxBatch;
		});
		const batch = rest < 0 ? waiting : waiting.slice(0, rest);
		waiting = rest < 0 ? [] : waiting.slice(rest);
		return batch;
	}
	/** Never rejects: each member of the batch learns its own outcome. */
	async function settle(batch) {
		try {
			const results = await write(batch.flatMap(({ items }) => items));
			let start = 0;
			for (const { items, bytes, resolve } of batch) {
				queuedBytes -= bytes;
				resolve(results.slice(start, start + items.length));
				start += items.length;
			}
		} catch (error) {
			if (batch.length > 1 && isRefusal(error)) for (const one of batch) await settle([one]);
			else for (const { bytes, reject } of batch) {
				queuedBytes -= bytes;
				reject(error);
			}
		}
	}
	async function writeAll() {
		while (waiting.length) await settle(takeBatch());
		writing--;
	}
	return {
		add(items, bytes) {
			if (queuedBytes + bytes > maxBytes) return Promise.reject(new QueueFullError());
			queuedBytes += bytes;
			return new Promise((resolve, reject) => {
				waiting.push({
					items,
					bytes,
					resolve,
					reject
				});
				if (writing >= writers) return;
				writing++;
				if (lingerMs) setTimeout(writeAll, lingerMs);
				else setImmediate(writeAll);
			});
		},
		get queuedBytes() {
			return queuedBytes;
		}
	};
}
/** SQLSTATE classes 22 (data exception) and 23 (integrity): the fault lies in the rows, not in the connection. */
var isRefusal = (error) => error instanceof Error && "code" in error && /^2[23]/.test(String(error.code));
// src/receiver/intake/queues.ts
/**
* `maxBytes` counts for each queue. Of several machines each has one write under way at a time unless `writers` says otherwise: the
* others are at work meanwhile, and what waits makes a larger batch.
*/
function createQueues({ machineOf, ...options }) {
	const queues = /* @__PURE__ */ new Map();
	function queueOf(machine) {
		const queue = queues.get(machine) ?? createGroupCommit(machine === void 0 ? options : {
			writers: 1,
			...options
		});
		queues.set(machine, queue);
		return queue;
	}
	/** Rejects where one machine fails: its sender sends all again, and what is stored already is stored once. */
	async function addApart(items, bytes, machines) {
		const results = [];
		await Promise.all([...new Set(machines)].map(async (machine) => {
			const own = items.flatMap((item, index) => machines[index] === machine ? [{
				item,
				index
			}] : []);
			const stored = await queueOf(machine).add(own.map(({ item }) => item), bytes * own.length / items.length);
			own.forEach(({ index }, place) => {
				results[index] = stored[place] ?? false;
			});
		}));
		return results;
	}
	return {
		add(items, bytes) {
			const machines = items.map(machineOf);
			const [first] = machines;
			return machines.every((machine) => machine === first) ? queueOf(first).add(items, bytes) : addApart(items, bytes, machines);
		},
		get queuedBytes() {
			return [...queues.values()].reduce((sum, queue) => sum + queue.queuedBytes, 0);
		}
	};
}
// src/receiver/intake/checks.ts
/** A body of 64 KiB can hold thousands of faults; nobody reads more than these, and the answer stays small. */
var MAX_PROBLEMS = 20;
function report(problems, message) {
	if (problems.length < MAX_PROBLEMS) problems.push(message);
}
function show(value) {
	if (value === void 0) return "nothing";
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "string") return value.length > 40 ? `a text of ${value.length} characters` : JSON.stringify(value);
	return typeof value === "object" ? "an object" : String(value);
}
/** Reads what lies under `key`: the field's name, or the place in the list. */
function below(key, read, value, problems) {
	const before = problems.length;
	const result = read(value, problems);
	for (let index = before; index < problems.length; index++) problems[index] = segment(key) + problems[index];
	return result;
}
/** A key as it appears in a path: plain where it is a plain word, else quoted and cut. */
function segment(key) {
	if (typeof key === "number") return `[${key}]`;
	return /^[\w-]{1,40}$/.test(key) ? `.${key}` : `[${JSON.stringify(key.slice(0, 40))}]`;
}
/** A reader that says in words what it expects. */
function expected(description, read) {
	return (value, problems) => {
		const result = read(value);
		return result === void 0 ? report(problems, `: expected ${description}, got ${show(value)}`) : result;
	};
}
var UNSTORABLE_IN_LINE = /[\p{Cc}\p{Surrogate}]/u;
/** A look behind what was found excepts three; a look ahead at each character would take ten times as long. */
var UNSTORABLE_IN_TEXT = /[\p{Cc}\p{Surrogate}](?<![\n\r\t])/u;
/** One line of at most `max` UTF-16 units that also fits `pattern`. */
function line(max, description = "a text", pattern = /^/) {
	return expected(`${description} of at most ${max} characters without control characters`, (value) => typeof value === "string" && value.length <= max && !UNSTORABLE_IN_LINE.test(value) && pattern.test(value) ? value : void 0);
}
/** A text of at most `max` UTF-16 units; line breaks and tabs are allowed. */
function prose(max) {
	return expected(`a text of at most ${max} characters without control characters`, (value) => typeof value === "string" && value.length <= max && !UNSTORABLE_IN_TEXT.test(value) ? value : void 0);
}
var boolean = expected("true or false", (value) => typeof value === "boolean" ? value : void 0);
function oneOf(values) {
	return expected(values.length > 1 ? `one of ${values.join(", ")}` : `${values[0]}`, (value) => values.find((known) => known === value));
}
function nullable(read) {
	return (value, problems) => value === null ? null : read(value, problems);
}
function list(max, item) {
	const readArray = expected(`a list of at most ${max}`, (value) => Array.isArray(value) && value.length <= max ? value : void 0);
	return (value, problems) => {
		const results = readArray(value, problems)?.map((entry, index) => below(index, item, entry, problems));
		return results?.every((result) => result !== void 0) ? results : void 0;
	};
}
var readObject = expected("an object", (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0);
/** An object whose keys all fit `key`. */
function record(max, keyPattern, item) {
	return (value, problems) => {
		const input = readObject(value, problems);
		if (!input) return void 0;
		const keys = Object.keys(input);
		if (keys.length > max) return report(problems, `: expected at most ${max} fields, got ${keys.length}`);
		const result = {};
		let sound = true;
		for (const key of keys) {
			const known = keyPattern.test(key);
			if (!known) report(problems, `${segment(key)}: unknown field, expected ${keyPattern.source}`);
			const read = known ? below(key, item, input[key], problems) : void 0;
			if (read === void 0) sound = false;
			else result[key] = read;
		}
		return sound ? result : void 0;
	};
}
/** An object with exactly these fields; those in `optional` may be absent. Rebuilt in the order of `fields`. */
function shape(fields, optional = []) {
	return (value, problems) => {
		const input = readObject(value, problems);
		if (!input) return void 0;
		let sound = true;
		for (const key of Object.keys(input)) {
			if (Object.hasOwn(fields, key)) continue;
			report(problems, `${segment(key)}: unknown field`);
			sound = false;
		}
		const result = {};
		for (const key in fields) {
			const given = Object.hasOwn(input, key) ? input[key] : void 0;
			if (given === void 0 && optional.includes(key)) continue;
			const read = below(key, fields[key], given, problems);
			if (read === void 0) sound = false;
			else result[key] = read;
		}
		return sound ? result : void 0;
	};
}
// src/receiver/intake/remembering.ts
/**
* Wraps a reader so that equal input gives the same object again.
* @param read rebuilds plain data, without adding or leaving out anything
*/
function remembering(read) {
	/** The latest first. */
	const known = [];
	return (value, problems) => {
		const place = known.findIndex((one) => equals(one, value));
		const result = place < 0 ? read(value, problems) : known[place];
		if (result === void 0 || place === 0) return result;
		known.splice(place < 0 ? 49 : place, 1);
		known.unshift(result);
		return result;
	};
}
/** Goes no deeper than `known`, whatever was sent. */
function equals(known, given) {
	if (known === given) return true;
	if (!isObject(known) || !isObject(given) || Array.isArray(known) !== Array.isArray(given)) return false;
	let more = Object.keys(given).length;
	for (const key in known) {
		if (!Object.hasOwn(given, key) || !equals(known[key], given[key])) return false;
		more--;
	}
	return more === 0;
}
var isObject = (value) => typeof value === "object" && value !== null;
var MAX_CATEGORIES = 20;
var CATEGORY = /^[a-z][a-z\d-]{0,31}$/;
var TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
/** A receiver reads its own and all before it. */
var SCHEMAS = [1, 2];
var REBUILT_LENGTH = 24;
var uuid = expected("a UUID", (value) => typeof value === "string" ? parseUuid(value) ?? void 0 : void 0);
/** Rebuilt, so that what is stored is one form: milliseconds, `Z`. */
var time$1 = expected("a time such as 2026-11-22T18:00:00.000Z, not before 1970", (value) => {
	if (typeof value !== "string" || !TIME.test(value)) return void 0;
	const ms = Date.parse(value);
	if (!(ms >= 0)) return void 0;
	const date = new Date(ms);
	if (date.getUTCDate() !== Number(value.slice(8, 10))) return void 0;
	return value.length === REBUILT_LENGTH ? value : date.toISOString();
});
/**
* Origin and path; a query or fragment may carry personal data and must never arrive. Browsers write all that is invisible or turns
* the direction of a text as `%…`, so whoever sends it plainly wants an address to look like another one (Unicode, UTS 55).
*/
var page = expected("an http(s) address of at most 2048 characters without query, fragment, credentials or invisible characters", (value) => {
	if (typeof value !== "string" || value.length > 2048 || /[?#\s\p{Cc}\p{Cf}\p{Surrogate}]/u.test(value)) return void 0;
	const url = parseUrl(value);
	return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? value : void 0;
});
var choices = record(MAX_CATEGORIES, CATEGORY, boolean);
var cookieRow = shape({
	name: line(200),
	provider: line(200),
	purpose: prose(1e3),
	duration: line(200)
});
var readNotice = shape({
	title: prose(500),
	body: prose(5e3),
	buttons: list(20, line(200)),
	categories: list(MAX_CATEGORIES, shape({
		id: line(32, "a category", CATEGORY),
		label: line(200),
		description: prose(2e3),
		cookies: list(200, cookieRow)
	}, ["cookies"]))
});
var EVENT_SHAPE = {
	schema: oneOf(SCHEMAS),
	eventId: uuid,
	consentId: uuid,
	occurredAt: time$1,
	action: oneOf(ACTIONS),
	surface: oneOf(SURFACES$2),
	choices,
	previous: nullable(choices),
	policyVersion: line(64, "printable ASCII", /^[ -~]+$/),
	locale: line(64, "a language tag", /^([a-z\d]+(-[a-z\d]+)*)?$/i),
	page,
	globalPrivacyControl: boolean,
	notice: readNotice,
	version: line(32, "a version", /^[ -~]+$/),
	variant: line(32, "a variant", /^[a-z\d][a-z\d-]*$/)
};
/** What came with a number above 1, and what may be absent in it. */
var OPTIONAL = ["variant"];
/** The names of an event's fields. */
var EVENT_FIELDS = Object.keys(EVENT_SHAPE);
var envelope = shape({ events: list(50, (value) => value ?? null) });
/**
* For `POST /consent`. One bad event does not spoil its neighbours. `occurredAt` is not held against our clock: a visitor
* whose clock is years off has decided too, and the time of receipt stands beside it.
*/
function createEventReader() {
	const readEvent = shape({
		...EVENT_SHAPE,
		notice: remembering(readNotice)
	}, OPTIONAL);
	return (body) => {
		const bodyProblems = [];
		const entries = envelope(body, bodyProblems)?.events;
		if (!entries) return {
			events: [],
			newer: 0,
			rejected: [],
			problems: bodyProblems.map((problem) => problem.replace(/^:/, "body:").replace(/^\./, ""))
		};
		const events = [];
		const rejected = [];
		let newer = 0;
		entries.forEach((entry, index) => {
			const problems = [];
			const event = readEvent(entry, problems);
			if (event && !problems.length) events.push(event);
			else if (isNewer(entry)) newer++;
			else rejected.push({
				index,
				eventId: uuid(entry?.eventId, []) ?? null,
				problems: problems.map((problem) => `events[${index}]${problem}`)
			});
		});
		return {
			events,
			newer,
			rejected,
			problems: []
		};
	};
}
/** Every format has these two ids. The gate's outbox checks no more either before it sends what another version left there. */
function isNewer(entry) {
	const { schema, eventId, consentId } = entry ?? {};
	const isId = (value) => uuid(value, []) !== void 0;
	return Number.isSafeInteger(schema) && Number(schema) > 2 && isId(eventId) && isId(consentId);
}
// src/core/to-json.ts
/** Of what values made of texts, numbers, answers, lists and objects consist. */
var KINDS = [
	"Object",
	"Array",
	"String",
	"Number",
	"Boolean"
];
/**
* As `JSON.stringify`. Prototype.js 1.6 gives lists, texts and numbers a `toJSON` of their own, from before browsers knew JSON: all of
* them would come out as texts, a text in quotes of its own, and nobody could read the cookie or the event.
*
* @param indent in spaces, for people who read it
*/
function toJson(value, indent) {
	const own = KINDS.flatMap((kind) => {
		const { prototype } = globalThis[kind];
		const toJSON = Object.getOwnPropertyDescriptor(prototype, "toJSON");
		return toJSON?.configurable ? [{
			prototype,
			toJSON
		}] : [];
	});
	for (const { prototype } of own) Reflect.deleteProperty(prototype, "toJSON");
	try {
		return JSON.stringify(value, null, indent);
	} finally {
		for (const { prototype, toJSON } of own) Reflect.defineProperty(prototype, "toJSON", toJSON);
	}
}
// src/core/codec.ts
var VERSION = 1;
/** Looks like a UUID: enough to tell one from anything else that could be in the cookie. */
var UUID = /^[\da-f-]{36}$/;
/** The cookie's value: URI-encoded JSON, at most 1,024 bytes. */
function encodeConsent({ id, at, policyVersion, choices }) {
	return encodeURIComponent(toJson({
		v: VERSION,
		id,
		at,
		rev: policyVersion,
		c: choices
	}));
}
/** Reads what `encodeConsent` wrote; `null` for anything else, so that the visitor is asked again. Never throws. */
function decodeConsent(value) {
	try {
		const { v, id, at, rev, c } = JSON.parse(decodeURIComponent(value));
		return v === VERSION && UUID.test(id) && Date.parse(at) >= 0 && Object.values(c).every((answer) => typeof answer === "boolean") ? {
			id,
			at: `${at}`,
			policyVersion: `${rev}`,
			choices: c
		} : null;
	} catch {
		return null;
	}
}
// src/receiver/intake/consent-cookie.ts
var DAY_SECONDS = 86400;
var MAX_COOKIE_BYTES = 1024;
/**
* The `Set-Cookie` value for the answer to `{"events":[]}`, or `null` where none is due. A request that brings decisions gets
* none: a closing page does not wait for its answer, which may arrive after the next decision and would bring the older one
* back. For this request the page waits, and aborts it when the visitor decides.
* @param now ms since the epoch
*/
function reissueCookie(request, options, now) {
	const { name = "consent_gate", domain, path = "/", maxAgeDays = 182 } = options;
	if (!sharesTheCookie(request, domain)) return null;
	const consent = readCookie(request.header("cookie") ?? "", name);
	if (!consent) return null;
	const maxAge = Math.floor((Date.parse(consent.at) - now) / 1e3) + maxAgeDays * DAY_SECONDS;
	if (maxAge <= 0 || maxAge > (maxAgeDays + 1) * DAY_SECONDS) return null;
	const value = encodeConsent(consent);
	if (value.length > MAX_COOKIE_BYTES) return null;
	const attributes = [
		`${name}=${value}`,
		`Path=${path}`,
		`Max-Age=${Math.min(maxAge, maxAgeDays * DAY_SECONDS)}`,
		"SameSite=Lax"
	];
	if (domain) attributes.push(`Domain=${domain}`);
	if (isSecure(request)) attributes.push("Secure");
	return attributes.join("; ");
}
/** A cookie for this host would be a second one beside the page's, unless both are one host or share the parent domain. */
function sharesTheCookie(request, domain) {
	if (isSameOrigin(request)) return true;
	const page = parseUrl(originOf(request) ?? "");
	if (!domain || !page) return false;
	const within = (host) => `.${host}`.endsWith(`.${domain.replace(/^\./, "").toLowerCase()}`);
	return within(page.hostname) && within(request.host.replace(/:\d+$/, "").toLowerCase());
}
function isSecure(request) {
	const page = originOf(request) ?? request.header("referer");
	return page === null ? request.secure : page.startsWith("https:");
}
/** Read as strictly as an event: the value comes from outside and goes back into a header. */
function readCookie(header, name) {
	const values = header.split(/;\s*/).filter((pair) => pair.startsWith(`${name}=`));
	if (values.length !== 1) return null;
	try {
		const consent = decodeConsent(values[0]?.slice(name.length + 1) ?? "");
		const id = consent && parseUuid(consent.id);
		return consent && id && /^[ -~]{1,64}$/.test(consent.policyVersion) && Object.keys(consent.choices).every((category) => /^[a-z][a-z\d-]{0,31}$/.test(category)) ? {
			...consent,
			id,
			at: new Date(consent.at).toISOString()
		} : null;
	} catch {
		return null;
	}
}
// src/receiver/routes/visitor.ts
function consentIdOf(id) {
	const consentId = parseUuid(id);
	if (!consentId) throw new HttpProblem(400, "consentId: expected a UUID.");
	return consentId;
}
/** The id that a request names without its address. */
async function idOutsideThePath(request) {
	const header = request.header("consent-id");
	if (header !== null) return header;
	if (request.method !== "DELETE") throw new HttpProblem(400, "Consent-Id: expected a UUID in this header.");
	const { text } = await readBody(request);
	try {
		const { consentId } = JSON.parse(text);
		if (typeof consentId === "string") return consentId;
	} catch {}
	throw new HttpProblem(400, "Expected a UUID in the header Consent-Id, or a body such as {\"consentId\": \"<uuid>\"}.");
}
/** The route without an id has an empty one. */
var readVisitor = async ({ id, request }, { store }) => {
	const text = await started(consentJson({ consentId: consentIdOf(id || await idOutsideThePath(request)) }, store));
	if (!text) throw new HttpProblem(404, "There are no records of this consent.");
	return answer(200, text, { "content-type": "application/json" });
};
/** Says nothing about whether there was something to erase. */
var eraseVisitor = async ({ id, request }, { store }) => {
	await store.erase(consentIdOf(id || await idOutsideThePath(request)));
	return answer(204, "");
};
var VISITOR_METHODS = {
	GET: readVisitor,
	DELETE: eraseVisitor
};
var visitorRoute = {
	name: "/consent/:consentId",
	pattern: /^\/consent\/([^/]+)$/,
	methods: VISITOR_METHODS
};
// src/receiver/routes/consent.ts
/** `text/plain` carries JSON across origins without a preflight, for which a closing page has no time. */
var CONTENT_TYPES = /^(application\/json|text\/plain)\s*(;|$)/i;
var postConsent = async ({ request, note }, { readEvents, commits, cookie, deliveries, now }) => {
	if (!CONTENT_TYPES.test(request.header("content-type") ?? "")) throw new HttpProblem(415, "Content-Type: expected application/json or text/plain.");
	const { read, bytes } = await readDecisions(request, readEvents);
	const { events, newer, rejected, problems } = read;
	if (problems.length) return problem(422, "The body is not a list of events.", { problems });
	const fresh = events.length ? await commits.add(events, bytes) : [];
	const stored = fresh.filter(Boolean).length;
	const counts = {
		stored,
		duplicates: events.length - stored
	};
	note({
		...counts,
		rejected: rejected.length,
		...newer && {
			newer,
			error: "the page’s consent-gate is newer than this receiver: update the receiver"
		}
	});
	deliveries.count("duplicate", "delivered again, or erased since", counts.duplicates);
	events.forEach(({ occurredAt }, index) => {
		const delay = fresh[index] ? delayOf(now() - Date.parse(occurredAt)) : null;
		if (delay) deliveries.count("late", delay);
	});
	for (const { problems } of rejected) deliveries.count("rejected", fieldOf(problems));
	if (newer) return problem(425, `Not stored: ${NEWER_FORMAT}.`, {
		...counts,
		newer,
		rejected
	}, { "retry-after": `${UNTIL_UPDATED}` });
	const asked = !events.length && !rejected.length;
	const setCookie = cookie && asked && reissueCookie(request, cookie, now());
	const headers = setCookie ? { "set-cookie": setCookie } : {};
	return rejected.length ? problem(422, "Some events were refused; the others are stored.", {
		...counts,
		rejected
	}, headers) : json(202, counts, headers);
};
var NEWER_FORMAT = "the page’s consent-gate is newer than this receiver: update the receiver";
/** In seconds. */
var UNTIL_UPDATED = 300;
var MINUTE$1 = 6e4;
/** Between the visitor's clock and ours; `null` where the decision came at once, as nearly all do. */
function delayOf(ms) {
	if (ms < -5 * MINUTE$1) return "the visitor’s clock is ahead";
	if (ms < 5 * MINUTE$1) return null;
	if (ms < 60 * MINUTE$1) return "after 5 minutes to an hour";
	return ms < 1440 * MINUTE$1 ? "after an hour to a day" : "after more than a day";
}
/** Which field was wrong first: a word of ours, or `unknown field`; nothing that the sender made up. */
function fieldOf(problems) {
	const field = /^events\[\d+\]\.(\w+)/.exec(problems[0] ?? "")?.[1] ?? "";
	if (EVENT_FIELDS.includes(field)) return field;
	return field || problems[0]?.includes("][\"") ? "unknown field" : "not an event";
}
/** Apart, because what a function holds while it waits for a commit is kept until then: a thousand senders' texts. */
async function readDecisions(request, readEvents) {
	const { text, bytes } = await readBody(request);
	return {
		read: readEvents(parse(text)),
		bytes
	};
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		throw new HttpProblem(400, "The body is not JSON.");
	}
}
var consentRoute = {
	name: "/consent",
	pattern: /^\/consent$/,
	methods: {
		POST: postConsent,
		...VISITOR_METHODS
	}
};
// src/receiver/routes/health.ts
var ready = async (_, { checkReady }) => {
	try {
		const unreachable = await checkReady();
		return json(200, {
			status: "ready",
			...unreachable.length && { unreachable }
		});
	} catch {
		return json(503, { status: "database unavailable" }, { "retry-after": "5" });
	}
};
var readyRoute = {
	name: "/healthz",
	pattern: /^\/healthz$/,
	unlimited: true,
	methods: { GET: ready }
};
var liveRoute = {
	name: "/healthz/live",
	pattern: /^\/healthz\/live$/,
	unlimited: true,
	methods: { GET: async () => json(200, { status: "alive" }) }
};
// src/receiver/routes/metrics.ts
var getMetrics = async ({ request }, { counts, checkToken }) => {
	checkToken(request);
	return answer(200, metricsText(await counts()), { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
};
var metricsRoute = {
	name: "/metrics",
	pattern: /^\/metrics$/,
	methods: { GET: getMetrics }
};
// src/receiver/routes/notice.ts
var getNotice = async ({ request, id }, { store, checkToken }) => {
	checkToken(request);
	if (!/^[\da-f]{64}$/.test(id)) throw new HttpProblem(400, "hash: expected 64 lower-case hexadecimal digits.");
	const notice = await store.notice(id);
	if (notice === null) throw new HttpProblem(404, "There is no notice of this hash.");
	return answer(200, notice, { "content-type": "application/json" });
};
var noticeRoute = {
	name: "/notices/:hash",
	pattern: /^\/notices\/([^/]+)$/,
	methods: { GET: getNotice }
};
// src/receiver/records/consent-records.ts
var CONTEXT = {
	dpv: "https://w3id.org/dpv#",
	"eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
	dct: "http://purl.org/dc/terms/",
	rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	xsd: "http://www.w3.org/2001/XMLSchema#",
	"dct:conformsTo": { "@type": "@id" },
	"dpv:hasLegalBasis": { "@type": "@id" },
	"dpv:isIndicatedBy": { "@type": "@id" },
	"dct:created": { "@type": "xsd:dateTime" },
	"dpv:isIndicatedAtTime": { "@type": "xsd:dateTime" }
};
/** Where the standard's record is described, as the guide has it. */
var CONFORMS_TO = "https://w3id.org/dpv/schema/dpv-27560#record";
/** One JSON document, a consent at a time. */
async function* consentRecordsText(consents) {
	yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`;
	let between = "\n";
	for await (const records of consents) {
		yield `${between}${JSON.stringify(consentRecord(records[0]?.consentId ?? "", records))}`;
		between = ",\n";
	}
	yield "\n]}\n";
}
var urn = (uuid) => `urn:uuid:${uuid}`;
var noticeId = (hash) => `urn:sha256:${hash}`;
/** @param records of one consent, oldest first; at least one */
function consentRecord(consentId, records) {
	const notices = [...new Map(records.map((record) => [record.noticeHash, record])).values()];
	const last = records.at(-1);
	return {
		"@id": urn(consentId),
		"@type": "dpv:ConsentRecord",
		"dct:identifier": consentId,
		"dct:conformsTo": CONFORMS_TO,
		"dpv:hasDataSubject": {
			"@id": `${urn(consentId)}#visitor`,
			"@type": "dpv:DataSubject"
		},
		"dpv:hasLegalBasis": "eu-gdpr:A6-1-a",
		"dpv:hasProcess": processes(records),
		"dpv:hasNotice": notices.map(noticeOf$1),
		"dpv:hasConsentStatus": records.flatMap(statuses),
		"dpv:hasConsentControl": {
			"@type": ["dpv:ProvideConsent", "dpv:WithdrawConsent"],
			...last && URL.canParse(last.page) && { "dpv:isExercisedAt": new URL(last.page).origin }
		}
	};
}
var processId = (consentId, category) => `${urn(consentId)}#${encodeURIComponent(category)}`;
/** A category is a purpose, in the words that the visitor read of it last. */
function processes(records) {
	return [...new Set(records.flatMap(({ choices, previous }) => [...Object.keys(choices), ...Object.keys(previous ?? {})]))].map((id) => {
		const shown = records.flatMap(({ notice }) => notice?.categories.filter((category) => category.id === id) ?? []).at(-1);
		return {
			"@id": processId(records[0]?.consentId ?? "", id),
			"@type": "dpv:Process",
			"dct:identifier": id,
			"dpv:hasPurpose": {
				"@type": "dpv:Purpose",
				"dct:title": shown?.label ?? id,
				...shown?.description && { "dct:description": shown.description }
			},
			...shown?.cookies?.length && { "dpv:hasPersonalData": shown.cookies.map(({ name, provider, purpose, duration }) => ({
				"@type": "dpv:PersonalData",
				"dct:identifier": name,
				"dct:description": purpose,
				"dpv:hasRecipient": provider,
				"dpv:hasStorageCondition": {
					"@type": "dpv:StorageDuration",
					"dpv:hasDuration": duration
				}
			})) }
		};
	});
}
function noticeOf$1({ notice, noticeHash, locale, policyVersion }) {
	return {
		"@id": noticeId(noticeHash),
		"@type": "dpv:ConsentNotice",
		"dct:language": locale || "und",
		"dct:hasVersion": policyVersion,
		...notice && noticeWords(notice)
	};
}
var noticeWords = (notice) => ({
	...notice.title && { "dct:title": notice.title },
	...notice.body && { "dct:description": notice.body },
	"rdf:value": JSON.stringify(notice)
});
var SURFACES = {
	banner: "button in the banner",
	settings: "switch in the cookie settings",
	placeholder: "button at a held-back element",
	api: "the site’s own controls",
	signal: "the browser’s Global Privacy Control signal"
};
/** A state for each category: the guide's states are of one process, and a visitor may say yes to one and no to another. */
function statuses(record) {
	if (NO_ANSWERS.includes(record.action)) return [];
	const before = record.previous ?? {};
	return Object.entries(record.choices).map(([category, allowed]) => ({
		"@type": stateOf(allowed, before[category]),
		"dct:identifier": record.eventId,
		"dct:subject": { "@id": processId(record.consentId, category) },
		"dpv:isIndicatedBy": "dpv:DataSubject",
		"dpv:isIndicatedAtTime": record.occurredAt,
		"dct:created": record.receivedAt,
		"dpv:hasIndicationMethod": SURFACES[record.surface] ?? record.surface,
		"dpv:hasNotice": { "@id": noticeId(record.noticeHash) }
	}));
}
function stateOf(allowed, before) {
	if (allowed) return before ? "dpv:RenewedConsentGiven" : "dpv:ConsentGiven";
	return before ? "dpv:ConsentWithdrawn" : "dpv:ConsentRefused";
}
// src/receiver/records/csv.ts
/**
* Spreadsheets run a cell that begins like this as a formula (OWASP, "CSV Injection"); a quote before it makes it text. Where the
* machine's list separator is `;`, or the file is opened as one of tabs, a cell begins after each of these as well, whatever is quoted.
*/
var AT_START = /^(?=[ "']*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/;
var AFTER_SEPARATOR = /[;\t\r\n|](?=[ "']*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;
function csvCell(value) {
	const text = value.replace(AFTER_SEPARATOR, "$&'").replace(AT_START, "'");
	return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}
var choicesText = (choices) => Object.entries(choices ?? {}).map(([category, answer]) => `${category}=${answer ? "yes" : "no"}`).join("; ");
var COLUMNS$1 = {
	receivedAt: ({ receivedAt }) => receivedAt,
	occurredAt: ({ occurredAt }) => occurredAt,
	consentId: ({ consentId }) => consentId,
	eventId: ({ eventId }) => eventId,
	action: ({ action }) => action,
	surface: ({ surface }) => surface,
	choices: ({ choices }) => choicesText(choices),
	previous: ({ previous }) => choicesText(previous),
	policyVersion: ({ policyVersion }) => policyVersion,
	locale: ({ locale }) => locale,
	page: ({ page }) => page,
	globalPrivacyControl: ({ globalPrivacyControl }) => globalPrivacyControl ? "yes" : "no",
	noticeHash: ({ noticeHash }) => noticeHash,
	version: ({ version }) => version,
	variant: ({ variant = "" }) => variant
};
var row = (cells) => `${cells.map(csvCell).join(",")}\r\n`;
/** With a byte order mark, because Excel reads UTF-8 as another encoding without it. */
var CSV_HEADER = `\uFEFF${row(Object.keys(COLUMNS$1))}`;
function csvRow(record) {
	return row(Object.values(COLUMNS$1).map((cell) => cell(record)));
}
// src/receiver/records/record-formats.ts
var RECORD_FORMATS = {
	ndjson: {
		type: "application/x-ndjson",
		header: "",
		row: (record) => `${JSON.stringify(record)}\n`
	},
	csv: {
		type: "text/csv; charset=utf-8; header=present",
		header: CSV_HEADER,
		row: csvRow
	}
};
// src/receiver/records/record-query.ts
/** @throws {Error} one sentence that names the parameter and what was expected */
function parseFilter(parameters, others = []) {
	const filter = {};
	for (const [name, value] of parameters) {
		if (others.includes(name)) continue;
		const field = FILTER_FIELDS.find((known) => known === name);
		if (!field) throw new Error(`${name.slice(0, 40)}: unknown parameter, expected one of ${[...FILTER_FIELDS, ...others].join(", ")}`);
		if (filter[field] !== void 0) throw new Error(`${name}: given twice`);
		filter[field] = READ$1[field](value);
	}
	return filter;
}
var known = (field, values) => (value) => {
	if (values.includes(value)) return value;
	throw new Error(`${field}: expected one of ${values.join(", ")}`);
};
var text = (field) => (value) => {
	if (value.length <= 64 && !/[\p{Cc}\p{Surrogate}]/u.test(value)) return value;
	throw new Error(`${field}: expected at most 64 characters`);
};
var time = (field) => (value) => {
	const ms = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/.test(value) ? Date.parse(value) : NaN;
	if (ms >= 0) return new Date(ms).toISOString();
	throw new Error(`${field}: expected a date such as 2026-11-22 or a time such as 2026-11-22T18:00Z`);
};
/** As an event may name one. */
var VARIANT = /^[a-z\d][a-z\d-]{0,31}$/;
var READ$1 = {
	from: time("from"),
	to: time("to"),
	consentId: (value) => {
		const id = parseUuid(value);
		if (id) return id;
		throw new Error("consentId: expected a UUID");
	},
	action: known("action", ACTIONS),
	surface: known("surface", SURFACES$2),
	locale: text("locale"),
	policyVersion: text("policyVersion"),
	variant: (value) => {
		if (VARIANT.test(value)) return value;
		throw new Error("variant: expected lower-case letters, digits and hyphens, such as short-title");
	}
};
var LEAF = Buffer.from([0]);
var NODE = Buffer.from([1]);
var sha256 = (...parts) => {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(part);
	return hash.digest();
};
var leafHash = (salt, text) => sha256(LEAF, salt, text);
var nodeHash = (left, right) => sha256(NODE, left, right);
/** @param leaves their hashes, one behind the other */
function merkleRoot(leaves) {
	const trees = [];
	for (let start = 0; start < leaves.length; start += 32) {
		let hash = leaves.subarray(start, start + 32);
		let size = 1;
		for (let last = trees.at(-1); last?.size === size; last = trees.at(-1)) {
			hash = nodeHash(last.hash, hash);
			size *= 2;
			trees.pop();
		}
		trees.push({
			hash,
			size
		});
	}
	const last = trees.pop();
	return last ? trees.reduceRight((right, { hash }) => nodeHash(hash, right), last.hash) : sha256("");
}
/** The hashes beside the way from a leaf to the root, lowest first: with them the leaf alone gives the root. */
function merklePath(leaves, index) {
	const size = leaves.length / 32;
	if (size <= 1) return [];
	const split = halfOf(size);
	const [left, right] = [leaves.subarray(0, split * 32), leaves.subarray(split * 32)];
	return index < split ? [...merklePath(left, index), merkleRoot(right)] : [...merklePath(right, index - split), merkleRoot(left)];
}
/** The root that a leaf and its path lead to; `null` where the path is of no leaf at that place. */
function rootOfPath(leaf, index, size, path) {
	if (size <= 1) return index === 0 && size === 1 && !path.length ? leaf : null;
	const sibling = path.at(-1);
	if (!sibling) return null;
	const split = halfOf(size);
	const onLeft = index < split;
	const below = rootOfPath(leaf, onLeft ? index : index - split, onLeft ? split : size - split, path.slice(0, -1));
	return below && (onLeft ? nodeHash(below, sibling) : nodeHash(sibling, below));
}
/** The largest power of two that is smaller. */
var halfOf = (size) => 2 ** Math.ceil(Math.log2(size) - 1);
// src/receiver/seal/read-leaves.ts
var PAGE$1 = 100;
var READ = `select first, hashes from consent_leaves where day = $1::date and first > $2::int order by first limit ${PAGE$1}`;
/** Their hashes, one behind the other; empty once all records of the day are past their time. */
async function readLeaves(database, day) {
	const chunks = [];
	for (let last = -1;;) {
		const { rows } = await database.query(READ, [day, last]);
		for (const { hashes } of rows) chunks.push(Buffer.from(String(hashes), "base64"));
		if (rows.length < PAGE$1) return Buffer.concat(chunks);
		last = Number(rows.at(-1)?.first);
	}
}
// src/receiver/seal/canonical-json.ts
/**
* @param value of texts, whole numbers, truth values, null, lists and objects: what records and seals are made of. A fraction
*   would need RFC 8785's way to write numbers.
*/
function canonicalJson(value) {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	const entries = Object.entries(value).filter(([, member]) => member !== void 0);
	entries.sort(([a], [b]) => a < b ? -1 : 1);
	return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member ?? null)}`).join(",")}}`;
}
// src/receiver/seal/seal.ts
/** In what is hashed, so that it can be taken for nothing else, and of no other form. */
var SEAL_TYPE = "consent-gate/seal/1";
var sealHash = ({ day, size, root, previous }) => createHash("sha256").update(canonicalJson({
	type: SEAL_TYPE,
	day,
	size,
	root,
	previous
})).digest("hex");
/** @param salt in hexadecimal digits */
var recordLeaf = (record, salt) => leafHash(Buffer.from(salt, "hex"), canonicalJson({ ...record }));
var DAY_MS = 864e5;
var dayAfter = (day) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
var dayBefore = (day) => (/* @__PURE__ */ new Date(Date.parse(day) - DAY_MS)).toISOString().slice(0, 10);
// src/receiver/seal/evidence.ts
var EVIDENCE_TYPE = "consent-gate/evidence/1";
var PAGE = 1e3;
/** In characters. */
var WRITTEN_AT_ONCE = 65536;
var FIELDS = `${RECORD_COLUMNS}, e.position, e.leaf, e.salt, to_char(e.seal_day, 'YYYY-MM-DD') as sealed_day`;
var ORDER$1 = "e.received_at, e.position, e.consent_id, e.event_id";
/** @param consentId `null` for all */
async function* evidence(database, consentId, madeAt) {
	const seals = await readSeals(database);
	yield {
		evidence: EVIDENCE_TYPE,
		of: consentId,
		madeAt
	};
	for (const seal of seals) yield { seal };
	const found = consentId === null ? ofAll(database, seals) : ofOne(database, consentId);
	const notices = /* @__PURE__ */ new Set();
	for await (const line of found) {
		if ("record" in line) notices.add(line.record.noticeHash);
		yield line;
	}
	for (const hash of notices) {
		const [row] = (await database.query("select notice from consent_notices where hash = $1", [hash])).rows;
		if (row) yield { notice: {
			hash,
			text: String(row.notice)
		} };
	}
	yield { ends: EVIDENCE_TYPE };
}
/** As it is written into a file. */
async function* evidenceText(lines) {
	let text = "";
	for await (const line of lines) {
		text += `${JSON.stringify(line)}\n`;
		if (text.length < WRITTEN_AT_ONCE) continue;
		yield text;
		text = "";
	}
	yield text;
}
async function* ofOne(database, consentId) {
	const days = /* @__PURE__ */ new Map();
	for await (const row of pages(database, OF_CONSENT("$1"), [consentId])) {
		const sealed = sealedAt(row);
		if (sealed && !days.has(sealed.day)) days.set(sealed.day, await readLeaves(database, sealed.day));
		const leaves = sealed && days.get(sealed.day);
		const path = sealed && leaves && sealed.leaf < leaves.length / 32 ? merklePath(leaves, sealed.leaf).map((hash) => hash.toString("hex")) : [];
		yield {
			record: toRecord(row),
			sealed: sealed && {
				...sealed,
				path
			}
		};
	}
}
async function* ofAll(database, seals) {
	const [first, last] = [seals[0]?.day, seals.at(-1)?.day];
	if (!first || !last) return;
	for (const { day } of seals) yield* ofDay(database, day, day === first);
	for await (const row of pages(database, `(e.received_at < \$1::timestamptz and e.seal_day is null
    or not exists (select 1 from consent_seals s where s.day = e.seal_day) and e.seal_day is not null
    or e.seal_day <= \$2::date and (e.received_at >= (e.seal_day + 1)::timestamp at time zone 'UTC'
      or e.seal_day > \$3::date and e.received_at < (e.seal_day - 1)::timestamp at time zone 'UTC'))`, [
		`${dayAfter(last)}T00:00Z`,
		last,
		first
	])) yield {
		record: toRecord(row),
		sealed: sealedAt(row)
	};
}
async function* ofDay(database, day, isFirst) {
	yield { leaves: {
		day,
		hashes: (await readLeaves(database, day)).toString("base64")
	} };
	const since = isFirst ? "-infinity" : `${dayBefore(day)}T00:00Z`;
	for await (const row of pages(database, "e.seal_day = $1::date and e.received_at >= $2::timestamptz and e.received_at < $3::timestamptz", [
		day,
		since,
		`${dayAfter(day)}T00:00Z`
	])) yield {
		record: toRecord(row),
		sealed: sealedAt(row)
	};
	const { rows: gone } = await database.query("select leaf from consent_gone_leaves where day = $1::date order by leaf", [day]);
	yield { gone: {
		day,
		leaves: gone.map(({ leaf }) => Number(leaf))
	} };
	const [seal] = (await database.query("select emptied_at from consent_seals where day = $1::date", [day])).rows;
	yield {
		dayEnds: day,
		emptied: Boolean(seal?.emptied_at)
	};
}
var sealedAt = (row) => row.sealed_day === null ? null : {
	day: String(row.sealed_day),
	leaf: Number(row.leaf),
	salt: String(row.salt)
};
/** Keyset pagination, as in the store. */
async function* pages(database, where, params) {
	for (let last, more = true; more;) {
		const values = [...params];
		const behind = last ? `and e.received_at >= $${values.push(last.received_at)}::timestamptz and (${ORDER$1}) > (${[
			last.received_at,
			last.position,
			last.consent_id,
			last.event_id
		].map((value, index) => `$${values.push(value)}::${[
			"timestamptz",
			"int",
			"uuid",
			"uuid"
		][index]}`).join(", ")})` : "";
		const { rows } = await database.query(`select ${FIELDS} from consent_events e where ${where} ${behind} order by ${ORDER$1} limit ${PAGE}`, values);
		yield* rows;
		last = rows.at(-1);
		more = rows.length === PAGE;
	}
}
// src/receiver/store/read-consents.ts
var IDS = 500;
/** How many records are read at once, unless one consent alone has more. */
var ROWS = 2e3;
/** Each notice is read once and kept, because records share a few. */
var MAX_NOTICES = 1e3;
/** Those that have a record which fits; each with all its records, oldest first. */
async function* readConsents(database, filter) {
	const notices = /* @__PURE__ */ new Map();
	for (let last, more = true; more;) {
		const params = [];
		const where = whereClause(filter, params);
		const { rows: found } = await database.query(`select c.bucket, c.consent_id, count(*)::int as records from consent_events c
join (select distinct e.bucket, e.consent_id from consent_events e ${where} ${last ? behind$1(last, where, params) : ""}
  order by 1, 2 limit ${IDS}) f on c.bucket = f.bucket and c.consent_id = f.consent_id
group by 1, 2 order by 1, 2`, params);
		for (const ids of together(found)) yield* consentsOf(database, ids, notices);
		last = found.at(-1);
		more = found.length === IDS;
	}
}
/** Keyset pagination, in the order of the key. */
function behind$1({ bucket, consent_id: consentId }, where, params) {
	return `${where ? "and" : "where"} (e.bucket, e.consent_id) > ($${params.push(bucket)}::int, $${params.push(consentId)}::uuid)`;
}
/** Consents that are read in one query. */
function together(found) {
	const batches = [];
	let rows = ROWS;
	for (const { consent_id: id, records } of found) {
		rows += Number(records);
		if (rows > ROWS) {
			batches.push([]);
			rows = Number(records);
		}
		batches.at(-1)?.push(String(id));
	}
	return batches;
}
async function* consentsOf(database, ids, notices) {
	const { rows } = await database.query(`select ${RECORD_COLUMNS} from consent_events e where e.bucket = any($2::int[])
  and e.consent_id = any($1::uuid[]) order by e.bucket, e.consent_id, e.received_at, e.position, e.event_id`, [ids, [...new Set(ids.map(bucketOf))]]);
	let records = [];
	for (const row of rows) {
		const record = {
			...toRecord(row),
			notice: await noticeOf(database, String(row.notice_hash), notices)
		};
		if (records[0] && records[0].consentId !== record.consentId) {
			yield records;
			records = [];
		}
		records.push(record);
	}
	if (records.length) yield records;
}
async function noticeOf(database, hash, notices) {
	const known = notices.get(hash);
	if (known !== void 0) return known;
	const [row] = (await database.query("select notice from consent_notices where hash = $1", [hash])).rows;
	const notice = row ? JSON.parse(String(row.notice)) : null;
	if (notices.size >= MAX_NOTICES) notices.clear();
	notices.set(hash, notice);
	return notice;
}
// src/receiver/routes/records.ts
/** As a problem that names the parameter. */
function filterOf(query, others = []) {
	try {
		return parseFilter(query, others);
	} catch (error) {
		throw new HttpProblem(400, `${error instanceof Error ? error.message : "The query is wrong"}.`);
	}
}
var getRecords = async ({ request }, context) => {
	context.checkToken(request);
	const query = request.query;
	const header = request.header("consent-id");
	const filter = {
		...filterOf(query, ["format"]),
		...header !== null && { consentId: consentIdOf(header) }
	};
	const format = query.get("format") ?? (/text\/csv/.test(request.header("accept") ?? "") ? "csv" : "ndjson");
	if (format === "html") return await proof(filter, context);
	if (format === "jsonld" || format === "evidence") return await whole(format, filter, context);
	if (format !== "ndjson" && format !== "csv") throw new HttpProblem(400, "format: expected one of ndjson, csv, jsonld, evidence, html.");
	return answer(200, await started(rowsOf(context.store.records(filter), RECORD_FORMATS[format])) ?? "", {
		"content-type": RECORD_FORMATS[format].type,
		"content-disposition": `attachment; filename="consent-records.${format}"`
	});
};
var WHOLE = {
	jsonld: {
		type: "application/ld+json",
		ending: "jsonld"
	},
	evidence: {
		type: "application/x-ndjson",
		ending: "evidence.ndjson"
	}
};
async function whole(format, filter, { store, now }) {
	const { database } = store;
	if (!database) throw new HttpProblem(400, `format: this receiver’s store has no ${format}.`);
	const { consentId = null, ...rest } = filter;
	const [other] = format === "evidence" ? Object.keys(rest) : [];
	if (other) throw new HttpProblem(400, `${other}: evidence is of one consent or of all.`);
	const texts = format === "jsonld" ? consentRecordsText(readConsents(database, filter)) : evidenceText(evidence(database, consentId, new Date(now()).toISOString()));
	const { type, ending } = WHOLE[format];
	return answer(200, await started(texts) ?? "", {
		"content-type": type,
		"content-disposition": `attachment; filename="consent-records.${ending}"`
	});
}
async function proof({ consentId }, { store, now }) {
	if (!consentId) throw new HttpProblem(400, "consentId: expected, because format=html shows one consent.");
	const page = await started(proofPage({
		consentId,
		madeAt: new Date(now()).toISOString()
	}, store));
	if (!page) throw new HttpProblem(404, "There are no records of this consent.");
	return answer(200, page, {
		"content-type": "text/html; charset=utf-8",
		"content-security-policy": `default-src 'none'; style-src '${PROOF_STYLE_HASH}'; frame-ancestors 'none'; sandbox`
	});
}
async function* rowsOf(pages, { header, row }) {
	let before = header;
	for await (const page of pages) {
		yield before + page.map(row).join("");
		before = "";
	}
	if (before) yield before;
}
var recordsRoute = {
	name: "/records",
	pattern: /^\/records$/,
	methods: { GET: getRecords }
};
// src/receiver/routes/summary.ts
var DEFAULT_DAYS = 30;
var getSummary = async ({ request }, { store, checkToken, now }) => {
	checkToken(request);
	const filter = {
		from: `${(/* @__PURE__ */ new Date(now() - DEFAULT_DAYS * 864e5)).toISOString().slice(0, 10)}T00:00:00.000Z`,
		...filterOf(request.query)
	};
	const [days, variants, uncounted] = await Promise.all([
		store.summary(filter),
		store.variantSummary(filter),
		store.uncountedDays()
	]);
	return json(200, {
		from: filter.from,
		to: filter.to ?? null,
		days,
		variants,
		uncounted
	});
};
var summaryRoute = {
	name: "/summary",
	pattern: /^\/summary$/,
	methods: { GET: getSummary }
};
// src/receiver/store/erase-consents.ts
var MARK = "select consent_mark($1::int, $2::uuid[]) as ids";
var WRITERS = "select consent_writers($1::int) as writers";
var ERASE = "select consent_erase($1::int, $2::int[], $3::uuid[], $4::boolean) as ids";
var ERASE_LATE = "select consent_erase_late($1::int, $2::int[], $3::boolean) as gone";
/** A statement of a receiver takes milliseconds. In ms. */
var PATIENCE = 3e3;
var LONGEST_PAUSE$1 = 50;
/** All that could be seen is erased; what somebody is still storing may come after, and asking again erases it. */
var ErasureUnfinishedError = class extends Error {
	constructor() {
		super("What was being stored at this moment may not be erased yet: ask again");
	}
};
/** @throws where one of several machines does not answer; those that do have erased what they had */
async function eraseConsents(query, places, consentIds) {
	const parts = byPlace([...new Set(consentIds)], (id) => id, places);
	const erasures = await Promise.all([...parts].map(([place, ids]) => eraseIn(query, place, ids, !places.distributed)));
	return {
		marked: new Set(erasures.flatMap(({ marked }) => [...marked])),
		removed: new Map(erasures.flatMap(({ removed }) => [...removed])),
		complete: erasures.every(({ complete }) => complete)
	};
}
/** The mark comes first: should this stop half-way, the sender has no answer and sends again. */
async function eraseIn(query, { home, buckets }, consentIds, tell) {
	const [mark] = await query(MARK, home, consentIds);
	const complete = await writersEnd(query, home);
	const [erased] = await query(ERASE, home, buckets, consentIds, tell);
	const removed = /* @__PURE__ */ new Map();
	for (const id of idsOf(erased?.ids)) removed.set(id, (removed.get(id) ?? 0) + 1);
	return {
		marked: new Set(idsOf(mark?.ids)),
		removed,
		complete
	};
}
/** Resolves once no transaction is under way that has begun without seeing the marks; to false where that takes too long. */
async function writersEnd(query, home) {
	const began = performance.now();
	const writers = async () => idsOf((await query(WRITERS, home))[0]?.writers);
	let left = await writers();
	for (let pause = 1; left.length; pause = Math.min(pause * 2, LONGEST_PAUSE$1)) {
		if (performance.now() - began > PATIENCE) return false;
		await new Promise((resolve) => setTimeout(resolve, pause));
		const now = new Set(await writers());
		left = left.filter((writer) => now.has(writer));
	}
	return true;
}
var idsOf = (value) => Array.isArray(value) ? value : [];
/** Resolves to how many records of erased consents were there all the same, and went. */
async function removeLatecomers(query, { all, distributed }) {
	return (await Promise.all(all.map(async ({ home, buckets }) => Number((await query(ERASE_LATE, home, buckets, !distributed))[0]?.gone ?? 0)))).reduce((sum, one) => sum + one, 0);
}
// src/receiver/store/in-turn.ts
/** So much is asked at once that the sender does better to come again. */
var BusyError = class extends Error {
	constructor() {
		super("Too many requests are waiting to read");
	}
};
/** Wraps `query` so that its statements run a few at a time, those that came first at first. */
function inTurn(query, { atOnce, mostWaiting }) {
	const waiting = [];
	let running = 0;
	async function turn() {
		if (running >= atOnce) {
			if (waiting.length >= mostWaiting) throw new BusyError();
			await new Promise((resolve) => waiting.push(resolve));
		} else running++;
	}
	function passOn() {
		const next = waiting.shift();
		if (next) next();
		else running--;
	}
	return async (text, ...params) => {
		await turn();
		try {
			return await query(text, ...params);
		} finally {
			setImmediate(passOn);
		}
	};
}
// src/receiver/handler.ts
var ROUTES = [
	consentRoute,
	visitorRoute,
	recordsRoute,
	noticeRoute,
	summaryRoute,
	metricsRoute,
	readyRoute,
	liveRoute
];
var METHODS = /* @__PURE__ */ new Set([
	"GET",
	"HEAD",
	"POST",
	"DELETE",
	"OPTIONS",
	"PUT",
	"PATCH"
]);
/** @throws where an option makes no sense, naming it */
function createHandler(options) {
	const { store, basePath = "", now = Date.now, onRequest, rateLimit } = options;
	if (!/^(\/[\w.~-]+)*$/.test(basePath)) throw new Error("basePath: expected a path such as /privacy, without slash at its end");
	const cors = createCors(options.allowOrigins ?? []);
	const metrics = createMetrics();
	const commits = createQueues({
		...options,
		write: (events) => store.append(events),
		machineOf: ({ consentId }) => store.machineOf?.(consentId)
	});
	const own = () => metrics.counts(commits.queuedBytes);
	const deliveries = createDeliveryCounter(store, now);
	const routes = [...ROUTES, ...dashboardRoutes(createDashboard(options.token, basePath, now))];
	const context = {
		store,
		readEvents: createEventReader(),
		commits,
		deliveries,
		counts: options.shareCounts?.(own) ?? (async () => [own()]),
		cookie: options.cookie === false ? null : options.cookie ?? {},
		now,
		checkToken: createTokenCheck(options.token),
		checkReady: createReadiness(() => store.ping())
	};
	const matchPath = (path) => path.startsWith(`${basePath}/`) ? matchRoute(routes, path.slice(basePath.length)) : null;
	function respond(request, { route, id }, note) {
		const handle = handlerOf(route, request.method);
		if (handle) return handle({
			request,
			id,
			note
		}, context);
		const allow = [...Object.keys(route.methods), "OPTIONS"].join(", ");
		if (request.method === "OPTIONS") return cors.preflight(allow);
		return problem(405, `Expected one of ${allow}.`, {}, { allow });
	}
	async function handle(request) {
		const started = performance.now();
		const match = matchPath(request.path);
		let corsHeaders = {};
		let noted = {};
		let given;
		try {
			if (!match) throw new HttpProblem(404, "There is nothing here.");
			corsHeaders = cors.admit(request);
			const wait = rateLimit && request.address && !match.route.unlimited ? await rateLimit(request.address) : 0;
			given = wait ? problem(429, "Too many requests.", {}, { "retry-after": `${wait}` }) : await respond(request, match, (counts) => {
				noted = counts;
			});
		} catch (cause) {
			const refusal = refusalOf(cause);
			given = refusal ?? problem(503, "The receiver cannot do this now.", {}, { "retry-after": "5" });
			if (!refusal) noted = {
				...noted,
				error: describeError(cause)
			};
		}
		const entry = {
			method: METHODS.has(request.method) ? request.method : "OTHER",
			route: match?.route.name ?? "-",
			status: given.status,
			durationMs: Math.round((performance.now() - started) * 10) / 10,
			...noted
		};
		if (match?.route === consentRoute && request.method === "POST") countRefusal(deliveries, entry);
		metrics.observe(entry);
		onRequest?.(entry);
		return {
			status: given.status,
			headers: Object.assign({}, given.headers, corsHeaders),
			body: given.body
		};
	}
	return {
		owns: (path) => matchPath(path) !== null,
		handle,
		close: deliveries.flush
	};
}
/** The answer where the receiver refuses on purpose, which is no error of its own to be logged. */
function refusalOf(cause) {
	if (cause instanceof HttpProblem) return cause.answer;
	if (cause instanceof QueueFullError || cause instanceof BusyError) return problem(503, `${cause.message}.`, {}, { "retry-after": "2" });
	if (cause instanceof ErasureUnfinishedError) return problem(503, `${cause.message}.`, {}, { "retry-after": "5" });
}
/** Why a whole request was refused. Single refused events are counted where they are read. */
var REFUSALS = {
	400: "the body is no JSON, or broke off",
	403: "a page of an origin that is not allowed",
	413: "the body is too large",
	415: "the content type is wrong",
	429: "too many requests of one client",
	503: "the database, or too much at once"
};
function countRefusal(deliveries, { status, stored, newer }) {
	const reason = newer ? NEWER_FORMAT : (status === 422 && stored === void 0 ? "the body is no list of events" : void 0) ?? REFUSALS[status];
	if (reason) deliveries.count("refused", reason);
}
/** HEAD is answered as GET is; the server leaves the body out. */
function handlerOf({ methods }, method) {
	const name = method === "HEAD" ? "GET" : method;
	return name === "GET" || name === "POST" || name === "DELETE" ? methods[name] : void 0;
}
function matchRoute(routes, path) {
	for (const route of routes) {
		const found = route.pattern.exec(path);
		if (found) return {
			route,
			id: found[1] ?? ""
		};
	}
	return null;
}
// src/receiver/receiver.ts
/** @throws where an option makes no sense, naming it */
function createReceiver(options) {
	const { owns, handle, close } = createHandler(options);
	return Object.assign(async (request, client) => toResponse(await handle(fromRequest(request, client)), request.method === "HEAD"), {
		owns,
		handle,
		close
	});
}
function fromRequest(request, client) {
	const { pathname, searchParams, host, protocol } = new URL(request.url);
	return {
		method: request.method,
		path: pathname,
		query: searchParams,
		host,
		secure: protocol === "https:",
		address: client?.address,
		header: (name) => request.headers.get(name),
		read: (maxBytes) => readStream(request.body, maxBytes)
	};
}
async function readStream(stream, maxBytes) {
	const chunks = [];
	let bytes = 0;
	const reader = stream?.getReader();
	while (reader) {
		const { done, value } = await reader.read();
		if (done) break;
		bytes += value.byteLength;
		if (bytes > maxBytes) {
			reader.cancel().catch(() => void 0);
			throw new BodyTooLargeError();
		}
		chunks.push(value);
	}
	const body = new Uint8Array(bytes);
	let start = 0;
	for (const chunk of chunks) {
		body.set(chunk, start);
		start += chunk.byteLength;
	}
	return body;
}
/** Statuses that must have no body (Fetch standard, "null body status"). */
var withoutBody = (status) => status === 204 || status === 304;
function toResponse({ status, headers, body }, headOnly) {
	const none = headOnly || withoutBody(status);
	return new Response(none ? null : typeof body === "string" ? body : toStream(body), {
		status,
		headers
	});
}
/** `pull` runs only when the reader has room, so a slow reader slows the database down instead of filling memory. */
function toStream(texts) {
	const iterator = texts[Symbol.asyncIterator]();
	const encoder = new TextEncoder();
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await iterator.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value));
		},
		async cancel() {
			await iterator.return?.();
		}
	}, { highWaterMark: 0 });
}
// src/receiver/seal/publish.ts
var TIMEOUT = 15e3;
/** The columns that say what is done; each with the condition that there is something to do. */
var STEPS = {
	stamp: "s.stamped_at is null and s.sealed_at > now() - interval '30 days'",
	file: "s.filed_at is null",
	post: "s.posted_at is null"
};
var DONE$1 = {
	stamp: "stamped_at",
	file: "filed_at",
	post: "posted_at"
};
var take$1 = (step) => `update consent_seals s set busy_until = now() + interval '60 seconds' where s.day = (
  select s.day from consent_seals s where s.seal is not null and ${STEPS[step]}
    and (s.busy_until is null or s.busy_until < now()) order by s.day limit 1 for update skip locked)
returning ${SEAL_FIELDS}`;
var finish = (step) => `update consent_seals set ${DONE$1[step]} = now(), busy_until = null, stamp = coalesce($2::text, stamp)
where day = $1::date`;
var release = "update consent_seals set busy_until = null where day = $1::date";
/** What is written into the file and posted: the owner's copy of the seal. */
var sealLine = ({ day, size, root, previous, seal, sealedAt, stamp }) => JSON.stringify({
	type: SEAL_TYPE,
	day,
	size,
	root,
	previous,
	seal,
	sealedAt,
	...stamp && { stamp }
});
/** Resolves once all is done. @throws at the first failure; what is left is done the next time */
async function publishSeals(database, options) {
	const { stampAt, file, postTo, signal } = options;
	const faults = [];
	const all = async (step, act) => {
		for (let left = true; left && !signal?.aborted;) left = await one(database, step, act).catch((error) => {
			faults.push(error);
			return false;
		});
	};
	if (stampAt) {
		const { requestStamp } = await import("./receiver-stamp-request.js");
		await all("stamp", ({ seal }) => requestStamp(stampAt, seal, signal));
	}
	if (file) await all("file", async (seal) => {
		await appendFile(file, `${sealLine(seal)}\n`);
		return null;
	});
	if (postTo) await all("post", (seal) => post(postTo, seal, signal));
	if (faults.length) throw faults[0];
}
async function one(database, step, act) {
	const [row] = (await database.query(take$1(step))).rows;
	if (!row) return false;
	const seal = toSeal(row);
	try {
		await database.query(finish(step), [seal.day, await act(seal)]);
		return true;
	} catch (error) {
		await database.query(release, [seal.day]);
		throw error;
	}
}
async function post(url, seal, signal) {
	const timeout = AbortSignal.timeout(TIMEOUT);
	const answer = await fetch(url, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: sealLine(seal),
		redirect: "manual",
		signal: signal ? AbortSignal.any([signal, timeout]) : timeout
	});
	answer.body?.cancel().catch(() => void 0);
	if (!answer.ok) throw new Error(`the address for seals answered with status ${answer.status}`);
	return null;
}
// src/receiver/seal/seal-days.ts
/** How many records become leaves in one statement: so many that it takes about this long, in ms, for which others may wait. */
var CHUNKS = {
	first: 250,
	least: 100,
	most: 2e3,
	shortest: 50,
	longest: 150
};
/** The longest pause between two chunks, in ms. */
var LONGEST_PAUSE = 200;
/** How long after its end a day is sealed, in minutes: a statement that began before midnight has ended by then. */
var MARGIN = 10;
/** As far as the clocks of database and machine may differ, in ms: a day that is not over must not be sealed. */
var MAX_CLOCK_DIFFERENCE = 36e5;
var STATE = `select extract(epoch from now()) * 1000 as now,
  to_char((now() - interval '${MARGIN} minutes') at time zone 'UTC', 'YYYY-MM-DD') as today,
  (select to_char(max(day), 'YYYY-MM-DD') from consent_seals where seal is not null) as last`;
var OPEN = "insert into consent_seals (day) values ($1::date) on conflict (day) do nothing";
var DAY$1 = "select size, seal from consent_seals where day = $1::date";
/** From the start of the day before: what was committed too late for that day's seal goes into this one. */
var UNSEALED = `select ${RECORD_COLUMNS} from consent_events e where e.seal_day is null
  and e.received_at >= $1::timestamptz and e.received_at < $2::timestamptz
order by e.received_at, e.position, e.consent_id, e.event_id limit $3::int`;
var ADD_LEAVES = `with mine as (
  update consent_seals set size = size + $3::int where day = $1::date and size = $2::int and seal is null returning day),
chunk as (insert into consent_leaves (day, first, hashes) select day, $2::int, $4::text from mine),
given as (select g.consent_id, g.event_id, g.leaf, g.salt
  from json_to_recordset($5::json) as g(consent_id uuid, event_id uuid, leaf int, salt text)
  where exists (select 1 from mine)),
held as (select e.bucket, e.consent_id, e.event_id, g.leaf, g.salt from consent_events e join given g
    on e.bucket = consent_bucket(g.consent_id) and e.consent_id = g.consent_id and e.event_id = g.event_id
  where e.seal_day is null for no key update of e skip locked),
sealed as (update consent_events e set seal_day = $1::date, leaf = h.leaf, salt = h.salt from held h
  where e.bucket = h.bucket and e.consent_id = h.consent_id and e.event_id = h.event_id returning e.leaf),
gone as (insert into consent_gone_leaves (day, leaf)
  select $1::date, leaf from given where leaf not in (select leaf from sealed))
select (select count(*) from mine)::int as won, (select count(*) from sealed)::int as sealed`;
var CLOSE = `update consent_seals set root = $3, previous = $4, seal = $5, sealed_at = now()
where day = $1::date and size = $2::int and seal is null returning day`;
var SEAL_OF = "select seal from consent_seals where day = $1::date";
/**
* Resolves to what it sealed. The first seal takes all that was received before its day's end.
* @throws where the clocks differ too much, and where the database fails
*/
async function sealDays(database, { signal, chunk, before } = {}) {
	const run = async (text, ...params) => (await database.query(text, params)).rows;
	const [state = {}] = await run(STATE);
	if (Math.abs(Number(state.now) - Date.now()) > MAX_CLOCK_DIFFERENCE) throw new Error("the clocks of the database and of this machine differ by more than an hour: nothing is sealed");
	const today = String(state.today);
	const yesterday = dayBefore(before !== void 0 && before < today ? before : today);
	const sealed = [];
	let last = state.last ? String(state.last) : null;
	for (let day = last ? dayAfter(last) : yesterday; day <= yesterday; day = dayAfter(day)) {
		await run(OPEN, day);
		const since = last ? `${dayBefore(day)}T00:00Z` : "-infinity";
		if (!await addLeaves(day, since)) break;
		const seal = await close(day, last);
		if (!seal) break;
		sealed.push(seal);
		last = day;
	}
	return sealed;
	/** Whether all that belongs to the day has its leaf, and this was the one who saw to it. */
	async function addLeaves(day, since) {
		const until = `${dayAfter(day)}T00:00Z`;
		let size = chunk ?? CHUNKS.first;
		for (let from = since; !signal?.aborted;) {
			const began = performance.now();
			const [open] = await run(DAY$1, day);
			if (!open || open.seal !== null) return false;
			const rows = await run(UNSEALED, from, until, size);
			if (!rows.length && from === since) return true;
			if (rows.length && !await addChunk(day, Number(open.size), rows)) return false;
			from = rows.length ? toRecord(rows.at(-1) ?? {}).receivedAt : since;
			const took = performance.now() - began;
			if (chunk === void 0) size = sizeAfter(size, took);
			await setTimeout$1(Math.min(took, LONGEST_PAUSE));
		}
		return false;
	}
	async function addChunk(day, first, rows) {
		const salted = rows.map((row, index) => {
			const salt = randomBytes(32).toString("hex");
			const { consent_id, event_id } = row;
			return {
				hash: recordLeaf(toRecord(row), salt),
				row: {
					consent_id,
					event_id,
					leaf: first + index,
					salt
				}
			};
		});
		const hashes = Buffer.concat(salted.map(({ hash }) => hash)).toString("base64");
		const given = JSON.stringify(salted.map(({ row }) => row));
		const [result] = await run(ADD_LEAVES, day, first, rows.length, hashes, given);
		if (Number(result?.won) && !Number(result?.sealed)) await setTimeout$1(200);
		return Number(result?.won) > 0;
	}
	async function close(day, last) {
		const leaves = await readLeaves(database, day);
		const [previous] = last ? await run(SEAL_OF, last) : [];
		const statement = {
			day,
			size: leaves.length / 32,
			root: merkleRoot(leaves).toString("hex"),
			previous: previous ? String(previous.seal) : null
		};
		const seal = sealHash(statement);
		const [closed] = await run(CLOSE, day, statement.size, statement.root, statement.previous, seal);
		return closed ? {
			...statement,
			seal
		} : null;
	}
}
function sizeAfter(size, took) {
	if (took < CHUNKS.shortest) return Math.min(size * 2, CHUNKS.most);
	return took > CHUNKS.longest ? Math.max(Math.round(size / 2), CHUNKS.least) : size;
}
// src/receiver/seal/keep-sealing.ts
/** At once and then every ten minutes, until the signal: a day is sealed within half an hour of its end. */
async function keepSealing(database, options) {
	const { signal, onSealed, onError, every = 6e5 } = options;
	while (!signal.aborted) {
		try {
			for (const seal of await sealDays(database, { signal })) onSealed(seal);
			await publishSeals(database, options);
		} catch (error) {
			if (!signal.aborted) onError(error);
		}
		await pause(every, signal);
	}
}
var pause = (ms, signal) => new Promise((resolve) => {
	const end = () => {
		clearTimeout(timer);
		signal.removeEventListener("abort", end);
		resolve();
	};
	const timer = setTimeout(end, ms).unref();
	signal.addEventListener("abort", end);
	if (signal.aborted) end();
});
// src/receiver/store/check-purge.ts
/** Between two purges by one retention, time goes on by six hours, or by as long as the receiver was off. In ms. */
var NATURAL = 1728e5;
var PurgeRefusedError = class extends Error {};
/** As many as the flags of the command line take. */
var MOST_DAYS = 99999;
/**
* Whoever reads `days` from a variable of the environment gets NaN from one slip, and no database says the same about it.
* @throws a sentence that names the option
*/
function checkPurgeOptions({ days, maxShare }) {
	if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) throw new Error(`days: expected a whole number of days from 1 to ${MOST_DAYS}, got ${shown(days)}`);
	if (!(Number.isFinite(maxShare) && maxShare >= 0 && maxShare <= 100)) throw new Error(`maxShare: expected a percentage from 0 to 100, got ${shown(maxShare)}`);
}
/** Callers without TypeScript give whatever they have. */
var shown = (value) => typeof value === "string" ? JSON.stringify(value) : String(value);
/** @throws {PurgeRefusedError} one sentence that says what would go and how to have it gone all the same */
async function checkPurge({ plan, maxShare, share }) {
	const { before, lastBefore, lastAt } = plan;
	if (lastBefore && Math.abs(Date.parse(before) - Date.parse(lastBefore)) <= NATURAL) return;
	const { going, all, newest } = await share();
	if (!going) return;
	const what = `${going} of ${all} records and marks are from before ${before}`;
	const how = "If clock and retention are right, run consent-gate purge --force";
	if (newest && newest < before && (!lastAt || newest > lastAt)) throw new PurgeRefusedError(`${what}, with all that came since the last purge. ${how}.`);
	const percent = going / all * 100;
	if (percent > maxShare) throw new PurgeRefusedError(`${what}: ${Math.floor(percent)} %, more than ${maxShare} % at once. ${how}.`);
}
// src/receiver/store/folder-socket.ts
/** Socket paths end at 104 bytes on macOS and at 108 on Linux. */
var MAX_SOCKET_PATH = 100;
/**
* The path by which a socket of this name is reached. The limit is on the path as it is given, so a folder that lies too deep
* is reached by a short link to it; the socket is in the folder all the same, where every process finds it.
*/
async function reachIn(folder, name) {
	if (process.platform === "win32") return {
		path: `\\\\.\\pipe\\${name}`,
		release: async () => {}
	};
	const path = join(folder, name);
	if (Buffer.byteLength(path) <= MAX_SOCKET_PATH) return {
		path,
		release: async () => {}
	};
	const shortcut = await mkdtemp(join(tmpdir(), "consent-gate-"));
	await symlink(folder, join(shortcut, "f"));
	return {
		path: join(shortcut, "f", name),
		release: () => rm(shortcut, {
			recursive: true,
			force: true
		})
	};
}
/** Keeps no process alive. */
async function listenIn(folder, name) {
	const { path, release } = await reachIn(folder, name);
	const server = createServer((socket) => socket.destroy());
	try {
		await new Promise((resolve, reject) => {
			server.once("error", reject);
			server.listen(path, () => resolve());
		});
	} finally {
		await release();
	}
	server.once("close", () => void rm(join(folder, name), { force: true }));
	return server.unref();
}
// src/receiver/store/folder-lock.ts
/** How often a holder looks whether the folder is still its own, in ms: it may have been deleted, or restored from elsewhere. */
var CHECK_INTERVAL = 3e3;
/** Takers that came in between; more than ever meet in one folder. */
var MAX_ATTEMPTS = 1e3;
var FILE = /^lock-(\d{1,15})$/;
var fileOf = (number) => `lock-${number}`;
/** @throws where another process holds the folder */
async function lockFolder(folder, { onLost } = {}) {
	const place = await realpath(folder);
	const name = socketName(place);
	const socket = await listenIn(place, name);
	try {
		const number = await take(place, name, folder);
		await tidy(place, number);
		return holding({
			place,
			folder,
			name,
			number,
			socket,
			...onLost && { onLost }
		});
	} catch (error) {
		await close(socket);
		throw error;
	}
}
var socketName = (place) => process.platform === "win32" ? `consent-gate-${createHash("sha256").update(place).digest("hex").slice(0, 16)}-${randomBytes(6).toString("hex")}` : `lock.${randomBytes(6).toString("hex")}`;
/** Resolves to the number under which the folder is held. */
async function take(place, name, folder) {
	for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
		const before = await newest(place);
		if (before && await isAlive(place, before)) throw new Error(`The folder ${folder} is in use by another consent-gate process.`);
		const number = before + 1;
		if (!await create(place, number, name)) continue;
		if (await newest(place) === number) return number;
		await rm(join(place, fileOf(number)), { force: true });
	}
	throw new Error(`The folder ${folder} is wanted by too many consent-gate processes at once.`);
}
/** 0 where nobody has held the folder. */
async function newest(place) {
	return Math.max(0, ...(await readdir(place)).map((file) => Number(FILE.exec(file)?.[1] ?? 0)));
}
/** False where somebody was faster. The file appears with what is in it, so nobody reads half of it. */
async function create(place, number, name) {
	const draft = join(place, `${name}.draft`);
	await writeFile(draft, name);
	try {
		await link(draft, join(place, fileOf(number)));
		return true;
	} catch (error) {
		if (error.code === "EEXIST") return false;
		throw error;
	} finally {
		await rm(draft, { force: true });
	}
}
/** Empty where the file is gone, because there is a newer one: the next look finds that. */
var read = (place, number) => readFile(join(place, fileOf(number)), "utf8").catch((error) => {
	if (error.code === "ENOENT") return "";
	throw error;
});
async function isAlive(place, number) {
	const name = await read(place, number);
	if (!name) return false;
	const { path, release } = await reachIn(place, name);
	try {
		return await new Promise((resolve) => {
			const socket = connect(path);
			socket.once("connect", () => {
				socket.destroy();
				resolve(true);
			});
			socket.once("error", ({ code }) => resolve(code !== "ECONNREFUSED" && code !== "ENOENT"));
		});
	} finally {
		await release();
	}
}
/** Takes away what earlier holders left. */
async function tidy(place, number) {
	for (const file of await readdir(place)) {
		const earlier = Number(FILE.exec(file)?.[1] ?? number);
		if (earlier >= number) continue;
		const name = await read(place, earlier);
		if (/^lock\.[\da-f]+$/.test(name)) await rm(join(place, name), { force: true });
		await rm(join(place, file), { force: true });
	}
}
function holding({ place, folder, name, number, socket, onLost }) {
	const check = setInterval(async () => {
		const own = async () => await newest(place) === number && await read(place, number) === name;
		if (await own().catch(() => false)) return;
		clearInterval(check);
		onLost?.(/* @__PURE__ */ new Error(`The folder ${folder} was taken from this process, or removed: nothing more is written to it.`));
	}, CHECK_INTERVAL).unref();
	return { async unlock() {
		clearInterval(check);
		await close(socket);
	} };
}
var close = (socket) => new Promise((resolve) => socket.close(() => resolve()));
// src/receiver/store/reviving-pglite.ts
/** How long a server that died, or could not start, is left alone, in ms: a start takes most of a processor core. */
var REVIVAL_PAUSE = 1e3;
/**
* A server that PANICs (its disk is full in the middle of a commit) never answers again. Then the next query starts
* another on the same files, which recovers them as after a crash.
*/
async function reviving(start, afterClose) {
	const revive = async () => ({
		server: await start(),
		waiting: /* @__PURE__ */ new Set()
	});
	let current = Promise.resolve(await revive());
	let lastDeath = null;
	let abandoned = null;
	return {
		async query(text, params) {
			if (abandoned) throw abandoned;
			if (!current && lastDeath && performance.now() - lastDeath.at < REVIVAL_PAUSE) throw lastDeath.error;
			current ??= revive();
			const mine = current;
			try {
				return await ask(await mine, text, params);
			} catch (error) {
				if (current === mine && endsTheServer(error)) {
					current = null;
					lastDeath = {
						error,
						at: performance.now()
					};
					mine.then(({ waiting }) => waiting.forEach((reject) => void reject(error))).catch(() => {});
				}
				throw error;
			}
		},
		async close() {
			const instance = await current?.catch(() => null);
			if (!abandoned) await instance?.server.close();
			await afterClose();
		},
		abandon(error) {
			abandoned = error;
		}
	};
}
function ask({ server, waiting }, text, params) {
	return new Promise((resolve, reject) => {
		waiting.add(reject);
		server.query(text, params).then(resolve, reject).finally(() => waiting.delete(reject));
	});
}
/** FATAL and PANIC end the server, and so does whatever is no database error at all. */
function endsTheServer(error) {
	const severity = error instanceof Error && "severity" in error ? error.severity : "PANIC";
	return severity === "FATAL" || severity === "PANIC";
}
// src/receiver/store/delivery-counts.ts
/** Takes the day and the tallies as JSON. */
var COUNT_DELIVERIES = `insert into consent_deliveries (day, outcome, reason, events)
select $1::date, g.outcome, g.reason, g.events
from json_to_recordset($2::json) as g(outcome text, reason text, events bigint) order by g.outcome, g.reason
on conflict (day, outcome, reason) do update set events = consent_deliveries.events + excluded.events`;
// src/receiver/store/erase-together.ts
/** As many as one statement takes without keeping the others waiting. */
var MOST_AT_ONCE = 200;
/**
* @param machineOf where each consent is kept: those of one machine do not wait for another, nor fail with it
* @returns what erases one consent and resolves to how many records went
*/
function createEraser(erase, machineOf) {
	const erasers = /* @__PURE__ */ new Map();
	return (consentId) => {
		const machine = machineOf(consentId);
		const eraser = erasers.get(machine) ?? eraserOfOne(erase);
		erasers.set(machine, eraser);
		return eraser(consentId);
	};
}
function eraserOfOne(erase) {
	const waiting = [];
	let busy = false;
	async function eraseAll() {
		busy = true;
		for (let batch = waiting.splice(0, MOST_AT_ONCE); batch.length; batch = waiting.splice(0, MOST_AT_ONCE)) try {
			const { removed, complete } = await erase(batch.map(({ consentId }) => consentId));
			if (!complete) throw new ErasureUnfinishedError();
			for (const { consentId, resolve } of batch) {
				resolve(removed.get(consentId) ?? 0);
				removed.delete(consentId);
			}
		} catch (error) {
			for (const { reject } of batch) reject(error);
		}
		busy = false;
	}
	return (consentId) => new Promise((resolve, reject) => {
		waiting.push({
			consentId,
			resolve,
			reject
		});
		if (!busy) eraseAll();
	});
}
// src/receiver/store/notice-keeper.ts
/** Much less than the day for which `purge` spares a notice, so one that is skipped here is still there. */
var TRUST_MS = 6e5;
/** Sites have a handful of notices. Only an attack has more, and it loses no more than the shortcut. */
var MAX_KNOWN = 200;
var UPSERT = `insert into consent_notices (hash, notice, seen_at)
select g.hash, g."text", now() from json_to_recordset($1::json) as g(hash text, "text" text) order by g.hash
on conflict (hash) do update set seen_at = excluded.seen_at`;
/**
* Resolves, once every notice is committed, to their hashes in order. A notice that was written in the last minutes is not
* written again, and an object that was hashed is not hashed again: the `EventReader` gives equal notices as one object.
* @param notices as the `EventReader` rebuilt them: their field order is fixed, so equal notices have equal texts
*/
function createNoticeKeeper(database) {
	const hashed = /* @__PURE__ */ new WeakMap();
	/** When it was written, by hash. */
	const written = /* @__PURE__ */ new Map();
	function hash(notice) {
		const known = hashed.get(notice) ?? hashNotice(notice);
		hashed.set(notice, known);
		return known;
	}
	return async (notices) => {
		const now = Date.now();
		const missing = /* @__PURE__ */ new Map();
		const hashes = notices.map((notice) => {
			const known = hash(notice);
			const since = written.get(known.hash) ?? NaN;
			if (!(Math.abs(now - since) <= TRUST_MS)) missing.set(known.hash, known);
			return known.hash;
		});
		if (missing.size) {
			await database.query(UPSERT, [JSON.stringify([...missing.values()])]);
			if (written.size + missing.size > MAX_KNOWN) written.clear();
			for (const key of missing.keys()) written.set(key, now);
		}
		return hashes;
	};
}
// src/receiver/store/ping-places.ts
var HAS_TABLES = "select 1 from consent_migrations limit 1";
/** Asks the machine that has the bucket, as storing does. */
var HAS_BUCKET = "select 1 from consent_erasures where bucket = $1::int limit 1";
/** See `Store.ping`. */
async function pingPlaces(query, { distributed, all }) {
	await query(HAS_TABLES);
	if (!distributed) return [];
	const answers = await Promise.allSettled(all.map(({ home }) => query(HAS_BUCKET, home)));
	const silent = all.filter((_, index) => answers[index]?.status === "rejected");
	const [first] = answers;
	if (first?.status === "rejected" && silent.length === all.length) throw first.reason;
	return silent.map(({ machine }) => machine);
}
// src/receiver/store/read-queries.ts
var NAMES$1 = `select notice_hash as hash, min(locale) as locale from consent_events e
where ${OF_CONSENT("$1")} and notice_hash > $2 group by 1 order by 1 limit 500`;
var TEXTS = `select hash, notice from consent_notices
where hash in (select h from json_array_elements_text($1::json) as h)`;
var readQueries = (query) => ({
	async records(filter, last) {
		const params = [];
		return await query(`select ${RECORD_COLUMNS}, e.position from consent_events e ${last ? behind(last, filter, params) : whereClause(filter, params)}
order by e.received_at, e.position, e.consent_id, e.event_id limit ${RECORDS_AT_ONCE}`, ...params);
	},
	noticeNames: (consentId, last) => query(NAMES$1, consentId, last),
	noticeTexts: (hashes) => query(TEXTS, JSON.stringify(hashes))
});
/** Keyset pagination: a page costs the same wherever it lies, which `offset` would not give. */
function behind(last, filter, params) {
	const from = toRecord(last).receivedAt;
	const where = whereClause({
		...filter,
		from
	}, params);
	const [at, position, consentId, eventId] = [
		from,
		last.position,
		last.consent_id,
		last.event_id
	].map((value) => `$${params.push(value)}`);
	return `${where} and (e.received_at, e.position, e.consent_id, e.event_id)
  > (${at}::timestamptz, ${position}::int, ${consentId}::uuid, ${eventId}::uuid)`;
}
/** See `Store.count`. */
async function countRecords(query, consentId) {
	const [row] = await query(`select count(*) as count from consent_events e where ${OF_CONSENT("$1")}`, consentId);
	return Number(row?.count ?? 0);
}
// src/receiver/store/keeping-functions.ts
/** A record as it is counted, marked and told of when it comes or goes. */
var CONSENT_CHANGE = `create type consent_change as (
  consent_id uuid, event_id uuid, "position" int, received_at timestamptz, action text, surface text, allowed boolean,
  policy_version text, locale text, page text, variant text, seal_day date, leaf int)`;
var body = (text) => `language plpgsql as $function$
#variable_conflict use_column
${text}
$function$`;
/** Of `e`, which is consent_events. A category's id holds no colon, so a text search is exact. */
var CHANGE = `row(e.consent_id, e.event_id, e.position, e.received_at, e.action, e.surface,
    e.choices::text like '%: true%', e.policy_version, e.locale, e.page, e.variant, e.seal_day, e.leaf)::consent_change as change`;
/** What records add to the counts a day; the receiver finds the same of a batch in which all are new (`tally.ts`). */
var CONSENT_TALLY = `create function consent_tally(changes consent_change[]) returns json language sql as $function$
select json_build_object(
  'days', (select json_agg(d) from (select (c.received_at at time zone 'UTC')::date as day, c.policy_version, c.locale, c.surface,
    c.action, c.allowed, count(*) as n from unnest(changes) as c group by 1, 2, 3, 4, 5, 6) d),
  'pages', (select json_agg(d) from (select (c.received_at at time zone 'UTC')::date as day, c.page, c.action, c.allowed,
    count(*) as n from unnest(changes) as c group by 1, 2, 3, 4) d),
  'variants', (select json_agg(d) from (select (c.received_at at time zone 'UTC')::date as day, c.variant, c.action, c.allowed,
    count(*) as n from unnest(changes) as c where c.variant is not null group by 1, 2, 3, 4) d))
$function$`;
var DAY = `coalesce(g.day, (now() at time zone 'UTC')::date)`;
/** One row after the other, in order: statements that lock in different orders would wait for each other. */
var upserts = (list, table, kind) => {
	const names = kind.map(([column]) => column);
	return `for one in select ${DAY} as day, ${names.map((column) => column === "page" ? "left(g.page, 300) as page" : `g.${column}`).join(", ")}, g.n
  from json_to_recordset(counts -> '${list}') as g(day date, ${kind.map((part) => part.join(" ")).join(", ")}, n bigint)
  order by ${[1, ...names.map((_, index) => index + 2)].join(", ")} loop
  insert into ${table} as d (slot, day, ${names.join(", ")}, decisions)
  values (into_slot, one.day, ${names.map((column) => `one.${column}`).join(", ")}, sign * one.n)
  on conflict (day, ${names.join(", ")}, slot) do update set decisions = d.decisions + excluded.decisions;
end loop;`;
};
var ANSWER = [["action", "text"], ["allowed", "boolean"]];
/**
* Adds to the counts a day or, with the sign -1, takes from them. What has no day is of today. A key of an index must stay below a
* third of a page, so the rest of a page's address is left out.
*/
var CONSENT_COUNT = `create function consent_count(into_slot int, counts json, sign int)
returns void ${body(`declare
  one record;
begin
${upserts("days", "consent_days", [
	["policy_version", "text"],
	["locale", "text"],
	["surface", "text"],
	...ANSWER
])}
${upserts("pages", "consent_page_days", [["page", "text"], ...ANSWER])}
if counts ->> 'variants' is not null then
${upserts("variants", "consent_variant_days", [["variant", "text"], ...ANSWER])}
end if;
end`)}`;
/**
* Receivers that add to one row would wait for each other's commits, so each connection has a row of its own, one of
* sixteen; where there are several machines, of those buckets that lie where the records do. A row may fall below zero, where one connection removes what another has added; the sum is what counts.
*/
var SLOT = "coalesce(buckets[1 + abs(pg_backend_pid()) % least(16, cardinality(buckets))], abs(pg_backend_pid()) % 16)";
var COLUMNS = [
	...[
		"bucket int",
		"consent_id uuid",
		"event_id uuid",
		"occurred_at timestamptz",
		"action text",
		"surface text"
	],
	...[
		"choices jsonb",
		"previous jsonb",
		"policy_version text",
		"locale text",
		"page text"
	],
	...[
		"global_privacy_control boolean",
		"notice_hash text",
		"version text",
		"position int",
		"variant text"
	]
];
var NAMES = COLUMNS.map((column) => column.split(" ")[0]);
var BATCH$1 = `json_to_recordset(batch) as g(${COLUMNS.join(", ")})`;
var ORDER = "order by g.bucket, g.consent_id, g.event_id, g.position";
/** For the migration that `bucket-tables.ts` is. */
var KEEPING_FUNCTIONS = [
	CONSENT_CHANGE,
	CONSENT_TALLY,
	CONSENT_COUNT,
	`create function consent_store(home int, buckets int[], batch json, counts json, queued boolean)
returns text ${body(`declare
  fresh int[];
  ids uuid[];
  erased uuid[];
  one record;
begin
if home is null then
  for one in insert into consent_events (${NAMES.join(", ")})
  select ${NAMES.map((name) => `g.${name}`).join(", ")} from ${BATCH$1}
  where not exists (select 1 from consent_erasures x where x.bucket = g.bucket and x.consent_id = g.consent_id)
  ${ORDER} on conflict (bucket, consent_id, event_id) do nothing returning position loop
    fresh := fresh || one.position;
  end loop;
else
  perform pg_advisory_xact_lock_shared(7261484);
  ids := array(select g.consent_id from json_to_recordset(batch) as g(consent_id uuid));
  select array_agg(x.consent_id) into erased from consent_erasures x
  where x.bucket = any(buckets) and x.consent_id = any(ids);
  for one in select * from ${BATCH$1} where erased is null or not g.consent_id = any(erased) ${ORDER} loop
    insert into consent_events (${NAMES.join(", ")}) values (${NAMES.map((name) => `one.${name}`).join(", ")})
    on conflict (bucket, consent_id, event_id) do nothing;
    if found then fresh := fresh || one.position; end if;
  end loop;
end if;
if fresh is null then return ''; end if;
if cardinality(fresh) < json_array_length(batch) then
  counts := consent_tally(array(select row(g.consent_id, g.event_id, g.position, now(), g.action, g.surface,
    g.choices::text like '%: true%', g.policy_version, g.locale, g.page, g.variant, null, null)::consent_change
  from ${BATCH$1} where g.position = any(fresh)));
end if;
perform consent_count(${SLOT}, counts, 1);
if queued then
  insert into consent_webhook_queue (consent_id, event_id, position)
  select g.consent_id, g.event_id, g.position from ${BATCH$1} where g.position = any(fresh);
end if;
return array_to_string(fresh, ' ');
end`)}`
];
// src/receiver/store/removing-functions.ts
/** What every removal of records owes: the counts, the leaves of sealed days, and a word to the owner's server. */
var CONSENT_GONE = `create function consent_gone(into_slot int, changes consent_change[], tell boolean)
returns void ${body(`begin
perform consent_count(into_slot, consent_tally(changes), -1);
if exists (select 1 from unnest(changes) as c where c.seal_day is not null) then
  insert into consent_gone_leaves (day, leaf)
  select c.seal_day, c.leaf from unnest(changes) as c where c.seal_day is not null order by 1, 2
  on conflict (day, leaf) do nothing;
end if;
if tell then
  insert into consent_webhook_queue (consent_id) select distinct c.consent_id from unnest(changes) as c
  where exists (select 1 from consent_webhooks where seen_at > now() - interval '7 days');
end if;
end`)}`;
/** Removals take turns, so that none finds what another has locked; each is short. The number is this function's own. */
var IN_TURN = "perform pg_advisory_xact_lock(7261483)";
var removing = (statement, { tell, after }) => `for one in ${statement}
returning ${CHANGE} loop
  gone := gone || one.change;
end loop;
if gone is not null then perform consent_gone(${SLOT}, gone, ${tell}); end if;
${after}`;
/** For the migration that `bucket-tables.ts` is. */
var REMOVING_FUNCTIONS = [...[
	CONSENT_GONE,
	`create function consent_mark(home int, ids uuid[])
returns uuid[] ${body(`declare
  marked uuid[] := '{}';
  one record;
begin
for one in select g.id, consent_bucket(g.id) as bucket from unnest(ids) as g(id) order by 2, 1 loop
  insert into consent_erasures (bucket, consent_id) values (one.bucket, one.id) on conflict (bucket, consent_id) do nothing;
  if found then marked := marked || one.id; end if;
end loop;
return marked;
end`)}`,
	`create function consent_erase(home int, buckets int[], ids uuid[], tell boolean)
returns uuid[] ${body(`declare
  gone consent_change[];
  one record;
begin
${IN_TURN};
${removing(`delete from consent_events e using unnest(ids) as g(id)
where e.bucket = any(buckets) and e.bucket = consent_bucket(g.id) and e.consent_id = g.id`, {
		tell: "tell",
		after: `return array(select c.consent_id from unnest(gone) as c);`
	})}
end`)}`,
	`create function consent_erase_late(home int, buckets int[], tell boolean)
returns int ${body(`declare
  ids uuid[];
begin
select array_agg(x.consent_id) into ids from consent_erasures x
where x.bucket = any(buckets) and x.erased_at > now() - interval '1 day';
if ids is null then return 0; end if;
return cardinality(consent_erase(home, buckets, ids, tell));
end`)}`,
	`create function consent_purge(home int, buckets int[], before timestamptz, most int)
returns int ${body(`declare
  gone consent_change[];
  old_buckets int[];
  old_consents uuid[];
  old_events uuid[];
  one record;
begin
${IN_TURN};
for one in select e.bucket, e.consent_id, e.event_id from consent_events e
where e.bucket = any(buckets) and e.received_at < before order by e.received_at limit most loop
  old_buckets := old_buckets || one.bucket;
  old_consents := old_consents || one.consent_id;
  old_events := old_events || one.event_id;
end loop;
if old_events is null then return 0; end if;
${removing(`delete from consent_events e using unnest(old_buckets, old_consents, old_events) as o(bucket, consent_id, event_id)
where e.bucket = o.bucket and e.consent_id = o.consent_id and e.event_id = o.event_id and e.bucket = any(buckets)`, {
		tell: "false",
		after: "return coalesce(cardinality(gone), 0);"
	})}
end`)}`,
	`create function consent_writers(home int)
returns text[] ${body(`begin
return array(select distinct virtualtransaction from pg_locks
where (locktype = 'relation' and relation = 'consent_events'::regclass and mode = 'RowExclusiveLock'
    or locktype = 'advisory' and classid = 0 and objid = 7261484)
  and database = (select oid from pg_database where datname = current_database())
  and pid is distinct from pg_backend_pid());
end`)}`
]];
// src/receiver/store/bucket-tables.ts
/** As `bucketOf` does. */
var CONSENT_BUCKET = `create function consent_bucket(id uuid) returns int
language sql immutable strict parallel safe as $$ select get_byte(uuid_send(id), 15) & 63 $$`;
/** Keys may have got another name on the way, such as in partitions. Setting the type rewrites the table once. */
var rekey = (table, key) => [
	`alter table ${table} add column bucket int`,
	`do $rekey$ begin
execute (select format('alter table ${table} drop constraint %I', conname) from pg_constraint
  where conrelid = '${table}'::regclass and contype = 'p');
end $rekey$`,
	`alter table ${table} alter column bucket type int using consent_bucket(consent_id),
  alter column bucket set not null, add primary key (bucket, ${key})`
];
/** The migration: see `MIGRATIONS`. */
var ADD_BUCKETS = [
	CONSENT_BUCKET,
	...rekey("consent_events", "consent_id, event_id"),
	...rekey("consent_erasures", "consent_id"),
	...KEEPING_FUNCTIONS,
	...REMOVING_FUNCTIONS
];
// src/receiver/store/database.ts
/** SQLSTATE of a database error (five characters), else `null`. */
function sqlState(error) {
	const code = error instanceof Error && "code" in error ? error.code : null;
	return typeof code === "string" && /^[\dA-Z]{5}$/.test(code) ? code : null;
}
// src/receiver/store/schema.ts
/** One entry a version, never edited once released: append the next. */
var MIGRATIONS = [
	[
		`create table consent_events (
  consent_id uuid not null,
  event_id uuid not null,
  occurred_at timestamptz(3) not null,
  received_at timestamptz(3) not null default now(),
  action text not null,
  surface text not null,
  choices jsonb not null,
  previous jsonb,
  policy_version text not null,
  locale text not null,
  page text not null,
  global_privacy_control boolean not null,
  notice_hash text not null,
  version text not null,
  primary key (consent_id, event_id)
)`,
		"create index consent_events_received_at on consent_events (received_at)",
		`create table consent_notices (
  hash text primary key,
  notice text not null,
  seen_at timestamptz(3) not null default now()
)`,
		`create table consent_erasures (
  consent_id uuid primary key,
  erased_at timestamptz(3) not null default now()
)`
	],
	["alter table consent_events add column position int not null default 0"],
	[
		`create table consent_days (
  day date not null,
  policy_version text not null,
  locale text not null,
  surface text not null,
  action text not null,
  allowed boolean not null,
  slot int not null,
  decisions bigint not null,
  primary key (day, policy_version, locale, surface, action, allowed, slot)
)`,
		`create table consent_page_days (
  day date not null,
  page text not null,
  action text not null,
  allowed boolean not null,
  slot int not null,
  decisions bigint not null,
  primary key (day, page, action, allowed, slot)
)`,
		`create table consent_deliveries (
  day date not null,
  outcome text not null,
  reason text not null,
  events bigint not null,
  primary key (day, outcome, reason)
)`
	],
	[`create table consent_recounts (
  day date primary key
)`, `insert into consent_recounts
select first + n from (
  select (min(received_at) at time zone 'UTC')::date as first, (max(received_at) at time zone 'UTC')::date as last
  from consent_events) e, generate_series(0, e.last - e.first) as n
where exists (select 1 from consent_events where received_at >= (first + n) at time zone 'UTC'
    and received_at < (first + n + 1) at time zone 'UTC')
  and (coalesce((select sum(decisions) from consent_days where day = first + n), 0) <= 0
    or first + n in (select (applied_at at time zone 'UTC')::date from consent_migrations where version = 3))
union select day from consent_days group by day having sum(decisions) < 0`],
	[`create table consent_purges (
  before timestamptz(3) primary key,
  purged_at timestamptz(3) not null default now()
)`, "create index consent_erasures_erased_at on consent_erasures (erased_at)"],
	SEAL_TABLES,
	WEBHOOK_TABLES,
	["alter table consent_events add column variant text", `create table consent_variant_days (
  day date not null,
  variant text not null,
  action text not null,
  allowed boolean not null,
  slot int not null,
  decisions bigint not null,
  primary key (day, variant, action, allowed, slot)
)`],
	ADD_BUCKETS
];
/**
* The statements that set up an empty database by hand, where the receiver's role may not create tables.
* @param version of the tables; the newest unless a test wants an older one
*/
function schemaSql(version = MIGRATIONS.length) {
	return `${[CREATE_MIGRATIONS, ...MIGRATIONS.slice(0, version).flatMap((statements, index) => [...statements, `insert into consent_migrations (version) values (${index + 1})`])].join(";\n\n")};\n`;
}
var CREATE_MIGRATIONS = `create table if not exists consent_migrations (
  version int primary key,
  applied_at timestamptz(3) not null default now()
)`;
/** What PostgreSQL answers where two sessions create the same thing at once, in spite of `if not exists`. */
var LOST_RACE = /* @__PURE__ */ new Set([
	"23505",
	"42P07",
	"42710",
	"XX000",
	"40001",
	"40P01"
]);
/**
* Brings the tables up to date, and the counts of days that need it.
* @throws where the database is newer than this code, or refuses
*/
async function migrate(database) {
	await migrateTables(database);
	await recountPending(database);
}
/**
* Brings the tables up to date. Any number of receivers may do this at once: the row in consent_migrations is the lock,
* because a second insert of the same version waits for the first to commit and then inserts nothing.
* @throws where the database is newer than this code, or refuses
*/
async function migrateTables(database) {
	const version = await currentVersion(database);
	if (version > MIGRATIONS.length) throw new Error(`The database has schema version ${version}, this consent-gate knows ${MIGRATIONS.length}: update consent-gate.`);
	if (version === 0) await winOrLose(database, CREATE_MIGRATIONS);
	for (let index = version; index < MIGRATIONS.length; index++) await winOrLose(database, `do $migration$ begin
insert into consent_migrations (version) values (${index + 1}) on conflict do nothing;
if found then
${MIGRATIONS[index]?.join(";\n")};
end if;
end $migration$`);
}
async function currentVersion(database) {
	try {
		const { rows } = await database.query("select coalesce(max(version), 0)::int as version from consent_migrations");
		return Number(rows[0]?.version);
	} catch (error) {
		if (sqlState(error) === "42P01") return 0;
		throw error;
	}
}
async function winOrLose(database, statement) {
	for (let attempt = 1;; attempt++) try {
		await database.query(statement);
		return;
	} catch (error) {
		if (attempt === 5 || !LOST_RACE.has(sqlState(error) ?? "")) throw error;
	}
}
// src/receiver/store/store.ts
/** What `openPostgres` has; as many more for each further machine, so that one which does not answer cannot hold them all. */
var CONNECTIONS = 4;
/** The others are left for what comes in. */
var READING = {
	atOnce: 2,
	mostWaiting: 200
};
/** Creates or updates the tables where needed, then gives the store. */
async function openStore(database, options) {
	await migrateTables(database);
	await recountPending(database).catch(() => {});
	return createStore(database, options);
}
/** A store on tables that are there already (`migrate`, or `consent-gate migrate`): no statement runs before the first use. */
function createStore(database, { queued = false } = {}) {
	const keepNotices = createNoticeKeeper(database);
	const query = async (text, ...params) => (await database.query(text, params)).rows;
	const read = inTurn(query, READING);
	const pages = readQueries(read);
	const places = createPlaces(query, ({ all }) => database.widen?.(CONNECTIONS * all.length));
	return {
		database,
		async append(events) {
			const { decisions, erased, answer } = sortEvents(events);
			return answer({
				fresh: decisions.length ? await insertDecisions(query, await places.read(), {
					decisions,
					noticeHashes: await keepNotices(decisions.map(({ notice }) => notice)),
					queued
				}) : /* @__PURE__ */ new Set(),
				marked: erased.length ? (await eraseConsents(query, await places.read(), erased)).marked : /* @__PURE__ */ new Set()
			});
		},
		history: (consentId) => readHistory(pages, consentId),
		count: (consentId) => countRecords(read, consentId),
		noticesOf: (consentId) => readNotices(pages, consentId),
		erase: createEraser(async (ids) => eraseConsents(query, await places.read(), ids), (consentId) => places.last.of(consentId).machine),
		records: (filter) => readRecords(pages, filter),
		async notice(hash) {
			const [row] = await read("select notice from consent_notices where hash = $1", hash);
			return row ? String(row.notice) : null;
		},
		summary: (filter) => summary(read, filter),
		variantSummary: (filter) => variantSummary(read, filter),
		figures: (period) => readFigures(read, period),
		async countDeliveries(day, tallies) {
			await query(COUNT_DELIVERIES, day, JSON.stringify(tallies));
		},
		uncountedDays: () => uncountedDays(read),
		recountPending: () => recountPending(database),
		removeLatecomers: async () => removeLatecomers(query, await places.read()),
		planPurge: (days) => planPurge(query, days),
		shareBefore: (before) => shareBefore(query, before),
		purgeRecords: async (before, limit) => purgeRecords(query, await places.read(), before, limit),
		purgeRemains: (before) => purgeRemains(query, before),
		ping: async () => pingPlaces(query, await places.read()),
		machineOf: (consentId) => places.last.distributed ? places.last.of(consentId).machine : void 0,
		async close() {
			await database.close?.();
		}
	};
}
// src/receiver/store/open-pglite.ts
/**
* @param folder created where it is missing; held by one process at a time
* @throws where another process holds the folder, or `@electric-sql/pglite` is not installed
*/
async function openPGlite(folder) {
	const database = await connectPGlite(folder);
	try {
		return await openStore(database);
	} catch (error) {
		await database.close?.();
		throw error;
	}
}
var dataIn = (folder) => join(folder, "pglite");
/** Whether a receiver has kept records in this folder. */
var isPGlite = (folder) => existsSync(dataIn(folder));
/** The bare database in the folder, for commands that need no receiver. */
async function connectPGlite(folder, { onFolderLost } = {}) {
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	let abandon;
	const { unlock } = await lockFolder(folder, { onLost(error) {
		abandon?.(error);
		onFolderLost?.(error);
	} });
	try {
		const database = await reviving(() => startDurably(dataIn(folder)), unlock);
		abandon = database.abandon;
		return database;
	} catch (error) {
		await unlock();
		throw error;
	}
}
async function loadPGlite() {
	try {
		const { PGlite } = await import("@electric-sql/pglite");
		const { NodeFS } = await import("@electric-sql/pglite/nodefs");
		return {
			PGlite,
			NodeFS
		};
	} catch (error) {
		throw explainMissing("@electric-sql/pglite", error);
	}
}
/**
* PGlite starts with fsync off, and its file layer has none: a commit would survive a crash of the process, not one of the
* machine. Here the file layer gets an fsync and the server is told to use it, so that "stored" means on the disk.
*/
async function startDurably(dataFolder) {
	const { PGlite, NodeFS } = await loadPGlite();
	class SyncedNodeFS extends NodeFS {
		async init(...args) {
			const { emscriptenOpts } = await super.init(...args);
			const addFsync = (module) => {
				if (!module.NODEFS) throw new Error("This version of @electric-sql/pglite cannot write durably: use 0.5.");
				module.NODEFS.stream_ops.fsync = ({ nfd }) => {
					fsyncSync(nfd);
					return 0;
				};
			};
			return { emscriptenOpts: {
				...emscriptenOpts,
				preRun: [...emscriptenOpts.preRun ?? [], addFsync]
			} };
		}
	}
	return await PGlite.create({
		fs: new SyncedNodeFS(dataFolder),
		startParams: [...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"), ...[
			"-c",
			"fsync=on",
			"-c",
			"wal_sync_method=fsync"
		]]
	});
}
// src/receiver/store/prepared-inserts.ts
/** SQLSTATEs of a pooler that hands each transaction to another connection, as PgBouncer before 1.21 does. */
var NOT_KEPT = /* @__PURE__ */ new Set(["26000", "42P05"]);
/** Also the call that stores decisions. */
var INSERT = /^(insert |select consent_store\(null)/;
/** Wraps the driver's `query`. Stops preparing once prepared statements turn out not to be kept. */
function preparing(query) {
	const names = /* @__PURE__ */ new Map();
	let kept = true;
	function nameOf(text) {
		if (!kept || !INSERT.test(text)) return void 0;
		const known = names.get(text);
		if (known) return known;
		const name = `consent_gate_${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
		names.set(text, name);
		return name;
	}
	return async (text, params = []) => {
		const name = nameOf(text);
		if (!name) return await query({
			text,
			values: params
		});
		try {
			return await query({
				name,
				text,
				values: params
			});
		} catch (error) {
			if (!NOT_KEPT.has(sqlState(error) ?? "")) throw error;
			kept = false;
			return await query({
				text,
				values: params
			});
		}
	};
}
// src/receiver/store/open-postgres.ts
/**
* @param url `postgres://user:password@host:port/database`, with `?sslmode=…` and the like; undefined, which a variable of the
*   environment may be, is refused
* @throws where the server cannot be reached or `pg` is not installed
*/
async function openPostgres(url, options = {}) {
	if (!url) throw new Error(`openPostgres: expected an address such as postgres://user@host/database, got none`);
	const database = await connectPostgres(url, options);
	try {
		return await openStore(database);
	} catch (error) {
		await database.close?.();
		throw error;
	}
}
async function loadDriver() {
	try {
		return (await import("pg")).default;
	} catch (error) {
		throw explainMissing("pg", error);
	}
}
/** The bare connection, for `migrate` and for commands that need no receiver. */
async function connectPostgres(url, options = {}) {
	const pg = await loadDriver();
	const { statementTimeout = 15e3 } = options;
	const pool = new pg.Pool({
		connectionString: url,
		max: options.connections ?? 4,
		application_name: "consent-gate",
		connectionTimeoutMillis: 5e3,
		statement_timeout: statementTimeout,
		...statementTimeout ? { query_timeout: statementTimeout + 1e3 } : {},
		keepAlive: true
	});
	pool.on("error", (error) => options.onConnectionLost?.(error));
	return {
		query: preparing((query) => pool.query(query)),
		widen: (connections) => {
			pool.options.max = Math.max(pool.options.max, connections);
		},
		close: () => pool.end()
	};
}
// src/receiver/store/retention.ts
/** Small enough that decisions which arrive meanwhile wait for milliseconds only. */
var BATCH = 1e3;
var TIMER_INTERVAL = 216e5;
/**
* Several may run at once, also on several machines: they take turns at a batch, and none does another's work again.
* @throws {PurgeRefusedError} where so much would go that a wrong clock or a slip is more likely; an Error where an option makes no
*   sense, naming it
*/
async function purge(store, options) {
	const { days, force = false, maxShare = 20, signal, onProgress } = options;
	checkPurgeOptions({
		days,
		maxShare
	});
	const plan = await store.planPurge(days);
	if (!force) await checkPurge({
		plan,
		maxShare,
		share: () => store.shareBefore(plan.before)
	});
	let removed = 0;
	for (let batch = 1; batch && !signal?.aborted;) {
		batch = await store.purgeRecords(plan.before, BATCH);
		removed += batch;
		if (batch) onProgress?.(removed);
	}
	if (!signal?.aborted) await store.purgeRemains(plan.before);
	await store.removeLatecomers();
	return removed;
}
/** Purges now and then every six hours, until the signal. Failures are told and tried again next time. */
async function keepPurging(store, options) {
	const { signal, onError } = options;
	await repeat(TIMER_INTERVAL, signal, () => purge(store, options).catch(onError));
}
/** What is soon, in ms: within a minute, whichever of several receivers looks. */
var TENDING_INTERVAL = 3e4;
/** Removes what came in while its consent was erased, and goes on with a recount that did not reach its end. */
async function keepTending(store, { signal, onError }) {
	let rounds = 0;
	let nextRecount = 0;
	let pause = 1;
	await repeat(TENDING_INTERVAL, signal, async () => {
		await store.removeLatecomers().catch(onError);
		if (rounds++ < nextRecount) return;
		try {
			if ((await store.uncountedDays()).length) await store.recountPending();
			pause = 1;
		} catch (error) {
			onError(error);
			nextRecount = rounds + pause;
			pause = Math.min(pause * 2, 120);
		}
	});
}
async function repeat(interval, signal, work) {
	while (!signal?.aborted) {
		await work();
		if (signal?.aborted) return;
		await new Promise((resolve) => {
			const end = () => {
				clearTimeout(timer);
				signal?.removeEventListener("abort", end);
				resolve();
			};
			const timer = setTimeout(end, interval).unref();
			signal?.addEventListener("abort", end);
		});
	}
}
// src/receiver/webhook/pauses.ts
var SECOND = 1e3;
var MINUTE = 60 * SECOND;
var HOUR = 60 * MINUTE;
/** After the first failed attempt of a message, the second, and so on; the last one counts from there on. */
var PAUSES = [
	5 * SECOND,
	30 * SECOND,
	2 * MINUTE,
	10 * MINUTE,
	HOUR,
	4 * HOUR,
	8 * HOUR
];
/** A quarter more or less, so that what failed together does not come back together. */
var jitter = (ms) => ms * (.75 + Math.random() / 2);
/** @param attempts of a message that have failed so far */
var pauseAfter = (attempts) => jitter(PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? SECOND);
/** Between attempts while the server is away. @param failures in a row */
var pauseWhileAway = (failures) => jitter(Math.min(2 ** (failures - 5) * SECOND, MINUTE));
// src/receiver/webhook/message.ts
var TYPES = {
	"accept-all": "consent.accepted",
	"decline-all": "consent.declined",
	save: "consent.saved",
	withdraw: "consent.withdrawn",
	adopt: "consent.adopted",
	"show-one": "consent.one-shown"
};
var decisionBody = (record) => ({
	type: TYPES[record.action] ?? "consent.saved",
	timestamp: record.receivedAt,
	data: record
});
var erasureBody = (consentId, timestamp) => ({
	type: "consent.erased",
	timestamp,
	data: { consentId }
});
// src/receiver/webhook/queue.ts
/** For how long a row is taken, in seconds. Longer than a delivery may last. */
var TAKEN = 60;
/** How many may wait. Past it the oldest are given up: a server that is gone for good must not fill the disk. */
var MAX_WAITING = 1e6;
var TAKE = `with due as (
  select q.consent_id, q.message_id from consent_webhook_queue q
  where q.next_at <= now() and not exists (select 1 from consent_webhook_queue p where p.consent_id = q.consent_id
    and (p.queued_at, p.position, p.message_id) < (q.queued_at, q.position, q.message_id))
  order by q.next_at limit $1::int for update of q skip locked),
mine as (update consent_webhook_queue q set next_at = now() + interval '${TAKEN} seconds', attempts = q.attempts + 1
  from due where q.consent_id = due.consent_id and q.message_id = due.message_id
  returning q.consent_id, q.message_id, q.event_id, q.queued_at, q.position, q.attempts)
select mine.consent_id as queued_for, mine.message_id, mine.event_id as queued_event, mine.queued_at, mine.attempts, ${RECORD_COLUMNS}
from mine left join consent_events e
  on e.bucket = consent_bucket(mine.consent_id) and e.consent_id = mine.consent_id and e.event_id = mine.event_id
order by mine.queued_at, mine.position`;
var ONE = "where consent_id = $1::uuid and message_id = $2::uuid";
var DONE = `delete from consent_webhook_queue ${ONE}`;
var AGAIN = `update consent_webhook_queue set next_at = now() + $3::int * interval '1 millisecond' ${ONE}`;
var UNTRIED = `update consent_webhook_queue set next_at = now(), attempts = attempts - 1 ${ONE}`;
var SOON = "update consent_webhook_queue set next_at = now() where attempts > 0 and next_at > now() + interval '90 seconds'";
var SEEN = `insert into consent_webhooks (id, seen_at) values (1, now()) on conflict (id) do update set seen_at = now()`;
var GIVE_UP = `with lost as (delete from consent_webhook_queue where queued_at < now() - interval '7 days'
  or (consent_id, message_id) in (select consent_id, message_id from consent_webhook_queue
    order by queued_at desc, position desc offset $1::int) returning 1)
select count(*)::int as lost from lost`;
function createWebhookQueue(database, maxWaiting = MAX_WAITING) {
	const run = async (text, ...params) => (await database.query(text, params)).rows;
	return {
		take: async (limit) => (await run(TAKE, limit)).map(toWaiting),
		done: async ({ consentId, messageId }) => void await run(DONE, consentId, messageId),
		again: async ({ consentId, messageId }, ms) => void await run(AGAIN, consentId, messageId, Math.round(ms)),
		untried: async ({ consentId, messageId }) => void await run(UNTRIED, consentId, messageId),
		soon: async () => void await run(SOON),
		async tidy() {
			await run(SEEN);
			return Number((await run(GIVE_UP, maxWaiting))[0]?.lost);
		}
	};
}
function toWaiting(row) {
	const consentId = String(row.queued_for);
	const queuedAt = row.queued_at instanceof Date ? row.queued_at : new Date(String(row.queued_at));
	const body = row.queued_event === null ? erasureBody(consentId, queuedAt.toISOString()) : row.event_id === null ? null : decisionBody(toRecord(row));
	return {
		consentId,
		messageId: String(row.message_id),
		attempts: Number(row.attempts),
		body
	};
}
// src/receiver/webhook/secret.ts
var PREFIX = "whsec_";
var EXPECTED = "expected whsec_ and 24 to 64 bytes in Base64, as in: echo \"whsec_$(openssl rand -base64 32)\"";
/**
* Reads one secret, or two with a space between them while an old one is replaced.
* @throws a sentence that says what was expected, and nothing of the secret
*/
function parseSecrets(text) {
	const words = text.split(/\s+/).filter(Boolean);
	if (!words.length) throw new Error(EXPECTED);
	return words.map((word) => {
		const base64 = word.startsWith(PREFIX) ? word.slice(6) : "";
		const bytes = /^[A-Za-z\d+/]+={0,2}$/.test(base64) ? Buffer.from(base64, "base64") : Buffer.alloc(0);
		if (bytes.length < 24 || bytes.length > 64) throw new Error(EXPECTED);
		return bytes;
	});
}
/** The value of `webhook-signature`: one signature for each secret. */
function sign(secrets, { id, timestamp, body }) {
	return secrets.map((secret) => `v1,${createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest("base64")}`).join(" ");
}
// src/receiver/webhook/send.ts
/** The longest `Retry-After` that counts, in ms. */
var MAX_WAIT = 36e5;
/** Never rejects. Redirects are not followed: the signed words go where the owner said, and nowhere else. */
async function send({ url, secrets, id, body, timeout, cancel }) {
	const timestamp = Math.floor(Date.now() / 1e3);
	const timer = setTimeout(() => cancel.abort(/* @__PURE__ */ new Error("no answer in time")), timeout);
	try {
		const answer = await fetch(url, {
			method: "POST",
			headers: {
				"content-type": "application/json",
				"user-agent": `consent-gate/0.1.0`,
				"webhook-id": id,
				"webhook-timestamp": `${timestamp}`,
				"webhook-signature": sign(secrets, {
					id,
					timestamp,
					body
				})
			},
			body,
			redirect: "manual",
			signal: cancel.signal
		});
		answer.body?.cancel().catch(() => void 0);
		if (answer.ok) return { kind: "taken" };
		if (answer.status === 410) return { kind: "gone" };
		const wait = retryAfter(answer.headers.get("retry-after"));
		return {
			kind: "failed",
			why: `status ${answer.status}`,
			...wait && { waitMs: wait }
		};
	} catch (error) {
		return {
			kind: "failed",
			why: reasonOf(error)
		};
	} finally {
		clearTimeout(timer);
	}
}
function retryAfter(value) {
	const ms = value && /^\d{1,6}$/.test(value) ? Number(value) * 1e3 : Date.parse(value ?? "") - Date.now();
	return ms > 0 ? Math.min(ms, MAX_WAIT) : 0;
}
/** `fetch failed` says nothing; its cause does. */
function reasonOf(error) {
	if (!(error instanceof Error)) return "failed";
	const cause = error.cause;
	return (cause instanceof Error && "code" in cause ? String(cause.code) : "") || error.message.slice(0, 100);
}
// src/receiver/webhook/keep-telling.ts
var TIDY_EVERY = 6e5;
/** Several may run at once, also on several machines: each message is one's at a time. */
function keepTelling(database, options) {
	const { url, secrets, signal, onNews, onError, timeout = 15e3, atOnce = 10, lookEvery = 5e3, pause = pauseAfter } = options;
	const queue = createWebhookQueue(database);
	const under = /* @__PURE__ */ new Set();
	const open = /* @__PURE__ */ new Set();
	let failures = 0;
	let restUntil = 0;
	let gone = false;
	let tidied = Number.NEGATIVE_INFINITY;
	let wake = () => void 0;
	let woken = false;
	async function deliver(one) {
		if (!one.body) return await queue.done(one);
		const id = `msg_${one.messageId.replaceAll("-", "")}`;
		const cancel = new AbortController();
		open.add(cancel);
		const body = JSON.stringify(one.body);
		const outcome = await send({
			url,
			secrets,
			id,
			body,
			timeout,
			cancel
		}).finally(() => open.delete(cancel));
		if (outcome.kind === "taken") {
			await queue.done(one);
			if (failures >= 5) await queue.soon();
			if (failures) onNews("the webhook’s server is back", {});
			failures = 0;
			return;
		}
		if (signal.aborted) return await queue.untried(one);
		if (outcome.kind === "gone") {
			if (!gone) onNews("the webhook’s server answered 410: nothing more is sent until the next start", {});
			gone = true;
			return await queue.untried(one);
		}
		note(outcome);
		await queue.again(one, Math.max(pause(one.attempts), outcome.waitMs ?? 0));
	}
	function note({ why, waitMs = 0 }) {
		failures++;
		if (failures === 1 || failures === 5) onNews("the webhook’s server does not take what it is told", { why });
		const rest = Math.max(failures >= 5 ? pauseWhileAway(failures) : 0, waitMs);
		restUntil = Math.max(restUntil, performance.now() + rest);
	}
	function start(one) {
		const work = deliver(one).catch(onError).finally(() => {
			under.delete(work);
			notify();
		});
		under.add(work);
	}
	async function tidy() {
		if (performance.now() - tidied < TIDY_EVERY) return;
		tidied = performance.now();
		const lost = await queue.tidy();
		if (lost) onNews("the webhook gave up what waited too long", { lost });
	}
	/** Whether to look again at once. */
	async function round() {
		await tidy();
		if (gone || performance.now() < restUntil) return false;
		const room = (failures >= 5 ? 1 : atOnce) - under.size;
		if (room <= 0) return false;
		const taken = await queue.take(room);
		for (const one of taken) start(one);
		return taken.length === room && under.size < atOnce;
	}
	function notify() {
		woken = true;
		wake();
	}
	const nextLook = () => new Promise((resolve) => {
		const rest = restUntil - performance.now();
		const timer = setTimeout(resolve, rest > 0 ? Math.min(rest, lookEvery) : lookEvery);
		wake = () => {
			clearTimeout(timer);
			resolve();
		};
		if (woken || signal.aborted) wake();
	});
	async function run() {
		const end = () => {
			for (const cancel of open) cancel.abort();
			notify();
		};
		signal.addEventListener("abort", end, { once: true });
		while (!signal.aborted) {
			woken = false;
			if (!await round().catch((error) => {
				onError(error);
				return false;
			})) await nextLook();
		}
		await Promise.all(under);
	}
	return {
		wake: notify,
		ended: run()
	};
}
export { readRecords as $, consentRecordsText as A, toVariantCount as B, dayAfter as C, rootOfPath as D, merkleRoot as E, createRateLimit as F, ANSWERED as G, summaryText as H, keepSharedCounts as I, recount as J, figureQueries as K, createNodeListener as L, proofPage as M, consentJson as N, parseFilter as O, parseUuid as P, readNotices as Q, toPlan as R, evidenceText as S, sealHash as T, toDayCount as U, variantSummaryText as V, FILTER_FIELDS as W, RECORDS_AT_ONCE as X, sortEvents as Y, readHistory as Z, createReceiver as _, purge as a, EVIDENCE_TYPE as b, connectPGlite as c, createStore as d, RECORD_COLUMNS as et, openStore as f, keepSealing as g, PurgeRefusedError as h, keepTending as i, describeError as j, RECORD_FORMATS as k, isPGlite as l, schemaSql as m, parseSecrets as n, toRow as nt, connectPostgres as o, migrate as p, toFigures as q, keepPurging as r, isDistributed as rt, openPostgres as s, keepTelling as t, hashNotice as tt, openPGlite as u, ErasureUnfinishedError as v, recordLeaf as w, evidence as x, readConsents as y, toShare as z };
/*!
uplot

The MIT License (MIT)

Copyright (c) 2022 Leon Sorokin

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.
*/
