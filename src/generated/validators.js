// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
// @ts-nocheck
// \0rolldown/runtime.js
var e = (e, t) => () => (t || (e((t = { exports: {} }).exports, t, t.exports), e = null), t.exports), t = /* @__PURE__ */ e(((e) => {
	Object.defineProperty(e, "__esModule", { value: !0 });
	function t(e) {
		let t = e.length, n = 0, r = 0, i;
		for (; r < t;) n++, i = e.charCodeAt(r++), i >= 55296 && i <= 56319 && r < t && (i = e.charCodeAt(r), (i & 64512) == 56320 && r++);
		return n;
	}
	e.default = t, t.code = "require(\"ajv/dist/runtime/ucs2length\").default";
})), n = /* @__PURE__ */ e(((e) => {
	Object.defineProperty(e, "__esModule", { value: !0 }), e.formatNames = e.fastFormats = e.fullFormats = void 0;
	function t(e, t) {
		return {
			validate: e,
			compare: t
		};
	}
	e.fullFormats = {
		date: t(a, o),
		time: t(c(!0), l),
		"date-time": t(f(!0), p),
		"iso-time": t(c(), u),
		"iso-date-time": t(f(), m),
		duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
		uri: _,
		"uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
		"uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
		url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
		email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
		hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
		ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
		ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
		regex: E,
		uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
		"json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
		"json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
		"relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
		byte: y,
		int32: {
			type: "number",
			validate: S
		},
		int64: {
			type: "number",
			validate: C
		},
		float: {
			type: "number",
			validate: w
		},
		double: {
			type: "number",
			validate: w
		},
		password: !0,
		binary: !0
	}, e.fastFormats = {
		...e.fullFormats,
		date: t(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, o),
		time: t(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, l),
		"date-time": t(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, p),
		"iso-time": t(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, u),
		"iso-date-time": t(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, m),
		uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
		"uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
		email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
	}, e.formatNames = Object.keys(e.fullFormats);
	function n(e) {
		return e % 4 == 0 && (e % 100 != 0 || e % 400 == 0);
	}
	let r = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, i = [
		0,
		31,
		28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	];
	function a(e) {
		let t = r.exec(e);
		if (!t) return !1;
		let a = +t[1], o = +t[2], s = +t[3];
		return o >= 1 && o <= 12 && s >= 1 && s <= (o === 2 && n(a) ? 29 : i[o]);
	}
	function o(e, t) {
		if (e && t) return e > t ? 1 : e < t ? -1 : 0;
	}
	let s = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
	function c(e) {
		return function(t) {
			let n = s.exec(t);
			if (!n) return !1;
			let r = +n[1], i = +n[2], a = +n[3], o = n[4], c = n[5] === "-" ? -1 : 1, l = +(n[6] || 0), u = +(n[7] || 0);
			if (l > 23 || u > 59 || e && !o) return !1;
			if (r <= 23 && i <= 59 && a < 60) return !0;
			let d = i - u * c, f = r - l * c - +(d < 0);
			return (f === 23 || f === -1) && (d === 59 || d === -1) && a < 61;
		};
	}
	function l(e, t) {
		if (!(e && t)) return;
		let n = (/* @__PURE__ */ new Date("2020-01-01T" + e)).valueOf(), r = (/* @__PURE__ */ new Date("2020-01-01T" + t)).valueOf();
		if (n && r) return n - r;
	}
	function u(e, t) {
		if (!(e && t)) return;
		let n = s.exec(e), r = s.exec(t);
		if (n && r) return e = n[1] + n[2] + n[3], t = r[1] + r[2] + r[3], e > t ? 1 : e < t ? -1 : 0;
	}
	let d = /t|\s/i;
	function f(e) {
		let t = c(e);
		return function(e) {
			let n = e.split(d);
			return n.length === 2 && a(n[0]) && t(n[1]);
		};
	}
	function p(e, t) {
		if (!(e && t)) return;
		let n = new Date(e).valueOf(), r = new Date(t).valueOf();
		if (n && r) return n - r;
	}
	function m(e, t) {
		if (!(e && t)) return;
		let [n, r] = e.split(d), [i, a] = t.split(d), s = o(n, i);
		if (s !== void 0) return s || l(r, a);
	}
	let h = /\/|:/, g = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
	function _(e) {
		return h.test(e) && g.test(e);
	}
	let v = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
	function y(e) {
		return v.lastIndex = 0, v.test(e);
	}
	let b = -(2 ** 31), x = 2 ** 31 - 1;
	function S(e) {
		return Number.isInteger(e) && e <= x && e >= b;
	}
	function C(e) {
		return Number.isInteger(e);
	}
	function w() {
		return !0;
	}
	let T = /[^\\]\\Z/;
	function E(e) {
		if (T.test(e)) return !1;
		try {
			return new RegExp(e), !0;
		} catch {
			return !1;
		}
	}
}));
// strict.js
const r = C, i = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "entry.schema.json",
	title: "FrontMatter",
	description: "The front matter of one known error, as a person writes it. docs/format.md explains each key.",
	type: "object",
	required: [
		"error_id",
		"title",
		"service",
		"error_domain",
		"severity",
		"resolution_group"
	],
	anyOf: [{ required: ["patterns"] }, { required: ["alerts"] }],
	additionalProperties: !1,
	patternProperties: { "^x-": {} },
	properties: {
		$schema: {
			type: "string",
			description: "Address of this schema, for editors. kedb ignores it."
		},
		error_id: { $ref: "#/$defs/ErrorId" },
		title: {
			type: "string",
			minLength: 1,
			maxLength: 200
		},
		service: {
			type: "string",
			minLength: 1,
			maxLength: 100
		},
		error_domain: { $ref: "#/$defs/ErrorDomain" },
		severity: { $ref: "#/$defs/Severity" },
		resolution_group: {
			type: "string",
			minLength: 1,
			maxLength: 100
		},
		assignee: {
			type: ["string", "null"],
			maxLength: 100
		},
		first_seen: { $ref: "#/$defs/OptionalDate" },
		last_seen: { $ref: "#/$defs/OptionalDate" },
		occurrence_count: {
			type: "integer",
			minimum: 0,
			maximum: 9007199254740991,
			description: "How often the error occurred. kedb sync writes this number; do not edit it."
		},
		renamed_from: {
			$ref: "#/$defs/ErrorIds",
			description: "Ids that this entry had before. It continues their counts."
		},
		in_kb: {
			type: "boolean",
			description: "false for a draft. The check covers drafts, but they never answer."
		},
		auto_fix: { type: "boolean" },
		fix_command: {
			type: ["string", "null"],
			maxLength: 2e3,
			description: "One shell command. kedb shows it and never runs it."
		},
		parameters: {
			type: "object",
			description: "The values that each {{ placeholder }} of fix_command may have: an RE2 pattern for the whole value.",
			maxProperties: 20,
			propertyNames: { $ref: "#/$defs/PlaceholderName" },
			additionalProperties: {
				type: "string",
				minLength: 1,
				maxLength: 500
			}
		},
		requires_human: { type: "boolean" },
		requires_business_decision: { type: "boolean" },
		related_errors: { $ref: "#/$defs/ErrorIds" },
		overlaps_with: {
			$ref: "#/$defs/ErrorIds",
			description: "Entries that intentionally match the same records."
		},
		keywords: {
			type: "array",
			maxItems: 50,
			items: {
				type: ["string", "number"],
				maxLength: 100,
				description: "A number counts as text."
			}
		},
		patterns: {
			type: "array",
			minItems: 1,
			maxItems: 100,
			items: { $ref: "#/$defs/Pattern" }
		},
		alerts: {
			type: "array",
			minItems: 1,
			maxItems: 100,
			items: { $ref: "#/$defs/Matchers" }
		},
		exceptions: {
			type: "array",
			maxItems: 50,
			items: { $ref: "#/$defs/Exception" }
		},
		samples: { $ref: "#/$defs/InlineSamples" }
	},
	$defs: {
		ErrorId: {
			type: "string",
			pattern: "^[A-Z][A-Z0-9]*-[0-9]{3,}$",
			maxLength: 64,
			description: "an id like ERROR-001: capital letters and digits, a hyphen, at least three digits"
		},
		ErrorIds: {
			type: "array",
			maxItems: 100,
			items: { $ref: "#/$defs/ErrorId" }
		},
		ErrorDomain: { enum: [
			"technical",
			"functional",
			"config",
			"data-quality"
		] },
		Severity: { enum: [
			"low",
			"medium",
			"high",
			"critical"
		] },
		CalendarDate: {
			type: "string",
			format: "date",
			description: "a date like 2026-11-22"
		},
		OptionalDate: {
			type: ["string", "null"],
			format: "date",
			description: "a date like 2026-11-22"
		},
		PlaceholderName: {
			type: "string",
			pattern: "^(labels|annotations|captures)\\.[A-Za-z_][A-Za-z0-9_]*$",
			description: "labels.NAME, annotations.NAME or captures.NAME"
		},
		Pattern: {
			type: "string",
			minLength: 1,
			maxLength: 8192,
			description: "An RE2 pattern. The flags i and m are on. kedb searches for it anywhere in the record."
		},
		Matchers: {
			type: "string",
			minLength: 1,
			maxLength: 2e3,
			description: "Alertmanager matchers: alertname=\"RedisDown\", service=~\"redis.*\""
		},
		Duration: {
			type: "string",
			pattern: "^([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?$",
			minLength: 2,
			maxLength: 40,
			description: "a duration in Prometheus' syntax, like 2m or 1h30m"
		},
		Exception: {
			type: "object",
			description: "Times at which this error is expected, or other alerts that explain it for some time.",
			required: ["name"],
			additionalProperties: !1,
			patternProperties: { "^x-": {} },
			oneOf: [{ required: ["time_intervals"] }, { required: ["after", "within"] }],
			dependentRequired: {
				after: ["within"],
				within: ["after"]
			},
			properties: {
				name: {
					type: "string",
					minLength: 1,
					maxLength: 200
				},
				reason: {
					type: "string",
					maxLength: 1e3
				},
				time_intervals: {
					type: "array",
					minItems: 1,
					maxItems: 50,
					items: { $ref: "#/$defs/TimeInterval" }
				},
				severity: { $ref: "#/$defs/Severity" },
				after: { $ref: "#/$defs/Matchers" },
				within: { $ref: "#/$defs/Duration" }
			}
		},
		TimeInterval: {
			type: "object",
			description: "Alertmanager's time_interval. All given fields must match. A field matches if one of its items matches. A missing field always matches.",
			minProperties: 1,
			additionalProperties: !1,
			properties: {
				times: {
					type: "array",
					minItems: 1,
					maxItems: 50,
					items: {
						type: "object",
						required: ["start_time", "end_time"],
						additionalProperties: !1,
						properties: {
							start_time: { $ref: "#/$defs/TimeOfDay" },
							end_time: { $ref: "#/$defs/TimeOfDay" }
						}
					}
				},
				weekdays: { $ref: "#/$defs/RangeList" },
				days_of_month: { $ref: "#/$defs/RangeList" },
				months: { $ref: "#/$defs/RangeList" },
				years: { $ref: "#/$defs/RangeList" },
				location: {
					type: "string",
					minLength: 1,
					maxLength: 100,
					description: "IANA time zone. Default: UTC"
				}
			}
		},
		TimeOfDay: {
			type: "string",
			pattern: "^((([01][0-9])|(2[0-3])):[0-5][0-9])$|(^24:00$)",
			description: "a time of day like 03:00, up to 24:00"
		},
		RangeList: {
			type: "array",
			minItems: 1,
			maxItems: 50,
			items: {
				type: ["string", "integer"],
				description: "A value, or an inclusive range begin:end"
			}
		},
		InlineSamples: {
			type: "object",
			additionalProperties: !1,
			properties: {
				match: { $ref: "#/$defs/SampleList" },
				no_match: { $ref: "#/$defs/SampleList" },
				alerts: { $ref: "#/$defs/AlertSamples" }
			}
		},
		AlertSamples: {
			type: "object",
			description: "Alerts that the entry must answer, and alerts that it must not answer.",
			additionalProperties: !1,
			properties: {
				match: { $ref: "#/$defs/AlertSampleList" },
				no_match: { $ref: "#/$defs/AlertSampleList" }
			}
		},
		AlertSampleList: {
			type: "array",
			maxItems: 200,
			items: {
				type: "object",
				required: ["labels"],
				additionalProperties: !1,
				properties: {
					labels: { $ref: "#/$defs/SampleLabels" },
					annotations: { $ref: "#/$defs/SampleLabels" }
				}
			}
		},
		SampleLabels: {
			type: "object",
			maxProperties: 100,
			additionalProperties: {
				type: "string",
				maxLength: 4096
			}
		},
		SampleList: {
			type: "array",
			maxItems: 200,
			items: { anyOf: [{
				type: "string",
				minLength: 1,
				maxLength: 65536
			}, {
				type: "object",
				required: ["text"],
				additionalProperties: !1,
				properties: {
					text: {
						type: "string",
						minLength: 1,
						maxLength: 65536
					},
					captures: {
						type: "object",
						description: "The values that the named groups must capture.",
						additionalProperties: { type: "string" }
					}
				}
			}] }
		}
	}
}, a = { enum: [
	"technical",
	"functional",
	"config",
	"data-quality"
] }, o = { enum: [
	"low",
	"medium",
	"high",
	"critical"
] }, s = {
	type: ["string", "null"],
	format: "date",
	description: "a date like 2026-11-22"
}, c = Object.prototype.hasOwnProperty, l = t().default, u = RegExp("^x-", "u"), d = RegExp("^[A-Z][A-Z0-9]*-[0-9]{3,}$", "u"), f = RegExp("^(labels|annotations|captures)\\.[A-Za-z_][A-Za-z0-9_]*$", "u"), p = n().fullFormats.date;
function m(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = m.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), Array.isArray(e)) {
		if (e.length > 100) {
			let e = {
				instancePath: t,
				schemaPath: "#/maxItems",
				keyword: "maxItems",
				params: { limit: 100 },
				message: "must NOT have more than 100 items"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		let n = e.length;
		for (let r = 0; r < n; r++) {
			let n = e[r];
			if (typeof n == "string") {
				if (l(n) > 64) {
					let e = {
						instancePath: t + "/" + r,
						schemaPath: "#/$defs/ErrorId/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!d.test(n)) {
					let e = {
						instancePath: t + "/" + r,
						schemaPath: "#/$defs/ErrorId/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z][A-Z0-9]*-[0-9]{3,}$" },
						message: "must match pattern \"^[A-Z][A-Z0-9]*-[0-9]{3,}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/" + r,
					schemaPath: "#/$defs/ErrorId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "array" },
			message: "must be array"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return m.errors = o, s === 0;
}
m.evaluated = {
	items: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const h = RegExp("^([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?$", "u"), g = {
	type: "array",
	minItems: 1,
	maxItems: 50,
	items: {
		type: ["string", "integer"],
		description: "A value, or an inclusive range begin:end"
	}
}, _ = RegExp("^((([01][0-9])|(2[0-3])):[0-5][0-9])$|(^24:00$)", "u");
function v(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = v.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (Object.keys(e).length < 1) {
			let e = {
				instancePath: t,
				schemaPath: "#/minProperties",
				keyword: "minProperties",
				params: { limit: 1 },
				message: "must NOT have fewer than 1 properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		for (let n in e) if (n !== "times" && n !== "weekdays" && n !== "days_of_month" && n !== "months" && n !== "years" && n !== "location") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.times !== void 0) {
			let n = e.times;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + "/times",
						schemaPath: "#/properties/times/maxItems",
						keyword: "maxItems",
						params: { limit: 50 },
						message: "must NOT have more than 50 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + "/times",
						schemaPath: "#/properties/times/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (e && typeof e == "object" && !Array.isArray(e)) {
						if (e.start_time === void 0) {
							let e = {
								instancePath: t + "/times/" + r,
								schemaPath: "#/properties/times/items/required",
								keyword: "required",
								params: { missingProperty: "start_time" },
								message: "must have required property 'start_time'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.end_time === void 0) {
							let e = {
								instancePath: t + "/times/" + r,
								schemaPath: "#/properties/times/items/required",
								keyword: "required",
								params: { missingProperty: "end_time" },
								message: "must have required property 'end_time'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						for (let n in e) if (n !== "start_time" && n !== "end_time") {
							let e = {
								instancePath: t + "/times/" + r,
								schemaPath: "#/properties/times/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: n },
								message: "must NOT have additional properties"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.start_time !== void 0) {
							let n = e.start_time;
							if (typeof n == "string") {
								if (!_.test(n)) {
									let e = {
										instancePath: t + "/times/" + r + "/start_time",
										schemaPath: "#/$defs/TimeOfDay/pattern",
										keyword: "pattern",
										params: { pattern: "^((([01][0-9])|(2[0-3])):[0-5][0-9])$|(^24:00$)" },
										message: "must match pattern \"^((([01][0-9])|(2[0-3])):[0-5][0-9])$|(^24:00$)\""
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/times/" + r + "/start_time",
									schemaPath: "#/$defs/TimeOfDay/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.end_time !== void 0) {
							let n = e.end_time;
							if (typeof n == "string") {
								if (!_.test(n)) {
									let e = {
										instancePath: t + "/times/" + r + "/end_time",
										schemaPath: "#/$defs/TimeOfDay/pattern",
										keyword: "pattern",
										params: { pattern: "^((([01][0-9])|(2[0-3])):[0-5][0-9])$|(^24:00$)" },
										message: "must match pattern \"^((([01][0-9])|(2[0-3])):[0-5][0-9])$|(^24:00$)\""
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/times/" + r + "/end_time",
									schemaPath: "#/$defs/TimeOfDay/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/times/" + r,
							schemaPath: "#/properties/times/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/times",
					schemaPath: "#/properties/times/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.weekdays !== void 0) {
			let n = e.weekdays;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + "/weekdays",
						schemaPath: "#/$defs/RangeList/maxItems",
						keyword: "maxItems",
						params: { limit: 50 },
						message: "must NOT have more than 50 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + "/weekdays",
						schemaPath: "#/$defs/RangeList/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != "string" && (typeof e != "number" || e % 1 || isNaN(e) || !isFinite(e))) {
						let e = {
							instancePath: t + "/weekdays/" + r,
							schemaPath: "#/$defs/RangeList/items/type",
							keyword: "type",
							params: { type: g.items.type },
							message: "must be string,integer"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/weekdays",
					schemaPath: "#/$defs/RangeList/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.days_of_month !== void 0) {
			let n = e.days_of_month;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + "/days_of_month",
						schemaPath: "#/$defs/RangeList/maxItems",
						keyword: "maxItems",
						params: { limit: 50 },
						message: "must NOT have more than 50 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + "/days_of_month",
						schemaPath: "#/$defs/RangeList/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != "string" && (typeof e != "number" || e % 1 || isNaN(e) || !isFinite(e))) {
						let e = {
							instancePath: t + "/days_of_month/" + r,
							schemaPath: "#/$defs/RangeList/items/type",
							keyword: "type",
							params: { type: g.items.type },
							message: "must be string,integer"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/days_of_month",
					schemaPath: "#/$defs/RangeList/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.months !== void 0) {
			let n = e.months;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + "/months",
						schemaPath: "#/$defs/RangeList/maxItems",
						keyword: "maxItems",
						params: { limit: 50 },
						message: "must NOT have more than 50 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + "/months",
						schemaPath: "#/$defs/RangeList/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != "string" && (typeof e != "number" || e % 1 || isNaN(e) || !isFinite(e))) {
						let e = {
							instancePath: t + "/months/" + r,
							schemaPath: "#/$defs/RangeList/items/type",
							keyword: "type",
							params: { type: g.items.type },
							message: "must be string,integer"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/months",
					schemaPath: "#/$defs/RangeList/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.years !== void 0) {
			let n = e.years;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + "/years",
						schemaPath: "#/$defs/RangeList/maxItems",
						keyword: "maxItems",
						params: { limit: 50 },
						message: "must NOT have more than 50 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + "/years",
						schemaPath: "#/$defs/RangeList/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != "string" && (typeof e != "number" || e % 1 || isNaN(e) || !isFinite(e))) {
						let e = {
							instancePath: t + "/years/" + r,
							schemaPath: "#/$defs/RangeList/items/type",
							keyword: "type",
							params: { type: g.items.type },
							message: "must be string,integer"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/years",
					schemaPath: "#/$defs/RangeList/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.location !== void 0) {
			let n = e.location;
			if (typeof n == "string") {
				if (l(n) > 100) {
					let e = {
						instancePath: t + "/location",
						schemaPath: "#/properties/location/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (l(n) < 1) {
					let e = {
						instancePath: t + "/location",
						schemaPath: "#/properties/location/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/location",
					schemaPath: "#/properties/location/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return v.errors = o, s === 0;
}
v.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
function y(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let s = null, c = 0, d = y.evaluated;
	d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0);
	let f = c, p = !1, m = null, g = c;
	if (e && typeof e == "object" && !Array.isArray(e) && e.time_intervals === void 0) {
		let e = {
			instancePath: t,
			schemaPath: "#/oneOf/0/required",
			keyword: "required",
			params: { missingProperty: "time_intervals" },
			message: "must have required property 'time_intervals'"
		};
		s === null ? s = [e] : s.push(e), c++;
	}
	var _ = g === c;
	_ && (p = !0, m = 0);
	let b = c;
	if (e && typeof e == "object" && !Array.isArray(e)) {
		if (e.after === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/oneOf/1/required",
				keyword: "required",
				params: { missingProperty: "after" },
				message: "must have required property 'after'"
			};
			s === null ? s = [e] : s.push(e), c++;
		}
		if (e.within === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/oneOf/1/required",
				keyword: "required",
				params: { missingProperty: "within" },
				message: "must have required property 'within'"
			};
			s === null ? s = [e] : s.push(e), c++;
		}
	}
	var _ = b === c;
	if (_ && p ? (p = !1, m = [m, 1]) : _ && (p = !0, m = 1), p) c = f, s !== null && (f ? s.length = f : s = null);
	else {
		let e = {
			instancePath: t,
			schemaPath: "#/oneOf",
			keyword: "oneOf",
			params: { passingSchemas: m },
			message: "must match exactly one schema in oneOf"
		};
		s === null ? s = [e] : s.push(e), c++;
	}
	if (e && typeof e == "object" && !Array.isArray(e)) {
		if (e.name === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'"
			};
			s === null ? s = [e] : s.push(e), c++;
		}
		for (let n in e) if (!(n === "name" || n === "reason" || n === "time_intervals" || n === "severity" || n === "after" || n === "within" || u.test(n))) {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			s === null ? s = [e] : s.push(e), c++;
		}
		if (e.name !== void 0) {
			let n = e.name;
			if (typeof n == "string") {
				if (l(n) > 200) {
					let e = {
						instancePath: t + "/name",
						schemaPath: "#/properties/name/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				if (l(n) < 1) {
					let e = {
						instancePath: t + "/name",
						schemaPath: "#/properties/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					s === null ? s = [e] : s.push(e), c++;
				}
			} else {
				let e = {
					instancePath: t + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.reason !== void 0) {
			let n = e.reason;
			if (typeof n == "string") {
				if (l(n) > 1e3) {
					let e = {
						instancePath: t + "/reason",
						schemaPath: "#/properties/reason/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 characters"
					};
					s === null ? s = [e] : s.push(e), c++;
				}
			} else {
				let e = {
					instancePath: t + "/reason",
					schemaPath: "#/properties/reason/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.time_intervals !== void 0) {
			let n = e.time_intervals;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + "/time_intervals",
						schemaPath: "#/properties/time_intervals/maxItems",
						keyword: "maxItems",
						params: { limit: 50 },
						message: "must NOT have more than 50 items"
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + "/time_intervals",
						schemaPath: "#/properties/time_intervals/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) v(n[r], {
					instancePath: t + "/time_intervals/" + r,
					parentData: n,
					parentDataProperty: r,
					rootData: i,
					dynamicAnchors: a
				}) || (s = s === null ? v.errors : s.concat(v.errors), c = s.length);
			} else {
				let e = {
					instancePath: t + "/time_intervals",
					schemaPath: "#/properties/time_intervals/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.severity !== void 0) {
			let n = e.severity;
			if (n !== "low" && n !== "medium" && n !== "high" && n !== "critical") {
				let e = {
					instancePath: t + "/severity",
					schemaPath: "#/$defs/Severity/enum",
					keyword: "enum",
					params: { allowedValues: o.enum },
					message: "must be equal to one of the allowed values"
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.after !== void 0) {
			let n = e.after;
			if (typeof n == "string") {
				if (l(n) > 2e3) {
					let e = {
						instancePath: t + "/after",
						schemaPath: "#/$defs/Matchers/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				if (l(n) < 1) {
					let e = {
						instancePath: t + "/after",
						schemaPath: "#/$defs/Matchers/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					s === null ? s = [e] : s.push(e), c++;
				}
			} else {
				let e = {
					instancePath: t + "/after",
					schemaPath: "#/$defs/Matchers/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.within !== void 0) {
			let n = e.within;
			if (typeof n == "string") {
				if (l(n) > 40) {
					let e = {
						instancePath: t + "/within",
						schemaPath: "#/$defs/Duration/maxLength",
						keyword: "maxLength",
						params: { limit: 40 },
						message: "must NOT have more than 40 characters"
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				if (l(n) < 2) {
					let e = {
						instancePath: t + "/within",
						schemaPath: "#/$defs/Duration/minLength",
						keyword: "minLength",
						params: { limit: 2 },
						message: "must NOT have fewer than 2 characters"
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				if (!h.test(n)) {
					let e = {
						instancePath: t + "/within",
						schemaPath: "#/$defs/Duration/pattern",
						keyword: "pattern",
						params: { pattern: "^([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?$" },
						message: "must match pattern \"^([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?$\""
					};
					s === null ? s = [e] : s.push(e), c++;
				}
			} else {
				let e = {
					instancePath: t + "/within",
					schemaPath: "#/$defs/Duration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.after !== void 0 && e.within === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/dependentRequired",
				keyword: "dependentRequired",
				params: {
					property: "after",
					missingProperty: "within",
					depsCount: 1,
					deps: "within"
				},
				message: "must have property within when property after is present"
			};
			s === null ? s = [e] : s.push(e), c++;
		}
		if (e.within !== void 0 && e.after === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/dependentRequired",
				keyword: "dependentRequired",
				params: {
					property: "within",
					missingProperty: "after",
					depsCount: 1,
					deps: "after"
				},
				message: "must have property after when property within is present"
			};
			s === null ? s = [e] : s.push(e), c++;
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		s === null ? s = [e] : s.push(e), c++;
	}
	return y.errors = s, c === 0;
}
y.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
function b(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = b.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), Array.isArray(e)) {
		if (e.length > 200) {
			let e = {
				instancePath: t,
				schemaPath: "#/maxItems",
				keyword: "maxItems",
				params: { limit: 200 },
				message: "must NOT have more than 200 items"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		let n = e.length;
		for (let r = 0; r < n; r++) {
			let n = e[r];
			if (n && typeof n == "object" && !Array.isArray(n)) {
				if (n.labels === void 0) {
					let e = {
						instancePath: t + "/" + r,
						schemaPath: "#/items/required",
						keyword: "required",
						params: { missingProperty: "labels" },
						message: "must have required property 'labels'"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				for (let e in n) if (e !== "labels" && e !== "annotations") {
					let n = {
						instancePath: t + "/" + r,
						schemaPath: "#/items/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: e },
						message: "must NOT have additional properties"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
				if (n.labels !== void 0) {
					let e = n.labels;
					if (e && typeof e == "object" && !Array.isArray(e)) {
						if (Object.keys(e).length > 100) {
							let e = {
								instancePath: t + "/" + r + "/labels",
								schemaPath: "#/$defs/SampleLabels/maxProperties",
								keyword: "maxProperties",
								params: { limit: 100 },
								message: "must NOT have more than 100 properties"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						for (let n in e) {
							let i = e[n];
							if (typeof i == "string") {
								if (l(i) > 4096) {
									let e = {
										instancePath: t + "/" + r + "/labels/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/$defs/SampleLabels/additionalProperties/maxLength",
										keyword: "maxLength",
										params: { limit: 4096 },
										message: "must NOT have more than 4096 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/" + r + "/labels/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/$defs/SampleLabels/additionalProperties/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/" + r + "/labels",
							schemaPath: "#/$defs/SampleLabels/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
				if (n.annotations !== void 0) {
					let e = n.annotations;
					if (e && typeof e == "object" && !Array.isArray(e)) {
						if (Object.keys(e).length > 100) {
							let e = {
								instancePath: t + "/" + r + "/annotations",
								schemaPath: "#/$defs/SampleLabels/maxProperties",
								keyword: "maxProperties",
								params: { limit: 100 },
								message: "must NOT have more than 100 properties"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						for (let n in e) {
							let i = e[n];
							if (typeof i == "string") {
								if (l(i) > 4096) {
									let e = {
										instancePath: t + "/" + r + "/annotations/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/$defs/SampleLabels/additionalProperties/maxLength",
										keyword: "maxLength",
										params: { limit: 4096 },
										message: "must NOT have more than 4096 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/" + r + "/annotations/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/$defs/SampleLabels/additionalProperties/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/" + r + "/annotations",
							schemaPath: "#/$defs/SampleLabels/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/" + r,
					schemaPath: "#/items/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "array" },
			message: "must be array"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return b.errors = o, s === 0;
}
b.evaluated = {
	items: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
function x(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = x.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		for (let n in e) if (n !== "match" && n !== "no_match") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		e.match !== void 0 && (b(e.match, {
			instancePath: t + "/match",
			parentData: e,
			parentDataProperty: "match",
			rootData: i,
			dynamicAnchors: a
		}) || (o = o === null ? b.errors : o.concat(b.errors), s = o.length)), e.no_match !== void 0 && (b(e.no_match, {
			instancePath: t + "/no_match",
			parentData: e,
			parentDataProperty: "no_match",
			rootData: i,
			dynamicAnchors: a
		}) || (o = o === null ? b.errors : o.concat(b.errors), s = o.length));
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return x.errors = o, s === 0;
}
x.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
function S(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = S.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		for (let n in e) if (n !== "match" && n !== "no_match" && n !== "alerts") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.match !== void 0) {
			let n = e.match;
			if (Array.isArray(n)) {
				if (n.length > 200) {
					let e = {
						instancePath: t + "/match",
						schemaPath: "#/$defs/SampleList/maxItems",
						keyword: "maxItems",
						params: { limit: 200 },
						message: "must NOT have more than 200 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r], i = s, a = !1, c = s;
					if (typeof e == "string") {
						if (l(e) > 65536) {
							let e = {
								instancePath: t + "/match/" + r,
								schemaPath: "#/$defs/SampleList/items/anyOf/0/maxLength",
								keyword: "maxLength",
								params: { limit: 65536 },
								message: "must NOT have more than 65536 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (l(e) < 1) {
							let e = {
								instancePath: t + "/match/" + r,
								schemaPath: "#/$defs/SampleList/items/anyOf/0/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
					} else {
						let e = {
							instancePath: t + "/match/" + r,
							schemaPath: "#/$defs/SampleList/items/anyOf/0/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
					var u = c === s;
					a ||= u;
					let d = s;
					if (e && typeof e == "object" && !Array.isArray(e)) {
						if (e.text === void 0) {
							let e = {
								instancePath: t + "/match/" + r,
								schemaPath: "#/$defs/SampleList/items/anyOf/1/required",
								keyword: "required",
								params: { missingProperty: "text" },
								message: "must have required property 'text'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						for (let n in e) if (n !== "text" && n !== "captures") {
							let e = {
								instancePath: t + "/match/" + r,
								schemaPath: "#/$defs/SampleList/items/anyOf/1/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: n },
								message: "must NOT have additional properties"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.text !== void 0) {
							let n = e.text;
							if (typeof n == "string") {
								if (l(n) > 65536) {
									let e = {
										instancePath: t + "/match/" + r + "/text",
										schemaPath: "#/$defs/SampleList/items/anyOf/1/properties/text/maxLength",
										keyword: "maxLength",
										params: { limit: 65536 },
										message: "must NOT have more than 65536 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (l(n) < 1) {
									let e = {
										instancePath: t + "/match/" + r + "/text",
										schemaPath: "#/$defs/SampleList/items/anyOf/1/properties/text/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/match/" + r + "/text",
									schemaPath: "#/$defs/SampleList/items/anyOf/1/properties/text/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.captures !== void 0) {
							let n = e.captures;
							if (n && typeof n == "object" && !Array.isArray(n)) {
								for (let e in n) if (typeof n[e] != "string") {
									let n = {
										instancePath: t + "/match/" + r + "/captures/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/$defs/SampleList/items/anyOf/1/properties/captures/additionalProperties/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									o === null ? o = [n] : o.push(n), s++;
								}
							} else {
								let e = {
									instancePath: t + "/match/" + r + "/captures",
									schemaPath: "#/$defs/SampleList/items/anyOf/1/properties/captures/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/match/" + r,
							schemaPath: "#/$defs/SampleList/items/anyOf/1/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
					var u = d === s;
					if (a ||= u, a) s = i, o !== null && (i ? o.length = i : o = null);
					else {
						let e = {
							instancePath: t + "/match/" + r,
							schemaPath: "#/$defs/SampleList/items/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/match",
					schemaPath: "#/$defs/SampleList/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.no_match !== void 0) {
			let n = e.no_match;
			if (Array.isArray(n)) {
				if (n.length > 200) {
					let e = {
						instancePath: t + "/no_match",
						schemaPath: "#/$defs/SampleList/maxItems",
						keyword: "maxItems",
						params: { limit: 200 },
						message: "must NOT have more than 200 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r], i = s, a = !1, c = s;
					if (typeof e == "string") {
						if (l(e) > 65536) {
							let e = {
								instancePath: t + "/no_match/" + r,
								schemaPath: "#/$defs/SampleList/items/anyOf/0/maxLength",
								keyword: "maxLength",
								params: { limit: 65536 },
								message: "must NOT have more than 65536 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (l(e) < 1) {
							let e = {
								instancePath: t + "/no_match/" + r,
								schemaPath: "#/$defs/SampleList/items/anyOf/0/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
					} else {
						let e = {
							instancePath: t + "/no_match/" + r,
							schemaPath: "#/$defs/SampleList/items/anyOf/0/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
					var d = c === s;
					a ||= d;
					let u = s;
					if (e && typeof e == "object" && !Array.isArray(e)) {
						if (e.text === void 0) {
							let e = {
								instancePath: t + "/no_match/" + r,
								schemaPath: "#/$defs/SampleList/items/anyOf/1/required",
								keyword: "required",
								params: { missingProperty: "text" },
								message: "must have required property 'text'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						for (let n in e) if (n !== "text" && n !== "captures") {
							let e = {
								instancePath: t + "/no_match/" + r,
								schemaPath: "#/$defs/SampleList/items/anyOf/1/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: n },
								message: "must NOT have additional properties"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.text !== void 0) {
							let n = e.text;
							if (typeof n == "string") {
								if (l(n) > 65536) {
									let e = {
										instancePath: t + "/no_match/" + r + "/text",
										schemaPath: "#/$defs/SampleList/items/anyOf/1/properties/text/maxLength",
										keyword: "maxLength",
										params: { limit: 65536 },
										message: "must NOT have more than 65536 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (l(n) < 1) {
									let e = {
										instancePath: t + "/no_match/" + r + "/text",
										schemaPath: "#/$defs/SampleList/items/anyOf/1/properties/text/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/no_match/" + r + "/text",
									schemaPath: "#/$defs/SampleList/items/anyOf/1/properties/text/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.captures !== void 0) {
							let n = e.captures;
							if (n && typeof n == "object" && !Array.isArray(n)) {
								for (let e in n) if (typeof n[e] != "string") {
									let n = {
										instancePath: t + "/no_match/" + r + "/captures/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/$defs/SampleList/items/anyOf/1/properties/captures/additionalProperties/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									o === null ? o = [n] : o.push(n), s++;
								}
							} else {
								let e = {
									instancePath: t + "/no_match/" + r + "/captures",
									schemaPath: "#/$defs/SampleList/items/anyOf/1/properties/captures/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/no_match/" + r,
							schemaPath: "#/$defs/SampleList/items/anyOf/1/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
					var d = u === s;
					if (a ||= d, a) s = i, o !== null && (i ? o.length = i : o = null);
					else {
						let e = {
							instancePath: t + "/no_match/" + r,
							schemaPath: "#/$defs/SampleList/items/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/no_match",
					schemaPath: "#/$defs/SampleList/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		e.alerts !== void 0 && (x(e.alerts, {
			instancePath: t + "/alerts",
			parentData: e,
			parentDataProperty: "alerts",
			rootData: i,
			dynamicAnchors: a
		}) || (o = o === null ? x.errors : o.concat(x.errors), s = o.length));
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return S.errors = o, s === 0;
}
S.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
function C(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: h = e, dynamicAnchors: g = {} } = {}) {
	let _ = null, v = 0, b = C.evaluated;
	b.dynamicProps && (b.props = void 0), b.dynamicItems && (b.items = void 0);
	let x = v, w = !1, T = v;
	if (e && typeof e == "object" && !Array.isArray(e) && e.patterns === void 0) {
		let e = {
			instancePath: t,
			schemaPath: "#/anyOf/0/required",
			keyword: "required",
			params: { missingProperty: "patterns" },
			message: "must have required property 'patterns'"
		};
		_ === null ? _ = [e] : _.push(e), v++;
	}
	var E = T === v;
	w ||= E;
	let ee = v;
	if (e && typeof e == "object" && !Array.isArray(e) && e.alerts === void 0) {
		let e = {
			instancePath: t,
			schemaPath: "#/anyOf/1/required",
			keyword: "required",
			params: { missingProperty: "alerts" },
			message: "must have required property 'alerts'"
		};
		_ === null ? _ = [e] : _.push(e), v++;
	}
	var E = ee === v;
	if (w ||= E, w) v = x, _ !== null && (x ? _.length = x : _ = null);
	else {
		let e = {
			instancePath: t,
			schemaPath: "#/anyOf",
			keyword: "anyOf",
			params: {},
			message: "must match a schema in anyOf"
		};
		_ === null ? _ = [e] : _.push(e), v++;
	}
	if (e && typeof e == "object" && !Array.isArray(e)) {
		if (e.error_id === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error_id" },
				message: "must have required property 'error_id'"
			};
			_ === null ? _ = [e] : _.push(e), v++;
		}
		if (e.title === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "title" },
				message: "must have required property 'title'"
			};
			_ === null ? _ = [e] : _.push(e), v++;
		}
		if (e.service === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "service" },
				message: "must have required property 'service'"
			};
			_ === null ? _ = [e] : _.push(e), v++;
		}
		if (e.error_domain === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error_domain" },
				message: "must have required property 'error_domain'"
			};
			_ === null ? _ = [e] : _.push(e), v++;
		}
		if (e.severity === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "severity" },
				message: "must have required property 'severity'"
			};
			_ === null ? _ = [e] : _.push(e), v++;
		}
		if (e.resolution_group === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "resolution_group" },
				message: "must have required property 'resolution_group'"
			};
			_ === null ? _ = [e] : _.push(e), v++;
		}
		for (let n in e) if (!(c.call(i.properties, n) || u.test(n))) {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			_ === null ? _ = [e] : _.push(e), v++;
		}
		if (e.$schema !== void 0 && typeof e.$schema != "string") {
			let e = {
				instancePath: t + "/$schema",
				schemaPath: "#/properties/%24schema/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			_ === null ? _ = [e] : _.push(e), v++;
		}
		if (e.error_id !== void 0) {
			let n = e.error_id;
			if (typeof n == "string") {
				if (l(n) > 64) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "#/$defs/ErrorId/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				if (!d.test(n)) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "#/$defs/ErrorId/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z][A-Z0-9]*-[0-9]{3,}$" },
						message: "must match pattern \"^[A-Z][A-Z0-9]*-[0-9]{3,}$\""
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
			} else {
				let e = {
					instancePath: t + "/error_id",
					schemaPath: "#/$defs/ErrorId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.title !== void 0) {
			let n = e.title;
			if (typeof n == "string") {
				if (l(n) > 200) {
					let e = {
						instancePath: t + "/title",
						schemaPath: "#/properties/title/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				if (l(n) < 1) {
					let e = {
						instancePath: t + "/title",
						schemaPath: "#/properties/title/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
			} else {
				let e = {
					instancePath: t + "/title",
					schemaPath: "#/properties/title/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.service !== void 0) {
			let n = e.service;
			if (typeof n == "string") {
				if (l(n) > 100) {
					let e = {
						instancePath: t + "/service",
						schemaPath: "#/properties/service/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				if (l(n) < 1) {
					let e = {
						instancePath: t + "/service",
						schemaPath: "#/properties/service/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
			} else {
				let e = {
					instancePath: t + "/service",
					schemaPath: "#/properties/service/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.error_domain !== void 0) {
			let n = e.error_domain;
			if (n !== "technical" && n !== "functional" && n !== "config" && n !== "data-quality") {
				let e = {
					instancePath: t + "/error_domain",
					schemaPath: "#/$defs/ErrorDomain/enum",
					keyword: "enum",
					params: { allowedValues: a.enum },
					message: "must be equal to one of the allowed values"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.severity !== void 0) {
			let n = e.severity;
			if (n !== "low" && n !== "medium" && n !== "high" && n !== "critical") {
				let e = {
					instancePath: t + "/severity",
					schemaPath: "#/$defs/Severity/enum",
					keyword: "enum",
					params: { allowedValues: o.enum },
					message: "must be equal to one of the allowed values"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.resolution_group !== void 0) {
			let n = e.resolution_group;
			if (typeof n == "string") {
				if (l(n) > 100) {
					let e = {
						instancePath: t + "/resolution_group",
						schemaPath: "#/properties/resolution_group/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				if (l(n) < 1) {
					let e = {
						instancePath: t + "/resolution_group",
						schemaPath: "#/properties/resolution_group/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
			} else {
				let e = {
					instancePath: t + "/resolution_group",
					schemaPath: "#/properties/resolution_group/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.assignee !== void 0) {
			let n = e.assignee;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/assignee",
					schemaPath: "#/properties/assignee/type",
					keyword: "type",
					params: { type: i.properties.assignee.type },
					message: "must be string,null"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
			if (typeof n == "string" && l(n) > 100) {
				let e = {
					instancePath: t + "/assignee",
					schemaPath: "#/properties/assignee/maxLength",
					keyword: "maxLength",
					params: { limit: 100 },
					message: "must NOT have more than 100 characters"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.first_seen !== void 0) {
			let n = e.first_seen;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/first_seen",
					schemaPath: "#/$defs/OptionalDate/type",
					keyword: "type",
					params: { type: s.type },
					message: "must be string,null"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
			if (typeof n == "string" && !p.validate(n)) {
				let e = {
					instancePath: t + "/first_seen",
					schemaPath: "#/$defs/OptionalDate/format",
					keyword: "format",
					params: { format: "date" },
					message: "must match format \"date\""
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.last_seen !== void 0) {
			let n = e.last_seen;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/last_seen",
					schemaPath: "#/$defs/OptionalDate/type",
					keyword: "type",
					params: { type: s.type },
					message: "must be string,null"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
			if (typeof n == "string" && !p.validate(n)) {
				let e = {
					instancePath: t + "/last_seen",
					schemaPath: "#/$defs/OptionalDate/format",
					keyword: "format",
					params: { format: "date" },
					message: "must match format \"date\""
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.occurrence_count !== void 0) {
			let n = e.occurrence_count;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/occurrence_count",
					schemaPath: "#/properties/occurrence_count/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/occurrence_count",
						schemaPath: "#/properties/occurrence_count/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/occurrence_count",
						schemaPath: "#/properties/occurrence_count/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
			}
		}
		if (e.renamed_from !== void 0 && (m(e.renamed_from, {
			instancePath: t + "/renamed_from",
			parentData: e,
			parentDataProperty: "renamed_from",
			rootData: h,
			dynamicAnchors: g
		}) || (_ = _ === null ? m.errors : _.concat(m.errors), v = _.length)), e.in_kb !== void 0 && typeof e.in_kb != "boolean") {
			let e = {
				instancePath: t + "/in_kb",
				schemaPath: "#/properties/in_kb/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			_ === null ? _ = [e] : _.push(e), v++;
		}
		if (e.auto_fix !== void 0 && typeof e.auto_fix != "boolean") {
			let e = {
				instancePath: t + "/auto_fix",
				schemaPath: "#/properties/auto_fix/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			_ === null ? _ = [e] : _.push(e), v++;
		}
		if (e.fix_command !== void 0) {
			let n = e.fix_command;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/fix_command",
					schemaPath: "#/properties/fix_command/type",
					keyword: "type",
					params: { type: i.properties.fix_command.type },
					message: "must be string,null"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
			if (typeof n == "string" && l(n) > 2e3) {
				let e = {
					instancePath: t + "/fix_command",
					schemaPath: "#/properties/fix_command/maxLength",
					keyword: "maxLength",
					params: { limit: 2e3 },
					message: "must NOT have more than 2000 characters"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.parameters !== void 0) {
			let n = e.parameters;
			if (n && typeof n == "object" && !Array.isArray(n)) {
				if (Object.keys(n).length > 20) {
					let e = {
						instancePath: t + "/parameters",
						schemaPath: "#/properties/parameters/maxProperties",
						keyword: "maxProperties",
						params: { limit: 20 },
						message: "must NOT have more than 20 properties"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				for (let e in n) {
					let n = v;
					if (typeof e == "string") {
						if (!f.test(e)) {
							let n = {
								instancePath: t + "/parameters",
								schemaPath: "#/$defs/PlaceholderName/pattern",
								keyword: "pattern",
								params: { pattern: "^(labels|annotations|captures)\\.[A-Za-z_][A-Za-z0-9_]*$" },
								message: "must match pattern \"^(labels|annotations|captures)\\.[A-Za-z_][A-Za-z0-9_]*$\"",
								propertyName: e
							};
							_ === null ? _ = [n] : _.push(n), v++;
						}
					} else {
						let n = {
							instancePath: t + "/parameters",
							schemaPath: "#/$defs/PlaceholderName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							propertyName: e
						};
						_ === null ? _ = [n] : _.push(n), v++;
					}
					if (n !== v) {
						let n = {
							instancePath: t + "/parameters",
							schemaPath: "#/properties/parameters/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: e },
							message: "property name must be valid"
						};
						_ === null ? _ = [n] : _.push(n), v++;
					}
				}
				for (let e in n) {
					let r = n[e];
					if (typeof r == "string") {
						if (l(r) > 500) {
							let n = {
								instancePath: t + "/parameters/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/parameters/additionalProperties/maxLength",
								keyword: "maxLength",
								params: { limit: 500 },
								message: "must NOT have more than 500 characters"
							};
							_ === null ? _ = [n] : _.push(n), v++;
						}
						if (l(r) < 1) {
							let n = {
								instancePath: t + "/parameters/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/parameters/additionalProperties/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							_ === null ? _ = [n] : _.push(n), v++;
						}
					} else {
						let n = {
							instancePath: t + "/parameters/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/parameters/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						_ === null ? _ = [n] : _.push(n), v++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/parameters",
					schemaPath: "#/properties/parameters/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.requires_human !== void 0 && typeof e.requires_human != "boolean") {
			let e = {
				instancePath: t + "/requires_human",
				schemaPath: "#/properties/requires_human/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			_ === null ? _ = [e] : _.push(e), v++;
		}
		if (e.requires_business_decision !== void 0 && typeof e.requires_business_decision != "boolean") {
			let e = {
				instancePath: t + "/requires_business_decision",
				schemaPath: "#/properties/requires_business_decision/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			_ === null ? _ = [e] : _.push(e), v++;
		}
		if (e.related_errors !== void 0 && (m(e.related_errors, {
			instancePath: t + "/related_errors",
			parentData: e,
			parentDataProperty: "related_errors",
			rootData: h,
			dynamicAnchors: g
		}) || (_ = _ === null ? m.errors : _.concat(m.errors), v = _.length)), e.overlaps_with !== void 0 && (m(e.overlaps_with, {
			instancePath: t + "/overlaps_with",
			parentData: e,
			parentDataProperty: "overlaps_with",
			rootData: h,
			dynamicAnchors: g
		}) || (_ = _ === null ? m.errors : _.concat(m.errors), v = _.length)), e.keywords !== void 0) {
			let n = e.keywords;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + "/keywords",
						schemaPath: "#/properties/keywords/maxItems",
						keyword: "maxItems",
						params: { limit: 50 },
						message: "must NOT have more than 50 items"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != "string" && !(typeof e == "number" && isFinite(e))) {
						let e = {
							instancePath: t + "/keywords/" + r,
							schemaPath: "#/properties/keywords/items/type",
							keyword: "type",
							params: { type: i.properties.keywords.items.type },
							message: "must be string,number"
						};
						_ === null ? _ = [e] : _.push(e), v++;
					}
					if (typeof e == "string" && l(e) > 100) {
						let e = {
							instancePath: t + "/keywords/" + r,
							schemaPath: "#/properties/keywords/items/maxLength",
							keyword: "maxLength",
							params: { limit: 100 },
							message: "must NOT have more than 100 characters"
						};
						_ === null ? _ = [e] : _.push(e), v++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/keywords",
					schemaPath: "#/properties/keywords/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.patterns !== void 0) {
			let n = e.patterns;
			if (Array.isArray(n)) {
				if (n.length > 100) {
					let e = {
						instancePath: t + "/patterns",
						schemaPath: "#/properties/patterns/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + "/patterns",
						schemaPath: "#/properties/patterns/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == "string") {
						if (l(e) > 8192) {
							let e = {
								instancePath: t + "/patterns/" + r,
								schemaPath: "#/$defs/Pattern/maxLength",
								keyword: "maxLength",
								params: { limit: 8192 },
								message: "must NOT have more than 8192 characters"
							};
							_ === null ? _ = [e] : _.push(e), v++;
						}
						if (l(e) < 1) {
							let e = {
								instancePath: t + "/patterns/" + r,
								schemaPath: "#/$defs/Pattern/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							_ === null ? _ = [e] : _.push(e), v++;
						}
					} else {
						let e = {
							instancePath: t + "/patterns/" + r,
							schemaPath: "#/$defs/Pattern/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						_ === null ? _ = [e] : _.push(e), v++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/patterns",
					schemaPath: "#/properties/patterns/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.alerts !== void 0) {
			let n = e.alerts;
			if (Array.isArray(n)) {
				if (n.length > 100) {
					let e = {
						instancePath: t + "/alerts",
						schemaPath: "#/properties/alerts/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + "/alerts",
						schemaPath: "#/properties/alerts/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == "string") {
						if (l(e) > 2e3) {
							let e = {
								instancePath: t + "/alerts/" + r,
								schemaPath: "#/$defs/Matchers/maxLength",
								keyword: "maxLength",
								params: { limit: 2e3 },
								message: "must NOT have more than 2000 characters"
							};
							_ === null ? _ = [e] : _.push(e), v++;
						}
						if (l(e) < 1) {
							let e = {
								instancePath: t + "/alerts/" + r,
								schemaPath: "#/$defs/Matchers/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							_ === null ? _ = [e] : _.push(e), v++;
						}
					} else {
						let e = {
							instancePath: t + "/alerts/" + r,
							schemaPath: "#/$defs/Matchers/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						_ === null ? _ = [e] : _.push(e), v++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/alerts",
					schemaPath: "#/properties/alerts/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.exceptions !== void 0) {
			let n = e.exceptions;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + "/exceptions",
						schemaPath: "#/properties/exceptions/maxItems",
						keyword: "maxItems",
						params: { limit: 50 },
						message: "must NOT have more than 50 items"
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) y(n[r], {
					instancePath: t + "/exceptions/" + r,
					parentData: n,
					parentDataProperty: r,
					rootData: h,
					dynamicAnchors: g
				}) || (_ = _ === null ? y.errors : _.concat(y.errors), v = _.length);
			} else {
				let e = {
					instancePath: t + "/exceptions",
					schemaPath: "#/properties/exceptions/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		e.samples !== void 0 && (S(e.samples, {
			instancePath: t + "/samples",
			parentData: e,
			parentDataProperty: "samples",
			rootData: h,
			dynamicAnchors: g
		}) || (_ = _ === null ? S.errors : _.concat(S.errors), v = _.length));
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		_ === null ? _ = [e] : _.push(e), v++;
	}
	return C.errors = _, v === 0;
}
C.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const w = O, T = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "settings.schema.json",
	title: "SettingsFile",
	description: "kb/kedb.yaml: the settings of the knowledge base. Every key is optional.",
	type: "object",
	additionalProperties: !1,
	patternProperties: { "^x-": {} },
	properties: {
		$schema: { type: "string" },
		name: {
			type: "string",
			minLength: 1,
			maxLength: 100
		},
		repository: {
			type: "string",
			format: "uri",
			pattern: "^https://[^\\s/?#@]+(/[^\\s?#]*)?$",
			description: "The https address of the repository of the knowledge base, for edit links, without a user or a password: https://github.com/OWNER/REPO"
		},
		branch: {
			type: "string",
			minLength: 1,
			maxLength: 200,
			pattern: "^[^\\s\\x00-\\x1f\\x7f~^:?*\\[\\\\]*$",
			description: "The name of the branch for edit links, without spaces and signs such as : ? *. Default: main."
		},
		folder: {
			type: "string",
			maxLength: 200,
			pattern: "^(?!\\.{1,2}(/|$))(?!.*/\\.{1,2}(/|$))([^/\\\\\\x00-\\x1f\\x7f]+(/[^/\\\\\\x00-\\x1f\\x7f]+)*)?$",
			description: "The folder of the knowledge base in that repository, for edit links, without . and .. and without / at its ends. Empty for the root. Default: kb."
		},
		access: { $ref: "#/$defs/Access" },
		groups: {
			type: "object",
			description: "Resolution groups. If you list any, every entry must use one of them.",
			additionalProperties: { $ref: "#/$defs/Group" }
		},
		planned_errors: {
			type: "array",
			description: "Ids of entries that do not exist yet. Other entries may refer to them.",
			items: { $ref: "entry.schema.json#/$defs/ErrorId" }
		},
		allowed_commands: {
			type: "array",
			description: "Commands that auto-fix may offer, as shell words. * matches one word that is not an option. If set, kedb offers only these. Default: only plain commands (restarts, reloads and other small fixes that kedb knows, without placeholders, operators or variables) in which fix/dangerous finds nothing.",
			items: {
				type: "string",
				minLength: 1,
				maxLength: 500,
				pattern: "^(?!\\s*([A-Za-z_]\\w*=\\S*\\s+)*\\*)",
				description: "A command that begins with the name of its program: a * there would allow any program."
			}
		},
		checks: {
			type: "object",
			description: "The level of each rule, by its id.",
			additionalProperties: { $ref: "#/$defs/CheckLevel" }
		},
		max_attempts: {
			type: "integer",
			minimum: 1,
			maximum: 100,
			description: "The number of failed attempts in an episode after which the plan escalates. Default: 3."
		},
		min_success_rate: {
			type: "number",
			minimum: 0,
			maximum: 1,
			description: "The lowest success rate for auto-fix. After 5 reported attempts, kedb no longer offers a fix with a lower rate. Default: no limit."
		},
		occurrences: {
			enum: ["alerts", "incidents"],
			description: "The unit of occurrence_count and History: alerts, or incidents, which are times at which an entry went from no open alert to one. Default: alerts."
		},
		history: {
			enum: [
				"daily",
				"monthly",
				"none"
			],
			description: "The lines that sync writes into History. daily: one a day. monthly: one a day, which become one a month when the month is over. none: no lines. Default: daily."
		},
		echo_window: {
			$ref: "#/$defs/SettingsDuration",
			description: "How long after the end of an alert a firing delivery with the same start is an echo of a slower sender. Later, the episode is open again. Default: 90s."
		},
		merge_within: {
			$ref: "#/$defs/SettingsDuration",
			description: "An alert that begins within this time after the last one of its entry ended belongs to the same incident. Default: 15m."
		},
		count_by: {
			$ref: "#/$defs/LabelNames",
			description: "Labels by whose values the incidents of an entry are counted apart. Default: none."
		},
		replica_labels: {
			$ref: "#/$defs/LabelNames",
			description: "Labels that tell replicas of one sender apart. They are left out of the fingerprint that kedb makes for an alert without one. Default: none."
		},
		sources: {
			type: "array",
			maxItems: 20,
			uniqueItems: !0,
			description: "Names of further Alertmanagers, each with alerts of its own: the one named eu sends to /webhooks/alertmanager/eu. Default: none; /webhooks/alertmanager always works.",
			items: {
				type: "string",
				pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",
				description: "A name of up to 63 lower-case letters, digits and hyphens"
			}
		},
		stale_after: {
			$ref: "#/$defs/SettingsDuration",
			description: "The ledger closes an open episode of which it heard nothing for this time, at least 1h. Default: 7d."
		},
		healthy_logs: {
			type: "array",
			maxItems: 50,
			description: "Logs without errors, as globs relative to the knowledge base's root. No pattern may match their lines. Default: **/*.healthy.log.",
			items: {
				type: "string",
				minLength: 1,
				maxLength: 200
			}
		},
		sections: {
			type: "object",
			description: "Headings of your own for the sections that kedb knows, in any language. They add to the headings that it knows already.",
			additionalProperties: !1,
			properties: {
				Symptoms: { $ref: "#/$defs/Headings" },
				"Common Causes": { $ref: "#/$defs/Headings" },
				"Resolution Group": { $ref: "#/$defs/Headings" },
				"Diagnosis Steps": { $ref: "#/$defs/Headings" },
				Resolution: { $ref: "#/$defs/Headings" },
				Notes: { $ref: "#/$defs/Headings" },
				History: { $ref: "#/$defs/Headings" },
				References: { $ref: "#/$defs/Headings" }
			}
		},
		ignore: {
			type: "array",
			maxItems: 50,
			description: "Files that kedb does not read, as globs relative to the knowledge base's root. Default: none.",
			items: {
				type: "string",
				minLength: 1,
				maxLength: 200
			}
		}
	},
	$defs: {
		Access: {
			title: "Access",
			description: "Who may read the pages and lists of the API. token (default): people with KEDB_API_TOKEN. open: everyone, including alerts. cloudflare-access: people whom Cloudflare Access lets through.",
			enum: [
				"open",
				"token",
				"cloudflare-access"
			]
		},
		SettingsDuration: {
			title: "SettingsDuration",
			type: "string",
			pattern: "^([0-9]{1,2}y)?([0-9]{1,3}w)?([0-9]{1,4}d)?([0-9]{1,5}h)?([0-9]{1,6}m)?([0-9]{1,7}s)?([0-9]{1,9}ms)?$",
			minLength: 2,
			maxLength: 40,
			description: "a duration in Prometheus' syntax, like 90s or 1h30m"
		},
		LabelNames: {
			title: "LabelNames",
			type: "array",
			maxItems: 20,
			uniqueItems: !0,
			items: {
				type: "string",
				minLength: 1,
				maxLength: 200
			}
		},
		CheckLevel: {
			description: "off, info, warning or error",
			enum: [
				"off",
				"info",
				"warning",
				"error"
			]
		},
		Headings: {
			type: "array",
			maxItems: 50,
			items: {
				type: "string",
				minLength: 1,
				maxLength: 200,
				pattern: "\\p{L}",
				description: "A heading. Capitals, numbers and emoji make no difference."
			}
		},
		Group: {
			type: "object",
			additionalProperties: !1,
			properties: {
				contact: {
					type: "string",
					maxLength: 200,
					description: "How to reach the group: a channel or a phone number"
				},
				owners: {
					type: "array",
					maxItems: 50,
					items: {
						type: "string",
						maxLength: 100
					}
				},
				url: {
					type: "string",
					format: "uri",
					pattern: "^https?://"
				}
			}
		}
	}
}, E = {
	title: "Access",
	description: "Who may read the pages and lists of the API. token (default): people with KEDB_API_TOKEN. open: everyone, including alerts. cloudflare-access: people whom Cloudflare Access lets through.",
	enum: [
		"open",
		"token",
		"cloudflare-access"
	]
}, ee = {
	description: "off, info, warning or error",
	enum: [
		"off",
		"info",
		"warning",
		"error"
	]
}, te = RegExp("^https://[^\\s/?#@]+(/[^\\s?#]*)?$", "u"), ne = RegExp("^[^\\s\\x00-\\x1f\\x7f~^:?*\\[\\\\]*$", "u"), re = RegExp("^(?!\\.{1,2}(/|$))(?!.*/\\.{1,2}(/|$))([^/\\\\\\x00-\\x1f\\x7f]+(/[^/\\\\\\x00-\\x1f\\x7f]+)*)?$", "u"), ie = RegExp("^https?://", "u"), ae = RegExp("^(?!\\s*([A-Za-z_]\\w*=\\S*\\s+)*\\*)", "u"), oe = RegExp("^([0-9]{1,2}y)?([0-9]{1,3}w)?([0-9]{1,4}d)?([0-9]{1,5}h)?([0-9]{1,6}m)?([0-9]{1,7}s)?([0-9]{1,9}ms)?$", "u"), se = RegExp("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "u"), D = RegExp("\\p{L}", "u"), ce = n().fullFormats.uri;
function O(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, f = O.evaluated;
	if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		for (let n in e) if (!(c.call(T.properties, n) || u.test(n))) {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.$schema !== void 0 && typeof e.$schema != "string") {
			let e = {
				instancePath: t + "/$schema",
				schemaPath: "#/properties/%24schema/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.name !== void 0) {
			let n = e.name;
			if (typeof n == "string") {
				if (l(n) > 100) {
					let e = {
						instancePath: t + "/name",
						schemaPath: "#/properties/name/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (l(n) < 1) {
					let e = {
						instancePath: t + "/name",
						schemaPath: "#/properties/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.repository !== void 0) {
			let n = e.repository;
			if (typeof n == "string") {
				if (!te.test(n)) {
					let e = {
						instancePath: t + "/repository",
						schemaPath: "#/properties/repository/pattern",
						keyword: "pattern",
						params: { pattern: "^https://[^\\s/?#@]+(/[^\\s?#]*)?$" },
						message: "must match pattern \"^https://[^\\s/?#@]+(/[^\\s?#]*)?$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!ce(n)) {
					let e = {
						instancePath: t + "/repository",
						schemaPath: "#/properties/repository/format",
						keyword: "format",
						params: { format: "uri" },
						message: "must match format \"uri\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/repository",
					schemaPath: "#/properties/repository/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.branch !== void 0) {
			let n = e.branch;
			if (typeof n == "string") {
				if (l(n) > 200) {
					let e = {
						instancePath: t + "/branch",
						schemaPath: "#/properties/branch/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (l(n) < 1) {
					let e = {
						instancePath: t + "/branch",
						schemaPath: "#/properties/branch/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!ne.test(n)) {
					let e = {
						instancePath: t + "/branch",
						schemaPath: "#/properties/branch/pattern",
						keyword: "pattern",
						params: { pattern: "^[^\\s\\x00-\\x1f\\x7f~^:?*\\[\\\\]*$" },
						message: "must match pattern \"^[^\\s\\x00-\\x1f\\x7f~^:?*\\[\\\\]*$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/branch",
					schemaPath: "#/properties/branch/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.folder !== void 0) {
			let n = e.folder;
			if (typeof n == "string") {
				if (l(n) > 200) {
					let e = {
						instancePath: t + "/folder",
						schemaPath: "#/properties/folder/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!re.test(n)) {
					let e = {
						instancePath: t + "/folder",
						schemaPath: "#/properties/folder/pattern",
						keyword: "pattern",
						params: { pattern: "^(?!\\.{1,2}(/|$))(?!.*/\\.{1,2}(/|$))([^/\\\\\\x00-\\x1f\\x7f]+(/[^/\\\\\\x00-\\x1f\\x7f]+)*)?$" },
						message: "must match pattern \"^(?!\\.{1,2}(/|$))(?!.*/\\.{1,2}(/|$))([^/\\\\\\x00-\\x1f\\x7f]+(/[^/\\\\\\x00-\\x1f\\x7f]+)*)?$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/folder",
					schemaPath: "#/properties/folder/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.access !== void 0) {
			let n = e.access;
			if (n !== "open" && n !== "token" && n !== "cloudflare-access") {
				let e = {
					instancePath: t + "/access",
					schemaPath: "#/$defs/Access/enum",
					keyword: "enum",
					params: { allowedValues: E.enum },
					message: "must be equal to one of the allowed values"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.groups !== void 0) {
			let n = e.groups;
			if (n && typeof n == "object" && !Array.isArray(n)) for (let e in n) {
				let r = n[e];
				if (r && typeof r == "object" && !Array.isArray(r)) {
					for (let n in r) if (n !== "contact" && n !== "owners" && n !== "url") {
						let r = {
							instancePath: t + "/groups/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/$defs/Group/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: n },
							message: "must NOT have additional properties"
						};
						o === null ? o = [r] : o.push(r), s++;
					}
					if (r.contact !== void 0) {
						let n = r.contact;
						if (typeof n == "string") {
							if (l(n) > 200) {
								let n = {
									instancePath: t + "/groups/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/contact",
									schemaPath: "#/$defs/Group/properties/contact/maxLength",
									keyword: "maxLength",
									params: { limit: 200 },
									message: "must NOT have more than 200 characters"
								};
								o === null ? o = [n] : o.push(n), s++;
							}
						} else {
							let n = {
								instancePath: t + "/groups/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/contact",
								schemaPath: "#/$defs/Group/properties/contact/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							o === null ? o = [n] : o.push(n), s++;
						}
					}
					if (r.owners !== void 0) {
						let n = r.owners;
						if (Array.isArray(n)) {
							if (n.length > 50) {
								let n = {
									instancePath: t + "/groups/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/owners",
									schemaPath: "#/$defs/Group/properties/owners/maxItems",
									keyword: "maxItems",
									params: { limit: 50 },
									message: "must NOT have more than 50 items"
								};
								o === null ? o = [n] : o.push(n), s++;
							}
							let r = n.length;
							for (let i = 0; i < r; i++) {
								let r = n[i];
								if (typeof r == "string") {
									if (l(r) > 100) {
										let n = {
											instancePath: t + "/groups/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/owners/" + i,
											schemaPath: "#/$defs/Group/properties/owners/items/maxLength",
											keyword: "maxLength",
											params: { limit: 100 },
											message: "must NOT have more than 100 characters"
										};
										o === null ? o = [n] : o.push(n), s++;
									}
								} else {
									let n = {
										instancePath: t + "/groups/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/owners/" + i,
										schemaPath: "#/$defs/Group/properties/owners/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									o === null ? o = [n] : o.push(n), s++;
								}
							}
						} else {
							let n = {
								instancePath: t + "/groups/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/owners",
								schemaPath: "#/$defs/Group/properties/owners/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array"
							};
							o === null ? o = [n] : o.push(n), s++;
						}
					}
					if (r.url !== void 0) {
						let n = r.url;
						if (typeof n == "string") {
							if (!ie.test(n)) {
								let n = {
									instancePath: t + "/groups/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/url",
									schemaPath: "#/$defs/Group/properties/url/pattern",
									keyword: "pattern",
									params: { pattern: "^https?://" },
									message: "must match pattern \"^https?://\""
								};
								o === null ? o = [n] : o.push(n), s++;
							}
							if (!ce(n)) {
								let n = {
									instancePath: t + "/groups/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/url",
									schemaPath: "#/$defs/Group/properties/url/format",
									keyword: "format",
									params: { format: "uri" },
									message: "must match format \"uri\""
								};
								o === null ? o = [n] : o.push(n), s++;
							}
						} else {
							let n = {
								instancePath: t + "/groups/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/url",
								schemaPath: "#/$defs/Group/properties/url/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							o === null ? o = [n] : o.push(n), s++;
						}
					}
				} else {
					let n = {
						instancePath: t + "/groups/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/$defs/Group/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
			}
			else {
				let e = {
					instancePath: t + "/groups",
					schemaPath: "#/properties/groups/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.planned_errors !== void 0) {
			let n = e.planned_errors;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == "string") {
						if (l(e) > 64) {
							let e = {
								instancePath: t + "/planned_errors/" + r,
								schemaPath: "entry.schema.json#/$defs/ErrorId/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (!d.test(e)) {
							let e = {
								instancePath: t + "/planned_errors/" + r,
								schemaPath: "entry.schema.json#/$defs/ErrorId/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Z][A-Z0-9]*-[0-9]{3,}$" },
								message: "must match pattern \"^[A-Z][A-Z0-9]*-[0-9]{3,}$\""
							};
							o === null ? o = [e] : o.push(e), s++;
						}
					} else {
						let e = {
							instancePath: t + "/planned_errors/" + r,
							schemaPath: "entry.schema.json#/$defs/ErrorId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/planned_errors",
					schemaPath: "#/properties/planned_errors/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.allowed_commands !== void 0) {
			let n = e.allowed_commands;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == "string") {
						if (l(e) > 500) {
							let e = {
								instancePath: t + "/allowed_commands/" + r,
								schemaPath: "#/properties/allowed_commands/items/maxLength",
								keyword: "maxLength",
								params: { limit: 500 },
								message: "must NOT have more than 500 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (l(e) < 1) {
							let e = {
								instancePath: t + "/allowed_commands/" + r,
								schemaPath: "#/properties/allowed_commands/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (!ae.test(e)) {
							let e = {
								instancePath: t + "/allowed_commands/" + r,
								schemaPath: "#/properties/allowed_commands/items/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!\\s*([A-Za-z_]\\w*=\\S*\\s+)*\\*)" },
								message: "must match pattern \"^(?!\\s*([A-Za-z_]\\w*=\\S*\\s+)*\\*)\""
							};
							o === null ? o = [e] : o.push(e), s++;
						}
					} else {
						let e = {
							instancePath: t + "/allowed_commands/" + r,
							schemaPath: "#/properties/allowed_commands/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/allowed_commands",
					schemaPath: "#/properties/allowed_commands/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.checks !== void 0) {
			let n = e.checks;
			if (n && typeof n == "object" && !Array.isArray(n)) for (let e in n) {
				let r = n[e];
				if (r !== "off" && r !== "info" && r !== "warning" && r !== "error") {
					let n = {
						instancePath: t + "/checks/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/$defs/CheckLevel/enum",
						keyword: "enum",
						params: { allowedValues: ee.enum },
						message: "must be equal to one of the allowed values"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
			}
			else {
				let e = {
					instancePath: t + "/checks",
					schemaPath: "#/properties/checks/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.max_attempts !== void 0) {
			let n = e.max_attempts;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/max_attempts",
					schemaPath: "#/properties/max_attempts/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 100 || isNaN(n)) {
					let e = {
						instancePath: t + "/max_attempts",
						schemaPath: "#/properties/max_attempts/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 1 || isNaN(n)) {
					let e = {
						instancePath: t + "/max_attempts",
						schemaPath: "#/properties/max_attempts/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.min_success_rate !== void 0) {
			let n = e.min_success_rate;
			if (typeof n == "number" && isFinite(n)) {
				if (n > 1 || isNaN(n)) {
					let e = {
						instancePath: t + "/min_success_rate",
						schemaPath: "#/properties/min_success_rate/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1
						},
						message: "must be <= 1"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/min_success_rate",
						schemaPath: "#/properties/min_success_rate/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/min_success_rate",
					schemaPath: "#/properties/min_success_rate/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.occurrences !== void 0) {
			let n = e.occurrences;
			if (n !== "alerts" && n !== "incidents") {
				let e = {
					instancePath: t + "/occurrences",
					schemaPath: "#/properties/occurrences/enum",
					keyword: "enum",
					params: { allowedValues: T.properties.occurrences.enum },
					message: "must be equal to one of the allowed values"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.history !== void 0) {
			let n = e.history;
			if (n !== "daily" && n !== "monthly" && n !== "none") {
				let e = {
					instancePath: t + "/history",
					schemaPath: "#/properties/history/enum",
					keyword: "enum",
					params: { allowedValues: T.properties.history.enum },
					message: "must be equal to one of the allowed values"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.echo_window !== void 0) {
			let n = e.echo_window;
			if (typeof n == "string") {
				if (l(n) > 40) {
					let e = {
						instancePath: t + "/echo_window",
						schemaPath: "#/$defs/SettingsDuration/maxLength",
						keyword: "maxLength",
						params: { limit: 40 },
						message: "must NOT have more than 40 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (l(n) < 2) {
					let e = {
						instancePath: t + "/echo_window",
						schemaPath: "#/$defs/SettingsDuration/minLength",
						keyword: "minLength",
						params: { limit: 2 },
						message: "must NOT have fewer than 2 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!oe.test(n)) {
					let e = {
						instancePath: t + "/echo_window",
						schemaPath: "#/$defs/SettingsDuration/pattern",
						keyword: "pattern",
						params: { pattern: "^([0-9]{1,2}y)?([0-9]{1,3}w)?([0-9]{1,4}d)?([0-9]{1,5}h)?([0-9]{1,6}m)?([0-9]{1,7}s)?([0-9]{1,9}ms)?$" },
						message: "must match pattern \"^([0-9]{1,2}y)?([0-9]{1,3}w)?([0-9]{1,4}d)?([0-9]{1,5}h)?([0-9]{1,6}m)?([0-9]{1,7}s)?([0-9]{1,9}ms)?$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/echo_window",
					schemaPath: "#/$defs/SettingsDuration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.merge_within !== void 0) {
			let n = e.merge_within;
			if (typeof n == "string") {
				if (l(n) > 40) {
					let e = {
						instancePath: t + "/merge_within",
						schemaPath: "#/$defs/SettingsDuration/maxLength",
						keyword: "maxLength",
						params: { limit: 40 },
						message: "must NOT have more than 40 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (l(n) < 2) {
					let e = {
						instancePath: t + "/merge_within",
						schemaPath: "#/$defs/SettingsDuration/minLength",
						keyword: "minLength",
						params: { limit: 2 },
						message: "must NOT have fewer than 2 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!oe.test(n)) {
					let e = {
						instancePath: t + "/merge_within",
						schemaPath: "#/$defs/SettingsDuration/pattern",
						keyword: "pattern",
						params: { pattern: "^([0-9]{1,2}y)?([0-9]{1,3}w)?([0-9]{1,4}d)?([0-9]{1,5}h)?([0-9]{1,6}m)?([0-9]{1,7}s)?([0-9]{1,9}ms)?$" },
						message: "must match pattern \"^([0-9]{1,2}y)?([0-9]{1,3}w)?([0-9]{1,4}d)?([0-9]{1,5}h)?([0-9]{1,6}m)?([0-9]{1,7}s)?([0-9]{1,9}ms)?$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/merge_within",
					schemaPath: "#/$defs/SettingsDuration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.count_by !== void 0) {
			let n = e.count_by;
			if (Array.isArray(n)) {
				if (n.length > 20) {
					let e = {
						instancePath: t + "/count_by",
						schemaPath: "#/$defs/LabelNames/maxItems",
						keyword: "maxItems",
						params: { limit: 20 },
						message: "must NOT have more than 20 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == "string") {
						if (l(e) > 200) {
							let e = {
								instancePath: t + "/count_by/" + r,
								schemaPath: "#/$defs/LabelNames/items/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								message: "must NOT have more than 200 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (l(e) < 1) {
							let e = {
								instancePath: t + "/count_by/" + r,
								schemaPath: "#/$defs/LabelNames/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
					} else {
						let e = {
							instancePath: t + "/count_by/" + r,
							schemaPath: "#/$defs/LabelNames/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					let e = {};
					for (; r--;) {
						let a = n[r];
						if (typeof a == "string") {
							if (typeof e[a] == "number") {
								i = e[a];
								let n = {
									instancePath: t + "/count_by",
									schemaPath: "#/$defs/LabelNames/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i: r,
										j: i
									},
									message: "must NOT have duplicate items (items ## " + i + " and " + r + " are identical)"
								};
								o === null ? o = [n] : o.push(n), s++;
								break;
							}
							e[a] = r;
						}
					}
				}
			} else {
				let e = {
					instancePath: t + "/count_by",
					schemaPath: "#/$defs/LabelNames/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.replica_labels !== void 0) {
			let n = e.replica_labels;
			if (Array.isArray(n)) {
				if (n.length > 20) {
					let e = {
						instancePath: t + "/replica_labels",
						schemaPath: "#/$defs/LabelNames/maxItems",
						keyword: "maxItems",
						params: { limit: 20 },
						message: "must NOT have more than 20 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == "string") {
						if (l(e) > 200) {
							let e = {
								instancePath: t + "/replica_labels/" + r,
								schemaPath: "#/$defs/LabelNames/items/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								message: "must NOT have more than 200 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (l(e) < 1) {
							let e = {
								instancePath: t + "/replica_labels/" + r,
								schemaPath: "#/$defs/LabelNames/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
					} else {
						let e = {
							instancePath: t + "/replica_labels/" + r,
							schemaPath: "#/$defs/LabelNames/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					let e = {};
					for (; r--;) {
						let a = n[r];
						if (typeof a == "string") {
							if (typeof e[a] == "number") {
								i = e[a];
								let n = {
									instancePath: t + "/replica_labels",
									schemaPath: "#/$defs/LabelNames/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i: r,
										j: i
									},
									message: "must NOT have duplicate items (items ## " + i + " and " + r + " are identical)"
								};
								o === null ? o = [n] : o.push(n), s++;
								break;
							}
							e[a] = r;
						}
					}
				}
			} else {
				let e = {
					instancePath: t + "/replica_labels",
					schemaPath: "#/$defs/LabelNames/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.sources !== void 0) {
			let n = e.sources;
			if (Array.isArray(n)) {
				if (n.length > 20) {
					let e = {
						instancePath: t + "/sources",
						schemaPath: "#/properties/sources/maxItems",
						keyword: "maxItems",
						params: { limit: 20 },
						message: "must NOT have more than 20 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == "string") {
						if (!se.test(e)) {
							let e = {
								instancePath: t + "/sources/" + r,
								schemaPath: "#/properties/sources/items/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$" },
								message: "must match pattern \"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$\""
							};
							o === null ? o = [e] : o.push(e), s++;
						}
					} else {
						let e = {
							instancePath: t + "/sources/" + r,
							schemaPath: "#/properties/sources/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					let e = {};
					for (; r--;) {
						let a = n[r];
						if (typeof a == "string") {
							if (typeof e[a] == "number") {
								i = e[a];
								let n = {
									instancePath: t + "/sources",
									schemaPath: "#/properties/sources/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i: r,
										j: i
									},
									message: "must NOT have duplicate items (items ## " + i + " and " + r + " are identical)"
								};
								o === null ? o = [n] : o.push(n), s++;
								break;
							}
							e[a] = r;
						}
					}
				}
			} else {
				let e = {
					instancePath: t + "/sources",
					schemaPath: "#/properties/sources/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.stale_after !== void 0) {
			let n = e.stale_after;
			if (typeof n == "string") {
				if (l(n) > 40) {
					let e = {
						instancePath: t + "/stale_after",
						schemaPath: "#/$defs/SettingsDuration/maxLength",
						keyword: "maxLength",
						params: { limit: 40 },
						message: "must NOT have more than 40 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (l(n) < 2) {
					let e = {
						instancePath: t + "/stale_after",
						schemaPath: "#/$defs/SettingsDuration/minLength",
						keyword: "minLength",
						params: { limit: 2 },
						message: "must NOT have fewer than 2 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!oe.test(n)) {
					let e = {
						instancePath: t + "/stale_after",
						schemaPath: "#/$defs/SettingsDuration/pattern",
						keyword: "pattern",
						params: { pattern: "^([0-9]{1,2}y)?([0-9]{1,3}w)?([0-9]{1,4}d)?([0-9]{1,5}h)?([0-9]{1,6}m)?([0-9]{1,7}s)?([0-9]{1,9}ms)?$" },
						message: "must match pattern \"^([0-9]{1,2}y)?([0-9]{1,3}w)?([0-9]{1,4}d)?([0-9]{1,5}h)?([0-9]{1,6}m)?([0-9]{1,7}s)?([0-9]{1,9}ms)?$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/stale_after",
					schemaPath: "#/$defs/SettingsDuration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.healthy_logs !== void 0) {
			let n = e.healthy_logs;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + "/healthy_logs",
						schemaPath: "#/properties/healthy_logs/maxItems",
						keyword: "maxItems",
						params: { limit: 50 },
						message: "must NOT have more than 50 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == "string") {
						if (l(e) > 200) {
							let e = {
								instancePath: t + "/healthy_logs/" + r,
								schemaPath: "#/properties/healthy_logs/items/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								message: "must NOT have more than 200 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (l(e) < 1) {
							let e = {
								instancePath: t + "/healthy_logs/" + r,
								schemaPath: "#/properties/healthy_logs/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
					} else {
						let e = {
							instancePath: t + "/healthy_logs/" + r,
							schemaPath: "#/properties/healthy_logs/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/healthy_logs",
					schemaPath: "#/properties/healthy_logs/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.sections !== void 0) {
			let n = e.sections;
			if (n && typeof n == "object" && !Array.isArray(n)) {
				for (let e in n) if (e !== "Symptoms" && e !== "Common Causes" && e !== "Resolution Group" && e !== "Diagnosis Steps" && e !== "Resolution" && e !== "Notes" && e !== "History" && e !== "References") {
					let n = {
						instancePath: t + "/sections",
						schemaPath: "#/properties/sections/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: e },
						message: "must NOT have additional properties"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
				if (n.Symptoms !== void 0) {
					let e = n.Symptoms;
					if (Array.isArray(e)) {
						if (e.length > 50) {
							let e = {
								instancePath: t + "/sections/Symptoms",
								schemaPath: "#/$defs/Headings/maxItems",
								keyword: "maxItems",
								params: { limit: 50 },
								message: "must NOT have more than 50 items"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == "string") {
								if (l(n) > 200) {
									let e = {
										instancePath: t + "/sections/Symptoms/" + r,
										schemaPath: "#/$defs/Headings/items/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (l(n) < 1) {
									let e = {
										instancePath: t + "/sections/Symptoms/" + r,
										schemaPath: "#/$defs/Headings/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (!D.test(n)) {
									let e = {
										instancePath: t + "/sections/Symptoms/" + r,
										schemaPath: "#/$defs/Headings/items/pattern",
										keyword: "pattern",
										params: { pattern: "\\p{L}" },
										message: "must match pattern \"\\p{L}\""
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/sections/Symptoms/" + r,
									schemaPath: "#/$defs/Headings/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/sections/Symptoms",
							schemaPath: "#/$defs/Headings/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
				if (n["Common Causes"] !== void 0) {
					let e = n["Common Causes"];
					if (Array.isArray(e)) {
						if (e.length > 50) {
							let e = {
								instancePath: t + "/sections/Common Causes",
								schemaPath: "#/$defs/Headings/maxItems",
								keyword: "maxItems",
								params: { limit: 50 },
								message: "must NOT have more than 50 items"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == "string") {
								if (l(n) > 200) {
									let e = {
										instancePath: t + "/sections/Common Causes/" + r,
										schemaPath: "#/$defs/Headings/items/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (l(n) < 1) {
									let e = {
										instancePath: t + "/sections/Common Causes/" + r,
										schemaPath: "#/$defs/Headings/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (!D.test(n)) {
									let e = {
										instancePath: t + "/sections/Common Causes/" + r,
										schemaPath: "#/$defs/Headings/items/pattern",
										keyword: "pattern",
										params: { pattern: "\\p{L}" },
										message: "must match pattern \"\\p{L}\""
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/sections/Common Causes/" + r,
									schemaPath: "#/$defs/Headings/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/sections/Common Causes",
							schemaPath: "#/$defs/Headings/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
				if (n["Resolution Group"] !== void 0) {
					let e = n["Resolution Group"];
					if (Array.isArray(e)) {
						if (e.length > 50) {
							let e = {
								instancePath: t + "/sections/Resolution Group",
								schemaPath: "#/$defs/Headings/maxItems",
								keyword: "maxItems",
								params: { limit: 50 },
								message: "must NOT have more than 50 items"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == "string") {
								if (l(n) > 200) {
									let e = {
										instancePath: t + "/sections/Resolution Group/" + r,
										schemaPath: "#/$defs/Headings/items/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (l(n) < 1) {
									let e = {
										instancePath: t + "/sections/Resolution Group/" + r,
										schemaPath: "#/$defs/Headings/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (!D.test(n)) {
									let e = {
										instancePath: t + "/sections/Resolution Group/" + r,
										schemaPath: "#/$defs/Headings/items/pattern",
										keyword: "pattern",
										params: { pattern: "\\p{L}" },
										message: "must match pattern \"\\p{L}\""
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/sections/Resolution Group/" + r,
									schemaPath: "#/$defs/Headings/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/sections/Resolution Group",
							schemaPath: "#/$defs/Headings/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
				if (n["Diagnosis Steps"] !== void 0) {
					let e = n["Diagnosis Steps"];
					if (Array.isArray(e)) {
						if (e.length > 50) {
							let e = {
								instancePath: t + "/sections/Diagnosis Steps",
								schemaPath: "#/$defs/Headings/maxItems",
								keyword: "maxItems",
								params: { limit: 50 },
								message: "must NOT have more than 50 items"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == "string") {
								if (l(n) > 200) {
									let e = {
										instancePath: t + "/sections/Diagnosis Steps/" + r,
										schemaPath: "#/$defs/Headings/items/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (l(n) < 1) {
									let e = {
										instancePath: t + "/sections/Diagnosis Steps/" + r,
										schemaPath: "#/$defs/Headings/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (!D.test(n)) {
									let e = {
										instancePath: t + "/sections/Diagnosis Steps/" + r,
										schemaPath: "#/$defs/Headings/items/pattern",
										keyword: "pattern",
										params: { pattern: "\\p{L}" },
										message: "must match pattern \"\\p{L}\""
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/sections/Diagnosis Steps/" + r,
									schemaPath: "#/$defs/Headings/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/sections/Diagnosis Steps",
							schemaPath: "#/$defs/Headings/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
				if (n.Resolution !== void 0) {
					let e = n.Resolution;
					if (Array.isArray(e)) {
						if (e.length > 50) {
							let e = {
								instancePath: t + "/sections/Resolution",
								schemaPath: "#/$defs/Headings/maxItems",
								keyword: "maxItems",
								params: { limit: 50 },
								message: "must NOT have more than 50 items"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == "string") {
								if (l(n) > 200) {
									let e = {
										instancePath: t + "/sections/Resolution/" + r,
										schemaPath: "#/$defs/Headings/items/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (l(n) < 1) {
									let e = {
										instancePath: t + "/sections/Resolution/" + r,
										schemaPath: "#/$defs/Headings/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (!D.test(n)) {
									let e = {
										instancePath: t + "/sections/Resolution/" + r,
										schemaPath: "#/$defs/Headings/items/pattern",
										keyword: "pattern",
										params: { pattern: "\\p{L}" },
										message: "must match pattern \"\\p{L}\""
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/sections/Resolution/" + r,
									schemaPath: "#/$defs/Headings/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/sections/Resolution",
							schemaPath: "#/$defs/Headings/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
				if (n.Notes !== void 0) {
					let e = n.Notes;
					if (Array.isArray(e)) {
						if (e.length > 50) {
							let e = {
								instancePath: t + "/sections/Notes",
								schemaPath: "#/$defs/Headings/maxItems",
								keyword: "maxItems",
								params: { limit: 50 },
								message: "must NOT have more than 50 items"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == "string") {
								if (l(n) > 200) {
									let e = {
										instancePath: t + "/sections/Notes/" + r,
										schemaPath: "#/$defs/Headings/items/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (l(n) < 1) {
									let e = {
										instancePath: t + "/sections/Notes/" + r,
										schemaPath: "#/$defs/Headings/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (!D.test(n)) {
									let e = {
										instancePath: t + "/sections/Notes/" + r,
										schemaPath: "#/$defs/Headings/items/pattern",
										keyword: "pattern",
										params: { pattern: "\\p{L}" },
										message: "must match pattern \"\\p{L}\""
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/sections/Notes/" + r,
									schemaPath: "#/$defs/Headings/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/sections/Notes",
							schemaPath: "#/$defs/Headings/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
				if (n.History !== void 0) {
					let e = n.History;
					if (Array.isArray(e)) {
						if (e.length > 50) {
							let e = {
								instancePath: t + "/sections/History",
								schemaPath: "#/$defs/Headings/maxItems",
								keyword: "maxItems",
								params: { limit: 50 },
								message: "must NOT have more than 50 items"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == "string") {
								if (l(n) > 200) {
									let e = {
										instancePath: t + "/sections/History/" + r,
										schemaPath: "#/$defs/Headings/items/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (l(n) < 1) {
									let e = {
										instancePath: t + "/sections/History/" + r,
										schemaPath: "#/$defs/Headings/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (!D.test(n)) {
									let e = {
										instancePath: t + "/sections/History/" + r,
										schemaPath: "#/$defs/Headings/items/pattern",
										keyword: "pattern",
										params: { pattern: "\\p{L}" },
										message: "must match pattern \"\\p{L}\""
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/sections/History/" + r,
									schemaPath: "#/$defs/Headings/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/sections/History",
							schemaPath: "#/$defs/Headings/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
				if (n.References !== void 0) {
					let e = n.References;
					if (Array.isArray(e)) {
						if (e.length > 50) {
							let e = {
								instancePath: t + "/sections/References",
								schemaPath: "#/$defs/Headings/maxItems",
								keyword: "maxItems",
								params: { limit: 50 },
								message: "must NOT have more than 50 items"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == "string") {
								if (l(n) > 200) {
									let e = {
										instancePath: t + "/sections/References/" + r,
										schemaPath: "#/$defs/Headings/items/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (l(n) < 1) {
									let e = {
										instancePath: t + "/sections/References/" + r,
										schemaPath: "#/$defs/Headings/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (!D.test(n)) {
									let e = {
										instancePath: t + "/sections/References/" + r,
										schemaPath: "#/$defs/Headings/items/pattern",
										keyword: "pattern",
										params: { pattern: "\\p{L}" },
										message: "must match pattern \"\\p{L}\""
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/sections/References/" + r,
									schemaPath: "#/$defs/Headings/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/sections/References",
							schemaPath: "#/$defs/Headings/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/sections",
					schemaPath: "#/properties/sections/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.ignore !== void 0) {
			let n = e.ignore;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + "/ignore",
						schemaPath: "#/properties/ignore/maxItems",
						keyword: "maxItems",
						params: { limit: 50 },
						message: "must NOT have more than 50 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == "string") {
						if (l(e) > 200) {
							let e = {
								instancePath: t + "/ignore/" + r,
								schemaPath: "#/properties/ignore/items/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								message: "must NOT have more than 200 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (l(e) < 1) {
							let e = {
								instancePath: t + "/ignore/" + r,
								schemaPath: "#/properties/ignore/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
					} else {
						let e = {
							instancePath: t + "/ignore/" + r,
							schemaPath: "#/properties/ignore/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/ignore",
					schemaPath: "#/properties/ignore/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return O.errors = o, s === 0;
}
O.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const le = A, k = {
	title: "WebhookAlert",
	type: "object",
	required: ["status", "labels"],
	properties: {
		status: { enum: ["firing", "resolved"] },
		labels: { $ref: "#/$defs/LabelSet" },
		annotations: { $ref: "#/$defs/AnnotationSet" },
		startsAt: { type: ["string", "null"] },
		endsAt: { type: ["string", "null"] },
		fingerprint: { type: ["string", "null"] }
	},
	description: "The schema has no size limits, because Alertmanager would drop the whole group. kedb cuts long texts where it uses them, and the answer says so."
}, ue = {
	type: ["object", "null"],
	additionalProperties: { type: "string" }
};
function A(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = A.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.status === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" },
				message: "must have required property 'status'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.labels === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "labels" },
				message: "must have required property 'labels'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.status !== void 0) {
			let n = e.status;
			if (n !== "firing" && n !== "resolved") {
				let e = {
					instancePath: t + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: k.properties.status.enum },
					message: "must be equal to one of the allowed values"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.labels !== void 0) {
			let n = e.labels;
			if (n && typeof n == "object" && !Array.isArray(n)) {
				for (let e in n) if (typeof n[e] != "string") {
					let n = {
						instancePath: t + "/labels/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/$defs/LabelSet/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
			} else {
				let e = {
					instancePath: t + "/labels",
					schemaPath: "#/$defs/LabelSet/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.annotations !== void 0) {
			let n = e.annotations;
			if ((!n || typeof n != "object" || Array.isArray(n)) && n !== null) {
				let e = {
					instancePath: t + "/annotations",
					schemaPath: "#/$defs/AnnotationSet/type",
					keyword: "type",
					params: { type: ue.type },
					message: "must be object,null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (n && typeof n == "object" && !Array.isArray(n)) {
				for (let e in n) if (typeof n[e] != "string") {
					let n = {
						instancePath: t + "/annotations/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/$defs/AnnotationSet/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
			}
		}
		if (e.startsAt !== void 0) {
			let n = e.startsAt;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/startsAt",
					schemaPath: "#/properties/startsAt/type",
					keyword: "type",
					params: { type: k.properties.startsAt.type },
					message: "must be string,null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.endsAt !== void 0) {
			let n = e.endsAt;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/endsAt",
					schemaPath: "#/properties/endsAt/type",
					keyword: "type",
					params: { type: k.properties.endsAt.type },
					message: "must be string,null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.fingerprint !== void 0) {
			let n = e.fingerprint;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/fingerprint",
					schemaPath: "#/properties/fingerprint/type",
					keyword: "type",
					params: { type: k.properties.fingerprint.type },
					message: "must be string,null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return A.errors = o, s === 0;
}
A.evaluated = {
	props: {
		status: !0,
		labels: !0,
		annotations: !0,
		startsAt: !0,
		endsAt: !0,
		fingerprint: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
const de = j, fe = n().fullFormats["date-time"];
function j(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = j.evaluated;
	c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0);
	let l = s, u = !1, d = null, f = s;
	if (e && typeof e == "object" && !Array.isArray(e) && e.text === void 0) {
		let e = {
			instancePath: t,
			schemaPath: "#/oneOf/0/required",
			keyword: "required",
			params: { missingProperty: "text" },
			message: "must have required property 'text'"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	var p = f === s;
	p && (u = !0, d = 0);
	let m = s;
	if (e && typeof e == "object" && !Array.isArray(e) && e.lines === void 0) {
		let e = {
			instancePath: t,
			schemaPath: "#/oneOf/1/required",
			keyword: "required",
			params: { missingProperty: "lines" },
			message: "must have required property 'lines'"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	var p = m === s;
	if (p && u ? (u = !1, d = [d, 1]) : p && (u = !0, d = 1), u) s = l, o !== null && (l ? o.length = l : o = null);
	else {
		let e = {
			instancePath: t,
			schemaPath: "#/oneOf",
			keyword: "oneOf",
			params: { passingSchemas: d },
			message: "must match exactly one schema in oneOf"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	if (e && typeof e == "object" && !Array.isArray(e)) {
		for (let n in e) if (n !== "text" && n !== "lines" && n !== "at" && n !== "verdict" && n !== "near_misses") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.text !== void 0 && typeof e.text != "string") {
			let e = {
				instancePath: t + "/text",
				schemaPath: "#/properties/text/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.lines !== void 0) {
			let n = e.lines;
			if (Array.isArray(n)) {
				if (n.length > 5e3) {
					let e = {
						instancePath: t + "/lines",
						schemaPath: "#/properties/lines/maxItems",
						keyword: "maxItems",
						params: { limit: 5e3 },
						message: "must NOT have more than 5000 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) if (typeof n[r] != "string") {
					let e = {
						instancePath: t + "/lines/" + r,
						schemaPath: "#/properties/lines/items/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/lines",
					schemaPath: "#/properties/lines/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.at !== void 0) {
			let n = e.at;
			if (typeof n == "string") {
				if (!fe.validate(n)) {
					let e = {
						instancePath: t + "/at",
						schemaPath: "#/properties/at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/at",
					schemaPath: "#/properties/at/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.verdict !== void 0 && typeof e.verdict != "boolean") {
			let e = {
				instancePath: t + "/verdict",
				schemaPath: "#/properties/verdict/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.near_misses !== void 0 && typeof e.near_misses != "boolean") {
			let e = {
				instancePath: t + "/near_misses",
				schemaPath: "#/properties/near_misses/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return j.errors = o, s === 0;
}
j.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const pe = he, me = {
	title: "OutcomeRequest",
	description: "POST /v1/outcomes: report an attempt at a fix. With an episode or a fingerprint, the attempt also counts for that episode.",
	type: "object",
	additionalProperties: !1,
	required: [
		"error_id",
		"outcome",
		"idempotency_key"
	],
	properties: {
		error_id: { $ref: "entry.schema.json#/$defs/ErrorId" },
		outcome: { enum: ["fixed", "failed"] },
		idempotency_key: {
			type: "string",
			minLength: 1,
			maxLength: 200,
			description: "The id of this attempt. A repeated request with the same key counts once."
		},
		episode: {
			type: "string",
			maxLength: 100
		},
		fingerprint: {
			type: "string",
			minLength: 1,
			maxLength: 128
		},
		source: {
			type: "string",
			maxLength: 50,
			description: "The source of the alert with this fingerprint. Default: the one source whose alert has it."
		},
		actor: {
			type: "string",
			maxLength: 100
		},
		note: {
			type: "string",
			maxLength: 2e3
		}
	}
};
function he(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = he.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.error_id === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error_id" },
				message: "must have required property 'error_id'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.outcome === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "outcome" },
				message: "must have required property 'outcome'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.idempotency_key === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "idempotency_key" },
				message: "must have required property 'idempotency_key'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		for (let n in e) if (n !== "error_id" && n !== "outcome" && n !== "idempotency_key" && n !== "episode" && n !== "fingerprint" && n !== "source" && n !== "actor" && n !== "note") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.error_id !== void 0) {
			let n = e.error_id;
			if (typeof n == "string") {
				if (l(n) > 64) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!d.test(n)) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z][A-Z0-9]*-[0-9]{3,}$" },
						message: "must match pattern \"^[A-Z][A-Z0-9]*-[0-9]{3,}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/error_id",
					schemaPath: "entry.schema.json#/$defs/ErrorId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.outcome !== void 0) {
			let n = e.outcome;
			if (n !== "fixed" && n !== "failed") {
				let e = {
					instancePath: t + "/outcome",
					schemaPath: "#/properties/outcome/enum",
					keyword: "enum",
					params: { allowedValues: me.properties.outcome.enum },
					message: "must be equal to one of the allowed values"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.idempotency_key !== void 0) {
			let n = e.idempotency_key;
			if (typeof n == "string") {
				if (l(n) > 200) {
					let e = {
						instancePath: t + "/idempotency_key",
						schemaPath: "#/properties/idempotency_key/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (l(n) < 1) {
					let e = {
						instancePath: t + "/idempotency_key",
						schemaPath: "#/properties/idempotency_key/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/idempotency_key",
					schemaPath: "#/properties/idempotency_key/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.episode !== void 0) {
			let n = e.episode;
			if (typeof n == "string") {
				if (l(n) > 100) {
					let e = {
						instancePath: t + "/episode",
						schemaPath: "#/properties/episode/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/episode",
					schemaPath: "#/properties/episode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.fingerprint !== void 0) {
			let n = e.fingerprint;
			if (typeof n == "string") {
				if (l(n) > 128) {
					let e = {
						instancePath: t + "/fingerprint",
						schemaPath: "#/properties/fingerprint/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (l(n) < 1) {
					let e = {
						instancePath: t + "/fingerprint",
						schemaPath: "#/properties/fingerprint/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/fingerprint",
					schemaPath: "#/properties/fingerprint/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.source !== void 0) {
			let n = e.source;
			if (typeof n == "string") {
				if (l(n) > 50) {
					let e = {
						instancePath: t + "/source",
						schemaPath: "#/properties/source/maxLength",
						keyword: "maxLength",
						params: { limit: 50 },
						message: "must NOT have more than 50 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/source",
					schemaPath: "#/properties/source/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.actor !== void 0) {
			let n = e.actor;
			if (typeof n == "string") {
				if (l(n) > 100) {
					let e = {
						instancePath: t + "/actor",
						schemaPath: "#/properties/actor/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/actor",
					schemaPath: "#/properties/actor/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.note !== void 0) {
			let n = e.note;
			if (typeof n == "string") {
				if (l(n) > 2e3) {
					let e = {
						instancePath: t + "/note",
						schemaPath: "#/properties/note/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/note",
					schemaPath: "#/properties/note/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return he.errors = o, s === 0;
}
he.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const ge = N;
function M(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = M.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.epochs === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "epochs" },
				message: "must have required property 'epochs'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		for (let n in e) if (n !== "written" && n !== "history" && n !== "epochs") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.written !== void 0) {
			let n = e.written;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/written",
					schemaPath: "#/properties/written/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/written",
						schemaPath: "#/properties/written/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/written",
						schemaPath: "#/properties/written/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.history !== void 0) {
			let n = e.history;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/history",
					schemaPath: "#/properties/history/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/history",
						schemaPath: "#/properties/history/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/history",
						schemaPath: "#/properties/history/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.epochs !== void 0) {
			let n = e.epochs;
			if (n && typeof n == "object" && !Array.isArray(n)) for (let e in n) {
				let r = n[e];
				if (r && typeof r == "object" && !Array.isArray(r)) {
					if (r.alerts === void 0) {
						let n = {
							instancePath: t + "/epochs/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/$defs/CountedTotals/required",
							keyword: "required",
							params: { missingProperty: "alerts" },
							message: "must have required property 'alerts'"
						};
						o === null ? o = [n] : o.push(n), s++;
					}
					if (r.incidents === void 0) {
						let n = {
							instancePath: t + "/epochs/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/$defs/CountedTotals/required",
							keyword: "required",
							params: { missingProperty: "incidents" },
							message: "must have required property 'incidents'"
						};
						o === null ? o = [n] : o.push(n), s++;
					}
					for (let n in r) if (n !== "alerts" && n !== "incidents") {
						let r = {
							instancePath: t + "/epochs/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/$defs/CountedTotals/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: n },
							message: "must NOT have additional properties"
						};
						o === null ? o = [r] : o.push(r), s++;
					}
					if (r.alerts !== void 0) {
						let n = r.alerts;
						if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
							let n = {
								instancePath: t + "/epochs/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/alerts",
								schemaPath: "#/$defs/CountedTotals/properties/alerts/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							};
							o === null ? o = [n] : o.push(n), s++;
						}
						if (typeof n == "number" && isFinite(n)) {
							if (n > 9007199254740991 || isNaN(n)) {
								let n = {
									instancePath: t + "/epochs/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/alerts",
									schemaPath: "#/$defs/CountedTotals/properties/alerts/maximum",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 9007199254740991
									},
									message: "must be <= 9007199254740991"
								};
								o === null ? o = [n] : o.push(n), s++;
							}
							if (n < 0 || isNaN(n)) {
								let n = {
									instancePath: t + "/epochs/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/alerts",
									schemaPath: "#/$defs/CountedTotals/properties/alerts/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0"
								};
								o === null ? o = [n] : o.push(n), s++;
							}
						}
					}
					if (r.incidents !== void 0) {
						let n = r.incidents;
						if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
							let n = {
								instancePath: t + "/epochs/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/incidents",
								schemaPath: "#/$defs/CountedTotals/properties/incidents/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							};
							o === null ? o = [n] : o.push(n), s++;
						}
						if (typeof n == "number" && isFinite(n)) {
							if (n > 9007199254740991 || isNaN(n)) {
								let n = {
									instancePath: t + "/epochs/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/incidents",
									schemaPath: "#/$defs/CountedTotals/properties/incidents/maximum",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 9007199254740991
									},
									message: "must be <= 9007199254740991"
								};
								o === null ? o = [n] : o.push(n), s++;
							}
							if (n < 0 || isNaN(n)) {
								let n = {
									instancePath: t + "/epochs/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/incidents",
									schemaPath: "#/$defs/CountedTotals/properties/incidents/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0"
								};
								o === null ? o = [n] : o.push(n), s++;
							}
						}
					}
				} else {
					let n = {
						instancePath: t + "/epochs/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/$defs/CountedTotals/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
			}
			else {
				let e = {
					instancePath: t + "/epochs",
					schemaPath: "#/properties/epochs/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return M.errors = o, s === 0;
}
M.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
function N(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = N.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.version === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "version" },
				message: "must have required property 'version'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.entries === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "entries" },
				message: "must have required property 'entries'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		for (let n in e) if (n !== "version" && n !== "entries") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.version !== void 0 && e.version !== 2) {
			let e = {
				instancePath: t + "/version",
				schemaPath: "#/properties/version/const",
				keyword: "const",
				params: { allowedValue: 2 },
				message: "must be equal to constant"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.entries !== void 0) {
			let n = e.entries;
			if (n && typeof n == "object" && !Array.isArray(n)) for (let e in n) M(n[e], {
				instancePath: t + "/entries/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: n,
				parentDataProperty: e,
				rootData: i,
				dynamicAnchors: a
			}) || (o = o === null ? M.errors : o.concat(M.errors), s = o.length);
			else {
				let e = {
					instancePath: t + "/entries",
					schemaPath: "#/properties/entries/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return N.errors = o, s === 0;
}
N.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const _e = P;
function P(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = P.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.version === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "version" },
				message: "must have required property 'version'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.epochs === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "epochs" },
				message: "must have required property 'epochs'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		for (let n in e) if (n !== "version" && n !== "epochs") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.version !== void 0 && e.version !== 1) {
			let e = {
				instancePath: t + "/version",
				schemaPath: "#/properties/version/const",
				keyword: "const",
				params: { allowedValue: 1 },
				message: "must be equal to constant"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.epochs !== void 0) {
			let n = e.epochs;
			if (n && typeof n == "object" && !Array.isArray(n)) for (let e in n) {
				let r = n[e];
				if (r && typeof r == "object" && !Array.isArray(r)) for (let n in r) {
					let i = r[n];
					if (typeof i != "number" || i % 1 || isNaN(i) || !isFinite(i)) {
						let r = {
							instancePath: t + "/epochs/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/epochs/additionalProperties/additionalProperties/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						o === null ? o = [r] : o.push(r), s++;
					}
					if (typeof i == "number" && isFinite(i)) {
						if (i > 9007199254740991 || isNaN(i)) {
							let r = {
								instancePath: t + "/epochs/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/epochs/additionalProperties/additionalProperties/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 9007199254740991
								},
								message: "must be <= 9007199254740991"
							};
							o === null ? o = [r] : o.push(r), s++;
						}
						if (i < 1 || isNaN(i)) {
							let r = {
								instancePath: t + "/epochs/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/epochs/additionalProperties/additionalProperties/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1"
							};
							o === null ? o = [r] : o.push(r), s++;
						}
					}
				}
				else {
					let n = {
						instancePath: t + "/epochs/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/epochs/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
			}
			else {
				let e = {
					instancePath: t + "/epochs",
					schemaPath: "#/properties/epochs/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return P.errors = o, s === 0;
}
P.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const ve = F, ye = RegExp("^[0-9a-f]{32}$", "u");
function F(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = F.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.kind === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.format === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "format" },
				message: "must have required property 'format'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.id === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.exported_at === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "exported_at" },
				message: "must have required property 'exported_at'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.began_at === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "began_at" },
				message: "must have required property 'began_at'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.epochs === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "epochs" },
				message: "must have required property 'epochs'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.ungrouped === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "ungrouped" },
				message: "must have required property 'ungrouped'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		for (let n in e) if (n !== "kind" && n !== "format" && n !== "id" && n !== "exported_at" && n !== "began_at" && n !== "epochs" && n !== "ungrouped") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kind !== void 0 && e.kind !== "head") {
			let e = {
				instancePath: t + "/kind",
				schemaPath: "#/properties/kind/const",
				keyword: "const",
				params: { allowedValue: "head" },
				message: "must be equal to constant"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.format !== void 0 && e.format !== 1) {
			let e = {
				instancePath: t + "/format",
				schemaPath: "#/properties/format/const",
				keyword: "const",
				params: { allowedValue: 1 },
				message: "must be equal to constant"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.id !== void 0) {
			let n = e.id;
			if (typeof n == "string") {
				if (!ye.test(n)) {
					let e = {
						instancePath: t + "/id",
						schemaPath: "#/properties/id/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{32}$" },
						message: "must match pattern \"^[0-9a-f]{32}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.exported_at !== void 0) {
			let n = e.exported_at;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/exported_at",
					schemaPath: "#/$defs/ExportMs/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 864e13 || isNaN(n)) {
					let e = {
						instancePath: t + "/exported_at",
						schemaPath: "#/$defs/ExportMs/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 864e13
						},
						message: "must be <= 8640000000000000"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/exported_at",
						schemaPath: "#/$defs/ExportMs/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.began_at !== void 0) {
			let n = e.began_at;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/began_at",
					schemaPath: "#/$defs/ExportMs/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 864e13 || isNaN(n)) {
					let e = {
						instancePath: t + "/began_at",
						schemaPath: "#/$defs/ExportMs/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 864e13
						},
						message: "must be <= 8640000000000000"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/began_at",
						schemaPath: "#/$defs/ExportMs/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.epochs !== void 0) {
			let n = e.epochs;
			if (Array.isArray(n)) {
				if (n.length > 256) {
					let e = {
						instancePath: t + "/epochs",
						schemaPath: "#/properties/epochs/maxItems",
						keyword: "maxItems",
						params: { limit: 256 },
						message: "must NOT have more than 256 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == "string") {
						if (!ye.test(e)) {
							let e = {
								instancePath: t + "/epochs/" + r,
								schemaPath: "#/$defs/ExportEpoch/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9a-f]{32}$" },
								message: "must match pattern \"^[0-9a-f]{32}$\""
							};
							o === null ? o = [e] : o.push(e), s++;
						}
					} else {
						let e = {
							instancePath: t + "/epochs/" + r,
							schemaPath: "#/$defs/ExportEpoch/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/epochs",
					schemaPath: "#/properties/epochs/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.ungrouped !== void 0) {
			let n = e.ungrouped;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/ungrouped",
					schemaPath: "#/$defs/ExportCount/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/ungrouped",
						schemaPath: "#/$defs/ExportCount/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/ungrouped",
						schemaPath: "#/$defs/ExportCount/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return F.errors = o, s === 0;
}
F.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const be = I, xe = {
	title: "ExportedTotal",
	type: "object",
	additionalProperties: !1,
	required: [
		"kind",
		"epoch",
		"error_id",
		"total",
		"incidents",
		"longest_ms",
		"first_seen",
		"last_seen",
		"revision",
		"days"
	],
	properties: {
		kind: { const: "total" },
		epoch: { $ref: "#/$defs/ExportEpoch" },
		error_id: { $ref: "entry.schema.json#/$defs/ErrorId" },
		total: {
			type: "integer",
			minimum: 1,
			maximum: 9007199254740991
		},
		incidents: { $ref: "#/$defs/ExportCount" },
		longest_ms: { $ref: "#/$defs/ExportCount" },
		first_seen: { $ref: "#/$defs/ExportDay" },
		last_seen: { $ref: "#/$defs/ExportDay" },
		revision: {
			type: "integer",
			minimum: 1,
			maximum: 9007199254740991
		},
		days: {
			type: "array",
			maxItems: 200,
			description: "Day, alerts and incidents, of the last 90 days.",
			items: {
				type: "object",
				additionalProperties: !1,
				required: [
					"day",
					"alerts",
					"incidents"
				],
				properties: {
					day: { $ref: "#/$defs/ExportDay" },
					alerts: { $ref: "#/$defs/ExportCount" },
					incidents: { $ref: "#/$defs/ExportCount" }
				}
			}
		}
	}
};
function I(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, u = I.evaluated;
	if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.kind === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.epoch === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "epoch" },
				message: "must have required property 'epoch'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.error_id === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error_id" },
				message: "must have required property 'error_id'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.total === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "total" },
				message: "must have required property 'total'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.incidents === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "incidents" },
				message: "must have required property 'incidents'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.longest_ms === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "longest_ms" },
				message: "must have required property 'longest_ms'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.first_seen === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "first_seen" },
				message: "must have required property 'first_seen'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.last_seen === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "last_seen" },
				message: "must have required property 'last_seen'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.revision === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "revision" },
				message: "must have required property 'revision'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.days === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "days" },
				message: "must have required property 'days'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		for (let n in e) if (!c.call(xe.properties, n)) {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kind !== void 0 && e.kind !== "total") {
			let e = {
				instancePath: t + "/kind",
				schemaPath: "#/properties/kind/const",
				keyword: "const",
				params: { allowedValue: "total" },
				message: "must be equal to constant"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.epoch !== void 0) {
			let n = e.epoch;
			if (typeof n == "string") {
				if (!ye.test(n)) {
					let e = {
						instancePath: t + "/epoch",
						schemaPath: "#/$defs/ExportEpoch/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{32}$" },
						message: "must match pattern \"^[0-9a-f]{32}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/epoch",
					schemaPath: "#/$defs/ExportEpoch/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.error_id !== void 0) {
			let n = e.error_id;
			if (typeof n == "string") {
				if (l(n) > 64) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!d.test(n)) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z][A-Z0-9]*-[0-9]{3,}$" },
						message: "must match pattern \"^[A-Z][A-Z0-9]*-[0-9]{3,}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/error_id",
					schemaPath: "entry.schema.json#/$defs/ErrorId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.total !== void 0) {
			let n = e.total;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/total",
					schemaPath: "#/properties/total/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/total",
						schemaPath: "#/properties/total/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 1 || isNaN(n)) {
					let e = {
						instancePath: t + "/total",
						schemaPath: "#/properties/total/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.incidents !== void 0) {
			let n = e.incidents;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/incidents",
					schemaPath: "#/$defs/ExportCount/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/incidents",
						schemaPath: "#/$defs/ExportCount/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/incidents",
						schemaPath: "#/$defs/ExportCount/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.longest_ms !== void 0) {
			let n = e.longest_ms;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/longest_ms",
					schemaPath: "#/$defs/ExportCount/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/longest_ms",
						schemaPath: "#/$defs/ExportCount/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/longest_ms",
						schemaPath: "#/$defs/ExportCount/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.first_seen !== void 0) {
			let n = e.first_seen;
			if (typeof n == "string") {
				if (!p.validate(n)) {
					let e = {
						instancePath: t + "/first_seen",
						schemaPath: "#/$defs/ExportDay/format",
						keyword: "format",
						params: { format: "date" },
						message: "must match format \"date\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/first_seen",
					schemaPath: "#/$defs/ExportDay/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.last_seen !== void 0) {
			let n = e.last_seen;
			if (typeof n == "string") {
				if (!p.validate(n)) {
					let e = {
						instancePath: t + "/last_seen",
						schemaPath: "#/$defs/ExportDay/format",
						keyword: "format",
						params: { format: "date" },
						message: "must match format \"date\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/last_seen",
					schemaPath: "#/$defs/ExportDay/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.revision !== void 0) {
			let n = e.revision;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/revision",
					schemaPath: "#/properties/revision/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/revision",
						schemaPath: "#/properties/revision/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 1 || isNaN(n)) {
					let e = {
						instancePath: t + "/revision",
						schemaPath: "#/properties/revision/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.days !== void 0) {
			let n = e.days;
			if (Array.isArray(n)) {
				if (n.length > 200) {
					let e = {
						instancePath: t + "/days",
						schemaPath: "#/properties/days/maxItems",
						keyword: "maxItems",
						params: { limit: 200 },
						message: "must NOT have more than 200 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (e && typeof e == "object" && !Array.isArray(e)) {
						if (e.day === void 0) {
							let e = {
								instancePath: t + "/days/" + r,
								schemaPath: "#/properties/days/items/required",
								keyword: "required",
								params: { missingProperty: "day" },
								message: "must have required property 'day'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.alerts === void 0) {
							let e = {
								instancePath: t + "/days/" + r,
								schemaPath: "#/properties/days/items/required",
								keyword: "required",
								params: { missingProperty: "alerts" },
								message: "must have required property 'alerts'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.incidents === void 0) {
							let e = {
								instancePath: t + "/days/" + r,
								schemaPath: "#/properties/days/items/required",
								keyword: "required",
								params: { missingProperty: "incidents" },
								message: "must have required property 'incidents'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						for (let n in e) if (n !== "day" && n !== "alerts" && n !== "incidents") {
							let e = {
								instancePath: t + "/days/" + r,
								schemaPath: "#/properties/days/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: n },
								message: "must NOT have additional properties"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.day !== void 0) {
							let n = e.day;
							if (typeof n == "string") {
								if (!p.validate(n)) {
									let e = {
										instancePath: t + "/days/" + r + "/day",
										schemaPath: "#/$defs/ExportDay/format",
										keyword: "format",
										params: { format: "date" },
										message: "must match format \"date\""
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/days/" + r + "/day",
									schemaPath: "#/$defs/ExportDay/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.alerts !== void 0) {
							let n = e.alerts;
							if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
								let e = {
									instancePath: t + "/days/" + r + "/alerts",
									schemaPath: "#/$defs/ExportCount/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
							if (typeof n == "number" && isFinite(n)) {
								if (n > 9007199254740991 || isNaN(n)) {
									let e = {
										instancePath: t + "/days/" + r + "/alerts",
										schemaPath: "#/$defs/ExportCount/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 9007199254740991
										},
										message: "must be <= 9007199254740991"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (n < 0 || isNaN(n)) {
									let e = {
										instancePath: t + "/days/" + r + "/alerts",
										schemaPath: "#/$defs/ExportCount/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							}
						}
						if (e.incidents !== void 0) {
							let n = e.incidents;
							if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
								let e = {
									instancePath: t + "/days/" + r + "/incidents",
									schemaPath: "#/$defs/ExportCount/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
							if (typeof n == "number" && isFinite(n)) {
								if (n > 9007199254740991 || isNaN(n)) {
									let e = {
										instancePath: t + "/days/" + r + "/incidents",
										schemaPath: "#/$defs/ExportCount/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 9007199254740991
										},
										message: "must be <= 9007199254740991"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
								if (n < 0 || isNaN(n)) {
									let e = {
										instancePath: t + "/days/" + r + "/incidents",
										schemaPath: "#/$defs/ExportCount/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							}
						}
					} else {
						let e = {
							instancePath: t + "/days/" + r,
							schemaPath: "#/properties/days/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/days",
					schemaPath: "#/properties/days/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return I.errors = o, s === 0;
}
I.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const Se = L;
function L(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = L.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.kind === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.error_id === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error_id" },
				message: "must have required property 'error_id'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.fixed === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "fixed" },
				message: "must have required property 'fixed'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.failed === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "failed" },
				message: "must have required property 'failed'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		for (let n in e) if (n !== "kind" && n !== "error_id" && n !== "fixed" && n !== "failed") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kind !== void 0 && e.kind !== "rate") {
			let e = {
				instancePath: t + "/kind",
				schemaPath: "#/properties/kind/const",
				keyword: "const",
				params: { allowedValue: "rate" },
				message: "must be equal to constant"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.error_id !== void 0) {
			let n = e.error_id;
			if (typeof n == "string") {
				if (l(n) > 64) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!d.test(n)) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z][A-Z0-9]*-[0-9]{3,}$" },
						message: "must match pattern \"^[A-Z][A-Z0-9]*-[0-9]{3,}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/error_id",
					schemaPath: "entry.schema.json#/$defs/ErrorId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.fixed !== void 0) {
			let n = e.fixed;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/fixed",
					schemaPath: "#/$defs/ExportCount/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/fixed",
						schemaPath: "#/$defs/ExportCount/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/fixed",
						schemaPath: "#/$defs/ExportCount/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.failed !== void 0) {
			let n = e.failed;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/failed",
					schemaPath: "#/$defs/ExportCount/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/failed",
						schemaPath: "#/$defs/ExportCount/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/failed",
						schemaPath: "#/$defs/ExportCount/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return L.errors = o, s === 0;
}
L.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const Ce = z, R = RegExp("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$", "u");
function z(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = z.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.kind === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.error_id === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error_id" },
				message: "must have required property 'error_id'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.counted_by === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "counted_by" },
				message: "must have required property 'counted_by'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.starts_at === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "starts_at" },
				message: "must have required property 'starts_at'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.reach === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "reach" },
				message: "must have required property 'reach'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		for (let n in e) if (n !== "kind" && n !== "error_id" && n !== "counted_by" && n !== "starts_at" && n !== "reach") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kind !== void 0 && e.kind !== "incident") {
			let e = {
				instancePath: t + "/kind",
				schemaPath: "#/properties/kind/const",
				keyword: "const",
				params: { allowedValue: "incident" },
				message: "must be equal to constant"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.error_id !== void 0) {
			let n = e.error_id;
			if (typeof n == "string") {
				if (l(n) > 64) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!d.test(n)) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z][A-Z0-9]*-[0-9]{3,}$" },
						message: "must match pattern \"^[A-Z][A-Z0-9]*-[0-9]{3,}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/error_id",
					schemaPath: "entry.schema.json#/$defs/ErrorId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.counted_by !== void 0 && typeof e.counted_by != "string") {
			let e = {
				instancePath: t + "/counted_by",
				schemaPath: "#/properties/counted_by/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.starts_at !== void 0) {
			let n = e.starts_at;
			if (typeof n == "string") {
				if (!R.test(n)) {
					let e = {
						instancePath: t + "/starts_at",
						schemaPath: "#/$defs/ExportInstant/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$" },
						message: "must match pattern \"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/starts_at",
					schemaPath: "#/$defs/ExportInstant/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.reach !== void 0) {
			let n = e.reach, r = s, i = !1, a = s;
			if (typeof n == "string") {
				if (!R.test(n)) {
					let e = {
						instancePath: t + "/reach",
						schemaPath: "#/$defs/ExportInstant/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$" },
						message: "must match pattern \"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/reach",
					schemaPath: "#/$defs/ExportInstant/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var u = a === s;
			i ||= u;
			let c = s;
			if (n !== null) {
				let e = {
					instancePath: t + "/reach",
					schemaPath: "#/properties/reach/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var u = c === s;
			if (i ||= u, i) s = r, o !== null && (r ? o.length = r : o = null);
			else {
				let e = {
					instancePath: t + "/reach",
					schemaPath: "#/properties/reach/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return z.errors = o, s === 0;
}
z.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const we = V, B = {
	title: "ExportedGroup",
	description: "A group of alerts that no entry explains.",
	type: "object",
	additionalProperties: !1,
	required: [
		"kind",
		"shard",
		"id",
		"alertname",
		"service",
		"template",
		"count",
		"first_seen",
		"last_seen",
		"examples",
		"kb_version"
	],
	properties: {
		kind: { const: "unmatched" },
		shard: {
			type: "integer",
			minimum: 0,
			maximum: 63
		},
		id: { type: "string" },
		alertname: { type: ["string", "null"] },
		service: { type: ["string", "null"] },
		template: { type: "string" },
		count: { $ref: "#/$defs/ExportCount" },
		first_seen: { $ref: "#/$defs/ExportMs" },
		last_seen: { $ref: "#/$defs/ExportMs" },
		examples: {
			type: "array",
			maxItems: 10,
			items: { type: "string" }
		},
		kb_version: { type: ["string", "null"] }
	}
};
function V(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, l = V.evaluated;
	if (l.dynamicProps && (l.props = void 0), l.dynamicItems && (l.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.kind === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.shard === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "shard" },
				message: "must have required property 'shard'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.id === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.alertname === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "alertname" },
				message: "must have required property 'alertname'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.service === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "service" },
				message: "must have required property 'service'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.template === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "template" },
				message: "must have required property 'template'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.count === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "count" },
				message: "must have required property 'count'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.first_seen === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "first_seen" },
				message: "must have required property 'first_seen'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.last_seen === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "last_seen" },
				message: "must have required property 'last_seen'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.examples === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "examples" },
				message: "must have required property 'examples'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kb_version === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kb_version" },
				message: "must have required property 'kb_version'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		for (let n in e) if (!c.call(B.properties, n)) {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kind !== void 0 && e.kind !== "unmatched") {
			let e = {
				instancePath: t + "/kind",
				schemaPath: "#/properties/kind/const",
				keyword: "const",
				params: { allowedValue: "unmatched" },
				message: "must be equal to constant"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.shard !== void 0) {
			let n = e.shard;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/shard",
					schemaPath: "#/properties/shard/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 63 || isNaN(n)) {
					let e = {
						instancePath: t + "/shard",
						schemaPath: "#/properties/shard/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 63
						},
						message: "must be <= 63"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/shard",
						schemaPath: "#/properties/shard/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.id !== void 0 && typeof e.id != "string") {
			let e = {
				instancePath: t + "/id",
				schemaPath: "#/properties/id/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.alertname !== void 0) {
			let n = e.alertname;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/alertname",
					schemaPath: "#/properties/alertname/type",
					keyword: "type",
					params: { type: B.properties.alertname.type },
					message: "must be string,null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.service !== void 0) {
			let n = e.service;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/service",
					schemaPath: "#/properties/service/type",
					keyword: "type",
					params: { type: B.properties.service.type },
					message: "must be string,null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.template !== void 0 && typeof e.template != "string") {
			let e = {
				instancePath: t + "/template",
				schemaPath: "#/properties/template/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.count !== void 0) {
			let n = e.count;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/count",
					schemaPath: "#/$defs/ExportCount/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/count",
						schemaPath: "#/$defs/ExportCount/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/count",
						schemaPath: "#/$defs/ExportCount/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.first_seen !== void 0) {
			let n = e.first_seen;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/first_seen",
					schemaPath: "#/$defs/ExportMs/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 864e13 || isNaN(n)) {
					let e = {
						instancePath: t + "/first_seen",
						schemaPath: "#/$defs/ExportMs/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 864e13
						},
						message: "must be <= 8640000000000000"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/first_seen",
						schemaPath: "#/$defs/ExportMs/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.last_seen !== void 0) {
			let n = e.last_seen;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/last_seen",
					schemaPath: "#/$defs/ExportMs/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 864e13 || isNaN(n)) {
					let e = {
						instancePath: t + "/last_seen",
						schemaPath: "#/$defs/ExportMs/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 864e13
						},
						message: "must be <= 8640000000000000"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/last_seen",
						schemaPath: "#/$defs/ExportMs/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.examples !== void 0) {
			let n = e.examples;
			if (Array.isArray(n)) {
				if (n.length > 10) {
					let e = {
						instancePath: t + "/examples",
						schemaPath: "#/properties/examples/maxItems",
						keyword: "maxItems",
						params: { limit: 10 },
						message: "must NOT have more than 10 items"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) if (typeof n[r] != "string") {
					let e = {
						instancePath: t + "/examples/" + r,
						schemaPath: "#/properties/examples/items/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/examples",
					schemaPath: "#/properties/examples/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.kb_version !== void 0) {
			let n = e.kb_version;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/kb_version",
					schemaPath: "#/properties/kb_version/type",
					keyword: "type",
					params: { type: B.properties.kb_version.type },
					message: "must be string,null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return V.errors = o, s === 0;
}
V.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const Te = H, Ee = {
	title: "ExportedEpisode",
	type: "object",
	additionalProperties: !1,
	required: [
		"kind",
		"id",
		"source",
		"fingerprint",
		"labels",
		"dropped_labels",
		"starts_at",
		"last_start",
		"ends_at",
		"floor",
		"said_start",
		"error_id",
		"nth",
		"failed_attempts",
		"arrived_at",
		"closed_at",
		"closed_by",
		"heard_at",
		"counted_by",
		"unmatched_id"
	],
	properties: {
		kind: { const: "episode" },
		id: {
			$ref: "#/$defs/ExportedEpisodeId",
			description: "Its public id, which an import keeps."
		},
		source: { type: "string" },
		fingerprint: { type: "string" },
		labels: {
			type: "object",
			additionalProperties: { type: "string" }
		},
		dropped_labels: { $ref: "#/$defs/ExportCount" },
		starts_at: { $ref: "#/$defs/ExportInstant" },
		last_start: { $ref: "#/$defs/ExportInstant" },
		ends_at: { anyOf: [{ $ref: "#/$defs/ExportInstant" }, { type: "null" }] },
		floor: { anyOf: [{ $ref: "#/$defs/ExportInstant" }, { type: "null" }] },
		said_start: { anyOf: [{ $ref: "#/$defs/ExportInstant" }, { type: "null" }] },
		error_id: { anyOf: [{ $ref: "entry.schema.json#/$defs/ErrorId" }, { type: "null" }] },
		nth: { $ref: "#/$defs/ExportCount" },
		failed_attempts: { $ref: "#/$defs/ExportCount" },
		arrived_at: { anyOf: [{ $ref: "#/$defs/ExportMs" }, { type: "null" }] },
		closed_at: { anyOf: [{ $ref: "#/$defs/ExportMs" }, { type: "null" }] },
		closed_by: { enum: [
			"silence",
			"quota",
			null
		] },
		heard_at: { anyOf: [{ $ref: "#/$defs/ExportMs" }, { type: "null" }] },
		counted_by: { type: "string" },
		unmatched_id: { type: ["string", "null"] }
	}
}, De = RegExp("^[0-9a-f]{12}-[1-9][0-9]{0,14}$", "u");
function H(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, u = H.evaluated;
	if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.kind === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.id === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.source === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "source" },
				message: "must have required property 'source'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.fingerprint === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "fingerprint" },
				message: "must have required property 'fingerprint'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.labels === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "labels" },
				message: "must have required property 'labels'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.dropped_labels === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "dropped_labels" },
				message: "must have required property 'dropped_labels'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.starts_at === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "starts_at" },
				message: "must have required property 'starts_at'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.last_start === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "last_start" },
				message: "must have required property 'last_start'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.ends_at === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "ends_at" },
				message: "must have required property 'ends_at'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.floor === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "floor" },
				message: "must have required property 'floor'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.said_start === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "said_start" },
				message: "must have required property 'said_start'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.error_id === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error_id" },
				message: "must have required property 'error_id'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.nth === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "nth" },
				message: "must have required property 'nth'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.failed_attempts === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "failed_attempts" },
				message: "must have required property 'failed_attempts'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.arrived_at === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "arrived_at" },
				message: "must have required property 'arrived_at'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.closed_at === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "closed_at" },
				message: "must have required property 'closed_at'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.closed_by === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "closed_by" },
				message: "must have required property 'closed_by'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.heard_at === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "heard_at" },
				message: "must have required property 'heard_at'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.counted_by === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "counted_by" },
				message: "must have required property 'counted_by'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.unmatched_id === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "unmatched_id" },
				message: "must have required property 'unmatched_id'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		for (let n in e) if (!c.call(Ee.properties, n)) {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kind !== void 0 && e.kind !== "episode") {
			let e = {
				instancePath: t + "/kind",
				schemaPath: "#/properties/kind/const",
				keyword: "const",
				params: { allowedValue: "episode" },
				message: "must be equal to constant"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.id !== void 0) {
			let n = e.id;
			if (typeof n == "string") {
				if (!De.test(n)) {
					let e = {
						instancePath: t + "/id",
						schemaPath: "#/$defs/ExportedEpisodeId/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{12}-[1-9][0-9]{0,14}$" },
						message: "must match pattern \"^[0-9a-f]{12}-[1-9][0-9]{0,14}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/id",
					schemaPath: "#/$defs/ExportedEpisodeId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.source !== void 0 && typeof e.source != "string") {
			let e = {
				instancePath: t + "/source",
				schemaPath: "#/properties/source/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.fingerprint !== void 0 && typeof e.fingerprint != "string") {
			let e = {
				instancePath: t + "/fingerprint",
				schemaPath: "#/properties/fingerprint/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.labels !== void 0) {
			let n = e.labels;
			if (n && typeof n == "object" && !Array.isArray(n)) {
				for (let e in n) if (typeof n[e] != "string") {
					let n = {
						instancePath: t + "/labels/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/labels/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
			} else {
				let e = {
					instancePath: t + "/labels",
					schemaPath: "#/properties/labels/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.dropped_labels !== void 0) {
			let n = e.dropped_labels;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/dropped_labels",
					schemaPath: "#/$defs/ExportCount/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/dropped_labels",
						schemaPath: "#/$defs/ExportCount/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/dropped_labels",
						schemaPath: "#/$defs/ExportCount/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.starts_at !== void 0) {
			let n = e.starts_at;
			if (typeof n == "string") {
				if (!R.test(n)) {
					let e = {
						instancePath: t + "/starts_at",
						schemaPath: "#/$defs/ExportInstant/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$" },
						message: "must match pattern \"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/starts_at",
					schemaPath: "#/$defs/ExportInstant/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.last_start !== void 0) {
			let n = e.last_start;
			if (typeof n == "string") {
				if (!R.test(n)) {
					let e = {
						instancePath: t + "/last_start",
						schemaPath: "#/$defs/ExportInstant/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$" },
						message: "must match pattern \"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/last_start",
					schemaPath: "#/$defs/ExportInstant/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.ends_at !== void 0) {
			let n = e.ends_at, r = s, i = !1, a = s;
			if (typeof n == "string") {
				if (!R.test(n)) {
					let e = {
						instancePath: t + "/ends_at",
						schemaPath: "#/$defs/ExportInstant/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$" },
						message: "must match pattern \"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/ends_at",
					schemaPath: "#/$defs/ExportInstant/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var f = a === s;
			i ||= f;
			let c = s;
			if (n !== null) {
				let e = {
					instancePath: t + "/ends_at",
					schemaPath: "#/properties/ends_at/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var f = c === s;
			if (i ||= f, i) s = r, o !== null && (r ? o.length = r : o = null);
			else {
				let e = {
					instancePath: t + "/ends_at",
					schemaPath: "#/properties/ends_at/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.floor !== void 0) {
			let n = e.floor, r = s, i = !1, a = s;
			if (typeof n == "string") {
				if (!R.test(n)) {
					let e = {
						instancePath: t + "/floor",
						schemaPath: "#/$defs/ExportInstant/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$" },
						message: "must match pattern \"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/floor",
					schemaPath: "#/$defs/ExportInstant/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var p = a === s;
			i ||= p;
			let c = s;
			if (n !== null) {
				let e = {
					instancePath: t + "/floor",
					schemaPath: "#/properties/floor/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var p = c === s;
			if (i ||= p, i) s = r, o !== null && (r ? o.length = r : o = null);
			else {
				let e = {
					instancePath: t + "/floor",
					schemaPath: "#/properties/floor/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.said_start !== void 0) {
			let n = e.said_start, r = s, i = !1, a = s;
			if (typeof n == "string") {
				if (!R.test(n)) {
					let e = {
						instancePath: t + "/said_start",
						schemaPath: "#/$defs/ExportInstant/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$" },
						message: "must match pattern \"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/said_start",
					schemaPath: "#/$defs/ExportInstant/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var m = a === s;
			i ||= m;
			let c = s;
			if (n !== null) {
				let e = {
					instancePath: t + "/said_start",
					schemaPath: "#/properties/said_start/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var m = c === s;
			if (i ||= m, i) s = r, o !== null && (r ? o.length = r : o = null);
			else {
				let e = {
					instancePath: t + "/said_start",
					schemaPath: "#/properties/said_start/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.error_id !== void 0) {
			let n = e.error_id, r = s, i = !1, a = s;
			if (typeof n == "string") {
				if (l(n) > 64) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!d.test(n)) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z][A-Z0-9]*-[0-9]{3,}$" },
						message: "must match pattern \"^[A-Z][A-Z0-9]*-[0-9]{3,}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/error_id",
					schemaPath: "entry.schema.json#/$defs/ErrorId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var h = a === s;
			i ||= h;
			let c = s;
			if (n !== null) {
				let e = {
					instancePath: t + "/error_id",
					schemaPath: "#/properties/error_id/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var h = c === s;
			if (i ||= h, i) s = r, o !== null && (r ? o.length = r : o = null);
			else {
				let e = {
					instancePath: t + "/error_id",
					schemaPath: "#/properties/error_id/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.nth !== void 0) {
			let n = e.nth;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/nth",
					schemaPath: "#/$defs/ExportCount/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/nth",
						schemaPath: "#/$defs/ExportCount/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/nth",
						schemaPath: "#/$defs/ExportCount/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.failed_attempts !== void 0) {
			let n = e.failed_attempts;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/failed_attempts",
					schemaPath: "#/$defs/ExportCount/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/failed_attempts",
						schemaPath: "#/$defs/ExportCount/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/failed_attempts",
						schemaPath: "#/$defs/ExportCount/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.arrived_at !== void 0) {
			let n = e.arrived_at, r = s, i = !1, a = s;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/arrived_at",
					schemaPath: "#/$defs/ExportMs/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 864e13 || isNaN(n)) {
					let e = {
						instancePath: t + "/arrived_at",
						schemaPath: "#/$defs/ExportMs/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 864e13
						},
						message: "must be <= 8640000000000000"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/arrived_at",
						schemaPath: "#/$defs/ExportMs/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
			var g = a === s;
			i ||= g;
			let c = s;
			if (n !== null) {
				let e = {
					instancePath: t + "/arrived_at",
					schemaPath: "#/properties/arrived_at/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var g = c === s;
			if (i ||= g, i) s = r, o !== null && (r ? o.length = r : o = null);
			else {
				let e = {
					instancePath: t + "/arrived_at",
					schemaPath: "#/properties/arrived_at/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.closed_at !== void 0) {
			let n = e.closed_at, r = s, i = !1, a = s;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/closed_at",
					schemaPath: "#/$defs/ExportMs/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 864e13 || isNaN(n)) {
					let e = {
						instancePath: t + "/closed_at",
						schemaPath: "#/$defs/ExportMs/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 864e13
						},
						message: "must be <= 8640000000000000"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/closed_at",
						schemaPath: "#/$defs/ExportMs/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
			var _ = a === s;
			i ||= _;
			let c = s;
			if (n !== null) {
				let e = {
					instancePath: t + "/closed_at",
					schemaPath: "#/properties/closed_at/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var _ = c === s;
			if (i ||= _, i) s = r, o !== null && (r ? o.length = r : o = null);
			else {
				let e = {
					instancePath: t + "/closed_at",
					schemaPath: "#/properties/closed_at/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.closed_by !== void 0) {
			let n = e.closed_by;
			if (n !== "silence" && n !== "quota" && n !== null) {
				let e = {
					instancePath: t + "/closed_by",
					schemaPath: "#/properties/closed_by/enum",
					keyword: "enum",
					params: { allowedValues: Ee.properties.closed_by.enum },
					message: "must be equal to one of the allowed values"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.heard_at !== void 0) {
			let n = e.heard_at, r = s, i = !1, a = s;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/heard_at",
					schemaPath: "#/$defs/ExportMs/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 864e13 || isNaN(n)) {
					let e = {
						instancePath: t + "/heard_at",
						schemaPath: "#/$defs/ExportMs/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 864e13
						},
						message: "must be <= 8640000000000000"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/heard_at",
						schemaPath: "#/$defs/ExportMs/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
			var v = a === s;
			i ||= v;
			let c = s;
			if (n !== null) {
				let e = {
					instancePath: t + "/heard_at",
					schemaPath: "#/properties/heard_at/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var v = c === s;
			if (i ||= v, i) s = r, o !== null && (r ? o.length = r : o = null);
			else {
				let e = {
					instancePath: t + "/heard_at",
					schemaPath: "#/properties/heard_at/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.counted_by !== void 0 && typeof e.counted_by != "string") {
			let e = {
				instancePath: t + "/counted_by",
				schemaPath: "#/properties/counted_by/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.unmatched_id !== void 0) {
			let n = e.unmatched_id;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/unmatched_id",
					schemaPath: "#/properties/unmatched_id/type",
					keyword: "type",
					params: { type: Ee.properties.unmatched_id.type },
					message: "must be string,null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return H.errors = o, s === 0;
}
H.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const Oe = U, ke = {
	title: "ExportedOutcome",
	type: "object",
	additionalProperties: !1,
	required: [
		"kind",
		"idempotency_key",
		"error_id",
		"outcome",
		"episode",
		"actor",
		"note",
		"at"
	],
	properties: {
		kind: { const: "outcome" },
		idempotency_key: { type: "string" },
		error_id: { $ref: "entry.schema.json#/$defs/ErrorId" },
		outcome: { enum: ["fixed", "failed"] },
		episode: { anyOf: [{ $ref: "#/$defs/ExportedEpisodeId" }, { type: "null" }] },
		actor: { type: ["string", "null"] },
		note: { type: ["string", "null"] },
		at: { $ref: "#/$defs/ExportMs" }
	}
};
function U(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = U.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.kind === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.idempotency_key === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "idempotency_key" },
				message: "must have required property 'idempotency_key'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.error_id === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error_id" },
				message: "must have required property 'error_id'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.outcome === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "outcome" },
				message: "must have required property 'outcome'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.episode === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "episode" },
				message: "must have required property 'episode'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.actor === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "actor" },
				message: "must have required property 'actor'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.note === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "note" },
				message: "must have required property 'note'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.at === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "at" },
				message: "must have required property 'at'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		for (let n in e) if (n !== "kind" && n !== "idempotency_key" && n !== "error_id" && n !== "outcome" && n !== "episode" && n !== "actor" && n !== "note" && n !== "at") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kind !== void 0 && e.kind !== "outcome") {
			let e = {
				instancePath: t + "/kind",
				schemaPath: "#/properties/kind/const",
				keyword: "const",
				params: { allowedValue: "outcome" },
				message: "must be equal to constant"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.idempotency_key !== void 0 && typeof e.idempotency_key != "string") {
			let e = {
				instancePath: t + "/idempotency_key",
				schemaPath: "#/properties/idempotency_key/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.error_id !== void 0) {
			let n = e.error_id;
			if (typeof n == "string") {
				if (l(n) > 64) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!d.test(n)) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z][A-Z0-9]*-[0-9]{3,}$" },
						message: "must match pattern \"^[A-Z][A-Z0-9]*-[0-9]{3,}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/error_id",
					schemaPath: "entry.schema.json#/$defs/ErrorId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.outcome !== void 0) {
			let n = e.outcome;
			if (n !== "fixed" && n !== "failed") {
				let e = {
					instancePath: t + "/outcome",
					schemaPath: "#/properties/outcome/enum",
					keyword: "enum",
					params: { allowedValues: ke.properties.outcome.enum },
					message: "must be equal to one of the allowed values"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.episode !== void 0) {
			let n = e.episode, r = s, i = !1, a = s;
			if (typeof n == "string") {
				if (!De.test(n)) {
					let e = {
						instancePath: t + "/episode",
						schemaPath: "#/$defs/ExportedEpisodeId/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{12}-[1-9][0-9]{0,14}$" },
						message: "must match pattern \"^[0-9a-f]{12}-[1-9][0-9]{0,14}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/episode",
					schemaPath: "#/$defs/ExportedEpisodeId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var u = a === s;
			i ||= u;
			let c = s;
			if (n !== null) {
				let e = {
					instancePath: t + "/episode",
					schemaPath: "#/properties/episode/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var u = c === s;
			if (i ||= u, i) s = r, o !== null && (r ? o.length = r : o = null);
			else {
				let e = {
					instancePath: t + "/episode",
					schemaPath: "#/properties/episode/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.actor !== void 0) {
			let n = e.actor;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/actor",
					schemaPath: "#/properties/actor/type",
					keyword: "type",
					params: { type: ke.properties.actor.type },
					message: "must be string,null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.note !== void 0) {
			let n = e.note;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/note",
					schemaPath: "#/properties/note/type",
					keyword: "type",
					params: { type: ke.properties.note.type },
					message: "must be string,null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.at !== void 0) {
			let n = e.at;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/at",
					schemaPath: "#/$defs/ExportMs/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 864e13 || isNaN(n)) {
					let e = {
						instancePath: t + "/at",
						schemaPath: "#/$defs/ExportMs/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 864e13
						},
						message: "must be <= 8640000000000000"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/at",
						schemaPath: "#/$defs/ExportMs/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return U.errors = o, s === 0;
}
U.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const Ae = W, je = RegExp("^[0-9a-f]{64}$", "u");
function W(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = W.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.kind === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.totals === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "totals" },
				message: "must have required property 'totals'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.episodes === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "episodes" },
				message: "must have required property 'episodes'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.lines === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "lines" },
				message: "must have required property 'lines'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.changed === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "changed" },
				message: "must have required property 'changed'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		for (let n in e) if (n !== "kind" && n !== "totals" && n !== "episodes" && n !== "lines" && n !== "changed" && n !== "sha256") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kind !== void 0 && e.kind !== "end") {
			let e = {
				instancePath: t + "/kind",
				schemaPath: "#/properties/kind/const",
				keyword: "const",
				params: { allowedValue: "end" },
				message: "must be equal to constant"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.totals !== void 0) {
			let n = e.totals;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/totals",
					schemaPath: "#/$defs/ExportCount/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/totals",
						schemaPath: "#/$defs/ExportCount/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/totals",
						schemaPath: "#/$defs/ExportCount/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.episodes !== void 0) {
			let n = e.episodes;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/episodes",
					schemaPath: "#/$defs/ExportCount/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/episodes",
						schemaPath: "#/$defs/ExportCount/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/episodes",
						schemaPath: "#/$defs/ExportCount/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.lines !== void 0) {
			let n = e.lines;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/lines",
					schemaPath: "#/$defs/ExportCount/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/lines",
						schemaPath: "#/$defs/ExportCount/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/lines",
						schemaPath: "#/$defs/ExportCount/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.changed !== void 0) {
			let n = e.changed;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/changed",
					schemaPath: "#/$defs/ExportCount/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/changed",
						schemaPath: "#/$defs/ExportCount/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/changed",
						schemaPath: "#/$defs/ExportCount/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.sha256 !== void 0) {
			let n = e.sha256;
			if (typeof n == "string") {
				if (!je.test(n)) {
					let e = {
						instancePath: t + "/sha256",
						schemaPath: "#/properties/sha256/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/sha256",
					schemaPath: "#/properties/sha256/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return W.errors = o, s === 0;
}
W.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
// tolerant.js
const Me = q, Ne = RegExp("^[0-9a-f]{1,64}$", "u"), Pe = t().default, Fe = RegExp("^[A-Z][A-Z0-9]*-[0-9]{3,}$", "u"), Ie = n().fullFormats.date;
function G(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = G.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.error_id === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error_id" },
				message: "must have required property 'error_id'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.total === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "total" },
				message: "must have required property 'total'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.first_seen === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "first_seen" },
				message: "must have required property 'first_seen'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.last_seen === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "last_seen" },
				message: "must have required property 'last_seen'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.days === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "days" },
				message: "must have required property 'days'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.revision === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "revision" },
				message: "must have required property 'revision'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.error_id !== void 0) {
			let n = e.error_id;
			if (typeof n == "string") {
				if (Pe(n) > 64) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!Fe.test(n)) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z][A-Z0-9]*-[0-9]{3,}$" },
						message: "must match pattern \"^[A-Z][A-Z0-9]*-[0-9]{3,}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/error_id",
					schemaPath: "entry.schema.json#/$defs/ErrorId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.total !== void 0) {
			let n = e.total;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/total",
					schemaPath: "#/properties/total/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/total",
						schemaPath: "#/properties/total/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 1 || isNaN(n)) {
					let e = {
						instancePath: t + "/total",
						schemaPath: "#/properties/total/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.first_seen !== void 0) {
			let n = e.first_seen;
			if (typeof n == "string") {
				if (!Ie.validate(n)) {
					let e = {
						instancePath: t + "/first_seen",
						schemaPath: "#/properties/first_seen/format",
						keyword: "format",
						params: { format: "date" },
						message: "must match format \"date\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/first_seen",
					schemaPath: "#/properties/first_seen/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.last_seen !== void 0) {
			let n = e.last_seen;
			if (typeof n == "string") {
				if (!Ie.validate(n)) {
					let e = {
						instancePath: t + "/last_seen",
						schemaPath: "#/properties/last_seen/format",
						keyword: "format",
						params: { format: "date" },
						message: "must match format \"date\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/last_seen",
					schemaPath: "#/properties/last_seen/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.days !== void 0) {
			let n = e.days;
			if (n && typeof n == "object" && !Array.isArray(n)) for (let e in n) {
				let r = n[e];
				if (typeof r != "number" || r % 1 || isNaN(r) || !isFinite(r)) {
					let n = {
						instancePath: t + "/days/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/days/additionalProperties/type",
						keyword: "type",
						params: { type: "integer" },
						message: "must be integer"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
				if (typeof r == "number" && isFinite(r) && (r < 1 || isNaN(r))) {
					let n = {
						instancePath: t + "/days/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/days/additionalProperties/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
			}
			else {
				let e = {
					instancePath: t + "/days",
					schemaPath: "#/properties/days/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.incidents !== void 0) {
			let n = e.incidents;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/incidents",
					schemaPath: "#/properties/incidents/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 9007199254740991 || isNaN(n)) {
					let e = {
						instancePath: t + "/incidents",
						schemaPath: "#/properties/incidents/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						},
						message: "must be <= 9007199254740991"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (n < 0 || isNaN(n)) {
					let e = {
						instancePath: t + "/incidents",
						schemaPath: "#/properties/incidents/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			}
		}
		if (e.incident_days !== void 0) {
			let n = e.incident_days;
			if (n && typeof n == "object" && !Array.isArray(n)) for (let e in n) {
				let r = n[e];
				if (typeof r != "number" || r % 1 || isNaN(r) || !isFinite(r)) {
					let n = {
						instancePath: t + "/incident_days/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/incident_days/additionalProperties/type",
						keyword: "type",
						params: { type: "integer" },
						message: "must be integer"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
				if (typeof r == "number" && isFinite(r) && (r < 1 || isNaN(r))) {
					let n = {
						instancePath: t + "/incident_days/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/incident_days/additionalProperties/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
			}
			else {
				let e = {
					instancePath: t + "/incident_days",
					schemaPath: "#/properties/incident_days/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.longest_ms !== void 0) {
			let n = e.longest_ms;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/longest_ms",
					schemaPath: "#/properties/longest_ms/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n) && (n < 0 || isNaN(n))) {
				let e = {
					instancePath: t + "/longest_ms",
					schemaPath: "#/properties/longest_ms/minimum",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 0
					},
					message: "must be >= 0"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.revision !== void 0) {
			let n = e.revision;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/revision",
					schemaPath: "#/properties/revision/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n) && (n < 1 || isNaN(n))) {
				let e = {
					instancePath: t + "/revision",
					schemaPath: "#/properties/revision/minimum",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 1
					},
					message: "must be >= 1"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return G.errors = o, s === 0;
}
G.evaluated = {
	props: {
		error_id: !0,
		total: !0,
		first_seen: !0,
		last_seen: !0,
		days: !0,
		incidents: !0,
		incident_days: !0,
		longest_ms: !0,
		revision: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
function K(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = K.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.shard === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "shard" },
				message: "must have required property 'shard'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.epoch === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "epoch" },
				message: "must have required property 'epoch'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.revision === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "revision" },
				message: "must have required property 'revision'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.occurrences === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "occurrences" },
				message: "must have required property 'occurrences'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.shard !== void 0) {
			let n = e.shard;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/shard",
					schemaPath: "#/properties/shard/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n) && (n < 0 || isNaN(n))) {
				let e = {
					instancePath: t + "/shard",
					schemaPath: "#/properties/shard/minimum",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 0
					},
					message: "must be >= 0"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.epoch !== void 0) {
			let n = e.epoch;
			if (typeof n == "string") {
				if (!Ne.test(n)) {
					let e = {
						instancePath: t + "/epoch",
						schemaPath: "#/properties/epoch/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{1,64}$" },
						message: "must match pattern \"^[0-9a-f]{1,64}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/epoch",
					schemaPath: "#/properties/epoch/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.revision !== void 0) {
			let n = e.revision;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/revision",
					schemaPath: "#/properties/revision/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n) && (n < 0 || isNaN(n))) {
				let e = {
					instancePath: t + "/revision",
					schemaPath: "#/properties/revision/minimum",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 0
					},
					message: "must be >= 0"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.former !== void 0 && typeof e.former != "boolean") {
			let e = {
				instancePath: t + "/former",
				schemaPath: "#/properties/former/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.occurrences !== void 0) {
			let n = e.occurrences;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) G(n[r], {
					instancePath: t + "/occurrences/" + r,
					parentData: n,
					parentDataProperty: r,
					rootData: i,
					dynamicAnchors: a
				}) || (o = o === null ? G.errors : o.concat(G.errors), s = o.length);
			} else {
				let e = {
					instancePath: t + "/occurrences",
					schemaPath: "#/properties/occurrences/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return K.errors = o, s === 0;
}
K.evaluated = {
	props: {
		shard: !0,
		epoch: !0,
		revision: !0,
		former: !0,
		occurrences: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
function q(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = q.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.ledgers === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "ledgers" },
				message: "must have required property 'ledgers'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.next === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "next" },
				message: "must have required property 'next'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.more === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "more" },
				message: "must have required property 'more'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kb_version === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kb_version" },
				message: "must have required property 'kb_version'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.format !== void 0 && e.format !== 1) {
			let e = {
				instancePath: t + "/format",
				schemaPath: "#/$defs/AnswerFormat/const",
				keyword: "const",
				params: { allowedValue: 1 },
				message: "must be equal to constant"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.ledgers !== void 0) {
			let n = e.ledgers;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) K(n[r], {
					instancePath: t + "/ledgers/" + r,
					parentData: n,
					parentDataProperty: r,
					rootData: i,
					dynamicAnchors: a
				}) || (o = o === null ? K.errors : o.concat(K.errors), s = o.length);
			} else {
				let e = {
					instancePath: t + "/ledgers",
					schemaPath: "#/properties/ledgers/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.next !== void 0 && typeof e.next != "string") {
			let e = {
				instancePath: t + "/next",
				schemaPath: "#/properties/next/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.more !== void 0 && typeof e.more != "boolean") {
			let e = {
				instancePath: t + "/more",
				schemaPath: "#/properties/more/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kb_version !== void 0 && typeof e.kb_version != "string") {
			let e = {
				instancePath: t + "/kb_version",
				schemaPath: "#/properties/kb_version/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return q.errors = o, s === 0;
}
q.evaluated = {
	props: {
		format: !0,
		ledgers: !0,
		next: !0,
		more: !0,
		kb_version: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
const Le = X, Re = {
	title: "EpisodeRecord",
	type: "object",
	required: [
		"id",
		"source",
		"fingerprint",
		"labels",
		"state",
		"started_at",
		"ended_at",
		"error_id",
		"failed_attempts",
		"count"
	],
	properties: {
		id: {
			type: "string",
			pattern: "^[0-9a-z-]{1,64}$"
		},
		source: { type: "string" },
		fingerprint: { type: "string" },
		labels: {
			type: "object",
			additionalProperties: { type: "string" }
		},
		state: { enum: ["open", "closed"] },
		started_at: {
			type: "string",
			format: "date-time"
		},
		ended_at: {
			type: ["string", "null"],
			format: "date-time",
			description: "null while the episode is open. If its resolve was lost, the start of the next episode."
		},
		error_id: {
			anyOf: [{ $ref: "entry.schema.json#/$defs/ErrorId" }, { type: "null" }],
			description: "null if no entry explains the episode."
		},
		failed_attempts: {
			type: "integer",
			minimum: 0
		},
		count: {
			type: "integer",
			minimum: 1,
			description: "The number of this episode among those of its alert."
		},
		closed_by: {
			enum: ["silence", "quota"],
			description: "Why the ledger closed the episode itself. silence: nothing was heard of it for stale_after. quota: its source had too many open episodes. Missing if its end was told. If the alert is heard again with the same start, the episode is open again and counts no second time."
		},
		dropped_labels: {
			type: "integer",
			minimum: 1,
			description: "The number of labels that the ledger did not keep, because together they exceed 16 KiB. Missing if it kept all."
		}
	}
}, ze = RegExp("^[0-9a-z-]{1,64}$", "u"), J = n().fullFormats["date-time"];
function Y(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = Y.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.id === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.source === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "source" },
				message: "must have required property 'source'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.fingerprint === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "fingerprint" },
				message: "must have required property 'fingerprint'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.labels === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "labels" },
				message: "must have required property 'labels'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.state === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "state" },
				message: "must have required property 'state'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.started_at === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "started_at" },
				message: "must have required property 'started_at'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.ended_at === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "ended_at" },
				message: "must have required property 'ended_at'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.error_id === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error_id" },
				message: "must have required property 'error_id'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.failed_attempts === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "failed_attempts" },
				message: "must have required property 'failed_attempts'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.count === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "count" },
				message: "must have required property 'count'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.id !== void 0) {
			let n = e.id;
			if (typeof n == "string") {
				if (!ze.test(n)) {
					let e = {
						instancePath: t + "/id",
						schemaPath: "#/properties/id/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-z-]{1,64}$" },
						message: "must match pattern \"^[0-9a-z-]{1,64}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.source !== void 0 && typeof e.source != "string") {
			let e = {
				instancePath: t + "/source",
				schemaPath: "#/properties/source/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.fingerprint !== void 0 && typeof e.fingerprint != "string") {
			let e = {
				instancePath: t + "/fingerprint",
				schemaPath: "#/properties/fingerprint/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.labels !== void 0) {
			let n = e.labels;
			if (n && typeof n == "object" && !Array.isArray(n)) {
				for (let e in n) if (typeof n[e] != "string") {
					let n = {
						instancePath: t + "/labels/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/labels/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
			} else {
				let e = {
					instancePath: t + "/labels",
					schemaPath: "#/properties/labels/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.state !== void 0) {
			let n = e.state;
			if (n !== "open" && n !== "closed") {
				let e = {
					instancePath: t + "/state",
					schemaPath: "#/properties/state/enum",
					keyword: "enum",
					params: { allowedValues: Re.properties.state.enum },
					message: "must be equal to one of the allowed values"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.started_at !== void 0) {
			let n = e.started_at;
			if (typeof n == "string") {
				if (!J.validate(n)) {
					let e = {
						instancePath: t + "/started_at",
						schemaPath: "#/properties/started_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/started_at",
					schemaPath: "#/properties/started_at/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.ended_at !== void 0) {
			let n = e.ended_at;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/ended_at",
					schemaPath: "#/properties/ended_at/type",
					keyword: "type",
					params: { type: Re.properties.ended_at.type },
					message: "must be string,null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "string" && !J.validate(n)) {
				let e = {
					instancePath: t + "/ended_at",
					schemaPath: "#/properties/ended_at/format",
					keyword: "format",
					params: { format: "date-time" },
					message: "must match format \"date-time\""
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.error_id !== void 0) {
			let n = e.error_id, r = s, i = !1, a = s;
			if (typeof n == "string") {
				if (Pe(n) > 64) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!Fe.test(n)) {
					let e = {
						instancePath: t + "/error_id",
						schemaPath: "entry.schema.json#/$defs/ErrorId/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z][A-Z0-9]*-[0-9]{3,}$" },
						message: "must match pattern \"^[A-Z][A-Z0-9]*-[0-9]{3,}$\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/error_id",
					schemaPath: "entry.schema.json#/$defs/ErrorId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var l = a === s;
			i ||= l;
			let c = s;
			if (n !== null) {
				let e = {
					instancePath: t + "/error_id",
					schemaPath: "#/properties/error_id/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			var l = c === s;
			if (i ||= l, i) s = r, o !== null && (r ? o.length = r : o = null);
			else {
				let e = {
					instancePath: t + "/error_id",
					schemaPath: "#/properties/error_id/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.failed_attempts !== void 0) {
			let n = e.failed_attempts;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/failed_attempts",
					schemaPath: "#/properties/failed_attempts/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n) && (n < 0 || isNaN(n))) {
				let e = {
					instancePath: t + "/failed_attempts",
					schemaPath: "#/properties/failed_attempts/minimum",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 0
					},
					message: "must be >= 0"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.count !== void 0) {
			let n = e.count;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/count",
					schemaPath: "#/properties/count/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n) && (n < 1 || isNaN(n))) {
				let e = {
					instancePath: t + "/count",
					schemaPath: "#/properties/count/minimum",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 1
					},
					message: "must be >= 1"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.closed_by !== void 0) {
			let n = e.closed_by;
			if (n !== "silence" && n !== "quota") {
				let e = {
					instancePath: t + "/closed_by",
					schemaPath: "#/properties/closed_by/enum",
					keyword: "enum",
					params: { allowedValues: Re.properties.closed_by.enum },
					message: "must be equal to one of the allowed values"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.dropped_labels !== void 0) {
			let n = e.dropped_labels;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/dropped_labels",
					schemaPath: "#/properties/dropped_labels/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n) && (n < 1 || isNaN(n))) {
				let e = {
					instancePath: t + "/dropped_labels",
					schemaPath: "#/properties/dropped_labels/minimum",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 1
					},
					message: "must be >= 1"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return Y.errors = o, s === 0;
}
Y.evaluated = {
	props: {
		id: !0,
		source: !0,
		fingerprint: !0,
		labels: !0,
		state: !0,
		started_at: !0,
		ended_at: !0,
		error_id: !0,
		failed_attempts: !0,
		count: !0,
		closed_by: !0,
		dropped_labels: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
function X(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = X.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.episodes === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "episodes" },
				message: "must have required property 'episodes'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.open === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "open" },
				message: "must have required property 'open'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kb_version === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kb_version" },
				message: "must have required property 'kb_version'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.format !== void 0 && e.format !== 1) {
			let e = {
				instancePath: t + "/format",
				schemaPath: "#/$defs/AnswerFormat/const",
				keyword: "const",
				params: { allowedValue: 1 },
				message: "must be equal to constant"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.episodes !== void 0) {
			let n = e.episodes;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) Y(n[r], {
					instancePath: t + "/episodes/" + r,
					parentData: n,
					parentDataProperty: r,
					rootData: i,
					dynamicAnchors: a
				}) || (o = o === null ? Y.errors : o.concat(Y.errors), s = o.length);
			} else {
				let e = {
					instancePath: t + "/episodes",
					schemaPath: "#/properties/episodes/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.open !== void 0) {
			let n = e.open;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/open",
					schemaPath: "#/properties/open/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n) && (n < 0 || isNaN(n))) {
				let e = {
					instancePath: t + "/open",
					schemaPath: "#/properties/open/minimum",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 0
					},
					message: "must be >= 0"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.truncated !== void 0 && typeof e.truncated != "boolean") {
			let e = {
				instancePath: t + "/truncated",
				schemaPath: "#/properties/truncated/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.next !== void 0 && typeof e.next != "string") {
			let e = {
				instancePath: t + "/next",
				schemaPath: "#/properties/next/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kb_version !== void 0 && typeof e.kb_version != "string") {
			let e = {
				instancePath: t + "/kb_version",
				schemaPath: "#/properties/kb_version/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return X.errors = o, s === 0;
}
X.evaluated = {
	props: {
		format: !0,
		episodes: !0,
		open: !0,
		truncated: !0,
		next: !0,
		kb_version: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
const Be = Z, Ve = {
	title: "UnmatchedGroup",
	type: "object",
	required: [
		"id",
		"alertname",
		"service",
		"template",
		"count",
		"first_seen",
		"last_seen",
		"examples"
	],
	properties: {
		id: {
			type: "string",
			pattern: "^[0-9a-f]{1,64}$",
			description: "The id of the group. It depends only on alertname and template, and never changes."
		},
		alertname: { type: ["string", "null"] },
		service: {
			type: ["string", "null"],
			description: "The service label of the first alert."
		},
		template: {
			type: "string",
			description: "The common part of the texts, with the rest masked."
		},
		count: {
			type: "integer",
			minimum: 1,
			description: "The number of episodes."
		},
		first_seen: {
			type: "string",
			format: "date-time"
		},
		last_seen: {
			type: "string",
			format: "date-time"
		},
		examples: {
			type: "array",
			description: "Some of the texts, with secrets and addresses masked.",
			items: { type: "string" }
		},
		draft_url: {
			type: "string",
			description: "GitHub's form for a new file, filled in with a draft of the entry. Missing if kedb.yaml names no repository, or if the alerts contain too little text."
		}
	}
};
function Z(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = Z.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.groups === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "groups" },
				message: "must have required property 'groups'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.ungrouped === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "ungrouped" },
				message: "must have required property 'ungrouped'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kb_version === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kb_version" },
				message: "must have required property 'kb_version'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.format !== void 0 && e.format !== 1) {
			let e = {
				instancePath: t + "/format",
				schemaPath: "#/$defs/AnswerFormat/const",
				keyword: "const",
				params: { allowedValue: 1 },
				message: "must be equal to constant"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.groups !== void 0) {
			let n = e.groups;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (e && typeof e == "object" && !Array.isArray(e)) {
						if (e.id === void 0) {
							let e = {
								instancePath: t + "/groups/" + r,
								schemaPath: "#/$defs/UnmatchedGroup/required",
								keyword: "required",
								params: { missingProperty: "id" },
								message: "must have required property 'id'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.alertname === void 0) {
							let e = {
								instancePath: t + "/groups/" + r,
								schemaPath: "#/$defs/UnmatchedGroup/required",
								keyword: "required",
								params: { missingProperty: "alertname" },
								message: "must have required property 'alertname'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.service === void 0) {
							let e = {
								instancePath: t + "/groups/" + r,
								schemaPath: "#/$defs/UnmatchedGroup/required",
								keyword: "required",
								params: { missingProperty: "service" },
								message: "must have required property 'service'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.template === void 0) {
							let e = {
								instancePath: t + "/groups/" + r,
								schemaPath: "#/$defs/UnmatchedGroup/required",
								keyword: "required",
								params: { missingProperty: "template" },
								message: "must have required property 'template'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.count === void 0) {
							let e = {
								instancePath: t + "/groups/" + r,
								schemaPath: "#/$defs/UnmatchedGroup/required",
								keyword: "required",
								params: { missingProperty: "count" },
								message: "must have required property 'count'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.first_seen === void 0) {
							let e = {
								instancePath: t + "/groups/" + r,
								schemaPath: "#/$defs/UnmatchedGroup/required",
								keyword: "required",
								params: { missingProperty: "first_seen" },
								message: "must have required property 'first_seen'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.last_seen === void 0) {
							let e = {
								instancePath: t + "/groups/" + r,
								schemaPath: "#/$defs/UnmatchedGroup/required",
								keyword: "required",
								params: { missingProperty: "last_seen" },
								message: "must have required property 'last_seen'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.examples === void 0) {
							let e = {
								instancePath: t + "/groups/" + r,
								schemaPath: "#/$defs/UnmatchedGroup/required",
								keyword: "required",
								params: { missingProperty: "examples" },
								message: "must have required property 'examples'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.id !== void 0) {
							let n = e.id;
							if (typeof n == "string") {
								if (!Ne.test(n)) {
									let e = {
										instancePath: t + "/groups/" + r + "/id",
										schemaPath: "#/$defs/UnmatchedGroup/properties/id/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9a-f]{1,64}$" },
										message: "must match pattern \"^[0-9a-f]{1,64}$\""
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/groups/" + r + "/id",
									schemaPath: "#/$defs/UnmatchedGroup/properties/id/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.alertname !== void 0) {
							let n = e.alertname;
							if (typeof n != "string" && n !== null) {
								let e = {
									instancePath: t + "/groups/" + r + "/alertname",
									schemaPath: "#/$defs/UnmatchedGroup/properties/alertname/type",
									keyword: "type",
									params: { type: Ve.properties.alertname.type },
									message: "must be string,null"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.service !== void 0) {
							let n = e.service;
							if (typeof n != "string" && n !== null) {
								let e = {
									instancePath: t + "/groups/" + r + "/service",
									schemaPath: "#/$defs/UnmatchedGroup/properties/service/type",
									keyword: "type",
									params: { type: Ve.properties.service.type },
									message: "must be string,null"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.template !== void 0 && typeof e.template != "string") {
							let e = {
								instancePath: t + "/groups/" + r + "/template",
								schemaPath: "#/$defs/UnmatchedGroup/properties/template/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.count !== void 0) {
							let n = e.count;
							if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
								let e = {
									instancePath: t + "/groups/" + r + "/count",
									schemaPath: "#/$defs/UnmatchedGroup/properties/count/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
							if (typeof n == "number" && isFinite(n) && (n < 1 || isNaN(n))) {
								let e = {
									instancePath: t + "/groups/" + r + "/count",
									schemaPath: "#/$defs/UnmatchedGroup/properties/count/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 1
									},
									message: "must be >= 1"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.first_seen !== void 0) {
							let n = e.first_seen;
							if (typeof n == "string") {
								if (!J.validate(n)) {
									let e = {
										instancePath: t + "/groups/" + r + "/first_seen",
										schemaPath: "#/$defs/UnmatchedGroup/properties/first_seen/format",
										keyword: "format",
										params: { format: "date-time" },
										message: "must match format \"date-time\""
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/groups/" + r + "/first_seen",
									schemaPath: "#/$defs/UnmatchedGroup/properties/first_seen/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.last_seen !== void 0) {
							let n = e.last_seen;
							if (typeof n == "string") {
								if (!J.validate(n)) {
									let e = {
										instancePath: t + "/groups/" + r + "/last_seen",
										schemaPath: "#/$defs/UnmatchedGroup/properties/last_seen/format",
										keyword: "format",
										params: { format: "date-time" },
										message: "must match format \"date-time\""
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/groups/" + r + "/last_seen",
									schemaPath: "#/$defs/UnmatchedGroup/properties/last_seen/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.examples !== void 0) {
							let n = e.examples;
							if (Array.isArray(n)) {
								let e = n.length;
								for (let i = 0; i < e; i++) if (typeof n[i] != "string") {
									let e = {
										instancePath: t + "/groups/" + r + "/examples/" + i,
										schemaPath: "#/$defs/UnmatchedGroup/properties/examples/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									o === null ? o = [e] : o.push(e), s++;
								}
							} else {
								let e = {
									instancePath: t + "/groups/" + r + "/examples",
									schemaPath: "#/$defs/UnmatchedGroup/properties/examples/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.draft_url !== void 0 && typeof e.draft_url != "string") {
							let e = {
								instancePath: t + "/groups/" + r + "/draft_url",
								schemaPath: "#/$defs/UnmatchedGroup/properties/draft_url/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
					} else {
						let e = {
							instancePath: t + "/groups/" + r,
							schemaPath: "#/$defs/UnmatchedGroup/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/groups",
					schemaPath: "#/properties/groups/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.ungrouped !== void 0) {
			let n = e.ungrouped;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/ungrouped",
					schemaPath: "#/properties/ungrouped/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n) && (n < 0 || isNaN(n))) {
				let e = {
					instancePath: t + "/ungrouped",
					schemaPath: "#/properties/ungrouped/minimum",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 0
					},
					message: "must be >= 0"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.truncated !== void 0 && typeof e.truncated != "boolean") {
			let e = {
				instancePath: t + "/truncated",
				schemaPath: "#/properties/truncated/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.total !== void 0) {
			let n = e.total;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/total",
					schemaPath: "#/properties/total/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n) && (n < 0 || isNaN(n))) {
				let e = {
					instancePath: t + "/total",
					schemaPath: "#/properties/total/minimum",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 0
					},
					message: "must be >= 0"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.next !== void 0 && typeof e.next != "string") {
			let e = {
				instancePath: t + "/next",
				schemaPath: "#/properties/next/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kb_version !== void 0 && typeof e.kb_version != "string") {
			let e = {
				instancePath: t + "/kb_version",
				schemaPath: "#/properties/kb_version/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return Z.errors = o, s === 0;
}
Z.evaluated = {
	props: {
		format: !0,
		groups: !0,
		ungrouped: !0,
		truncated: !0,
		total: !0,
		next: !0,
		kb_version: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
const He = Ke, Ue = {
	title: "SourceStatus",
	type: "object",
	required: [
		"source",
		"alerts",
		"last_webhook"
	],
	properties: {
		source: { type: "string" },
		alerts: {
			type: "integer",
			description: "The alerts of all its webhooks."
		},
		last_webhook: {
			type: ["string", "null"],
			description: "When its last webhook with an alert came. A shard forgets the time of a webhook that changed nothing when its object rests."
		}
	}
}, We = {
	title: "ReadyAnswer",
	description: "Whether the Worker can do its work: the answer of /readyz, with status 200 or 503.",
	type: "object",
	required: [
		"status",
		"problems",
		"checked_at",
		"migration",
		"shards",
		"entries",
		"kb_version"
	],
	properties: {
		status: { enum: ["ready", "not_ready"] },
		problems: {
			type: "array",
			items: { type: "string" },
			description: "One sentence for each reason why the Worker is not ready, at most 100."
		},
		checked_at: {
			type: "string",
			description: "When the Worker asked its shards. Up to 10 seconds ago in an answer without a token."
		},
		migration: {
			type: "integer",
			description: "The version of the storage that this version of kedb needs."
		},
		shards: {
			type: "array",
			items: { $ref: "#/$defs/ShardReadiness" }
		},
		entries: { type: "integer" },
		kb_version: { type: "string" }
	}
};
function Q(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = Q.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.status === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" },
				message: "must have required property 'status'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.problems === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "problems" },
				message: "must have required property 'problems'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.checked_at === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "checked_at" },
				message: "must have required property 'checked_at'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.migration === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "migration" },
				message: "must have required property 'migration'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.shards === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "shards" },
				message: "must have required property 'shards'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.entries === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "entries" },
				message: "must have required property 'entries'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kb_version === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kb_version" },
				message: "must have required property 'kb_version'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.status !== void 0) {
			let n = e.status;
			if (n !== "ready" && n !== "not_ready") {
				let e = {
					instancePath: t + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: We.properties.status.enum },
					message: "must be equal to one of the allowed values"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.problems !== void 0) {
			let n = e.problems;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) if (typeof n[r] != "string") {
					let e = {
						instancePath: t + "/problems/" + r,
						schemaPath: "#/properties/problems/items/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					o === null ? o = [e] : o.push(e), s++;
				}
			} else {
				let e = {
					instancePath: t + "/problems",
					schemaPath: "#/properties/problems/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.checked_at !== void 0 && typeof e.checked_at != "string") {
			let e = {
				instancePath: t + "/checked_at",
				schemaPath: "#/properties/checked_at/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.migration !== void 0) {
			let n = e.migration;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/migration",
					schemaPath: "#/properties/migration/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.shards !== void 0) {
			let n = e.shards;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (e && typeof e == "object" && !Array.isArray(e)) {
						if (e.shard === void 0) {
							let e = {
								instancePath: t + "/shards/" + r,
								schemaPath: "#/$defs/ShardReadiness/required",
								keyword: "required",
								params: { missingProperty: "shard" },
								message: "must have required property 'shard'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.answers === void 0) {
							let e = {
								instancePath: t + "/shards/" + r,
								schemaPath: "#/$defs/ShardReadiness/required",
								keyword: "required",
								params: { missingProperty: "answers" },
								message: "must have required property 'answers'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.shard !== void 0) {
							let n = e.shard;
							if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
								let e = {
									instancePath: t + "/shards/" + r + "/shard",
									schemaPath: "#/$defs/ShardReadiness/properties/shard/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.answers !== void 0 && typeof e.answers != "boolean") {
							let e = {
								instancePath: t + "/shards/" + r + "/answers",
								schemaPath: "#/$defs/ShardReadiness/properties/answers/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.migration !== void 0) {
							let n = e.migration;
							if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
								let e = {
									instancePath: t + "/shards/" + r + "/migration",
									schemaPath: "#/$defs/ShardReadiness/properties/migration/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.bytes !== void 0) {
							let n = e.bytes;
							if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
								let e = {
									instancePath: t + "/shards/" + r + "/bytes",
									schemaPath: "#/$defs/ShardReadiness/properties/bytes/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.purged_at !== void 0 && typeof e.purged_at != "string") {
							let e = {
								instancePath: t + "/shards/" + r + "/purged_at",
								schemaPath: "#/$defs/ShardReadiness/properties/purged_at/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
					} else {
						let e = {
							instancePath: t + "/shards/" + r,
							schemaPath: "#/$defs/ShardReadiness/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/shards",
					schemaPath: "#/properties/shards/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.entries !== void 0) {
			let n = e.entries;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/entries",
					schemaPath: "#/properties/entries/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.kb_version !== void 0 && typeof e.kb_version != "string") {
			let e = {
				instancePath: t + "/kb_version",
				schemaPath: "#/properties/kb_version/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return Q.errors = o, s === 0;
}
Q.evaluated = {
	props: {
		status: !0,
		problems: !0,
		checked_at: !0,
		migration: !0,
		shards: !0,
		entries: !0,
		kb_version: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
const Ge = {
	title: "LedgerStatus",
	description: "The counters of one shard. It stores them when it writes something else, so it can lose those of the last seconds before it rests.",
	type: "object",
	required: [
		"shard",
		"epoch",
		"revision",
		"episodes",
		"open",
		"oldest_open",
		"last_sync",
		"deliveries",
		"refused_alerts",
		"refused_bodies"
	],
	properties: {
		shard: { type: "integer" },
		epoch: { type: "string" },
		revision: { type: "integer" },
		episodes: {
			type: "integer",
			description: "All episodes that ever began in this shard or were imported into it. One that moved here from another shard counts there."
		},
		open: { type: "integer" },
		oldest_open: {
			type: ["string", "null"],
			description: "When the open episode began that was first heard of."
		},
		last_sync: {
			type: ["string", "null"],
			description: "When somebody with the API token last read /v1/occurrences of all shards to its end, as sync does."
		},
		deliveries: {
			type: "array",
			items: { $ref: "#/$defs/DeliveryCount" }
		},
		refused_alerts: { $ref: "#/$defs/Refusals" },
		refused_bodies: { $ref: "#/$defs/Refusals" }
	}
};
function $(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = $.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.shard === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "shard" },
				message: "must have required property 'shard'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.epoch === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "epoch" },
				message: "must have required property 'epoch'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.revision === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "revision" },
				message: "must have required property 'revision'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.episodes === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "episodes" },
				message: "must have required property 'episodes'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.open === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "open" },
				message: "must have required property 'open'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.oldest_open === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "oldest_open" },
				message: "must have required property 'oldest_open'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.last_sync === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "last_sync" },
				message: "must have required property 'last_sync'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.deliveries === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "deliveries" },
				message: "must have required property 'deliveries'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.refused_alerts === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "refused_alerts" },
				message: "must have required property 'refused_alerts'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.refused_bodies === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "refused_bodies" },
				message: "must have required property 'refused_bodies'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.shard !== void 0) {
			let n = e.shard;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/shard",
					schemaPath: "#/properties/shard/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.epoch !== void 0 && typeof e.epoch != "string") {
			let e = {
				instancePath: t + "/epoch",
				schemaPath: "#/properties/epoch/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.revision !== void 0) {
			let n = e.revision;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/revision",
					schemaPath: "#/properties/revision/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.episodes !== void 0) {
			let n = e.episodes;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/episodes",
					schemaPath: "#/properties/episodes/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.open !== void 0) {
			let n = e.open;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/open",
					schemaPath: "#/properties/open/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.oldest_open !== void 0) {
			let n = e.oldest_open;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/oldest_open",
					schemaPath: "#/properties/oldest_open/type",
					keyword: "type",
					params: { type: Ge.properties.oldest_open.type },
					message: "must be string,null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.last_sync !== void 0) {
			let n = e.last_sync;
			if (typeof n != "string" && n !== null) {
				let e = {
					instancePath: t + "/last_sync",
					schemaPath: "#/properties/last_sync/type",
					keyword: "type",
					params: { type: Ge.properties.last_sync.type },
					message: "must be string,null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.deliveries !== void 0) {
			let n = e.deliveries;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (e && typeof e == "object" && !Array.isArray(e)) {
						if (e.status === void 0) {
							let e = {
								instancePath: t + "/deliveries/" + r,
								schemaPath: "#/$defs/DeliveryCount/required",
								keyword: "required",
								params: { missingProperty: "status" },
								message: "must have required property 'status'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.state === void 0) {
							let e = {
								instancePath: t + "/deliveries/" + r,
								schemaPath: "#/$defs/DeliveryCount/required",
								keyword: "required",
								params: { missingProperty: "state" },
								message: "must have required property 'state'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.count === void 0) {
							let e = {
								instancePath: t + "/deliveries/" + r,
								schemaPath: "#/$defs/DeliveryCount/required",
								keyword: "required",
								params: { missingProperty: "count" },
								message: "must have required property 'count'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.status !== void 0 && typeof e.status != "string") {
							let e = {
								instancePath: t + "/deliveries/" + r + "/status",
								schemaPath: "#/$defs/DeliveryCount/properties/status/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.state !== void 0 && typeof e.state != "string") {
							let e = {
								instancePath: t + "/deliveries/" + r + "/state",
								schemaPath: "#/$defs/DeliveryCount/properties/state/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.count !== void 0) {
							let n = e.count;
							if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
								let e = {
									instancePath: t + "/deliveries/" + r + "/count",
									schemaPath: "#/$defs/DeliveryCount/properties/count/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/deliveries/" + r,
							schemaPath: "#/$defs/DeliveryCount/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/deliveries",
					schemaPath: "#/properties/deliveries/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.refused_alerts !== void 0) {
			let n = e.refused_alerts;
			if (n && typeof n == "object" && !Array.isArray(n)) for (let e in n) {
				let r = n[e];
				if (typeof r != "number" || r % 1 || isNaN(r) || !isFinite(r)) {
					let n = {
						instancePath: t + "/refused_alerts/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/$defs/Refusals/additionalProperties/type",
						keyword: "type",
						params: { type: "integer" },
						message: "must be integer"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
			}
			else {
				let e = {
					instancePath: t + "/refused_alerts",
					schemaPath: "#/$defs/Refusals/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.refused_bodies !== void 0) {
			let n = e.refused_bodies;
			if (n && typeof n == "object" && !Array.isArray(n)) for (let e in n) {
				let r = n[e];
				if (typeof r != "number" || r % 1 || isNaN(r) || !isFinite(r)) {
					let n = {
						instancePath: t + "/refused_bodies/" + e.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/$defs/Refusals/additionalProperties/type",
						keyword: "type",
						params: { type: "integer" },
						message: "must be integer"
					};
					o === null ? o = [n] : o.push(n), s++;
				}
			}
			else {
				let e = {
					instancePath: t + "/refused_bodies",
					schemaPath: "#/$defs/Refusals/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return $.errors = o, s === 0;
}
$.evaluated = {
	props: {
		shard: !0,
		epoch: !0,
		revision: !0,
		episodes: !0,
		open: !0,
		oldest_open: !0,
		last_sync: !0,
		deliveries: !0,
		refused_alerts: !0,
		refused_bodies: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
function Ke(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = Ke.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.readiness === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "readiness" },
				message: "must have required property 'readiness'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.ledgers === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "ledgers" },
				message: "must have required property 'ledgers'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kb_version === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kb_version" },
				message: "must have required property 'kb_version'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.readiness !== void 0 && (Q(e.readiness, {
			instancePath: t + "/readiness",
			parentData: e,
			parentDataProperty: "readiness",
			rootData: i,
			dynamicAnchors: a
		}) || (o = o === null ? Q.errors : o.concat(Q.errors), s = o.length)), e.ledgers !== void 0) {
			let n = e.ledgers;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) $(n[r], {
					instancePath: t + "/ledgers/" + r,
					parentData: n,
					parentDataProperty: r,
					rootData: i,
					dynamicAnchors: a
				}) || (o = o === null ? $.errors : o.concat($.errors), s = o.length);
			} else {
				let e = {
					instancePath: t + "/ledgers",
					schemaPath: "#/properties/ledgers/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.sources !== void 0) {
			let n = e.sources;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (e && typeof e == "object" && !Array.isArray(e)) {
						if (e.source === void 0) {
							let e = {
								instancePath: t + "/sources/" + r,
								schemaPath: "#/$defs/SourceStatus/required",
								keyword: "required",
								params: { missingProperty: "source" },
								message: "must have required property 'source'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.alerts === void 0) {
							let e = {
								instancePath: t + "/sources/" + r,
								schemaPath: "#/$defs/SourceStatus/required",
								keyword: "required",
								params: { missingProperty: "alerts" },
								message: "must have required property 'alerts'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.last_webhook === void 0) {
							let e = {
								instancePath: t + "/sources/" + r,
								schemaPath: "#/$defs/SourceStatus/required",
								keyword: "required",
								params: { missingProperty: "last_webhook" },
								message: "must have required property 'last_webhook'"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.source !== void 0 && typeof e.source != "string") {
							let e = {
								instancePath: t + "/sources/" + r + "/source",
								schemaPath: "#/$defs/SourceStatus/properties/source/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.alerts !== void 0) {
							let n = e.alerts;
							if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
								let e = {
									instancePath: t + "/sources/" + r + "/alerts",
									schemaPath: "#/$defs/SourceStatus/properties/alerts/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
						if (e.last_webhook !== void 0) {
							let n = e.last_webhook;
							if (typeof n != "string" && n !== null) {
								let e = {
									instancePath: t + "/sources/" + r + "/last_webhook",
									schemaPath: "#/$defs/SourceStatus/properties/last_webhook/type",
									keyword: "type",
									params: { type: Ue.properties.last_webhook.type },
									message: "must be string,null"
								};
								o === null ? o = [e] : o.push(e), s++;
							}
						}
					} else {
						let e = {
							instancePath: t + "/sources/" + r,
							schemaPath: "#/$defs/SourceStatus/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + "/sources",
					schemaPath: "#/properties/sources/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.kb_version !== void 0 && typeof e.kb_version != "string") {
			let e = {
				instancePath: t + "/kb_version",
				schemaPath: "#/properties/kb_version/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return Ke.errors = o, s === 0;
}
Ke.evaluated = {
	props: {
		readiness: !0,
		ledgers: !0,
		sources: !0,
		kb_version: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
const qe = Je;
function Je(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = Je.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.complete === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "complete" },
				message: "must have required property 'complete'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.repeated === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "repeated" },
				message: "must have required property 'repeated'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kb_version === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kb_version" },
				message: "must have required property 'kb_version'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.complete !== void 0 && typeof e.complete != "boolean") {
			let e = {
				instancePath: t + "/complete",
				schemaPath: "#/properties/complete/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.repeated !== void 0 && typeof e.repeated != "boolean") {
			let e = {
				instancePath: t + "/repeated",
				schemaPath: "#/properties/repeated/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kb_version !== void 0 && typeof e.kb_version != "string") {
			let e = {
				instancePath: t + "/kb_version",
				schemaPath: "#/properties/kb_version/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return Je.errors = o, s === 0;
}
Je.evaluated = {
	props: {
		complete: !0,
		repeated: !0,
		kb_version: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
const Ye = Xe;
function Xe(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = Xe.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.state === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "state" },
				message: "must have required property 'state'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kb_version === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kb_version" },
				message: "must have required property 'kb_version'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.state !== void 0 && typeof e.state != "string") {
			let e = {
				instancePath: t + "/state",
				schemaPath: "#/properties/state/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.id !== void 0 && typeof e.id != "string") {
			let e = {
				instancePath: t + "/id",
				schemaPath: "#/properties/id/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.sha256 !== void 0 && typeof e.sha256 != "string") {
			let e = {
				instancePath: t + "/sha256",
				schemaPath: "#/properties/sha256/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.kb_version !== void 0 && typeof e.kb_version != "string") {
			let e = {
				instancePath: t + "/kb_version",
				schemaPath: "#/properties/kb_version/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
	} else {
		let e = {
			instancePath: t,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		o === null ? o = [e] : o.push(e), s++;
	}
	return Xe.errors = o, s === 0;
}
Xe.evaluated = {
	props: {
		state: !0,
		id: !0,
		sha256: !0,
		kb_version: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
export { ge as validateCounts, _e as validateCountsV1, r as validateEntry, Le as validateEpisodesAnswer, Ae as validateExportEnd, ve as validateExportHead, Te as validateExportedEpisode, we as validateExportedGroup, Ce as validateExportedIncident, Oe as validateExportedOutcome, Se as validateExportedRate, be as validateExportedTotal, qe as validateImportAnswer, Ye as validateImportStateAnswer, de as validateMatchRequest, Me as validateOccurrencesAnswer, pe as validateOutcomeRequest, w as validateSettings, He as validateStatusAnswer, Be as validateUnmatchedAnswer, le as validateWebhookAlert };
