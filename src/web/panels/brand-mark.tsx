/** The sign of the page: two actors and the one between them. */
export function BrandMark({ size = 30 }: { size?: number }) {
	return (
		<svg
			width={size}
			height={size}
			viewBox="0 0 32 32"
			fill="none"
			aria-hidden="true"
			style={{ flex: "none" }}
		>
			<rect width="32" height="32" rx="9" fill="#474bb5" />
			<path
				d="M9.5 21.5 16 10.5l6.5 11"
				stroke="#fff"
				strokeOpacity=".55"
				strokeWidth="2.2"
				strokeLinecap="round"
			/>
			<circle cx="16" cy="10.5" r="3.4" fill="#fff" />
			<circle cx="9.5" cy="21.5" r="3.4" fill="#fff" />
			<circle cx="22.5" cy="21.5" r="3.4" fill="#b9f0d8" />
		</svg>
	);
}
