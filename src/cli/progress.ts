import { SingleBar } from "cli-progress";

/** Tells a person how far a long piece of work has come. */
export interface Progress {
	/** `done` of `total` articles or files are read; `name` is what is being read. */
	advance(done: number, total: number, name: string): void;
	/** Clears the bar, so that other lines can follow. */
	end(): void;
}

const LONGEST_NAME = 30;

function shortened(name: string): string {
	return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 3)}...`;
}

function createBar(): Progress {
	const bar = new SingleBar({
		format: "Reading {bar} {value}/{total} {name}",
		stream: process.stderr,
		clearOnComplete: true,
		barsize: 20,
		// Ctrl-C ends the program at once: the terminal must not be in another state than before.
		linewrap: true,
	});
	let started = false;
	return {
		advance(done, total, name) {
			if (!started) bar.start(total, done, { name: shortened(name) });
			else {
				bar.setTotal(total);
				bar.update(done, { name: shortened(name) });
			}
			started = true;
		},
		end() {
			if (started) bar.stop();
		},
	};
}

/** In a log, a line for every tenth of the work says enough. */
function createLines(): Progress {
	let tenths = 0;
	return {
		advance(done, total, name) {
			const reached = Math.floor((10 * done) / Math.max(total, 1));
			if (reached <= tenths) return;
			tenths = reached;
			console.error(`Read ${done} of ${total}: ${name}`);
		},
		end() {},
	};
}

/** A bar on a terminal, plain lines anywhere else; both on stderr. */
export function createProgress(): Progress {
	return process.stderr.isTTY ? createBar() : createLines();
}
