import { connect, createServer, isIPv6 } from "node:net";
import { fsyncSync } from "node:fs";
import { mkdir, realpath, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { createHash, timingSafeEqual } from "node:crypto";
import { tmpdir } from "node:os";
// src/receiver/answer.ts
/** On every answer: it is data, never a page; and it is nobody else's to keep. */
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
		headers: {
			...SECURITY_HEADERS,
			...headers
		},
		body
	};
}
function json(status, value, headers = {}) {
	return answer(status, JSON.stringify(value), {
		"content-type": "application/json",
		...headers
	});
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
// src/receiver/client-address.ts
/**
* @param trustedProxies how many proxies of the owner stand before this server; each appends the address it saw to
*   `X-Forwarded-For`, so only that many entries, from the right, are true: the rest is whatever the client wrote
*/
function clientAddress(incoming, trustedProxies) {
	const seen = incoming.socket.remoteAddress ?? "";
	if (!trustedProxies) return seen;
	return [incoming.headers["x-forwarded-for"] ?? []].flat().join(",").split(",").at(-trustedProxies)?.trim() || seen;
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
// src/receiver/exchange.ts
var BodyTooLargeError = class extends Error {};
/** The receiver is mounted wrongly. It answers 5xx, so that no decision is given up for it. */
var BodyTakenError = class extends Error {
	constructor() {
		super("Something else has read the body: mount the receiver before it, such as before express.json()");
	}
};
// src/receiver/node-listener.ts
/** How long the rest of a refused body is read and thrown away, in ms, so that its sender gets to see the answer. */
var LINGER_MS = 1e3;
/** Mount it before anything that reads bodies, such as `express.json()`. */
function createNodeListener(receiver, { onError, trustedProxies = 0 } = {}) {
	return (incoming, outgoing) => {
		const request = fromIncoming(incoming, trustedProxies);
		(request ? receiver.handle(request) : Promise.resolve(MALFORMED)).then((answer) => write(answer, incoming, outgoing)).catch((error) => {
			onError?.(error);
			outgoing.destroy();
		});
	};
}
var MALFORMED = problem(400, "The Host header is malformed.");
/** A host and a port (RFC 3986 section 3.2). */
var HOST = /^([\w.~!$&'()*+,;=%-]*|\[[\da-f:.]+\])(:\d*)?$/i;
function fromIncoming(incoming, trustedProxies) {
	const { method = "GET", url = "/", headers } = incoming;
	const { host = "" } = headers;
	if (!HOST.test(host)) return null;
	const queryAt = url.indexOf("?");
	return {
		method,
		path: queryAt < 0 ? url : url.slice(0, queryAt),
		get query() {
			return new URLSearchParams(queryAt < 0 ? "" : url.slice(queryAt));
		},
		host,
		secure: "encrypted" in incoming.socket,
		get address() {
			return clientAddress(incoming, trustedProxies);
		},
		header(name) {
			const value = headers[name];
			return value === void 0 ? null : typeof value === "string" ? value : value.join(", ");
		},
		read: (maxBytes) => readIncoming(incoming, maxBytes)
	};
}
function readIncoming(incoming, maxBytes) {
	return new Promise((resolve, reject) => {
		const chunks = [];
		let bytes = 0;
		if (incoming.readableEnded) reject(new BodyTakenError());
		const onData = (chunk) => {
			bytes += chunk.byteLength;
			if (bytes <= maxBytes) {
				chunks.push(chunk);
				return;
			}
			incoming.off("data", onData).pause();
			reject(new BodyTooLargeError());
		};
		incoming.on("data", onData).once("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks))).once("close", () => {
			if (!incoming.readableEnded) reject(/* @__PURE__ */ new Error("The body broke off"));
		});
	});
}
async function write({ status, headers, body }, incoming, outgoing) {
	const head = { ...headers };
	if (!incoming.complete) head.connection = "close";
	if (typeof body === "string" && status !== 204) head["content-length"] = Buffer.byteLength(body);
	outgoing.writeHead(status, head);
	if (typeof body !== "string" && incoming.method !== "HEAD") await writeAll(body, outgoing);
	outgoing.end(typeof body === "string" && incoming.method !== "HEAD" ? body : void 0, () => {
		if (incoming.complete) return;
		incoming.resume();
		setTimeout(() => incoming.destroy(), LINGER_MS).unref();
	});
}
/** Asks for the next text only when the last one has gone out. */
async function writeAll(texts, outgoing) {
	const gone = new Promise((resolve) => outgoing.once("close", resolve));
	for await (const text of texts) {
		if (outgoing.destroyed) return;
		if (!outgoing.write(text)) await Promise.race([gone, new Promise((resolve) => outgoing.once("drain", resolve))]);
	}
}
// src/receiver/folder-lock.ts
/** Socket paths end at 104 bytes on macOS and at 108 on Linux. */
var MAX_SOCKET_PATH = 100;
/** @throws where another process holds the folder. Resolves to the function that lets go. */
async function lockFolder(folder) {
	const path = socketPath(await realpath(folder));
	let server = await listen(path);
	if (!server) {
		if (await answers(path)) throw new Error(`The folder ${folder} is in use by another consent-gate process.`);
		await rm(path, { force: true });
		server = await listen(path);
		if (!server) throw new Error(`The folder ${folder} was taken by another consent-gate process just now.`);
	}
	const held = server;
	return () => new Promise((resolve) => held.close(() => resolve()));
}
function socketPath(folder) {
	const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
	if (process.platform === "win32") return `\\\\.\\pipe\\consent-gate-${name}`;
	const absolute = join(folder, "lock");
	const shortest = [absolute, relative(process.cwd(), absolute)].sort((a, b) => a.length - b.length)[0] ?? absolute;
	return Buffer.byteLength(shortest) <= MAX_SOCKET_PATH ? shortest : join(tmpdir(), `consent-gate-${name}.lock`);
}
function listen(path) {
	return new Promise((resolve, reject) => {
		const server = createServer((socket) => socket.destroy());
		server.once("error", (error) => error.code === "EADDRINUSE" ? resolve(null) : reject(error));
		server.listen(path, () => resolve(server.unref()));
	});
}
function answers(path) {
	return new Promise((resolve) => {
		const socket = connect(path);
		socket.once("connect", () => {
			socket.destroy();
			resolve(true);
		});
		socket.once("error", () => resolve(false));
	});
}
// src/receiver/optional-package.ts
/** @throws a sentence that says what to install */
async function optionalPackage(name, load) {
	try {
		return await load();
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")) throw error;
		throw new Error(`consent-gate needs the package "${name}" for this, which is not installed: npm install ${name}`);
	}
}
// src/receiver/reviving-pglite.ts
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
	return {
		async query(text, params) {
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
			await (await current?.catch(() => null))?.server.close();
			await afterClose();
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
// src/receiver/notice-hash.ts
var hashText = (text) => createHash("sha256").update(text).digest("hex");
// src/receiver/notice-keeper.ts
/** Far less than the day for which `purge` leaves a notice alone: what is skipped here is never removed there. */
var TRUST_MS = 6e5;
/** Sites have a handful of notices; only an attack has more, and it then merely loses the shortcut. */
var MAX_KNOWN = 200;
var UPSERT = `insert into consent_notices (hash, notice)
select g.hash, g."text" from json_to_recordset($1::json) as g(hash text, "text" text) order by g.hash
on conflict (hash) do update set seen_at = now()`;
/**
* Resolves, once every notice is committed, to their hashes in order. A notice that was written in the last minutes is
* neither written nor hashed again.
* @param notices as `validateEvents` rebuilt them: their field order is fixed, so equal notices have equal texts
*/
function createNoticeKeeper(database) {
	/** By text. */
	const known = /* @__PURE__ */ new Map();
	return async (notices) => {
		const now = Date.now();
		const missing = /* @__PURE__ */ new Map();
		const hashes = notices.map((notice) => {
			const text = JSON.stringify(notice);
			const kept = known.get(text);
			if (kept && Math.abs(now - kept.since) <= TRUST_MS) return kept.hash;
			const hash = missing.get(text)?.hash ?? hashText(text);
			missing.set(text, {
				hash,
				text
			});
			return hash;
		});
		if (missing.size) {
			await database.query(UPSERT, [JSON.stringify([...missing.values()])]);
			if (known.size + missing.size > MAX_KNOWN) known.clear();
			for (const { hash, text } of missing.values()) known.set(text, {
				hash,
				since: now
			});
		}
		return hashes;
	};
}
// src/receiver/record-filter.ts
var CONDITIONS = {
	from: (parameter) => `e.received_at >= ${parameter}::timestamptz`,
	to: (parameter) => `e.received_at < ${parameter}::timestamptz`,
	consentId: (parameter) => `e.consent_id = ${parameter}::uuid`,
	action: (parameter) => `e.action = ${parameter}`,
	surface: (parameter) => `e.surface = ${parameter}`,
	locale: (parameter) => `e.locale = ${parameter}`,
	policyVersion: (parameter) => `e.policy_version = ${parameter}`
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
// src/receiver/database.ts
/** SQLSTATE of a database error (five characters), else `null`. */
function sqlState(error) {
	const code = error instanceof Error && "code" in error ? error.code : null;
	return typeof code === "string" && /^[\dA-Z]{5}$/.test(code) ? code : null;
}
// src/receiver/schema.ts
/** One entry a version, never edited once released: append the next. */
var MIGRATIONS = [[
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
], ["alter table consent_events add column position int not null default 0"]];
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
* Brings the tables up to date. Any number of receivers may do this at once: the row in consent_migrations is the lock,
* because a second insert of the same version waits for the first to commit and then inserts nothing.
* @throws where the database is newer than this code, or refuses
*/
async function migrate(database) {
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
// src/receiver/stored-record.ts
/** The columns `toRecord` reads; `e` is consent_events. */
var RECORD_COLUMNS = `e.consent_id, e.event_id, e.occurred_at, e.received_at, e.action, e.surface, e.choices,
  e.previous, e.policy_version, e.locale, e.page, e.global_privacy_control, e.notice_hash, e.version`;
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
		version: row.version
	};
}
function toProvenRecord(row) {
	return {
		...toRecord(row),
		notice: row.notice === null ? null : JSON.parse(String(row.notice))
	};
}
// src/receiver/store.ts
var INSERT_EVENTS = `insert into consent_events (consent_id, event_id, occurred_at, action, surface, choices, previous,
  policy_version, locale, page, global_privacy_control, notice_hash, version, position)
select g.consent_id, g.event_id, g.occurred_at, g.action, g.surface, g.choices, g.previous,
  g.policy_version, g.locale, g.page, g.global_privacy_control, g.notice_hash, g.version, g.position
from json_to_recordset($1::json) as g(consent_id uuid, event_id uuid, occurred_at timestamptz, action text, surface text,
  choices jsonb, previous jsonb, policy_version text, locale text, page text, global_privacy_control boolean,
  notice_hash text, version text, position int)
where not exists (select 1 from consent_erasures x where x.consent_id = g.consent_id)
order by g.consent_id, g.event_id
on conflict (consent_id, event_id) do nothing
returning consent_id, event_id`;
var MARK_ERASED = `insert into consent_erasures (consent_id)
select distinct g::uuid from json_array_elements_text($1::json) as g order by 1
on conflict (consent_id) do nothing returning consent_id`;
var DELETE_ERASED = `delete from consent_events
where consent_id in (select g::uuid from json_array_elements_text($1::json) as g) returning 1`;
var PURGE_RECORDS = `delete from consent_events where (consent_id, event_id) in (
  select consent_id, event_id from consent_events where received_at < $1::timestamptz
  order by received_at limit $2::int for update skip locked) returning 1`;
var PURGE_ERASURES = "delete from consent_erasures where erased_at < $1::timestamptz";
var PURGE_NOTICES = `delete from consent_notices where seen_at < $1::timestamptz - interval '1 day'
  and not exists (select 1 from consent_events where received_at < $1::timestamptz)`;
var PURGE_LATECOMERS = `delete from consent_events e using consent_erasures x
where e.consent_id = x.consent_id and x.erased_at > now() - interval '1 day'`;
var PAGE_SIZE = 1e3;
/** Creates or updates the tables where needed, then gives the store. */
async function openStore(database) {
	await migrate(database);
	return createStore(database);
}
/** A store on tables that are there already (`migrate`, or `consent-gate migrate`): no statement runs before the first use. */
function createStore(database) {
	const keepNotices = createNoticeKeeper(database);
	const query = async (text, ...params) => (await database.query(text, params)).rows;
	/** The mark comes first: should this stop half-way, the sender has no answer and sends again. */
	async function eraseAll(consentIds) {
		const ids = JSON.stringify(consentIds);
		const marked = await query(MARK_ERASED, ids);
		const removed = await query(DELETE_ERASED, ids);
		return {
			marked: new Set(marked.map((row) => row.consent_id)),
			removed: removed.length
		};
	}
	return {
		async append(events) {
			const decisions = events.filter(({ action }) => action !== "erase");
			const erasures = events.filter(({ action }) => action === "erase");
			const fresh = /* @__PURE__ */ new Set();
			if (decisions.length) {
				const hashes = await keepNotices(decisions.map(({ notice }) => notice));
				const rows = decisions.map((event, index) => toRow(event, index, hashes[index] ?? ""));
				for (const row of await query(INSERT_EVENTS, JSON.stringify(rows))) fresh.add(`${row.consent_id} ${row.event_id}`);
			}
			const { marked } = erasures.length ? await eraseAll(erasures.map(({ consentId }) => consentId)) : { marked: null };
			return events.map(({ action, consentId, eventId }) => action === "erase" ? marked?.delete(consentId) ?? false : fresh.delete(`${consentId} ${eventId}`));
		},
		async history(consentId) {
			return (await query(`select ${RECORD_COLUMNS}, n.notice from consent_events e left join consent_notices n on n.hash = e.notice_hash
where e.consent_id = $1::uuid order by e.received_at, e.position, e.event_id`, consentId)).map(toProvenRecord);
		},
		erase: async (consentId) => (await eraseAll([consentId])).removed,
		async *records(filter) {
			let last;
			do {
				const params = [];
				const from = last && toRecord(last).receivedAt;
				let where = whereClause(from ? {
					...filter,
					from
				} : filter, params);
				if (last) {
					const [at, position, consentId, eventId] = [
						from,
						last.position,
						last.consent_id,
						last.event_id
					].map((value) => `$${params.push(value)}`);
					where += ` and (e.received_at, e.position, e.consent_id, e.event_id)
  > (${at}::timestamptz, ${position}::int, ${consentId}::uuid, ${eventId}::uuid)`;
				}
				const rows = await query(`select ${RECORD_COLUMNS}, e.position from consent_events e ${where}
order by e.received_at, e.position, e.consent_id, e.event_id limit ${PAGE_SIZE}`, ...params);
				last = rows.length === PAGE_SIZE ? rows.at(-1) : void 0;
				if (rows.length) yield rows.map(toRecord);
			} while (last);
		},
		async notice(hash) {
			const [row] = await query("select notice from consent_notices where hash = $1", hash);
			return row ? String(row.notice) : null;
		},
		async summary(filter) {
			const params = [];
			return (await query(`select to_char(e.received_at at time zone 'UTC', 'YYYY-MM-DD') as day, e.action, e.locale, e.policy_version,
  count(*)::int as count
from consent_events e ${whereClause(filter, params)} group by 1, 2, 3, 4 order by 1, 2, 3, 4`, ...params)).map(({ day, action, locale, policy_version: policyVersion, count }) => ({
				day,
				action,
				locale,
				policyVersion,
				count
			}));
		},
		async purgeRecords(before, limit) {
			return (await query(PURGE_RECORDS, before, limit)).length;
		},
		async purgeRemains(before) {
			await query(PURGE_LATECOMERS);
			await query(PURGE_ERASURES, before);
			await query(PURGE_NOTICES, before);
		},
		async ping() {
			await query("select 1 from consent_migrations limit 1");
		},
		async close() {
			await database.close?.();
		}
	};
}
function toRow(event, position, noticeHash) {
	return {
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
		position
	};
}
// src/receiver/open-pglite.ts
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
/** The bare database in the folder, for commands that need no receiver. */
async function connectPGlite(folder) {
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	const unlock = await lockFolder(folder);
	try {
		return await reviving(() => startDurably(join(folder, "pglite")), unlock);
	} catch (error) {
		await unlock();
		throw error;
	}
}
/**
* PGlite starts with fsync off, and its file layer has none: a commit would survive the end of the process, not that of
* the machine. Here the file layer gets one and the server is told to use it, so that "stored" means on the disk.
*/
async function startDurably(dataFolder) {
	const { PGlite } = await optionalPackage("@electric-sql/pglite", () => import("@electric-sql/pglite"));
	const { NodeFS } = await import("@electric-sql/pglite/nodefs");
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
// src/receiver/prepared-inserts.ts
/** What comes back through a pooler that hands each transaction to another connection, as PgBouncer before 1.21 does. */
var NOT_KEPT = /* @__PURE__ */ new Set(["26000", "42P05"]);
/** As the driver's `query`; without preparing anything any more once it has turned out that prepared statements are not kept. */
function preparing(query) {
	const names = /* @__PURE__ */ new Map();
	let kept = true;
	function nameOf(text) {
		if (!kept || !text.startsWith("insert ")) return void 0;
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
// src/receiver/open-postgres.ts
/** How long one statement may take, in ms: past it the sender is told to come again, instead of waiting for a stuck server. */
var STATEMENT_TIMEOUT = 15e3;
/**
* @param url `postgres://user:password@host:port/database`, with `?sslmode=…` and the like
* @throws where the server cannot be reached or `pg` is not installed
*/
async function openPostgres(url, options = {}) {
	const database = await connectPostgres(url, options);
	try {
		return await openStore(database);
	} catch (error) {
		await database.close?.();
		throw error;
	}
}
/** The bare connection, for `migrate` and for commands that need no receiver. */
async function connectPostgres(url, options = {}) {
	const { default: pg } = await optionalPackage("pg", () => import("pg"));
	const pool = new pg.Pool({
		connectionString: url,
		max: options.connections ?? 4,
		application_name: "consent-gate",
		connectionTimeoutMillis: 5e3,
		statement_timeout: STATEMENT_TIMEOUT,
		query_timeout: 16e3,
		keepAlive: true
	});
	pool.on("error", (error) => options.onConnectionLost?.(error));
	return {
		query: preparing((query) => pool.query(query)),
		close: () => pool.end()
	};
}
// src/receiver/rate-limit.ts
var load = () => optionalPackage("rate-limiter-flexible", () => import("rate-limiter-flexible"));
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
// src/receiver/parse-url.ts
/** The address, or `null` where it is none. One parse instead of the two that `URL.canParse` before `new URL` takes. */
function parseUrl(text) {
	try {
		return new URL(text);
	} catch {
		return null;
	}
}
// src/receiver/origin.ts
/** @returns the `Origin` header, or `null` where there is none: no browser, or a plain same-origin GET */
var originOf = (request) => request.header("origin");
/** Whether page and endpoint share the origin. Behind a proxy that rewrites `Host`, browsers still say it in `Sec-Fetch-Site`. */
function isSameOrigin(request) {
	const site = request.header("sec-fetch-site");
	if (site) return site === "same-origin";
	const origin = originOf(request);
	return origin !== null && parseUrl(origin)?.host === request.host.toLowerCase();
}
// src/receiver/cors.ts
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
			"access-control-allow-headers": "content-type",
			"access-control-max-age": "86400"
		})
	};
}
// src/receiver/group-commit.ts
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
	async function writeAll() {
		while (waiting.length) await settle(takeBatch(), write);
		writing--;
	}
	return {
		add(items, bytes) {
			if (queuedBytes + bytes > maxBytes) return Promise.reject(new QueueFullError());
			queuedBytes += bytes;
			return new Promise((resolve, reject) => {
				const settled = (tell) => (outcome) => {
					queuedBytes -= bytes;
					tell(outcome);
				};
				waiting.push({
					items,
					resolve: settled(resolve),
					reject: settled(reject)
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
/** Never rejects: each member of the batch learns its own outcome. */
async function settle(batch, write) {
	try {
		const results = await write(batch.flatMap(({ items }) => items));
		let start = 0;
		for (const { items, resolve } of batch) {
			resolve(results.slice(start, start + items.length));
			start += items.length;
		}
	} catch (error) {
		if (batch.length > 1 && isRefusal(error)) for (const one of batch) await settle([one], write);
		else for (const { reject } of batch) reject(error);
	}
}
/** SQLSTATE classes 22 (data exception) and 23 (integrity): the fault lies in the rows, not in the connection. */
var isRefusal = (error) => error instanceof Error && "code" in error && /^2[23]/.test(String(error.code));
// src/receiver/metrics.ts
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
// src/receiver/request-log.ts
/** An error's words without data: what PostgreSQL says about a row may quote it. */
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
// src/core/codec.ts
var VERSION = 1;
/** The form of a UUID, near enough to tell it from anything else that could stand there. */
var UUID$1 = /^[\da-f-]{36}$/i;
/** The cookie's value: URI-encoded JSON, at most 1,024 bytes. */
function encodeConsent({ id, at, policyVersion, choices }) {
	return encodeURIComponent(JSON.stringify({
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
		return v === VERSION && UUID$1.test(id) && Date.parse(at) >= 0 && Object.values(c).every((answer) => typeof answer === "boolean") ? {
			id,
			at: `${at}`,
			policyVersion: `${rev}`,
			choices: c
		} : null;
	} catch {
		return null;
	}
}
// src/receiver/uuid.ts
var UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/** The id in lower case, as PostgreSQL gives it back; `null` where it is no UUID. */
function parseUuid(value) {
	return UUID.test(value) ? value.toLowerCase() : null;
}
// src/receiver/consent-cookie.ts
var DAY_SECONDS = 86400;
var MAX_COOKIE_BYTES = 1024;
/**
* The `Set-Cookie` value for the answer to `{"events":[]}`, or `null` where none is due. Never for a request that brings
* decisions: a page that goes away leaves such requests behind, and an answer that comes after the visitor has changed
* their mind would bring the older choice back. This one the page waits for, and calls off when the visitor decides.
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
// src/receiver/read-body.ts
/** The most that browsers send with `keepalive` and `sendBeacon` (Fetch standard, 64 KiB in flight). */
var MAX_BODY_BYTES = 65536;
var tooLarge = () => new HttpProblem(413, `The body is over ${MAX_BODY_BYTES} bytes.`);
/** Refuses what is not UTF-8 instead of storing replacement characters. */
var decoder = new TextDecoder("utf-8", { fatal: true });
/** @throws {HttpProblem} 413 where the body is larger than the limit, 400 where it is not UTF-8 or breaks off */
async function readBody(request) {
	if (Number(request.header("content-length")) > 65536) throw tooLarge();
	const body = await request.read(MAX_BODY_BYTES).catch((error) => {
		if (error instanceof BodyTakenError) throw error;
		throw error instanceof BodyTooLargeError ? tooLarge() : new HttpProblem(400, "The body broke off.");
	});
	try {
		return {
			text: decoder.decode(body),
			bytes: body.byteLength
		};
	} catch {
		throw new HttpProblem(400, "The body is not UTF-8.");
	}
}
// src/core/consent.ts
var ACTIONS = [
	"accept-all",
	"decline-all",
	"save",
	"withdraw",
	"erase"
];
var SURFACES = [
	"banner",
	"settings",
	"placeholder",
	"api",
	"signal"
];
// src/receiver/checks.ts
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
/** The exceptions are looked for behind a find: looking ahead at each character would cost ten times as much. */
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
var MAX_CATEGORIES = 20;
var CATEGORY = /^[a-z][a-z\d-]{0,31}$/;
var TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
var uuid = expected("a UUID", (value) => typeof value === "string" ? parseUuid(value) ?? void 0 : void 0);
/** Rebuilt, so that what is stored is one form: milliseconds, `Z`. */
var time$2 = expected("a time such as 2026-11-22T18:00:00.000Z, not before 1970", (value) => {
	if (typeof value !== "string" || !TIME.test(value)) return void 0;
	const ms = Date.parse(value);
	if (!(ms >= 0)) return void 0;
	const iso = new Date(ms).toISOString();
	return iso.startsWith(value.slice(0, 19)) ? iso : void 0;
});
/** Origin and path; a query or fragment may carry personal data and must never arrive. */
var page = expected("an http(s) address of at most 2048 characters without query, fragment or credentials", (value) => {
	if (typeof value !== "string" || value.length > 2048 || /[?#\s\p{Cc}\p{Surrogate}]/u.test(value)) return void 0;
	const url = parseUrl(value);
	return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? value : void 0;
});
var choices$1 = record(MAX_CATEGORIES, CATEGORY, boolean);
var cookieRow = shape({
	name: line(200),
	provider: line(200),
	purpose: prose(1e3),
	duration: line(200)
});
var notice$1 = shape({
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
var readEvent = shape({
	schema: oneOf([1]),
	eventId: uuid,
	consentId: uuid,
	occurredAt: time$2,
	action: oneOf(ACTIONS),
	surface: oneOf(SURFACES),
	choices: choices$1,
	previous: nullable(choices$1),
	policyVersion: line(64, "printable ASCII", /^[ -~]+$/),
	locale: line(64, "a language tag", /^([a-z\d]+(-[a-z\d]+)*)?$/i),
	page,
	globalPrivacyControl: boolean,
	notice: notice$1,
	version: line(32, "a version", /^[ -~]+$/)
});
var envelope = shape({ events: list(50, (value) => value ?? null) });
/**
* Reads the parsed body of `POST /consent`. Never throws. One bad event does not spoil its neighbours. `occurredAt` is not
* held against our clock: a visitor whose clock is years off has decided too, and the time of receipt stands beside it.
*/
function validateEvents(body) {
	const bodyProblems = [];
	const entries = envelope(body, bodyProblems)?.events;
	if (!entries) return {
		events: [],
		rejected: [],
		problems: bodyProblems.map((problem) => problem.replace(/^:/, "body:").replace(/^\./, ""))
	};
	const events = [];
	const rejected = [];
	entries.forEach((entry, index) => {
		const problems = [];
		const event = readEvent(entry, problems);
		if (event && !problems.length) events.push(event);
		else rejected.push({
			index,
			eventId: uuid(entry?.eventId, []) ?? null,
			problems: problems.map((problem) => `events[${index}]${problem}`)
		});
	});
	return {
		events,
		rejected,
		problems: []
	};
}
// src/receiver/routes/consent.ts
/** JSON under a name that needs no preflight across origins, because a page that is going away has no time for one. */
var CONTENT_TYPES = /^(application\/json|text\/plain)\s*(;|$)/i;
var postConsent = async ({ request, note }, { commits, cookie, now }) => {
	if (!CONTENT_TYPES.test(request.header("content-type") ?? "")) throw new HttpProblem(415, "Content-Type: expected application/json or text/plain.");
	const { text, bytes } = await readBody(request);
	const { events, rejected, problems } = validateEvents(parse(text));
	if (problems.length) return problem(422, "The body is not a list of events.", { problems });
	const stored = (events.length ? await append(() => commits.add(events, bytes)) : []).filter(Boolean).length;
	const counts = {
		stored,
		duplicates: events.length - stored
	};
	note({
		...counts,
		rejected: rejected.length
	});
	const asked = !events.length && !rejected.length;
	const setCookie = cookie && asked && reissueCookie(request, cookie, now());
	const headers = setCookie ? { "set-cookie": setCookie } : {};
	return rejected.length ? problem(422, "Some events were refused; the others are stored.", {
		...counts,
		rejected
	}, headers) : json(202, counts, headers);
};
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		throw new HttpProblem(400, "The body is not JSON.");
	}
}
async function append(add) {
	try {
		return await add();
	} catch (error) {
		if (error instanceof QueueFullError) throw new HttpProblem(503, `${error.message}.`, {}, { "retry-after": "2" });
		throw error;
	}
}
var consentRoute = {
	name: "/consent",
	pattern: /^\/consent$/,
	methods: { POST: postConsent }
};
// src/receiver/routes/health.ts
var ready = async (_, { store }) => {
	try {
		await store.ping();
		return json(200, { status: "ready" });
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
// src/receiver/html.ts
var Html = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
var ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
function render(value) {
	if (value instanceof Html) return value.text;
	if (typeof value === "object") return value.map(render).join("");
	return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
function html(strings, ...values) {
	return new Html(strings.reduce((text, string, index) => text + render(values[index - 1] ?? "") + string));
}
// src/receiver/proof-page.ts
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
th, td { text-align: start; vertical-align: top; border-top: 1px solid #d5dae3; padding: .25rem .75rem .25rem 0; }
@media print { body { margin: 0; max-width: none; } }
`;
/** For the `Content-Security-Policy` of an answer that carries the page: this style and nothing else. */
var PROOF_STYLE_HASH = `sha256-${createHash("sha256").update(STYLE).digest("base64")}`;
var ACTION_WORDS = {
	"accept-all": "Accepted everything",
	"decline-all": "Declined everything optional",
	save: "Saved an own selection",
	withdraw: "Withdrew consent"
};
var SURFACE_WORDS = {
	banner: "in the banner",
	settings: "in the settings",
	placeholder: "at a held-back element",
	api: "through the site’s own controls",
	signal: "by the browser’s Global Privacy Control signal"
};
var time$1 = (iso) => `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
/**
* @param records of one consent, oldest first
* @param madeAt ISO 8601
*/
function proofPage(consentId, records, madeAt) {
	const notices = [...new Map(records.map((record) => [record.noticeHash, record])).values()];
	const numbers = new Map(notices.map(({ noticeHash }, index) => [noticeHash, index + 1]));
	return html`<!doctype html>
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
<p class="muted">${records.length} ${records.length === 1 ? "decision" : "decisions"}, printed ${time$1(madeAt)}. The id was made at random in the visitor’s browser; no name, address or device is stored with it.</p>
</header>
<main>
<h2>Decisions, oldest first</h2>
${records.map((record) => decision(record, numbers.get(record.noticeHash) ?? 0))}
<h2>What was shown</h2>
${notices.map((record) => notice(record, numbers.get(record.noticeHash) ?? 0))}
</main>
</body>
</html>
`.text;
}
function decision(record, noticeNumber) {
	return html`<article>
<h3>${ACTION_WORDS[record.action] ?? record.action} ${SURFACE_WORDS[record.surface] ?? record.surface}</h3>
<p>${choices(record.choices)}</p>
<dl>
<dt>Decided</dt><dd>${time$1(record.occurredAt)}, by the visitor’s clock</dd>
<dt>Received</dt><dd>${time$1(record.receivedAt)}, by the database’s clock</dd>
<dt>Before</dt><dd>${record.previous ? choices(record.previous) : "no answer yet"}</dd>
<dt>Page</dt><dd>${record.page}</dd>
<dt>Policy version</dt><dd>${record.policyVersion}</dd>
<dt>Language</dt><dd>${record.locale || "not named"}</dd>
<dt>Privacy signal</dt><dd>${record.globalPrivacyControl ? "Global Privacy Control was on" : "none"}</dd>
<dt>Shown</dt><dd>Notice ${noticeNumber}</dd>
<dt>Event</dt><dd><code>${record.eventId}</code>, consent-gate ${record.version}</dd>
</dl>
</article>
`;
}
function choices(answers) {
	const entries = Object.entries(answers);
	if (!entries.length) return html`no optional category`;
	return html`${entries.map(([category, yes]) => html`<span class="${yes ? "yes" : "no"}">${category}: ${yes ? "yes" : "no"}</span>`)}`;
}
var isEmpty = ({ title, body, buttons, categories }) => !title && !body && !buttons.length && !categories.length;
function notice({ notice: shown, noticeHash, locale }, number) {
	return html`<section class="notice">
<h3>Notice ${number}</h3>
<p class="muted">SHA-256 <code>${noticeHash}</code></p>
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
// src/receiver/csv.ts
/** Spreadsheets run a cell that begins like this as a formula (OWASP, "CSV Injection"); a quote before it makes it text. */
var FORMULA = /^[=+\-@\t\r\n]/;
function csvCell(value) {
	const text = FORMULA.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}
var choicesText = (choices) => Object.entries(choices ?? {}).map(([category, answer]) => `${category}=${answer ? "yes" : "no"}`).join("; ");
var COLUMNS = {
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
	version: ({ version }) => version
};
var row = (cells) => `${cells.map(csvCell).join(",")}\r\n`;
/** With a byte order mark, without which Excel takes UTF-8 for something else. */
var CSV_HEADER = `\uFEFF${row(Object.keys(COLUMNS))}`;
function csvRow(record) {
	return row(Object.values(COLUMNS).map((cell) => cell(record)));
}
// src/receiver/record-formats.ts
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
// src/receiver/record-query.ts
/** @throws {Error} one sentence that names the parameter and what was expected */
function parseFilter(parameters, others = []) {
	const filter = {};
	for (const [name, value] of parameters) {
		if (others.includes(name)) continue;
		const field = FILTER_FIELDS.find((known) => known === name);
		if (!field) throw new Error(`${name.slice(0, 40)}: unknown parameter, expected one of ${[...FILTER_FIELDS, ...others].join(", ")}`);
		if (filter[field] !== void 0) throw new Error(`${name}: given twice`);
		filter[field] = READ[field](value);
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
var READ = {
	from: time("from"),
	to: time("to"),
	consentId: (value) => {
		const id = parseUuid(value);
		if (id) return id;
		throw new Error("consentId: expected a UUID");
	},
	action: known("action", ACTIONS),
	surface: known("surface", SURFACES),
	locale: text("locale"),
	policyVersion: text("policyVersion")
};
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
	const filter = filterOf(query, ["format"]);
	const format = query.get("format") ?? (/text\/csv/.test(request.header("accept") ?? "") ? "csv" : "ndjson");
	if (format === "html") return await proof(filter, context);
	if (format !== "ndjson" && format !== "csv") throw new HttpProblem(400, "format: expected one of ndjson, csv, html.");
	const { type, header, row } = RECORD_FORMATS[format];
	return answer(200, await stream(context.store.records(filter), header, row), {
		"content-type": type,
		"content-disposition": `attachment; filename="consent-records.${format}"`
	});
};
async function proof({ consentId }, { store, now }) {
	if (!consentId) throw new HttpProblem(400, "consentId: expected, because format=html shows one consent.");
	const records = await store.history(consentId);
	if (!records.length) throw new HttpProblem(404, "There are no records of this consent.");
	return answer(200, proofPage(consentId, records, new Date(now()).toISOString()), {
		"content-type": "text/html; charset=utf-8",
		"content-security-policy": `default-src 'none'; style-src '${PROOF_STYLE_HASH}'; frame-ancestors 'none'; sandbox`
	});
}
/** The first page is read before the answer begins, so that a database that is down still gives a proper error. */
async function stream(pages, header, row) {
	const iterator = pages[Symbol.asyncIterator]();
	const first = await iterator.next();
	return (async function* () {
		if (header) yield header;
		for (let next = first; !next.done; next = await iterator.next()) yield next.value.map(row).join("");
	})();
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
	return json(200, {
		from: filter.from,
		to: filter.to ?? null,
		days: await store.summary(filter)
	});
};
var summaryRoute = {
	name: "/summary",
	pattern: /^\/summary$/,
	methods: { GET: getSummary }
};
// src/receiver/routes/visitor.ts
function consentIdOf(id) {
	const consentId = parseUuid(id);
	if (!consentId) throw new HttpProblem(400, "consentId: expected a UUID.");
	return consentId;
}
var readVisitor = async ({ id }, { store }) => {
	const consentId = consentIdOf(id);
	const records = await store.history(consentId);
	if (!records.length) throw new HttpProblem(404, "There are no records of this consent.");
	return json(200, {
		consentId,
		records
	});
};
/** Says nothing about whether there was something to erase. */
var eraseVisitor = async ({ id }, { store }) => {
	await store.erase(consentIdOf(id));
	return answer(204, "");
};
var visitorRoute = {
	name: "/consent/:consentId",
	pattern: /^\/consent\/([^/]+)$/,
	methods: {
		GET: readVisitor,
		DELETE: eraseVisitor
	}
};
// src/receiver/token.ts
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
	const commits = createGroupCommit({
		...options,
		write: (events) => store.append(events)
	});
	const own = () => metrics.counts(commits.queuedBytes);
	const context = {
		store,
		commits,
		counts: options.shareCounts?.(own) ?? (async () => [own()]),
		cookie: options.cookie === false ? null : options.cookie ?? {},
		now,
		checkToken: createTokenCheck(options.token)
	};
	async function respond(request, { route, id }, note) {
		const wait = rateLimit && request.address && !route.unlimited ? await rateLimit(request.address) : 0;
		if (wait) return problem(429, "Too many requests.", {}, { "retry-after": `${wait}` });
		const handle = handlerOf(route, request.method);
		if (handle) return await handle({
			request,
			id,
			note
		}, context);
		const allow = [...Object.keys(route.methods), "OPTIONS"].join(", ");
		if (request.method === "OPTIONS") return cors.preflight(allow);
		return problem(405, `Expected one of ${allow}.`, {}, { allow });
	}
	return async (request) => {
		const started = performance.now();
		const { path } = request;
		const match = path.startsWith(`${basePath}/`) ? matchRoute(path.slice(basePath.length)) : null;
		const entry = {
			method: METHODS.has(request.method) ? request.method : "OTHER",
			route: match?.route.name ?? "-",
			status: 0,
			durationMs: 0
		};
		let corsHeaders = {};
		let given;
		try {
			if (!match) throw new HttpProblem(404, "There is nothing here.");
			corsHeaders = cors.admit(request);
			given = await respond(request, match, (counts) => Object.assign(entry, counts));
		} catch (cause) {
			given = cause instanceof HttpProblem ? cause.answer : problem(503, "The receiver cannot do this now.", {}, { "retry-after": "5" });
			if (!(cause instanceof HttpProblem)) entry.error = describeError(cause);
		}
		entry.status = given.status;
		entry.durationMs = Math.round((performance.now() - started) * 10) / 10;
		metrics.observe(entry);
		onRequest?.(entry);
		return {
			...given,
			headers: {
				...given.headers,
				...corsHeaders
			}
		};
	};
}
/** HEAD is answered as GET is; the server leaves the body out. */
function handlerOf({ methods }, method) {
	const name = method === "HEAD" ? "GET" : method;
	return name === "GET" || name === "POST" || name === "DELETE" ? methods[name] : void 0;
}
function matchRoute(path) {
	for (const route of ROUTES) {
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
	const handle = createHandler(options);
	return Object.assign(async (request, client) => toResponse(await handle(fromRequest(request, client)), request.method === "HEAD"), { handle });
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
/** `pull` is called only when the reader has room: a slow reader slows the database down instead of filling memory. */
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
// src/receiver/retention.ts
/** Small enough that decisions which arrive meanwhile wait for milliseconds only. */
var BATCH = 1e3;
var DAY = 864e5;
var TIMER_INTERVAL = 216e5;
/** Several may run at once, also on several machines: none waits for another, none does another's work again. */
async function purge(store, { days, signal, onProgress }) {
	const before = (/* @__PURE__ */ new Date(Date.now() - days * DAY)).toISOString();
	let removed = 0;
	for (let batch = BATCH; batch === BATCH && !signal?.aborted;) {
		batch = await store.purgeRecords(before, BATCH);
		removed += batch;
		if (batch) onProgress?.(removed);
	}
	if (!signal?.aborted) await store.purgeRemains(before);
	return removed;
}
/** Purges now and then every six hours, until the signal. Failures are told and tried again next time. */
async function keepPurging(store, options) {
	const { signal, onError } = options;
	while (!signal?.aborted) {
		await purge(store, options).catch(onError);
		if (signal?.aborted) return;
		await new Promise((resolve) => {
			const timer = setTimeout(resolve, TIMER_INTERVAL).unref();
			signal?.addEventListener("abort", () => {
				clearTimeout(timer);
				resolve();
			}, { once: true });
		});
	}
}
export { migrate as _, RECORD_FORMATS as a, createNodeListener as b, describeError as c, connectPostgres as d, openPostgres as f, openStore as g, createStore as h, parseFilter as i, createRateLimit as l, openPGlite as m, purge as n, proofPage as o, connectPGlite as p, createReceiver as r, parseUuid as s, keepPurging as t, keepSharedCounts as u, schemaSql as v, FILTER_FIELDS as y };
