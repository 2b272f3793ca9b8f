import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, relative, sep } from "node:path";
import { EntenteError } from "../model/index.ts";

const HOST = "127.0.0.1";
const FIRST_PORT = 4173;
const PORTS_TRIED = 50;

const CONTENT_TYPES: Record<string, string> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".svg": "image/svg+xml",
	".png": "image/png",
	".jpg": "image/jpeg",
	".ico": "image/x-icon",
	".webp": "image/webp",
	".woff2": "font/woff2",
	".woff": "font/woff",
	".wasm": "application/wasm",
	".map": "application/json; charset=utf-8",
	".txt": "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json",
};

/**
 * Nothing the page does may leave its own origin: articles are read here and stay here.
 * Workers may come from blobs because the layout library makes its worker that way; inline styles are how
 * the component library positions things.
 */
const SECURITY_HEADERS = {
	"Content-Security-Policy": [
		"default-src 'self'",
		"worker-src 'self' blob:",
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data: blob:",
		"connect-src 'self'",
		"object-src 'none'",
		"base-uri 'self'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join("; "),
	"X-Content-Type-Options": "nosniff",
	"Referrer-Policy": "no-referrer",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
};

/** One thing the server can give out. */
interface Resource {
	body: () => Promise<Buffer>;
	contentType: string;
	cache: string;
}

/** Every file of the built page by its path in an address; what is not listed here cannot be asked for. */
async function pageResources(folder: string): Promise<Map<string, Resource>> {
	const resources = new Map<string, Resource>();
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = join(entry.parentPath, entry.name);
		const path = `/${relative(folder, file).split(sep).join("/")}`;
		resources.set(path, {
			body: () => readFile(file),
			contentType: CONTENT_TYPES[extname(entry.name).toLowerCase()] ?? "application/octet-stream",
			// The bundler puts a hash of the content into the names of everything in `assets/`.
			cache: path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
		});
	}
	const index = resources.get("/index.html");
	if (index) resources.set("/", index);
	return resources;
}

/** The path an address asks for, or null when it is not a path at all. */
function pathOf(url: string): string | null {
	try {
		return decodeURIComponent(url.replace(/[?#].*$/s, ""));
	} catch {
		return null;
	}
}

/**
 * True when the browser meant this server: a page elsewhere that lets its own name point to 127.0.0.1
 * (DNS rebinding) sends that name here, and gets nothing.
 */
function meansUs(request: IncomingMessage): boolean {
	const port = (request.socket.address() as AddressInfo).port;
	// Browsers leave out the port that is usual.
	const sent = request.headers.host?.toLowerCase() ?? "";
	const name = sent.includes(":") ? sent : `${sent}:80`;
	return name === `${HOST}:${port}` || name === `localhost:${port}`;
}

function refuse(response: ServerResponse, status: number, message: string): void {
	response.writeHead(status, { ...SECURITY_HEADERS, "Content-Type": "text/plain; charset=utf-8" });
	response.end(`${message}\n`);
}

async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	resources: Map<string, Resource>,
): Promise<void> {
	if (!meansUs(request)) return refuse(response, 421, "This server answers only to its own address.");
	if (request.method !== "GET" && request.method !== "HEAD") {
		response.setHeader("Allow", "GET, HEAD");
		return refuse(response, 405, "Only GET and HEAD are answered.");
	}
	const path = pathOf(request.url ?? "/");
	if (path === null) return refuse(response, 400, "This address cannot be read.");
	const resource = resources.get(path);
	if (!resource) return refuse(response, 404, "There is nothing at this address.");
	const body = await resource.body();
	response.writeHead(200, {
		...SECURITY_HEADERS,
		"Content-Type": resource.contentType,
		"Content-Length": body.length,
		"Cache-Control": resource.cache,
	});
	response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * Makes the server of the page: the files under `pageFolder`, and the graph file's text at `/graph.json`.
 * Throws EntenteError when the page has not been built.
 */
export async function createPageServer(pageFolder: string, graph: string): Promise<Server> {
	try {
		readFileSync(join(pageFolder, "index.html"));
	} catch {
		throw new EntenteError("file-missing", "The page has not been built.", {
			where: pageFolder,
			hint: "Run npm start in the repository; it builds what is missing.",
		});
	}
	const resources = await pageResources(pageFolder);
	const graphBytes = Buffer.from(graph);
	resources.set("/graph.json", {
		body: async () => graphBytes,
		contentType: CONTENT_TYPES[".json"] as string,
		cache: "no-store",
	});
	return createServer((request, response) => {
		answer(request, response, resources).catch(() => {
			if (response.headersSent) response.destroy();
			else refuse(response, 500, "This file can no longer be read; start the server again.");
		});
	});
}

/** Listens on one port; false when another program has it. */
function tryPort(server: Server, port: number): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const failed = (error: NodeJS.ErrnoException) => {
			server.off("listening", listening);
			if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
			else reject(error);
		};
		const listening = () => {
			server.off("error", failed);
			resolve(true);
		};
		server.once("error", failed);
		server.once("listening", listening);
		server.listen(port, HOST);
	});
}

/**
 * Lets the server listen on this machine only: on `port` when it is given (0: any free one), else on the
 * first free port from 4173 on. Returns the address. Throws EntenteError when no such port is free.
 */
export async function listen(server: Server, port?: number): Promise<string> {
	const first = port ?? FIRST_PORT;
	const last = port ?? FIRST_PORT + PORTS_TRIED - 1;
	for (let candidate = first; candidate <= last; candidate++)
		if (await tryPort(server, candidate)) return `http://${HOST}:${(server.address() as AddressInfo).port}/`;
	throw new EntenteError("port-taken", `Port ${first} is taken by another program.`, {
		hint: "Choose another with --port, or leave the option out.",
	});
}
