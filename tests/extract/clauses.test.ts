import { describe, expect, test } from "vitest";
import { clausesOf } from "./reading.ts";

describe("clauses", () => {
	const cases: [string, string[]][] = [
		["Turkey and Syria cut ties in 2011.", ["main / Turkey + Syria / cut / ties / in 2011"]],
		[
			"The Kremlin said the meeting between Putin and Assad had taken place on Wednesday.",
			["main / The Kremlin / say / - / -", "complement^0 / the meeting / take / place / on Wednesday"],
		],
		[
			"Russia teamed up with Iran to allow Syria to fight rebels and reclaim land.",
			[
				"main / Russia / team up / - / with Iran",
				"infinitive^0 / Russia + Iran / allow / Syria / -",
				"infinitive^1 / Syria / fight / rebels / -",
				"infinitive^1 / Syria / reclaim / land / -",
			],
		],
		[
			"A newspaper reported that Erdogan would meet Assad, but officials denied the report.",
			[
				"main / A newspaper / report / - / -",
				"complement^0:that / Erdogan / would meet / Assad / -",
				"coordinate / officials / deny / the report / -",
			],
		],
		["Chad has since lifted the ban.", ["main / Chad / lift / the ban / -"]],
		["The former accuses the latter.", ["main / The former / accuse / the latter / -"]],
		["Both accused France of theft.", ["main / Both / accuse / France / -"]],
		["Fico called them childish.", ["main / Fico / call / them / -"]],
		["There he and Kim signed a treaty.", ["main / he + Kim / sign / a treaty / -"]],
		[
			"After talks with Macron, Scholz praised Italy.",
			["main / Scholz / praise / Italy / after talks; with Macron"],
		],
		[
			"After Chad, Mali and Niger left, Togo rejoiced.",
			["subordinate:after / Chad + Mali + Niger / leave / - / -", "coordinate / Togo / rejoice / - / -"],
		],
		[
			"Angela Merkel, meeting Medvedev in Sochi, calls the response disproportionate.",
			[
				"gerund / Angela Merkel / meet / Medvedev / in Sochi",
				"main / Angela Merkel / call / the response / -",
			],
		],
		[
			"The talks were brokered by Oman and Qatar.",
			["main / The talks / broker (passive) / - / by Oman + Qatar"],
		],
		[
			"Turkey would have to withdraw its troops from Syria and stop backing groups that Damascus describes as terrorists.",
			[
				"main / Turkey / must withdraw / its troops / from Syria",
				"coordinate / Turkey / must stop / - / -",
				"gerund^1 / Turkey / back / groups / -",
				"relative^2:that / Damascus / describe / groups / as terrorists",
			],
		],
		[
			"Iran refused to meet France.",
			["main / Iran / refuse / - / -", "infinitive^0 / Iran / meet / France / -"],
		],
		[
			"Iran accused Israel of bombing Syria.",
			["main / Iran / accuse / Israel / -", "gerund^0:of / Israel / bomb / Syria / -"],
		],
		['"We will not go," said Putin.', ["main / We / not will go / - / -", "main^0 / Putin / say / - / -"]],
		[
			"Backed by Russia, Haftar attacked Tripoli.",
			["relative / Haftar / back (passive) / - / by Russia", "coordinate / Haftar / attack / Tripoli / -"],
		],
		[
			"The rebels were trained, armed and financed by Iran.",
			[
				"main / The rebels / train (passive) / - / by Iran",
				"coordinate / The rebels / arm (passive) / - / by Iran",
				"coordinate / The rebels / finance (passive) / - / by Iran",
			],
		],
		[
			"Germany condemned and France deplored the raid.",
			["main / Germany / condemn / the raid / -", "coordinate / France / deplore / the raid / -"],
		],
		[
			"Hamas is the group that Israel has vowed to destroy.",
			[
				"main / Hamas / be / the group / -",
				"relative^0:that / Israel / vow / - / -",
				"infinitive^1 / Israel / destroy / the group / -",
			],
		],
		[
			"Iran barred six inspectors, for which France rebuked its leaders.",
			[
				"main / Iran / bar / six inspectors / -",
				"relative^0:which / France / rebuke / its leaders / for six inspectors",
			],
		],
		[
			"With Turkey backing the rebels, Syria appealed to Iran.",
			["gerund / Turkey / back / the rebels / with Turkey", "coordinate / Syria / appeal / - / to Iran"],
		],
		[
			"Having condemned Israel, Turkey halted trade.",
			["gerund / Turkey / condemn / Israel / -", "coordinate / Turkey / halt / trade / -"],
		],
		[
			"Libya is the country that Egypt is at war with.",
			["main / Libya / be / the country / -", "relative^0:that / Egypt / be / - / at war; with the country"],
		],
		[
			"Britain's decision to recognise Palestine angered Israel.",
			["infinitive / Britain / recognise / Palestine / -", "main / Britain 's decision / anger / Israel / -"],
		],
		[
			"Chad's refusal to meet the rebels surprised France.",
			[
				"infinitive / Chad / not would meet / the rebels / -",
				"main / Chad 's refusal / surprise / France / -",
			],
		],
		[
			"Kenya called in the envoy, Peter Smith, and asked NATO for help.",
			["main / Kenya / call in / the envoy / -", "coordinate / Kenya / ask / NATO / for help"],
		],
		[
			"Lavrov warned that gas was cheap, then rang Macron.",
			[
				"main / Lavrov / warn / - / -",
				"complement^0:that / gas / be / - / -",
				"coordinate / Lavrov / ring / Macron / -",
			],
		],
		[
			"Smith handed a letter from his president, Mary Brown, to the envoy.",
			["main / Smith / hand / a letter / from his president; to the envoy"],
		],
		[
			"Escobedo, who leads the bloc, branded the ruling unfair.",
			["relative:who / Escobedo / lead / the bloc / -", "main / Escobedo / brand / the ruling / -"],
		],
		[
			"Sweden fined Huawei for spying on Norway.",
			["main / Sweden / fine / Huawei / -", "gerund^0:for / Huawei / spy / - / on Norway"],
		],
		["Iran has ties to Syria.", ["main / Iran / have / ties / to Syria"]],
		["Iran is seeking closer links with Syria.", ["main / Iran / seek / links / with Syria"]],
		["Chad gave Niger the green light.", ["main / Chad / give / Niger | the green light / -"]],
		["France found fault with Chad.", ["main / France / find / fault / with Chad"]],
		["Iran is Israel's rival.", ["main / Iran / be / Israel 's rival / -"]],
		["Haiti requested help from Kenya.", ["main / Haiti / request / help / from Kenya"]],
		[
			"Algeria helped broker a truce.",
			["main / Algeria / help / - / -", "infinitive^0 / Algeria / broker / a truce / -"],
		],
	];
	test.each(cases)("%s", (sentence, clauses) => {
		expect(clausesOf(sentence)).toEqual(clauses);
	});
});
