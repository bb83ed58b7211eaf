import { $ as readRecords, B as toVariantCount, F as createRateLimit, G as ANSWERED, H as summaryText, I as keepSharedCounts, K as figureQueries, L as createNodeListener, Q as readNotices, R as toPlan, U as toDayCount, V as variantSummaryText, W as FILTER_FIELDS, X as RECORDS_AT_ONCE, Y as sortEvents, Z as readHistory, _ as createReceiver, a as purge, d as createStore, et as RECORD_COLUMNS, f as openStore, g as keepSealing, h as PurgeRefusedError, m as schemaSql, n as parseSecrets, nt as toRow, p as migrate, q as toFigures, s as openPostgres, t as keepTelling, tt as hashNotice, u as openPGlite, v as ErasureUnfinishedError, z as toShare } from "./chunks/receiver-keep-telling.js";
// src/receiver/d1/d1-tables.ts
/** Of `strftime`: as `Date.prototype.toISOString` writes it, so that texts sort as times do. */
var D1_TIME = "'%Y-%m-%dT%H:%M:%fZ'";
var D1_NOW = `strftime(${D1_TIME}, 'now')`;
/**
* One entry a version, never edited once released: append the next. SQLite adds a column that may be null or has a default; it changes
* none, so for more a table is made anew. The first takes a database from before there were versions as it is.
*/
var D1_MIGRATIONS = [[
	`create table if not exists consent_events (
  consent_id text not null,
  event_id text not null,
  occurred_at text not null,
  received_at text not null default (${D1_NOW}),
  action text not null,
  surface text not null,
  choices text not null,
  previous text,
  policy_version text not null,
  locale text not null,
  page text not null,
  global_privacy_control int not null,
  notice_hash text not null,
  version text not null,
  position int not null,
  variant text,
  primary key (consent_id, event_id)
) without rowid`,
	"create index if not exists consent_events_received_at on consent_events (received_at)",
	`create table if not exists consent_notices (
  hash text primary key,
  notice text not null,
  seen_at text not null default (${D1_NOW})
) without rowid`,
	`create table if not exists consent_erasures (
  consent_id text primary key,
  erased_at text not null default (${D1_NOW})
) without rowid`,
	`create table if not exists consent_deliveries (
  day text not null,
  outcome text not null,
  reason text not null,
  events int not null,
  primary key (day, outcome, reason)
) without rowid`,
	`create table if not exists consent_purges (
  before text primary key,
  purged_at text not null default (${D1_NOW})
) without rowid`
]];
var CREATE_D1_MIGRATIONS = `create table if not exists consent_migrations (
  version int primary key,
  applied_at text not null default (${D1_NOW})
) without rowid`;
// src/receiver/d1/d1-erase.ts
var MARK = `insert into consent_erasures (consent_id) select distinct j.value from json_each(?) j where true
on conflict (consent_id) do nothing returning consent_id`;
var DELETE = "delete from consent_events where consent_id in (select j.value from json_each(?) j) returning 1 as gone";
/** The rows of the first are the consents that were not erased before; of the second, one for each record that went. */
function erasing(consentIds) {
	const ids = JSON.stringify(consentIds);
	return [[MARK, ids], [DELETE, ids]];
}
var DELETE_LATECOMERS = `delete from consent_events where consent_id in (
  select consent_id from consent_erasures where erased_at > strftime(${D1_TIME}, 'now', '-1 day')) returning 1 as gone`;
var d1RemoveLatecomers = async (run) => (await run([DELETE_LATECOMERS]))[0]?.length ?? 0;
// src/receiver/d1/d1-records.ts
var CONDITIONS = {
	from: "e.received_at >= ?",
	to: "e.received_at < ?",
	consentId: "e.consent_id = ?",
	action: "e.action = ?",
	surface: "e.surface = ?",
	locale: "e.locale = ?",
	policyVersion: "e.policy_version = ?",
	variant: "e.variant = ?"
};
/** Values are bound, never written into the text. */
function d1Where(filter) {
	const given = FILTER_FIELDS.filter((field) => filter[field] !== void 0);
	return {
		text: given.length ? `where ${given.map((field) => CONDITIONS[field]).join(" and ")}` : "",
		values: given.map((field) => filter[field] ?? "")
	};
}
/** SQLite has no JSON values and no truth values of its own. */
var typed = (row) => ({
	...row,
	choices: JSON.parse(String(row.choices)),
	previous: row.previous === null ? null : JSON.parse(String(row.previous)),
	global_privacy_control: Boolean(row.global_privacy_control)
});
var NAMES = `select notice_hash as hash, min(locale) as locale from consent_events
where consent_id = ? and notice_hash > ? group by 1 order by 1 limit 500`;
var TEXTS = "select hash, notice from consent_notices where hash in (select j.value from json_each(?) j)";
var BEHIND = "(e.received_at, e.position, e.consent_id, e.event_id) > (?, ?, ?, ?)";
function d1ReadQueries(run) {
	const rowsOf = async (statement) => (await run(statement))[0] ?? [];
	return {
		async records(filter, last) {
			const { text, values } = d1Where(last ? {
				...filter,
				from: String(last.received_at)
			} : filter);
			const behind = last ? [
				last.received_at,
				last.position,
				last.consent_id,
				last.event_id
			] : [];
			return (await rowsOf([
				`select ${RECORD_COLUMNS}, e.position from consent_events e ${text} ${last ? `and ${BEHIND}` : ""}
order by e.received_at, e.position, e.consent_id, e.event_id limit ${RECORDS_AT_ONCE}`,
				...values,
				...behind
			])).map(typed);
		},
		noticeNames: (consentId, last) => rowsOf([
			NAMES,
			consentId,
			last
		]),
		noticeTexts: (hashes) => rowsOf([TEXTS, JSON.stringify(hashes)])
	};
}
// src/receiver/d1/d1-figures.ts
var DAY = "substr(e.received_at, 1, 10)";
/** As the counts a day of PostgreSQL are, one decision each. */
var DECISIONS = `(select ${DAY} as day, e.policy_version, e.locale, e.surface, e.action, e.variant, substr(e.page, 1, 300) as page,
  exists (select 1 from json_each(e.choices) c where c.value = 1) as allowed, 1 as decisions
from consent_events e where e.received_at >= ? and e.received_at <= ? || 'T23:59:59.999Z' and ${ANSWERED})`;
var QUERIES = figureQueries({
	day: "day",
	decisions: DECISIONS,
	variants: `${DECISIONS} where variant is not null`,
	pages: DECISIONS,
	deliveries: "consent_deliveries where day >= ? and day <= ?"
});
var d1Figures = (run, { from, to }) => toFigures(async (name) => (await run([
	QUERIES[name],
	from,
	to
]))[0] ?? []);
async function d1Summary(run, filter) {
	const { text, values } = d1Where(filter);
	const counts = `select ${DAY} as day, e.action, e.locale, e.policy_version, count(*) as n
from consent_events e ${text} group by 1, 2, 3, 4`;
	const [rows = []] = await run([summaryText(counts, "c.day"), ...values]);
	return rows.map(toDayCount);
}
async function d1VariantSummary(run, filter) {
	const { text, values } = d1Where(filter);
	const counts = `select ${DAY} as day, e.action, e.variant, count(*) as n
from (select * from consent_events where variant is not null) e ${text} group by 1, 2, 3`;
	const [rows = []] = await run([variantSummaryText(counts, "c.day"), ...values]);
	return rows.map(toVariantCount);
}
// src/receiver/d1/d1-migrate.ts
/** A Worker makes a store a request, all on one binding: it asks once, and not each visitor waits for the answer. */
var upToDate = /* @__PURE__ */ new WeakSet();
/** Somebody has dropped the tables meanwhile. */
var isTableMissing = (error) => error instanceof Error && error.message.includes("no such table");
/**
* Any number of Workers may do this at once: each version is one transaction that begins with its row, which only one of them
* can write.
* @throws where the database is newer than this code, or refuses
*/
async function migrateD1(binding, { again = false, migrations = D1_MIGRATIONS } = {}) {
	if (upToDate.has(binding) && !again) return;
	for (let version = await versionOf(binding, migrations.length); version < migrations.length;) {
		const statements = [
			CREATE_D1_MIGRATIONS,
			`insert into consent_migrations (version) values (${version + 1})`,
			...migrations[version] ?? []
		];
		try {
			await binding.batch(statements.map((text) => binding.prepare(text)));
			version++;
		} catch (error) {
			const now = await versionOf(binding, migrations.length);
			if (now === version) throw error;
			version = now;
		}
	}
	upToDate.add(binding);
}
/** 0 where there is no version yet. */
async function versionOf(binding, newest) {
	try {
		const { results } = await binding.prepare("select max(version) as version from consent_migrations").all();
		const version = Number(results[0]?.version ?? 0);
		if (version <= newest) return version;
		throw new Error(`The database has schema version ${version}, this consent-gate knows ${newest}: update consent-gate.`);
	} catch (error) {
		if (isTableMissing(error)) return 0;
		throw error;
	}
}
// src/receiver/d1/d1-purge.ts
var PLAN = `select strftime(${D1_TIME}, 'now', '-' || cast(? as int) || ' days') as before, p.before as last_before, p.purged_at as last_at
from (select 1) as one left join (select before, purged_at from consent_purges order by purged_at desc limit 1) p on true`;
var d1PlanPurge = async (run, days) => toPlan((await run([PLAN, days]))[0]?.[0]);
var SHARE = `select count(case when at < ? then 1 end) as going, count(*) as "all", max(at) as newest
from (select received_at as at from consent_events union all select erased_at from consent_erasures)`;
var d1ShareBefore = async (run, before) => toShare((await run([SHARE, before]))[0]?.[0]);
var PURGE = `delete from consent_events where (consent_id, event_id) in (
  select consent_id, event_id from consent_events where received_at < ? order by received_at limit ?) returning 1 as gone`;
var d1PurgeRecords = async (run, before, limit) => (await run([
	PURGE,
	before,
	limit
]))[0]?.length ?? 0;
var NONE_LEFT = "not exists (select 1 from consent_events where received_at < ?)";
async function d1PurgeRemains(run, before) {
	const dayEarlier = (/* @__PURE__ */ new Date(Date.parse(before) - 864e5)).toISOString();
	await run(["delete from consent_erasures where erased_at < ?", before], [
		`delete from consent_notices where seen_at < ? and ${NONE_LEFT}`,
		dayEarlier,
		before
	], [
		`delete from consent_deliveries where day < ? and ${NONE_LEFT}`,
		before.slice(0, 10),
		before
	], ["insert or replace into consent_purges (before) values (?)", before], ["delete from consent_purges where purged_at < (select max(purged_at) from consent_purges)"]);
}
// src/receiver/d1/d1-store.ts
var KEEP_NOTICES = `insert into consent_notices (hash, notice)
select j.value ->> '$.hash', j.value ->> '$.text' from json_each(?) j where true
on conflict (hash) do update set seen_at = ${D1_NOW}`;
var COLUMNS = [...[
	"consent_id",
	"event_id",
	"occurred_at",
	"action",
	"surface",
	"choices",
	"previous",
	"policy_version"
], ...[
	"locale",
	"page",
	"global_privacy_control",
	"notice_hash",
	"version",
	"position",
	"variant"
]];
var INSERT = `insert into consent_events (${COLUMNS.join(", ")})
select ${COLUMNS.map((column) => `j.value ->> '$.${column}'`).join(", ")} from json_each(?) j
where not exists (select 1 from consent_erasures x where x.consent_id = j.value ->> '$.consent_id')
on conflict (consent_id, event_id) do nothing returning position`;
var COUNT_DELIVERIES = `insert into consent_deliveries (day, outcome, reason, events)
select ?, j.value ->> '$.outcome', j.value ->> '$.reason', j.value ->> '$.events' from json_each(?) j where true
on conflict (day, outcome, reason) do update set events = events + excluded.events`;
/** At the first use the tables are made, or brought up to date. */
function createD1Store(binding) {
	const once = async (statements) => {
		const prepared = statements.map(([text, ...values]) => binding.prepare(text).bind(...values));
		const [only, ...others] = prepared;
		if (only && !others.length) return [(await only.all()).results];
		return (await binding.batch(prepared)).map(({ results }) => results);
	};
	const run = async (...statements) => {
		await migrateD1(binding);
		try {
			return await once(statements);
		} catch (error) {
			if (!isTableMissing(error)) throw error;
			await migrateD1(binding, { again: true });
			return await once(statements);
		}
	};
	const pages = d1ReadQueries(run);
	return {
		async append(events) {
			const { decisions, erased, answer } = sortEvents(events);
			const notices = new Map(decisions.map(({ notice }) => [notice, hashNotice(notice)]));
			const rows = decisions.map((event, index) => toD1Row(event, index, notices.get(event.notice)?.hash ?? ""));
			const results = await run(...rows.length ? [[KEEP_NOTICES, JSON.stringify([...notices.values()])], [INSERT, JSON.stringify(rows)]] : [], ...erased.length ? erasing(erased) : []);
			return answer({
				fresh: new Set(rows.length ? results[1]?.map(({ position }) => Number(position)) : []),
				marked: new Set(erased.length ? results.at(-2)?.map(({ consent_id: id }) => id) : [])
			});
		},
		history: (consentId) => readHistory(pages, consentId),
		async count(consentId) {
			const [rows] = await run(["select count(*) as count from consent_events where consent_id = ?", consentId]);
			return Number(rows?.[0]?.count ?? 0);
		},
		noticesOf: (consentId) => readNotices(pages, consentId),
		erase: async (consentId) => (await run(...erasing([consentId])))[1]?.length ?? 0,
		records: (filter) => readRecords(pages, filter),
		async notice(hash) {
			const [rows] = await run(["select notice from consent_notices where hash = ?", hash]);
			return rows?.[0] ? String(rows[0].notice) : null;
		},
		summary: (filter) => d1Summary(run, filter),
		variantSummary: (filter) => d1VariantSummary(run, filter),
		figures: (period) => d1Figures(run, period),
		async countDeliveries(day, tallies) {
			await run([
				COUNT_DELIVERIES,
				day,
				JSON.stringify(tallies)
			]);
		},
		uncountedDays: async () => [],
		async recountPending() {},
		removeLatecomers: () => d1RemoveLatecomers(run),
		planPurge: (days) => d1PlanPurge(run, days),
		shareBefore: (before) => d1ShareBefore(run, before),
		purgeRecords: (before, limit) => d1PurgeRecords(run, before, limit),
		purgeRemains: (before) => d1PurgeRemains(run, before),
		async ping() {
			await run(["select 1 as one from consent_events limit 1"]);
			return [];
		},
		async close() {}
	};
}
/** SQLite has no times and no JSON values: both as texts. */
function toD1Row(event, position, noticeHash) {
	return {
		...toRow(event, position, noticeHash),
		occurred_at: new Date(event.occurredAt).toISOString(),
		choices: JSON.stringify(event.choices),
		previous: event.previous && JSON.stringify(event.previous)
	};
}
export { ErasureUnfinishedError, PurgeRefusedError, createD1Store, createNodeListener, createRateLimit, createReceiver, createStore, keepSealing, keepSharedCounts, keepTelling, migrate, openPGlite, openPostgres, openStore, parseSecrets, purge, schemaSql };
