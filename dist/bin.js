#!/usr/bin/env node
import { S as createNodeListener, _ as describeError, a as connectPGlite, b as createRateLimit, d as schemaSql, f as recount, g as RECORD_FORMATS, h as FILTER_FIELDS, l as openStore, m as parseFilter, n as purge, o as isPGlite, p as createReceiver, r as connectPostgres, t as keepPurging, u as migrate, v as proofPage, x as keepSharedCounts, y as parseUuid } from "./chunks/receiver-retention.js";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { createServer } from "node:http";
import cluster from "node:cluster";
// src/receiver/commands/command.ts
/** What the person at the keyboard can mend. Shown with a pointer to the help; exit code 2. */
var UsageError = class extends Error {};
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
// src/receiver/store/open-database.ts
var isPostgres = (location) => /^postgres(ql)?:\/\//.test(location);
/** @throws a sentence that names what is wrong with the address or folder */
function openDatabase(location, options) {
	if (isPostgres(location)) return connectPostgres(location, options);
	if (/^[a-z][a-z\d+.-]+:\/\//i.test(location)) throw new Error("--database: expected a folder or an address that begins with postgres://");
	return connectPGlite(location);
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
// src/receiver/commands/migrate.ts
var migrateCommand = {
	summary: "set up or update the tables",
	help: `Usage: consent-gate migrate [options]

Sets up or updates the tables. serve does the same when it starts; this is for a role that may create tables where the
receivers' role may not, and for engines on which you run the statements yourself.

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
			if (flags.recount) await recount(database);
			io.out("the tables are up to date\n");
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
  --older-than <days>     Such as 730d.
${DATABASE_HELP}
  --help                  Show this.
`,
	async run(args, io) {
		const flags = readFlags(args, {
			"older-than": { type: "string" },
			database: { type: "string" }
		});
		if (flags["older-than"] === void 0) throw new UsageError("--older-than: expected a number of days, such as 730d");
		const days = daysOf("older-than", flags["older-than"]);
		const store = await openRecords(databaseOf(flags.database, io));
		try {
			const removed = await purge(store, {
				days,
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
	"csv"
];
var kebab = (field) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
var recordsCommand = {
	summary: "print the proof of one consent, or export records",
	help: `Usage: consent-gate records [options]

With --consent-id: that visitor's records with the exact notices shown, as a page to read and print, or as JSON.
Otherwise: all records in the order of receipt, as they are read; memory stays flat however many there are.

Options:
  --consent-id <uuid>     One visitor's records.
  --format <name>         html or json for one consent, ndjson or csv for any. [default: html or ndjson]
  --from <time>           Received at or after, such as 2026-11-01 or 2026-11-01T08:00Z.
  --to <time>             Received before.
  --action <name>         And so on: --surface, --locale, --policy-version.
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
async function writeOne(store, { consentId }, name, io) {
	if (!consentId) throw new UsageError(`--consent-id: expected, because --format ${name} shows one consent`);
	const records = await store.history(consentId);
	if (!records.length) throw new Error("there are no records of this consent");
	const text = name === "html" ? proofPage(consentId, records, (/* @__PURE__ */ new Date()).toISOString()) : `${JSON.stringify({
		consentId,
		records
	}, null, 2)}\n`;
	await io.write(text);
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
// src/receiver/commands/log.ts
/** @param write is given each line with its line break */
function createLog(write) {
	return (level, message, fields = {}) => write(`${JSON.stringify({
		time: (/* @__PURE__ */ new Date()).toISOString(),
		level,
		pid: process.pid,
		message,
		...fields
	})}\n`);
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
  --retention <days>      Remove records older than this, such as 730d, at the start and every six hours.
                          [default: none]
  --rate-limit <number>   Requests that one client may make a minute; needs the package rate-limiter-flexible.
                          [default: none]
  --trusted-proxies <n>   How many proxies of yours stand before this, so that the client's address is taken from
                          X-Forwarded-For. Set it whenever you set a rate limit behind a proxy. [default: 0]
  --workers <number>      Processes that share the port, one a processor core; needs a postgres:// database.
                          [default: 1]
  --log <which>           Requests to log: all, errors, none. [default: all]
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
			}
		});
		const port = wholeNumber("port", flags.port, 0, 65535);
		if (!LOGS.includes(flags.log)) throw new UsageError(`--log: expected one of ${LOGS.join(", ")}, got "${flags.log}"`);
		const trustedProxies = wholeNumber("trusted-proxies", flags["trusted-proxies"], 0, 20);
		const retention = flags.retention === void 0 ? null : daysOf("retention", flags.retention);
		const perMinute = flags["rate-limit"] === void 0 ? 0 : wholeNumber("rate-limit", flags["rate-limit"], 1, 1e6);
		const log = createLog(io.out);
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
		const store = await openStore(await openDatabase(location, { onConnectionLost: (error) => log("error", "database connection lost", { error: describeError(error) }) }));
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
				io
			});
		} finally {
			await store.close();
			leave();
		}
		log("info", "stopped");
	}
};
async function runUntilStopped(store, options, running) {
	const { port, host, trustedProxies, retention, log, io } = running;
	const tell = (message) => (error) => log("error", message, { error: describeError(error) });
	const receiver = createReceiverOrExplain({
		...options,
		store
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
		signal: io.stop,
		onError: tell("purge failed"),
		onProgress: (removed) => log("info", "purging", { removed })
	});
	if (!io.stop.aborted) await new Promise((resolve) => io.stop.addEventListener("abort", resolve, { once: true }));
	log("info", "stopping");
	await server.stop();
	await receiver.close();
	await purging;
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
// src/bin.ts
var COMMANDS = {
	serve: serveCommand,
	records: recordsCommand,
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
			stop: stop.signal
		});
		return 0;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return error instanceof UsageError ? fail(`${message}\nSee consent-gate ${name} --help.`, 2) : fail(message, 1);
	}
}
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));
export {};
