import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";

interface ErrorBoundaryState {
	message: string | null;
}

/** Says so when a part of the page fails, instead of leaving the window empty. */
export class ErrorBoundary extends Component<{ children: ReactNode }, ErrorBoundaryState> {
	override state: ErrorBoundaryState = { message: null };

	static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
		return { message: error instanceof Error ? error.message : String(error) };
	}

	override render() {
		const { message } = this.state;
		if (message === null) return this.props.children;
		return (
			<main className="failure" role="alert">
				<h1>The page stopped working</h1>
				<p>
					This is our mistake, not yours. Reload the page to go on; articles that you added are to be added
					again.
				</p>
				<p className="failure-detail">{message}</p>
				<Button onClick={() => location.reload()}>Reload</Button>
			</main>
		);
	}
}
