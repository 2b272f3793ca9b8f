import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPageServer, listen } from "../../src/cli/server.ts";
import { EntenteError } from "../../src/model/index.ts";

let folder = "";
let server: Server;
let address = "";

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "entente-page-"));
	mkdirSync(join(folder, "page", "assets"), { recursive: true });
	writeFileSync(join(folder, "secret.txt"), "not for the page");
	writeFileSync(join(folder, "page", "index.html"), "<!doctype html><title>Entente</title>");
	writeFileSync(join(folder, "page", "assets", "main-a1b2c3d4.js"), "export {};");
	server = await createPageServer(join(folder, "page"), '{"attributes":{}}');
	address = await listen(server, 0);
});

afterAll(() => {
	server.close();
	server.closeAllConnections();
	rmSync(folder, { recursive: true, force: true });
});

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
}

/** A request as written: unlike `fetch`, it tidies up neither the path nor the headers. */
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
	const { port } = server.address() as AddressInfo;
	const host = options.host ?? `127.0.0.1:${port}`;
	return new Promise((resolve, reject) => {
		const sent = request(
			{ host: "127.0.0.1", port, path, method: options.method ?? "GET", headers: { host } },
			(response) => {
				let body = "";
				response.setEncoding("utf8").on("data", (chunk: string) => {
					body += chunk;
				});
				response.on("end", () =>
					resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
				);
			},
		);
		sent.on("error", reject).end();
	});
}

test("gives the page, its assets and the graph, each with its type", async () => {
	const page = await ask("/");
	expect([page.status, page.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
	expect(page.body).toBe("<!doctype html><title>Entente</title>");
	expect((await ask("/index.html?from=a-link")).body).toBe(page.body);
	const script = await ask("/assets/main-a1b2c3d4.js");
	expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
	expect(script.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
	const graph = await ask("/graph.json");
	expect(graph.body).toBe('{"attributes":{}}');
	expect(graph.headers["content-type"]).toBe("application/json; charset=utf-8");
	expect(graph.headers["cache-control"]).toBe("no-store");
});

test("HEAD gives the headers alone", async () => {
	const { status, headers, body } = await ask("/graph.json", { method: "HEAD" });
	expect([status, headers["content-length"], body]).toEqual([200, "17", ""]);
});

test("keeps everything on its own origin", async () => {
	for (const path of ["/", "/graph.json", "/missing"]) {
		const { headers } = await ask(path);
		const policy = String(headers["content-security-policy"]).split("; ");
		expect(policy).toContain("default-src 'self'");
		expect(policy).toContain("connect-src 'self'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(headers["x-content-type-options"]).toBe("nosniff");
		expect(headers["referrer-policy"]).toBe("no-referrer");
	}
});

test.each([
	"/../secret.txt",
	"/assets/../../secret.txt",
	"/%2e%2e/secret.txt",
	"/..%2fsecret.txt",
	"/..%5csecret.txt",
	"//secret.txt",
	"/secret.txt%00.html",
	"/assets/",
])("gives nothing outside the page: %s", async (path) => {
	const { status, body } = await ask(path);
	expect([status, body]).toEqual([404, "There is nothing at this address.\n"]);
});

test("refuses what is no address", async () => {
	expect((await ask("/%E0%A4%A")).status).toBe(400);
});

test("refuses to be called by another name, as a page elsewhere would do by DNS rebinding", async () => {
	const { port } = server.address() as AddressInfo;
	for (const host of [`evil.example:${port}`, "127.0.0.1", `127.0.0.1:${port}.evil.example`])
		expect((await ask("/graph.json", { host })).status).toBe(421);
	expect((await ask("/graph.json", { host: `LOCALHOST:${port}` })).status).toBe(200);
});

test("refuses to change anything", async () => {
	const { status, headers } = await ask("/graph.json", { method: "POST" });
	expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
});

test("says which port is taken when one was asked for", async () => {
	const { port } = server.address() as AddressInfo;
	const other = await createPageServer(join(folder, "page"), "{}");
	await expect(listen(other, port)).rejects.toThrow(`Port ${port} is taken by another program.`);
	expect(address).toBe(`http://127.0.0.1:${port}/`);
});

test("says so when the page has not been built", async () => {
	await expect(createPageServer(join(folder, "nowhere"), "{}")).rejects.toThrow(EntenteError);
});
