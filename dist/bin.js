#!/usr/bin/env node
import { S as UsageError, r as flagOf, t as FLAGGED } from "./chunks/receiver-site-flags.js";
import { A as consentRecordsText, C as dayAfter, D as rootOfPath, E as merkleRoot, F as createRateLimit, I as keepSharedCounts, J as recount, L as createNodeListener, M as proofPage, N as consentJson, O as parseFilter, P as parseUuid, S as evidenceText, T as sealHash, W as FILTER_FIELDS, _ as createReceiver, a as purge, b as EVIDENCE_TYPE, c as connectPGlite, f as openStore, g as keepSealing, i as keepTending, j as describeError, k as RECORD_FORMATS, l as isPGlite, m as schemaSql, n as parseSecrets, o as connectPostgres, p as migrate, r as keepPurging, rt as isDistributed, t as keepTelling, w as recordLeaf, x as evidence, y as readConsents } from "./chunks/receiver-keep-telling.js";
import { X509Certificate, createHash } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { createServer } from "node:http";
import cluster from "node:cluster";
import { createInterface } from "node:readline/promises";
// src/receiver/commands/flags.ts
/** @throws {UsageError} for an unknown flag, a missing value or a stray word */
function readFlags(args, options) {
	try {
		return parseArgs({
			args: [...args],
			options,
			strict: true,
			allowPositionals: false
		}).values;
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}
var DATABASE_HELP = `  --database <where>      A folder, or postgres://user:password@host/name. [default: ./consent-data]
                          Better given as CONSENT_GATE_DATABASE where it holds a password.`;
function databaseOf(flag, { env }) {
	return flag ?? env.CONSENT_GATE_DATABASE ?? "./consent-data";
}
/** @throws {UsageError} naming the flag */
function wholeNumber(name, value, min, max) {
	const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
	if (number >= min && number <= max) return number;
	throw new UsageError(`--${name}: expected a whole number from ${min} to ${max}, got "${value}"`);
}
/** The token from a file or from CONSENT_GATE_TOKEN: a flag would show it to every user of the machine. */
async function tokenOf(file, { env }) {
	if (file === void 0) return env.CONSENT_GATE_TOKEN || void 0;
	try {
		return (await readFile(file, "utf8")).trim();
	} catch {
		throw new UsageError(`--token-file: cannot read "${file}"`);
	}
}
/** Days, written `730d`. @throws {UsageError} naming the flag */
function daysOf(name, value) {
	const days = /^(\d{1,5})d$/.exec(value)?.[1];
	if (days && Number(days) >= 1) return Number(days);
	throw new UsageError(`--${name}: expected a number of days, such as 730d, got "${value}"`);
}
/** An http or https address. @throws {UsageError} naming the flag */
function addressOf(name, value) {
	const url = URL.canParse(value) ? new URL(value) : null;
	if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.hash) return url.href;
	throw new UsageError(`--${name}: expected an address such as https://example.com/hook, without user, password or #`);
}
// src/receiver/store/open-database.ts
var isPostgres = (location) => /^postgres(ql)?:\/\//.test(location);
/** @throws a sentence that names what is wrong with the address or folder */
function openDatabase(location, options) {
	if (isPostgres(location)) return connectPostgres(location, options);
	if (/^[a-z][a-z\d+.-]+:\/\//i.test(location)) throw new Error("--database: expected a folder or an address that begins with postgres://");
	return connectPGlite(location, options);
}
// src/receiver/commands/open-records.ts
/** @throws {UsageError} where the folder has no records: a new, empty database would say that nobody decided anything */
async function openRecords(location) {
	if (!isPostgres(location) && !location.includes("://") && !isPGlite(location)) throw new UsageError(`--database: there are no records in "${location}"; expected the folder of a receiver`);
	return await openStore(await openDatabase(location, { statementTimeout: 0 }));
}
// src/receiver/commands/erase.ts
var eraseCommand = {
	summary: "remove one visitor’s records",
	help: `Usage: consent-gate erase --consent-id <uuid> [options]

Removes a visitor's records for good. The bare id stays, so that an event that is still on its way does not bring them back.

Options:
  --consent-id <uuid>     As the visitor finds it in their cookie settings.
${DATABASE_HELP}
  --help                  Show this.
`,
	async run(args, io) {
		const flags = readFlags(args, {
			"consent-id": { type: "string" },
			database: { type: "string" }
		});
		const consentId = parseUuid(flags["consent-id"] ?? "");
		if (!consentId) throw new UsageError("--consent-id: expected a UUID");
		const store = await openRecords(databaseOf(flags.database, io));
		try {
			io.out(`${await store.erase(consentId)} records removed\n`);
		} finally {
			await store.close();
		}
	}
};
// src/receiver/store/distribute.ts
/**
* Each machine holds some of these, and can give some to one that is added. Few, because a batch of decisions becomes as many inserts
* as the machine has pieces.
*/
var PIECES_PER_MACHINE = 2;
/** The first gives the others their pieces. */
var TABLES = [
	["consent_events", "bucket"],
	["consent_erasures", "bucket"],
	["consent_days", "slot"],
	["consent_page_days", "slot"],
	["consent_variant_days", "slot"]
];
/** Called by others, on whichever machine these run. */
var INNER_FUNCTIONS = [
	"consent_bucket(uuid)",
	"consent_tally(consent_change[])",
	"consent_count(int, json, int)",
	"consent_gone(int, consent_change[], boolean)"
];
/** Run where the bucket `home` lies. */
var FUNCTIONS = [
	"consent_store(int, int[], json, json, boolean)",
	"consent_mark(int, uuid[])",
	"consent_erase(int, int[], uuid[], boolean)",
	"consent_erase_late(int, int[], boolean)",
	"consent_purge(int, int[], timestamptz, int)",
	"consent_writers(int)"
];
var STATE = `select exists (select 1 from pg_extension where extname = 'citus') as citus,
  exists (select 1 from consent_seals) as sealed`;
var CLUSTER = `select (select count(*) from citus_get_active_worker_nodes())::int as machines,
  exists (select 1 from pg_dist_partition where logicalrelid = 'consent_events'::regclass) as distributed`;
/** How many machines there are; `null` where this is no Citus, or one without any worker yet. */
async function distribute(database) {
	const [state] = (await database.query(STATE)).rows;
	if (!state?.citus) return null;
	const [cluster] = (await database.query(CLUSTER)).rows;
	const machines = Number(cluster?.machines ?? 0);
	if (cluster?.distributed) return machines;
	if (!machines) return null;
	if (state.sealed) throw new Error("Sealed days (--seal) cannot be spread over the machines of a Citus cluster.");
	await database.query(`do $distribute$ begin
set local citus.multi_shard_modify_mode to 'sequential';
${[...distributeTables(machines * PIECES_PER_MACHINE), ...distributeFunctions()].join(";\n")};
end $distribute$`);
	return machines;
}
var distributeTables = (pieces) => TABLES.map(([table, column], index) => index ? `perform create_distributed_table('${table}', '${column}', colocate_with := 'consent_events')` : `perform create_distributed_table('${table}', '${column}', colocate_with := 'none', shard_count := ${pieces})`);
var distributeFunctions = () => [...INNER_FUNCTIONS.map((name) => `perform create_distributed_function('${name}')`), ...FUNCTIONS.map((name) => `perform create_distributed_function('${name}', 'home', colocate_with := 'consent_events')`)];
// src/receiver/commands/migrate.ts
var migrateCommand = {
	summary: "set up or update the tables",
	help: `Usage: consent-gate migrate [options]

Sets up or updates the tables. serve does the same when it starts; this is for a role that may create tables where the
receivers' role may not, and for engines on which you run the statements yourself. On a Citus cluster it also spreads
the records over the machines; stop the receivers meanwhile.

Options:
${DATABASE_HELP}
  --print                 Only print the statements for an empty database.
  --recount               Then count all records anew for the summaries a day: once after receivers of an older
                          version have stored decisions beside newer ones.
  --help                  Show this.
`,
	async run(args, io) {
		const flags = readFlags(args, {
			database: { type: "string" },
			print: {
				type: "boolean",
				default: false
			},
			recount: {
				type: "boolean",
				default: false
			}
		});
		if (flags.print) {
			io.out(schemaSql());
			return;
		}
		const database = await openDatabase(databaseOf(flags.database, io), { statementTimeout: 0 });
		try {
			await migrate(database);
			const machines = await distribute(database);
			if (flags.recount) await recount(database);
			io.out(`the tables are up to date${machines ? `, spread over ${machines} machines` : ""}\n`);
		} finally {
			await database.close?.();
		}
	}
};
// src/receiver/commands/purge.ts
var purgeCommand = {
	summary: "remove records older than …",
	help: `Usage: consent-gate purge --older-than <days> [options]

Removes records that were received longer ago than that, in batches. It may be stopped at any time (Ctrl+C): what is
removed stays removed, and the next run goes on.

Options:
  --older-than <days>     Such as 730d, by the database's clock.
  --max-share <percent>   Refuse where more than this share of all records would go at once, unless time has simply
                          gone on since the last purge. A clock that is wrong would remove everything. [default: 20]
  --force                 Remove them all the same.
${DATABASE_HELP}
  --help                  Show this.
`,
	async run(args, io) {
		const flags = readFlags(args, {
			"older-than": { type: "string" },
			"max-share": {
				type: "string",
				default: "20"
			},
			force: {
				type: "boolean",
				default: false
			},
			database: { type: "string" }
		});
		if (flags["older-than"] === void 0) throw new UsageError("--older-than: expected a number of days, such as 730d");
		const days = daysOf("older-than", flags["older-than"]);
		const maxShare = wholeNumber("max-share", flags["max-share"], 0, 100);
		const store = await openRecords(databaseOf(flags.database, io));
		try {
			const removed = await purge(store, {
				days,
				force: flags.force,
				maxShare,
				signal: io.stop,
				onProgress: (sum) => io.error(`removed ${sum} records\n`)
			});
			io.out(`${removed} records removed${io.stop.aborted ? "; stopped before the end" : ""}\n`);
		} finally {
			await store.close();
		}
	}
};
// src/receiver/commands/records.ts
var FORMATS = [
	"html",
	"json",
	"ndjson",
	"csv",
	"jsonld",
	"evidence"
];
var kebab = (field) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
var recordsCommand = {
	summary: "print the proof of one consent, or export records",
	help: `Usage: consent-gate records [options]

With --consent-id: that visitor's records with the exact notices shown, as a page to read and print, or as JSON.
Otherwise: all records in the order of receipt, as they are read; memory stays flat however many there are.

Options:
  --consent-id <uuid>     One visitor's records.
  --format <name>         html or json for one consent, ndjson, csv or jsonld (ISO/IEC TS 27560, a whole consent each) for
                          any; evidence of sealed records for consent-gate verify. [default: html or ndjson]
  --from <time>           Received at or after, such as 2026-11-01 or 2026-11-01T08:00Z.
  --to <time>             Received before.
  --action <name>         And so on: --surface, --locale, --policy-version, --variant.
${DATABASE_HELP}
  --help                  Show this.
`,
	async run(args, io) {
		const { database, format, ...values } = readFlags(args, {
			database: { type: "string" },
			format: { type: "string" },
			...Object.fromEntries(FILTER_FIELDS.map((field) => [kebab(field), { type: "string" }]))
		});
		const filter = filterOf(values);
		const name = typeof format === "string" ? format : filter.consentId ? "html" : "ndjson";
		if (!FORMATS.includes(name)) throw new UsageError(`--format: expected one of ${FORMATS.join(", ")}, got "${name}"`);
		const store = await openRecords(databaseOf(database, io));
		try {
			if (name === "ndjson" || name === "csv") await writeAll(store, filter, name, io);
			else if (name === "jsonld") await writeTexts(consentRecordsText(readConsents(store.database, filter)), io);
			else if (name === "evidence") await writeEvidence(store, filter, io);
			else await writeOne(store, filter, name, io);
		} finally {
			await store.close();
		}
	}
};
function filterOf(values) {
	const given = FILTER_FIELDS.flatMap((field) => {
		const value = values[kebab(field)];
		return typeof value === "string" ? [[field, value]] : [];
	});
	try {
		return parseFilter(given);
	} catch (error) {
		const [field = "", ...rest] = (error instanceof Error ? error.message : "").split(":");
		throw new UsageError(`--${kebab(field)}:${rest.join(":")}`);
	}
}
async function writeAll(store, filter, name, io) {
	const { header, row } = RECORD_FORMATS[name];
	await io.write(header);
	for await (const page of store.records(filter)) {
		if (io.stop.aborted) throw new Error("stopped before the end: the export is incomplete");
		await io.write(page.map(row).join(""));
	}
}
async function writeTexts(texts, io) {
	for await (const text of texts) {
		if (io.stop.aborted) throw new Error("stopped before the end: the export is incomplete");
		await io.write(text);
	}
}
async function writeEvidence({ database }, { consentId, ...rest }, io) {
	const [other] = Object.keys(rest);
	if (other) throw new UsageError(`--${kebab(other)}: evidence is of one consent or of all, so that nothing can be left out`);
	await writeTexts(evidenceText(evidence(database, consentId ?? null, (/* @__PURE__ */ new Date()).toISOString())), io);
}
async function writeOne(store, { consentId }, name, io) {
	if (!consentId) throw new UsageError(`--consent-id: expected, because --format ${name} shows one consent`);
	const text = name === "html" ? proofPage({
		consentId,
		madeAt: (/* @__PURE__ */ new Date()).toISOString()
	}, store) : consentJson({ consentId }, store);
	let found = false;
	for await (const part of text) {
		if (io.stop.aborted) throw new Error("stopped before the end: the export is incomplete");
		await io.write(part);
		found = true;
	}
	if (!found) throw new Error("there are no records of this consent");
}
// src/receiver/http/serve.ts
var LIMITS = {
	headersTimeout: 1e4,
	requestTimeout: 15e3,
	connectionsCheckingInterval: 1e3,
	keepAliveTimeout: 65e3,
	maxHeaderSize: 16384
};
/**
* Connections that the system queues before Node accepts them, as far as it allows. Past Node's default of 511, visitors who
* all come at once see a connection that looks open and is then reset.
*/
var BACKLOG = 4096;
/** A connection on which nothing moves, such as an export that nobody reads, ends after this, in ms. */
var IDLE_TIMEOUT = 6e4;
/** How long a stop waits for requests under way, in ms. */
var GRACE = 1e4;
/** @throws where the port is taken or not allowed */
async function serve({ receiver, port, host, ...options }) {
	const server = createServer(LIMITS, createNodeListener(receiver, options));
	server.setTimeout(IDLE_TIMEOUT);
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen({
			port,
			host,
			backlog: BACKLOG
		}, () => {
			server.off("error", reject);
			resolve();
		});
	});
	const { address, family, port: actual } = server.address();
	return {
		url: `http://${family === "IPv6" ? `[${address}]` : address}:${actual}`,
		stop: () => new Promise((resolve) => {
			const idle = setInterval(() => server.closeIdleConnections(), 50);
			const grace = setTimeout(() => server.closeAllConnections(), GRACE);
			server.close(() => {
				clearInterval(idle);
				clearTimeout(grace);
				resolve();
			});
		})
	};
}
// src/receiver/commands/beside.ts
var BESIDE_FLAGS = {
	seal: { type: "boolean" },
	"seal-timestamp": { type: "string" },
	"seal-file": { type: "string" },
	"seal-url": { type: "string" },
	webhook: { type: "string" }
};
var BESIDE_HELP = `  --seal                  Seal each day's records once it is over, so that consent-gate verify can prove that none was
                          changed, added or taken out since.
  --seal-timestamp <address>
                          Have each seal time-stamped by this authority (RFC 3161). [default: none]
  --seal-file <file>      Write each seal into this file as a line. Keep it where the database's owner cannot write.
  --seal-url <address>    Post each seal there.
  --webhook <address>     Post each decision and erasure there, signed as Standard Webhooks does with the secret in
                          CONSENT_GATE_WEBHOOK_SECRET (whsec_…); kept and tried again for seven days. [default: none]
`;
/** @throws {UsageError} naming the flag or the variable */
function besideOf(flags, { env }) {
	const webhook = typeof flags.webhook === "string" ? flags.webhook : null;
	return {
		seal: sealOf(flags),
		webhook: webhook === null ? null : {
			url: addressOf("webhook", webhook),
			secrets: secretsOf(env)
		}
	};
}
function sealOf(flags) {
	const address = (name) => {
		const value = flags[name];
		return typeof value === "string" ? addressOf(name, value) : void 0;
	};
	const file = flags["seal-file"];
	if (file === "") throw new UsageError("--seal-file: expected the name of a file");
	const plan = {
		stampAt: address("seal-timestamp"),
		postTo: address("seal-url"),
		file: typeof file === "string" ? file : void 0
	};
	if (flags.seal) return plan;
	const given = [
		"seal-timestamp",
		"seal-url",
		"seal-file"
	].find((name) => flags[name] !== void 0);
	if (given) throw new UsageError(`--seal: expected as well, because --${given} is about seals`);
	return null;
}
function secretsOf(env) {
	try {
		return parseSecrets(env.CONSENT_GATE_WEBHOOK_SECRET ?? "");
	} catch (error) {
		throw new UsageError(`CONSENT_GATE_WEBHOOK_SECRET: ${error instanceof Error ? error.message : ""}`);
	}
}
/** @throws {UsageError} where Citus has spread the records over machines: it refuses what these ask of the database */
async function checkBeside(database, { seal, webhook }) {
	if (!seal && !webhook) return;
	if (await isDistributed(async (text, ...params) => (await database.query(text, params)).rows)) throw new UsageError(`--${seal ? "seal" : "webhook"}: expected records on one PostgreSQL, these are spread by Citus`);
}
function runBeside(database, plan, log, signal) {
	const tell = (message) => (error) => log("error", message, { error: describeError(error) });
	const webhook = plan.webhook && keepTelling(database, {
		...plan.webhook,
		signal,
		onNews: (message, fields) => log("error", message, fields),
		onError: tell("the webhook’s queue failed")
	});
	const sealing = plan.seal && keepSealing(database, {
		...plan.seal,
		signal,
		onSealed: ({ day, size, seal }) => log("info", "sealed", {
			day,
			records: size,
			seal
		}),
		onError: tell("sealing failed")
	});
	return {
		noticed: ({ method, status }) => {
			if (status < 300 && (method === "POST" || method === "DELETE")) webhook?.wake();
		},
		ended: Promise.all([webhook?.ended, sealing])
	};
}
// src/receiver/commands/cookie-flags.ts
/** @throws {UsageError} naming the flag */
function cookieOf(flags) {
	const text = (name, pattern, expected) => {
		const value = flags[name];
		if (typeof value !== "string") return void 0;
		if (!pattern.test(value)) throw new UsageError(`--${name}: expected ${expected}, got "${value}"`);
		return value;
	};
	const name = text("cookie-name", /^[\w-]{1,64}$/, "a cookie name");
	const domain = text("cookie-domain", /^\.?[a-z\d-]+(\.[a-z\d-]+)*$/i, "a domain");
	const path = text("cookie-path", /^\/[^;,\s]*$/, "a path");
	const days = flags["max-age-days"];
	return {
		...name && { name },
		...domain && { domain },
		...path && { path },
		...typeof days === "string" && { maxAgeDays: wholeNumber("max-age-days", days, 1, 365) }
	};
}
// src/receiver/commands/log.ts
/** Bytes that may wait for a reader, which is some thousand lines. */
var MOST_WAITING = 1048576;
/** @param write is given whole lines with their line breaks */
function createLog(write) {
	let lost = 0;
	let waiting = 0;
	/** Half of the last line may have been written. */
	let broken = false;
	const lineOf = (level, message, fields) => `${JSON.stringify({
		time: (/* @__PURE__ */ new Date()).toISOString(),
		level,
		pid: process.pid,
		message,
		...fields
	})}\n`;
	return (level, message, fields = {}) => {
		if (waiting > MOST_WAITING) {
			lost++;
			return;
		}
		const told = lost;
		const text = `${broken ? "\n" : ""}${told ? lineOf("error", "log lines were lost", { lost: told }) : ""}${lineOf(level, message, fields)}`;
		lost = 0;
		broken = false;
		waiting += text.length;
		write(text, (error) => {
			waiting -= text.length;
			if (!error) return;
			lost += told + 1;
			broken = true;
		});
	};
}
// src/receiver/commands/worker-counts.ts
/** How often a worker sends its counts, in ms. What the others get is no older than this. */
var INTERVAL = 1e3;
var isMessage = (message) => typeof message === "object" && message !== null && "consentGateCounts" in message;
/** In the process that starts the workers. A worker that ended stays in the sums, because counters must not fall. */
function collectCounts() {
	const latest = /* @__PURE__ */ new Map();
	cluster.on("message", (worker, message) => {
		if (!isMessage(message)) return;
		const others = [...latest].flatMap(([id, counts]) => id === worker.id ? [] : [counts]);
		latest.set(worker.id, message.consentGateCounts);
		if (message.ask && worker.isConnected()) worker.send({ consentGateCounts: others });
	});
	cluster.on("exit", ({ id }) => {
		const counts = latest.get(id);
		if (counts) latest.set(id, {
			...counts,
			queuedBytes: 0,
			memoryBytes: 0
		});
	});
}
/** In a worker, for `shareCounts`. */
function tellCounts(own) {
	let asking = [];
	const tell = (ask) => {
		if (process.connected) process.send?.({
			consentGateCounts: own(),
			ask
		});
	};
	process.on("message", (message) => {
		if (!isMessage(message)) return;
		for (const resolve of asking) resolve(message.consentGateCounts);
		asking = [];
	});
	setInterval(tell, INTERVAL, false).unref();
	return async () => {
		const others = new Promise((resolve) => asking.push(resolve));
		tell(true);
		return [own(), ...await others];
	};
}
// src/receiver/commands/workers.ts
/** Whether this process is a worker, not the one that started them. */
var isWorker = cluster.isWorker;
/** Lets this worker's process end once it has nothing left to do. */
var leave = () => cluster.worker?.disconnect();
/** A worker that ends this soon, in ms, would end again: the next one waits as long. */
var SETTLING = 2e3;
/** Runs `count` copies of this process until the signal, and replaces one that ends. Resolves when all have ended. */
function runWorkers(count, stop, log) {
	const running = /* @__PURE__ */ new Set();
	return new Promise((resolve) => {
		function start() {
			if (stop.aborted) return;
			const startedAt = Date.now();
			const worker = cluster.fork();
			running.add(worker);
			worker.once("exit", (code, signal) => {
				running.delete(worker);
				if (stop.aborted) {
					if (!running.size) resolve();
					return;
				}
				log("error", "a worker ended and is replaced", {
					code,
					signal
				});
				setTimeout(start, Date.now() - startedAt < SETTLING ? SETTLING : 0);
			});
		}
		stop.addEventListener("abort", () => {
			for (const worker of running) worker.process.kill("SIGTERM");
			if (!running.size) resolve();
		});
		for (let index = 0; index < count; index++) start();
	});
}
// src/receiver/commands/serve.ts
var LOGS = [
	"all",
	"errors",
	"none"
];
var serveCommand = {
	summary: "run a receiver",
	outlivesItsReader: true,
	help: `Usage: consent-gate serve [options]

Receives decisions at POST /consent and keeps them.

Options:
  --port <number>         0 lets the system choose. [default: 8787]
  --host <address>        Address to listen on; 0.0.0.0 for every network. [default: 127.0.0.1]
${DATABASE_HELP}
  --allow-origin <origin> Pages of this origin may post here, besides those of the receiver's own origin.
                          May be given more than once.
  --token-file <file>     Holds the token that opens /dashboard, /records, /notices and /summary to the owner; at
                          least 16 characters. Or CONSENT_GATE_TOKEN. [default: none, they are closed]
  --base-path <path>      Where the routes begin, such as /privacy. [default: none]
  --cookie-name <name>    The consent cookie as the gate is configured, which answers renew for Safari.
  --cookie-domain <name>  [defaults: consent_gate, this host only, /, 182]
  --cookie-path <path>
  --max-age-days <days>
  --no-cookie             Leave cookies alone.
  --retention <days>      Remove records older than this, such as 730d, at the start and every six hours. Where more
                          than a fifth would go at once it refuses: see consent-gate purge. [default: none]
  --rate-limit <number>   Requests that one client may make a minute; needs the package rate-limiter-flexible.
                          [default: none]
  --trusted-proxies <n>   How many proxies of yours stand before this, so that the client's address is taken from
                          X-Forwarded-For. Set it whenever you set a rate limit behind a proxy. [default: 0]
  --workers <number>      Processes that share the port, one a processor core; needs a postgres:// database.
                          [default: 1]
${BESIDE_HELP}  --log <which>           Requests to log: all, errors, none. [default: all]
  --help                  Show this.
`,
	async run(args, io) {
		const flags = readFlags(args, {
			port: {
				type: "string",
				default: "8787"
			},
			host: {
				type: "string",
				default: "127.0.0.1"
			},
			database: { type: "string" },
			"allow-origin": {
				type: "string",
				multiple: true,
				default: []
			},
			"token-file": { type: "string" },
			"base-path": {
				type: "string",
				default: ""
			},
			"cookie-name": { type: "string" },
			"cookie-domain": { type: "string" },
			"cookie-path": { type: "string" },
			"max-age-days": { type: "string" },
			"no-cookie": {
				type: "boolean",
				default: false
			},
			retention: { type: "string" },
			"rate-limit": { type: "string" },
			"trusted-proxies": {
				type: "string",
				default: "0"
			},
			workers: {
				type: "string",
				default: "1"
			},
			log: {
				type: "string",
				default: "all"
			},
			...BESIDE_FLAGS
		});
		const port = wholeNumber("port", flags.port, 0, 65535);
		if (!LOGS.includes(flags.log)) throw new UsageError(`--log: expected one of ${LOGS.join(", ")}, got "${flags.log}"`);
		const trustedProxies = wholeNumber("trusted-proxies", flags["trusted-proxies"], 0, 20);
		const retention = flags.retention === void 0 ? null : daysOf("retention", flags.retention);
		const perMinute = flags["rate-limit"] === void 0 ? 0 : wholeNumber("rate-limit", flags["rate-limit"], 1, 1e6);
		const log = createLog(io.tryWrite ?? ((text, done) => {
			io.out(text);
			done();
		}));
		const beside = besideOf(flags, io);
		const token = await tokenOf(flags["token-file"], io);
		const options = {
			allowOrigins: flags["allow-origin"],
			basePath: flags["base-path"],
			cookie: flags["no-cookie"] ? false : cookieOf(flags),
			onRequest: requestLog(log, flags.log),
			...token === void 0 ? {} : { token },
			...perMinute ? { rateLimit: await createRateLimit(perMinute, isWorker) } : {},
			...isWorker ? { shareCounts: tellCounts } : {}
		};
		const location = databaseOf(flags.database, io);
		const workers = wholeNumber("workers", flags.workers, 1, 256);
		if (workers > 1 && !isPostgres(location)) throw new UsageError("--workers: a folder is held by one process; give --database postgres://…");
		const lost = new AbortController();
		const database = await openDatabase(location, {
			onConnectionLost: (error) => log("error", "database connection lost", { error: describeError(error) }),
			onFolderLost: (error) => lost.abort(error)
		});
		const store = await openStore(database, { queued: beside.webhook !== null });
		await checkBeside(database, beside);
		if (workers > 1 && !isWorker) {
			await store.close();
			collectCounts();
			if (perMinute) await keepSharedCounts();
			return await runWorkers(workers, io.stop, log);
		}
		try {
			await runUntilStopped(store, options, {
				port,
				host: flags.host,
				trustedProxies,
				retention,
				log,
				database,
				beside,
				stop: io.stop,
				lost: lost.signal
			});
		} finally {
			await store.close();
			leave();
		}
		log("info", "stopped");
	}
};
async function runUntilStopped(store, options, running) {
	const { port, host, trustedProxies, retention, log, lost } = running;
	const stop = AbortSignal.any([running.stop, lost]);
	const tell = (message) => (error) => log("error", message, { error: describeError(error) });
	const beside = runBeside(running.database, running.beside, log, stop);
	const onRequest = (entry) => {
		options.onRequest?.(entry);
		beside.noticed(entry);
	};
	const receiver = createReceiverOrExplain({
		...options,
		store,
		onRequest
	});
	const server = await serve({
		receiver,
		port,
		host,
		trustedProxies,
		onError: tell("connection failed")
	});
	log("info", "listening", {
		url: server.url,
		ownerRoutes: options.token === void 0 ? "closed" : "open"
	});
	const purging = retention && keepPurging(store, {
		days: retention,
		signal: stop,
		onError: tell("purge failed"),
		onProgress: (removed) => log("info", "purging", { removed })
	});
	const tending = keepTending(store, {
		signal: stop,
		onError: tell("looking after the records failed")
	});
	if (!stop.aborted) await new Promise((resolve) => stop.addEventListener("abort", resolve, { once: true }));
	log("info", "stopping");
	await server.stop();
	await receiver.close();
	await Promise.all([
		purging,
		tending,
		beside.ended
	]);
	if (lost.aborted) throw lost.reason;
}
function createReceiverOrExplain(options) {
	try {
		return createReceiver(options);
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}
function requestLog(log, which) {
	return (entry) => {
		const failed = entry.status >= 500 || entry.error !== void 0;
		if (which === "all" || which === "errors" && failed) log(failed ? "error" : "info", "request", entry);
	};
}
// src/receiver/seal/check-evidence.ts
var MOST_LISTED = 100;
/** @param published seals that the owner or somebody else has kept outside the database */
async function checkEvidence(lines, published = []) {
	const faults = [];
	let faultCount = 0;
	const fault = (kind, text) => {
		faultCount++;
		if (faults.length < MOST_LISTED) faults.push({
			kind,
			text
		});
	};
	const seals = /* @__PURE__ */ new Map();
	const named = /* @__PURE__ */ new Set();
	const notices = /* @__PURE__ */ new Set();
	const counts = {
		proven: 0,
		gone: 0,
		notYet: 0,
		late: 0
	};
	const ended = /* @__PURE__ */ new Set();
	let of;
	let whole = false;
	let day = null;
	for await (const line of lines) if ("evidence" in line) of = line.of;
	else if ("seal" in line) seals.set(line.seal.day, line.seal);
	else if ("leaves" in line) day = openDay(line.leaves);
	else if ("record" in line) {
		named.add(line.record.noticeHash);
		checkRecord(line);
	} else if ("gone" in line) for (const leaf of line.gone.leaves) day?.gone.add(leaf);
	else if ("dayEnds" in line) {
		if (line.emptied) counts.gone += seals.get(line.dayEnds)?.size ?? 0;
		else if (day) endDay(day);
		ended.add(line.dayEnds);
		day = null;
	} else if ("ends" in line) whole = true;
	else if ("notice" in line) {
		notices.add(line.notice.hash);
		const { hash, text } = line.notice;
		if (createHash("sha256").update(text).digest("hex") !== hash) fault("changed", `The notice ${hash} has another text than was shown.`);
	}
	if (of === void 0) fault("seal", `This is no evidence: its first line should name ${EVIDENCE_TYPE}.`);
	for (const hash of named) if (!notices.has(hash)) fault("taken out", `The text of the notice ${hash} is missing.`);
	if (!whole) fault("taken out", "The evidence breaks off before its end.");
	if (of === null) {
		for (const day of seals.keys()) if (!ended.has(day)) fault("taken out", `The records of ${day} are missing.`);
	}
	checkChain();
	return {
		of: of ?? null,
		seals: [...seals.values()],
		...counts,
		faults,
		faultCount
	};
	function openDay({ day, hashes }) {
		const leaves = Buffer.from(hashes, "base64");
		const seal = seals.get(day);
		if (seal && !(seal.emptied && !leaves.length)) {
			if (leaves.length !== seal.size * 32 || merkleRoot(leaves).toString("hex") !== seal.root) fault("seal", `The leaves of ${day} are not those that were sealed.`);
		}
		return {
			day,
			leaves,
			seen: /* @__PURE__ */ new Set(),
			gone: /* @__PURE__ */ new Set()
		};
	}
	function endDay({ day, leaves, seen, gone }) {
		for (let leaf = 0; leaf < leaves.length / 32; leaf++) {
			if (seen.has(leaf)) continue;
			if (gone.has(leaf)) counts.gone++;
			else fault("taken out", `The record of leaf ${leaf} of ${day} is missing, and was neither erased nor past its time.`);
		}
	}
	function checkRecord({ record, sealed }) {
		const name = `The record ${record.eventId} of consent ${record.consentId}`;
		const received = record.receivedAt.slice(0, 10);
		if (!sealed) {
			if (received >= ([...seals.keys()].at(-1) ?? "")) counts.notYet++;
			else fault("added", `${name} was received on ${received}, by its own word, and is not in that day’s seal.`);
			return;
		}
		const seal = seals.get(sealed.day);
		if (!seal) {
			fault("seal", `${name} belongs to the seal of ${sealed.day}, which is missing.`);
			return;
		}
		if (!isInSeal(recordLeaf(record, sealed.salt), sealed, seal)) {
			fault("changed", `${name} is not what was sealed on ${sealed.day}.`);
			return;
		}
		counts.proven++;
		const first = seals.keys().next().value;
		if (sealed.day !== first && received !== sealed.day) counts.late++;
	}
	function isInSeal(leaf, { day: sealedDay, leaf: index, path }, seal) {
		if (path) return rootOfPath(leaf, index, seal.size, path.map((hash) => Buffer.from(hash, "hex")))?.toString("hex") === seal.root;
		if (day?.day !== sealedDay || day.seen.has(index)) return false;
		day.seen.add(index);
		return day.leaves.subarray(index * 32, (index + 1) * 32).equals(leaf);
	}
	function checkChain() {
		let before = null;
		for (const seal of seals.values()) {
			if (sealHash(seal) !== seal.seal) fault("seal", `The seal of ${seal.day} does not match what it seals.`);
			if (before && dayAfter(before.day) !== seal.day) fault("taken out", `There is no seal between ${before.day} and ${seal.day}.`);
			else if (seal.previous !== (before?.seal ?? null)) fault("seal", `The seal of ${seal.day} does not follow from the one before it.`);
			before = seal;
		}
		for (const { day, seal } of published) {
			const kept = seals.get(day);
			if (!kept) fault("taken out", `The seal of ${day} was published, and is missing.`);
			else if (kept.seal !== seal) fault("seal", `The seal of ${day} is not the one that was published.`);
		}
	}
}
// src/receiver/seal/read-evidence.ts
var isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isText = (value) => typeof value === "string";
var isHash = (value) => isText(value) && /^[\da-f]{64}$/.test(value);
var isDay = (value) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value);
var isNumber = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
var orNull = (is) => (value) => value === null || is(value);
var fits = (value, shape) => isFields(value) && Object.entries(shape).every(([name, is]) => is(value[name]));
var SEAL = {
	day: isDay,
	size: isNumber,
	root: isHash,
	previous: orNull(isHash),
	seal: isHash,
	sealedAt: isText
};
var SEALED = {
	day: isDay,
	leaf: isNumber,
	salt: isHash,
	path: (value) => value === void 0 || Array.isArray(value) && value.every(isHash)
};
/** What each kind of line has, by its first field. */
var LINES = {
	evidence: {
		evidence: (value) => value === EVIDENCE_TYPE,
		of: orNull(isText)
	},
	seal: { seal: (value) => fits(value, {
		...SEAL,
		stamp: orNull(isText),
		emptied: (is) => typeof is === "boolean"
	}) },
	leaves: { leaves: (value) => fits(value, {
		day: isDay,
		hashes: isText
	}) },
	record: {
		record: (value) => fits(value, {
			eventId: isText,
			consentId: isText,
			receivedAt: isText,
			noticeHash: isText
		}),
		sealed: orNull((value) => fits(value, SEALED))
	},
	gone: { gone: (value) => fits(value, {
		day: isDay,
		leaves: (all) => Array.isArray(all) && all.every(isNumber)
	}) },
	dayEnds: {
		dayEnds: isDay,
		emptied: (is) => typeof is === "boolean"
	},
	ends: { ends: (value) => value === EVIDENCE_TYPE },
	notice: { notice: (value) => fits(value, {
		hash: isHash,
		text: isText
	}) }
};
/** @throws a sentence that names the line and what was expected */
async function* readEvidence(lines) {
	let number = 0;
	for await (const text of lines) {
		number++;
		if (!text.trim()) continue;
		const value = parse(text);
		const kind = isFields(value) && Object.keys(LINES).find((name) => Object.hasOwn(value, name));
		const shape = kind && LINES[kind];
		if (!shape || !fits(value, shape)) throw new Error(`line ${number}: expected a line of evidence, as records --format evidence writes it`);
		yield value;
	}
}
/** @throws a sentence that names the line and what was expected */
async function readPublished(lines) {
	const seals = [];
	let number = 0;
	for await (const text of lines) {
		number++;
		if (!text.trim()) continue;
		const value = parse(text);
		if (!fits(value, SEAL)) throw new Error(`line ${number}: expected a seal, as serve --seal-file writes it`);
		seals.push(value);
	}
	return seals;
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/receiver/commands/verify.ts
var verifyCommand = {
	summary: "prove that sealed records are what they were",
	help: `Usage: consent-gate verify [options]

Proves for records that serve --seal has sealed that nothing was changed, added or taken out since. Ends with 1 and says
what is wrong where something is.

Options:
  --consent-id <uuid>     One visitor's records. Whether others were taken out only the whole shows. [default: all]
  --evidence <file>       What records --format evidence has written, instead of a database.
  --seals <file>          Seals that were kept outside the database, as serve --seal-file writes them: with them a
                          database that was made up anew is found out.
  --tsa-ca <file>         Certificates (PEM) of the time-stamping authorities that you trust.
${DATABASE_HELP}
  --help                  Show this.
`,
	async run(args, io) {
		const flags = readFlags(args, {
			"consent-id": { type: "string" },
			evidence: { type: "string" },
			seals: { type: "string" },
			"tsa-ca": { type: "string" },
			database: { type: "string" }
		});
		const asked = flags["consent-id"];
		const consentId = asked === void 0 ? null : parseUuid(asked);
		if (asked !== void 0 && !consentId) throw new UsageError("--consent-id: expected a UUID");
		if (asked !== void 0 && flags.evidence !== void 0) throw new UsageError("--consent-id: the evidence says itself of which consent it is");
		const published = flags.seals === void 0 ? [] : await named("seals", readPublished(linesOf("seals", flags.seals)));
		const authorities = flags["tsa-ca"] === void 0 ? void 0 : await certificatesOf(flags["tsa-ca"]);
		const report = async (lines) => {
			const verdict = await checkEvidence(lines, published);
			if (!verdict.seals.length && !verdict.faultCount) throw new Error("nothing is sealed yet");
			if (verdict.of !== null && !verdict.proven && !verdict.notYet && !verdict.faultCount) throw new Error("there are no records of this consent");
			const stamps = await stampFaults(verdict, authorities, io);
			tell(verdict, io);
			const count = verdict.faultCount + stamps;
			if (count) throw new Error(`${count} ${count === 1 ? "fault" : "faults"} found`);
		};
		if (flags.evidence !== void 0) return await named("evidence", report(readEvidence(linesOf("evidence", flags.evidence))));
		const store = await openRecords(databaseOf(flags.database, io));
		try {
			await report(evidence(store.database, consentId, (/* @__PURE__ */ new Date()).toISOString()));
		} finally {
			await store.close();
		}
	}
};
async function* linesOf(flag, file) {
	try {
		yield* (await open(file)).readLines();
	} catch {
		throw new UsageError(`--${flag}: cannot read "${file}"`);
	}
}
/** What is wrong with a line, with the flag that named its file. */
async function named(flag, work) {
	try {
		return await work;
	} catch (error) {
		if (error instanceof Error && error.message.startsWith("line ")) throw new UsageError(`--${flag}: ${error.message}`);
		throw error;
	}
}
async function certificatesOf(file) {
	try {
		const found = (await readFile(file, "utf8")).match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
		if (found.length) return found.map((text) => new X509Certificate(text));
	} catch {}
	throw new UsageError(`--tsa-ca: expected a file with certificates in PEM, got "${file}"`);
}
/** Tells of each time stamp; resolves to how many are wrong. */
async function stampFaults({ seals }, authorities, io) {
	const stamped = seals.filter(({ stamp }) => stamp);
	if (!stamped.length) return 0;
	const { checkStamp } = await import("./chunks/receiver-stamp-check2.js");
	let faults = 0;
	let newest = "";
	for (const { day, seal, stamp } of stamped) try {
		const { time, by, trusted } = checkStamp(Buffer.from(stamp ?? "", "base64"), {
			hash: seal,
			...authorities && { authorities }
		});
		if (trusted === false) throw new Error("the stamp was not issued by an authority of --tsa-ca");
		newest = `${day}, at ${time.toISOString()} by ${by}`;
	} catch (error) {
		faults++;
		io.out(`time stamp: That of ${day} proves nothing: ${error instanceof Error ? error.message : String(error)}.\n`);
	}
	if (newest) io.out(`Newest time stamp: the seal of ${newest}\n`);
	if (newest && !authorities) io.out("Whether that authority is one to be trusted, --tsa-ca tells.\n");
	return faults;
}
function tell(verdict, { out }) {
	const { of, seals, proven, gone, notYet, late, faults, faultCount } = verdict;
	for (const { kind, text } of faults) out(`${kind}: ${text}\n`);
	if (faultCount > faults.length) out(`… and ${faultCount - faults.length} more\n`);
	const [first, last] = [seals[0], seals.at(-1)];
	if (first && last) out(`Sealed: ${first.day} to ${last.day}, last seal ${last.seal}\n`);
	out(`Records ${of === null ? "" : `of consent ${of} `}that are what was sealed: ${proven}\n`);
	if (of === null) out(`Erased or past their time: ${gone}\n`);
	if (late) out(`Sealed with the day after: ${late}\n`);
	if (notYet) out(`Not sealed yet: ${notYet}\n`);
	if (!faultCount) out(of === null ? "Nothing was changed, added or taken out.\n" : "Nothing was changed or added.\n");
}
// src/site/commands/add.ts
var addCommand = {
	summary: "put the files and the line on a website",
	help: `Usage: consent-gate add <folder> [options]

Writes consent-gate/<version>/ into the public folder of your site: the files that it needs, a page that shows the banner at work, and
consent-gate.json, from which all of it can be made again. Asks for what is missing where a person is there. What is in the folder
already counts, but for what you say anew. Nothing is overwritten that it did not write.

Options:
  --config <file>         A consent-gate.json, or options as in a data block.
  --one-file              Writes consent.js instead, with everything inside, for places that take no more.
  --html <file> …         Pages to put the line into, first in the <head>. Shows what would change.
  --write                 Changes the pages.
  --services <names>      What else your site uses, such as matomo,youtube: it is held, listed and deleted.
  --languages <codes>     The languages of your site, such as de,en. [default: all; en in one file]
  --base <address>        The address of <folder> on your site. [default: /]
  --help                  Show this.

Every option of the tag: ${FLAGGED.map((name) => `--${flagOf(name)}`).join(", ")}.
Lists and objects come with --config.
`,
	run: async (args, io) => (await import("./chunks/receiver-run-add.js")).runAdd(args, io)
};
// src/site/commands/ask.ts
/** @throws where the person ends it, by Ctrl+C or Ctrl+D */
async function ask(question, signal) {
	const lines = createInterface({
		input: process.stdin,
		output: process.stdout
	});
	const ended = new Promise((_, reject) => lines.once("close", () => reject(/* @__PURE__ */ new Error("ended before the answer: nothing more is written"))));
	try {
		return (await Promise.race([lines.question(question, { signal }), ended])).trim();
	} finally {
		lines.close();
	}
}
// src/bin.ts
var COMMANDS = {
	add: addCommand,
	update: {
		summary: "bring a website’s files and line to this version",
		help: `Usage: consent-gate update <folder> [options]

Writes the files of this version beside those that are there, with the options in their consent-gate.json, and changes the line in the
pages. The old folder stays, for pages that somebody has open: delete it later.

Options:
  --one-file              Brings consent.js to this version, where the folder is there too.
  --html <file> …         Pages to change. [default: pages and templates below <folder> that have the line]
  --write                 Changes the pages; else shows what would change.
  --help                  Show this.
`,
		run: async (args, io) => (await import("./chunks/receiver-run-update.js")).runUpdate(args, io)
	},
	remove: {
		summary: "take the files and the line off a website",
		help: `Usage: consent-gate remove <folder> [options]

Takes the line out of the pages and deletes consent-gate/<version>/ and consent.js as it wrote them. What it did not write stays.

Options:
  --html <file> …         Pages to change. [default: pages and templates below <folder> that have the line]
  --write                 Does it; else shows what would be done.
  --help                  Show this.
`,
		run: async (args, io) => (await import("./chunks/receiver-run-remove.js")).runRemove(args, io)
	},
	serve: serveCommand,
	records: recordsCommand,
	verify: verifyCommand,
	erase: eraseCommand,
	purge: purgeCommand,
	migrate: migrateCommand
};
var OVERVIEW = `Usage: consent-gate <command> [options]

${Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`).join("\n")}
  audit     see what a website does before and after consent

consent-gate <command> --help tells more.
`;
async function main([name = "--help", ...args]) {
	const stop = new AbortController();
	for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => stop.abort());
	const fail = (message, code) => {
		process.stderr.write(`consent-gate: ${message}\n`);
		return code;
	};
	if (name === "--help" || name === "-h" || name === "help") {
		process.stdout.write(OVERVIEW);
		return 0;
	}
	if (name === "--version") {
		process.stdout.write(`0.1.0\n`);
		return 0;
	}
	if (name === "audit") {
		const { auditCommand } = await import("./chunks/receiver-command.js");
		return await auditCommand(args, {
			out: (text) => process.stdout.write(text),
			error: (text) => process.stderr.write(text),
			stop: stop.signal,
			outIsTerminal: process.stdout.isTTY === true,
			errorIsTerminal: process.stderr.isTTY === true,
			columns: process.stderr.columns
		});
	}
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
	if (!command) return fail(`unknown command "${name}", expected one of ${[...Object.keys(COMMANDS), "audit"].join(", ")}`, 2);
	if (args.includes("--help") || args.includes("-h")) {
		process.stdout.write(command.help);
		return 0;
	}
	try {
		await command.run(args, {
			env: process.env,
			out: (text) => process.stdout.write(text),
			write: (text) => new Promise((resolve) => {
				if (process.stdout.write(text)) resolve();
				else process.stdout.once("drain", resolve);
			}),
			error: (text) => process.stderr.write(text),
			tryWrite: (text, done) => void process.stdout.write(text, done),
			...process.stdin.isTTY && process.stdout.isTTY && { ask: (question) => ask(question, stop.signal) },
			stop: stop.signal
		});
		return 0;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return error instanceof UsageError ? fail(`${message}\nSee consent-gate ${name} --help.`, 2) : fail(message, 1);
	}
}
var [name = ""] = process.argv.slice(2);
process.stdout.on("error", (error) => {
	if (Object.hasOwn(COMMANDS, name) && COMMANDS[name]?.outlivesItsReader) return;
	process.exit(error.code === "EPIPE" ? 0 : 1);
});
process.stderr.on("error", () => {});
process.exitCode = await main(process.argv.slice(2));
export {};
