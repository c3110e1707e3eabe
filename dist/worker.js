// Generated from src/ by rolldown. Do not edit: run `npm run build:dist`.
import compiledIndex from "./kb.txt";
import pageFiles from "./page-files.txt";
import { DurableObject } from "cloudflare:workers";
// node_modules/hono/dist/http-exception.js
/**
* `HTTPException` must be used when a fatal error such as authentication failure occurs.
*
* @see {@link https://hono.dev/docs/api/exception}
*
* @param {StatusCode} status - status code of HTTPException
* @param {HTTPExceptionOptions} options - options of HTTPException
* @param {HTTPExceptionOptions["res"]} options.res - response of options of HTTPException
* @param {HTTPExceptionOptions["message"]} options.message - message of options of HTTPException
* @param {HTTPExceptionOptions["cause"]} options.cause - cause of options of HTTPException
*
* @example
* ```ts
* import { HTTPException } from 'hono/http-exception'
*
* // ...
*
* app.post('/auth', async (c, next) => {
*   // authentication
*   if (authorized === false) {
*     throw new HTTPException(401, { message: 'Custom error message' })
*   }
*   await next()
* })
* ```
*/
var HTTPException = class extends Error {
	res;
	status;
	/**
	* Creates an instance of `HTTPException`.
	* @param status - HTTP status code for the exception. Defaults to 500.
	* @param options - Additional options for the exception.
	*/
	constructor(status = 500, options) {
		super(options?.message, { cause: options?.cause });
		this.res = options?.res;
		this.status = status;
	}
	/**
	* Returns the response object associated with the exception.
	* If a response object is not provided, a new response is created with the error message and status code.
	* @returns The response object.
	*/
	getResponse() {
		if (this.res) return new Response(this.res.body, {
			status: this.status,
			headers: this.res.headers
		});
		return new Response(this.message, { status: this.status });
	}
};
// node_modules/hono/dist/request/constants.js
const GET_MATCH_RESULT = Symbol();
// node_modules/hono/dist/utils/crypto.js
const sha256 = async (data) => {
	return await createHash(data, {
		name: "SHA-256",
		alias: "sha256"
	});
};
const createHash = async (data, algorithm) => {
	let sourceBuffer;
	if (ArrayBuffer.isView(data) || data instanceof ArrayBuffer) sourceBuffer = data;
	else {
		if (typeof data === "object") data = JSON.stringify(data);
		sourceBuffer = new TextEncoder().encode(String(data));
	}
	if (crypto && crypto.subtle) {
		const buffer = await crypto.subtle.digest({ name: algorithm.name }, sourceBuffer);
		return Array.prototype.map.call(new Uint8Array(buffer), (x) => ("00" + x.toString(16)).slice(-2)).join("");
	}
	return null;
};
// node_modules/hono/dist/utils/buffer.js
const constantTimeEqualString = (a, b) => {
	const aLen = a.length;
	const bLen = b.length;
	const maxLen = Math.max(aLen, bLen);
	let out = aLen ^ bLen;
	for (let i = 0; i < maxLen; i++) {
		const aChar = i < aLen ? a.charCodeAt(i) : 0;
		const bChar = i < bLen ? b.charCodeAt(i) : 0;
		out |= aChar ^ bChar;
	}
	return out === 0;
};
const timingSafeEqualString = async (a, b, hashFunction) => {
	if (!hashFunction) hashFunction = sha256;
	const [sa, sb] = await Promise.all([hashFunction(a), hashFunction(b)]);
	if (sa == null || sb == null || typeof sa !== "string" || typeof sb !== "string") return false;
	const hashEqual = constantTimeEqualString(sa, sb);
	const originalEqual = constantTimeEqualString(a, b);
	return hashEqual && originalEqual;
};
const timingSafeEqual = async (a, b, hashFunction) => {
	if (typeof a === "string" && typeof b === "string") return timingSafeEqualString(a, b, hashFunction);
	if (!hashFunction) hashFunction = sha256;
	const [sa, sb] = await Promise.all([hashFunction(a), hashFunction(b)]);
	if (!sa || !sb || typeof sa !== "string" || typeof sb !== "string") return false;
	return timingSafeEqualString(sa, sb);
};
const bufferToFormData = (arrayBuffer, contentType) => {
	return new Response(arrayBuffer, { headers: { "Content-Type": contentType.replace(/^[^;]+/, (mediaType) => mediaType.toLowerCase()) } }).formData();
};
// node_modules/hono/dist/utils/body.js
const MAX_NESTED_OBJECTS = 1e4;
const isRawRequest = (request) => "headers" in request;
const parseBody = async (request, options = Object.create(null)) => {
	const { all = false, dot = false } = options;
	const mediaType = (isRawRequest(request) ? request.headers : request.raw.headers).get("Content-Type")?.split(";")[0].trim().toLowerCase();
	if (mediaType === "multipart/form-data" || mediaType === "application/x-www-form-urlencoded") return parseFormData(request, {
		all,
		dot
	});
	return {};
};
/**
* Parses form data from a request.
*
* @template T - The type of the parsed body data.
* @param {HonoRequest | Request} request - The request object containing form data.
* @param {ParseBodyOptions} options - Options for parsing the form data.
* @returns {Promise<T>} The parsed body data.
*/
async function parseFormData(request, options) {
	if (!isRawRequest(request) && request.bodyCache.formData) return convertFormDataToBodyData(await request.bodyCache.formData, options);
	const headers = isRawRequest(request) ? request.headers : request.raw.headers;
	const arrayBuffer = await request.arrayBuffer();
	const formDataPromise = bufferToFormData(arrayBuffer, headers.get("Content-Type") || "");
	if (!isRawRequest(request)) request.bodyCache.formData = formDataPromise;
	const formData = await formDataPromise;
	if (formData) return convertFormDataToBodyData(formData, options);
	return {};
}
/**
* Converts form data to body data based on the provided options.
*
* @template T - The type of the parsed body data.
* @param {FormData} formData - The form data to convert.
* @param {ParseBodyOptions} options - Options for parsing the form data.
* @returns {T} The converted body data.
*/
function convertFormDataToBodyData(formData, options) {
	const form = Object.create(null);
	const nestingState = { count: 0 };
	formData.forEach((value, key) => {
		if (!(options.all || key.endsWith("[]"))) form[key] = value;
		else handleParsingAllValues(form, key, value);
	});
	if (options.dot) Object.entries(form).forEach(([key, value]) => {
		if (key.includes(".")) {
			handleParsingNestedValues(form, key, value, nestingState);
			delete form[key];
		}
	});
	return form;
}
/**
* Handles parsing all values for a given key, supporting multiple values as arrays.
*
* @param {BodyData} form - The form data object.
* @param {string} key - The key to parse.
* @param {FormDataEntryValue} value - The value to assign.
*/
const handleParsingAllValues = (form, key, value) => {
	if (form[key] !== void 0) {
		if (Array.isArray(form[key])) form[key].push(value);
		else form[key] = [form[key], value];
	} else if (!key.endsWith("[]")) form[key] = value;
	else form[key] = [value];
};
/**
* Handles parsing nested values using dot notation keys.
*
* @param {BodyData} form - The form data object.
* @param {string} key - The dot notation key.
* @param {BodyDataValue} value - The value to assign.
* @param {{ count: number }} state - The state object tracking nesting depth.
*/
const handleParsingNestedValues = (form, key, value, state) => {
	if (/(?:^|\.)__proto__\./.test(key)) return;
	let nestedForm = form;
	const keys = key.split(".", 34);
	if (keys.length > 33) throwNestingLimitExceeded();
	keys.forEach((key, index) => {
		if (index === keys.length - 1) nestedForm[key] = value;
		else {
			if (!nestedForm[key] || typeof nestedForm[key] !== "object" || Array.isArray(nestedForm[key]) || nestedForm[key] instanceof File) {
				if (state.count++ >= MAX_NESTED_OBJECTS) throwNestingLimitExceeded();
				nestedForm[key] = Object.create(null);
			}
			nestedForm = nestedForm[key];
		}
	});
};
const throwNestingLimitExceeded = () => {
	throw new Error("Nesting limit exceeded");
};
// node_modules/hono/dist/utils/url.js
const splitPath = (path) => {
	const paths = path.split("/");
	if (paths[0] === "") paths.shift();
	return paths;
};
const splitRoutingPath = (routePath) => {
	const { groups, path } = extractGroupsFromPath(routePath);
	const paths = splitPath(path);
	return replaceGroupMarks(paths, groups);
};
const extractGroupsFromPath = (path) => {
	const groups = [];
	path = path.replace(/\{[^}]+\}/g, (match, index) => {
		const mark = `@${index}`;
		groups.push([mark, match]);
		return mark;
	});
	return {
		groups,
		path
	};
};
const replaceGroupMarks = (paths, groups) => {
	for (let i = groups.length - 1; i >= 0; i--) {
		const [mark] = groups[i];
		for (let j = paths.length - 1; j >= 0; j--) if (paths[j].includes(mark)) {
			paths[j] = paths[j].replace(mark, groups[i][1]);
			break;
		}
	}
	return paths;
};
const patternCache = {};
const getPattern = (label, next) => {
	if (label === "*") return "*";
	const match = label.match(/^\:([^\{\}]+)(?:\{(.+)\})?$/);
	if (match) {
		const cacheKey = `${label}#${next}`;
		if (!patternCache[cacheKey]) {
			if (match[2]) patternCache[cacheKey] = next && next[0] !== ":" && next[0] !== "*" ? [
				cacheKey,
				match[1],
				new RegExp(`^${match[2]}(?=/${next})`)
			] : [
				label,
				match[1],
				new RegExp(`^${match[2]}$`)
			];
			else patternCache[cacheKey] = [
				label,
				match[1],
				true
			];
		}
		return patternCache[cacheKey];
	}
	return null;
};
const tryDecode = (str, decoder) => {
	try {
		return decoder(str);
	} catch {
		return str.replace(/(?:%[0-9A-Fa-f]{2})+/g, (match) => {
			try {
				return decoder(match);
			} catch {
				return match;
			}
		});
	}
};
const decodeURIWithPreservedPercent = (value) => decodeURI(value.includes("%25") ? value.replace(/%25/g, "%2525") : value);
const getPath = (request) => {
	const url = request.url;
	const start = url.indexOf("/", url.indexOf(":") + 4);
	let i = start;
	for (; i < url.length; i++) {
		const charCode = url.charCodeAt(i);
		if (charCode === 37) {
			const queryIndex = url.indexOf("?", i);
			const hashIndex = url.indexOf("#", i);
			const end = queryIndex === -1 ? hashIndex === -1 ? void 0 : hashIndex : hashIndex === -1 ? queryIndex : Math.min(queryIndex, hashIndex);
			const path = url.slice(start, end);
			const decoded = tryDecode(path, decodeURIWithPreservedPercent);
			if (/%(?![0-9A-Fa-f]{2})/.test(path)) {
				const rewritten = new URL("http://localhost");
				rewritten.pathname = decoded.replace(/[\\\t\n\r]/g, encodeURIComponent);
				if (tryDecode(rewritten.pathname, decodeURIWithPreservedPercent) !== decoded) return tryDecode(path.replace(/%(?![0-9A-Fa-f]{2})/g, "%25"), decodeURIWithPreservedPercent);
			}
			return decoded;
		} else if (charCode === 63 || charCode === 35) break;
	}
	return url.slice(start, i);
};
const getPathNoStrict = (request) => {
	const result = getPath(request);
	return result.length > 1 && result.at(-1) === "/" ? result.slice(0, -1) : result;
};
/**
* Merge paths.
* @param {string[]} ...paths - The paths to merge.
* @returns {string} The merged path.
* @example
* mergePath('/api', '/users') // '/api/users'
* mergePath('/api/', '/users') // '/api/users'
* mergePath('/api', '/') // '/api'
* mergePath('/api/', '/') // '/api/'
*/
const mergePath = (base, sub, ...rest) => {
	if (rest.length) sub = mergePath(sub, ...rest);
	return `${base?.[0] === "/" ? "" : "/"}${base}${sub === "/" ? "" : `${base?.at(-1) === "/" ? "" : "/"}${sub?.[0] === "/" ? sub.slice(1) : sub}`}`;
};
const checkOptionalParameter = (path) => {
	if (path.charCodeAt(path.length - 1) !== 63 || !path.includes(":")) return null;
	const segments = path.split("/");
	const results = [];
	let basePath = "";
	segments.forEach((segment) => {
		if (segment !== "" && !/\:/.test(segment)) basePath += "/" + segment;
		else if (/\:/.test(segment)) {
			if (segment.charCodeAt(segment.length - 1) === 63) {
				if (results.length === 0 && basePath === "") results.push("/");
				else results.push(basePath);
				const optionalSegment = segment.slice(0, -1);
				basePath += "/" + optionalSegment;
				results.push(basePath);
			} else basePath += "/" + segment;
		}
	});
	return results.filter((v, i, a) => a.indexOf(v) === i);
};
const tryDecodeURIComponent = (str) => str.indexOf("%") !== -1 ? tryDecode(str, decodeURIComponent_) : str;
const _decodeURI = (value) => {
	if (value.indexOf("+") !== -1) value = value.replace(/\+/g, " ");
	return tryDecodeURIComponent(value);
};
const _getQueryParam = (url, key, multiple) => {
	const hashIndex = url.indexOf("#", 8);
	if (hashIndex !== -1) url = url.slice(0, hashIndex);
	let encoded;
	if (!multiple && key && !/[%+&=]/.test(key)) {
		const queryIndex = url.indexOf("?", 8);
		let keyIndex = queryIndex;
		if (keyIndex === -1) return;
		if (!url.startsWith(key, keyIndex + 1)) keyIndex = url.indexOf(`&${key}`, keyIndex + 1);
		while (keyIndex !== -1) {
			const trailingKeyCode = url.charCodeAt(keyIndex + key.length + 1);
			if (trailingKeyCode === 61 || trailingKeyCode === 38 || isNaN(trailingKeyCode)) {
				if (keyIndex > queryIndex && /(?:^|&)[^=&]*[%+]/.test(url.slice(queryIndex + 1, keyIndex))) break;
				if (trailingKeyCode === 61) {
					const valueIndex = keyIndex + key.length + 2;
					const endIndex = url.indexOf("&", valueIndex);
					return _decodeURI(url.slice(valueIndex, endIndex === -1 ? void 0 : endIndex));
				}
				return "";
			}
			keyIndex = url.indexOf(`&${key}`, keyIndex + 1);
		}
		encoded = /[%+]/.test(url);
		if (!encoded) return;
	}
	const results = Object.create(null);
	encoded ??= /[%+]/.test(url);
	let keyIndex = url.indexOf("?", 8);
	while (keyIndex !== -1) {
		const nextKeyIndex = url.indexOf("&", keyIndex + 1);
		let valueIndex = url.indexOf("=", keyIndex);
		if (valueIndex > nextKeyIndex && nextKeyIndex !== -1) valueIndex = -1;
		let name = url.slice(keyIndex + 1, valueIndex === -1 ? nextKeyIndex === -1 ? void 0 : nextKeyIndex : valueIndex);
		if (encoded) name = _decodeURI(name);
		keyIndex = nextKeyIndex;
		if (name === "") continue;
		let value;
		if (valueIndex === -1) value = "";
		else {
			value = url.slice(valueIndex + 1, nextKeyIndex === -1 ? void 0 : nextKeyIndex);
			if (encoded) value = _decodeURI(value);
		}
		if (multiple) {
			if (!(results[name] && Array.isArray(results[name]))) results[name] = [];
			results[name].push(value);
		} else results[name] ??= value;
	}
	return key ? results[key] : results;
};
const getQueryParam = _getQueryParam;
const getQueryParams = (url, key) => {
	return _getQueryParam(url, key, true);
};
const decodeURIComponent_ = decodeURIComponent;
// node_modules/hono/dist/request.js
var HonoRequest = class {
	/**
	* `.raw` can get the raw Request object.
	*
	* @see {@link https://hono.dev/docs/api/request#raw}
	*
	* @example
	* ```ts
	* // For Cloudflare Workers
	* app.post('/', async (c) => {
	*   const metadata = c.req.raw.cf?.hostMetadata?
	*   ...
	* })
	* ```
	*/
	raw;
	#validatedData;
	#matchResult;
	routeIndex = 0;
	/**
	* `.path` can get the pathname of the request.
	*
	* @see {@link https://hono.dev/docs/api/request#path}
	*
	* @example
	* ```ts
	* app.get('/about/me', (c) => {
	*   const pathname = c.req.path // `/about/me`
	* })
	* ```
	*/
	path;
	bodyCache = {};
	constructor(request, path = "/", matchResult = [[]]) {
		this.raw = request;
		this.path = path;
		this.#matchResult = matchResult;
	}
	param(key) {
		return key ? this.#getDecodedParam(key) : this.#getAllDecodedParams();
	}
	#getDecodedParam(key) {
		const paramKey = this.#matchResult[0][this.routeIndex]?.[1][key];
		const param = this.#getParamValue(paramKey);
		return param && tryDecodeURIComponent(param);
	}
	#getAllDecodedParams() {
		const decoded = {};
		const keys = Object.keys(this.#matchResult[0][this.routeIndex]?.[1] ?? {});
		for (const key of keys) {
			const value = this.#getParamValue(this.#matchResult[0][this.routeIndex][1][key]);
			if (value !== void 0) decoded[key] = tryDecodeURIComponent(value);
		}
		return decoded;
	}
	#getParamValue(paramKey) {
		return this.#matchResult[1] ? this.#matchResult[1][paramKey] : paramKey;
	}
	query(key) {
		return getQueryParam(this.url, key);
	}
	queries(key) {
		return getQueryParams(this.url, key);
	}
	header(name) {
		if (name) return this.raw.headers.get(name) ?? void 0;
		const headerData = Object.create(null);
		this.raw.headers.forEach((value, key) => {
			headerData[key] = value;
		});
		return headerData;
	}
	async parseBody(options) {
		return parseBody(this, options);
	}
	#cachedBody = (key) => {
		const { bodyCache, raw } = this;
		const cachedBody = bodyCache[key];
		if (cachedBody) return cachedBody;
		for (const anyCachedKey in bodyCache) return bodyCache[anyCachedKey].then((body) => {
			if (anyCachedKey === "json") body = JSON.stringify(body);
			const contentType = anyCachedKey === "formData" ? void 0 : raw.headers.get("content-type");
			return new Response(body, { headers: contentType ? { "Content-Type": contentType } : void 0 })[key]();
		});
		return bodyCache[key] = raw[key]();
	};
	/**
	* `.json()` can parse Request body of type `application/json`
	*
	* @see {@link https://hono.dev/docs/api/request#json}
	*
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.json()
	* })
	* ```
	*/
	json() {
		return this.#cachedBody("text").then((text) => JSON.parse(text));
	}
	/**
	* `.text()` can parse Request body of type `text/plain`
	*
	* @see {@link https://hono.dev/docs/api/request#text}
	*
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.text()
	* })
	* ```
	*/
	text() {
		return this.#cachedBody("text");
	}
	/**
	* `.arrayBuffer()` parse Request body as an `ArrayBuffer`
	*
	* @see {@link https://hono.dev/docs/api/request#arraybuffer}
	*
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.arrayBuffer()
	* })
	* ```
	*/
	arrayBuffer() {
		return this.#cachedBody("arrayBuffer");
	}
	/**
	* `.bytes()` parses the request body as a `Uint8Array`.
	*
	* @see {@link https://hono.dev/docs/api/request#bytes}
	*
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.bytes()
	* })
	* ```
	*/
	bytes() {
		return this.#cachedBody("arrayBuffer").then((buffer) => new Uint8Array(buffer));
	}
	/**
	* Parses the request body as a `Blob`.
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.blob();
	* });
	* ```
	* @see https://hono.dev/docs/api/request#blob
	*/
	blob() {
		return this.#cachedBody("blob");
	}
	/**
	* Parses the request body as `FormData`.
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.formData();
	* });
	* ```
	* @see https://hono.dev/docs/api/request#formdata
	*/
	formData() {
		return this.#cachedBody("formData");
	}
	/**
	* Adds validated data to the request.
	*
	* @param target - The target of the validation.
	* @param data - The validated data to add.
	*/
	addValidatedData(target, data) {
		(this.#validatedData ??= {})[target] = data;
	}
	valid(target) {
		return this.#validatedData?.[target];
	}
	/**
	* `.url` can get the request url strings.
	*
	* @see {@link https://hono.dev/docs/api/request#url}
	*
	* @example
	* ```ts
	* app.get('/about/me', (c) => {
	*   const url = c.req.url // `http://localhost:8787/about/me`
	*   ...
	* })
	* ```
	*/
	get url() {
		return this.raw.url;
	}
	/**
	* `.method` can get the method name of the request.
	*
	* @see {@link https://hono.dev/docs/api/request#method}
	*
	* @example
	* ```ts
	* app.get('/about/me', (c) => {
	*   const method = c.req.method // `GET`
	* })
	* ```
	*/
	get method() {
		return this.raw.method;
	}
	get [GET_MATCH_RESULT]() {
		return this.#matchResult;
	}
	/**
	* `.matchedRoutes` can return a matched route in the handler
	*
	* @deprecated
	*
	* Use matchedRoutes helper defined in "hono/route" instead.
	*
	* @see {@link https://hono.dev/docs/api/request#matchedroutes}
	*
	* @example
	* ```ts
	* app.use('*', async function logger(c, next) {
	*   await next()
	*   c.req.matchedRoutes.forEach(({ handler, method, path }, i) => {
	*     const name = handler.name || (handler.length < 2 ? '[handler]' : '[middleware]')
	*     console.log(
	*       method,
	*       ' ',
	*       path,
	*       ' '.repeat(Math.max(10 - path.length, 0)),
	*       name,
	*       i === c.req.routeIndex ? '<- respond from here' : ''
	*     )
	*   })
	* })
	* ```
	*/
	get matchedRoutes() {
		return this.#matchResult[0].map(([[, route]]) => route);
	}
	/**
	* `.routePath` can retrieve the path registered within the handler
	*
	* @deprecated
	*
	* Use routePath helper defined in "hono/route" instead.
	*
	* @see {@link https://hono.dev/docs/api/request#routepath}
	*
	* @example
	* ```ts
	* app.get('/posts/:id', (c) => {
	*   return c.json({ path: c.req.routePath })
	* })
	* ```
	*/
	get routePath() {
		return this.#matchResult[0].map(([[, route]]) => route)[this.routeIndex].path;
	}
};
// node_modules/hono/dist/utils/html.js
/**
* @module
* HTML utility.
*/
const HtmlEscapedCallbackPhase = {
	Stringify: 1,
	BeforeStream: 2,
	Stream: 3
};
const raw = (value, callbacks) => {
	const escapedString = new String(value);
	escapedString.isEscaped = true;
	escapedString.callbacks = callbacks;
	return escapedString;
};
const escapeRe = /[&<>'"]/;
const stringBufferToString = async (buffer, callbacks) => {
	let str = "";
	callbacks ||= [];
	const resolvedBuffer = await Promise.all(buffer);
	for (let i = resolvedBuffer.length - 1;; i--) {
		str += resolvedBuffer[i];
		i--;
		if (i < 0) break;
		let r = resolvedBuffer[i];
		if (r == null || typeof r === "boolean") continue;
		if (typeof r === "number") {
			str += r;
			continue;
		}
		if (typeof r === "object") callbacks.push(...r.callbacks || []);
		const isEscaped = r.isEscaped;
		r = await (typeof r === "object" ? r.toString() : r);
		if (typeof r === "object") callbacks.push(...r.callbacks || []);
		if (r.isEscaped ?? isEscaped) str += r;
		else {
			const buf = [str];
			escapeToBuffer(r, buf);
			str = buf[0];
		}
	}
	return raw(str, callbacks);
};
const escapeToBuffer = (str, buffer) => {
	const match = str.search(escapeRe);
	if (match === -1) {
		buffer[0] += str;
		return;
	}
	let escape;
	let index;
	let lastIndex = 0;
	for (index = match; index < str.length; index++) {
		switch (str.charCodeAt(index)) {
			case 34:
				escape = "&quot;";
				break;
			case 39:
				escape = "&#39;";
				break;
			case 38:
				escape = "&amp;";
				break;
			case 60:
				escape = "&lt;";
				break;
			case 62:
				escape = "&gt;";
				break;
			default: continue;
		}
		buffer[0] += str.substring(lastIndex, index) + escape;
		lastIndex = index + 1;
	}
	buffer[0] += str.substring(lastIndex, index);
};
const resolveCallbackSync = (str) => {
	const callbacks = str.callbacks;
	if (!callbacks?.length) return str;
	const buffer = [str];
	const context = {};
	callbacks.forEach((c) => c({
		phase: HtmlEscapedCallbackPhase.Stringify,
		buffer,
		context
	}));
	return buffer[0];
};
const resolveCallback = async (str, phase, preserveCallbacks, context, buffer) => {
	if (typeof str === "object" && !(str instanceof String)) {
		if (!(str instanceof Promise)) str = str.toString();
		if (str instanceof Promise) str = await str;
	}
	const callbacks = str.callbacks;
	if (!callbacks?.length) return Promise.resolve(str);
	if (buffer) buffer[0] += str;
	else buffer = [str];
	const resStr = Promise.all(callbacks.map((c) => c({
		phase,
		buffer,
		context
	}))).then((res) => Promise.all(res.filter(Boolean).map((str) => resolveCallback(str, phase, false, context, buffer))).then(() => buffer[0]));
	if (preserveCallbacks) return raw(await resStr, callbacks);
	else return resStr;
};
// node_modules/hono/dist/context.js
const TEXT_PLAIN = "text/plain; charset=UTF-8";
const setDefaultContentType = (contentType, headers) => {
	return {
		"Content-Type": contentType,
		...headers
	};
};
const createResponseInstance = (body, init) => new Response(body, init);
var Context = class {
	#rawRequest;
	#req;
	/**
	* `.env` can get bindings (environment variables, secrets, KV namespaces, D1 database, R2 bucket etc.) in Cloudflare Workers.
	*
	* @see {@link https://hono.dev/docs/api/context#env}
	*
	* @example
	* ```ts
	* // Environment object for Cloudflare Workers
	* app.get('*', async c => {
	*   const counter = c.env.COUNTER
	* })
	* ```
	*/
	env = {};
	#var;
	finalized = false;
	/**
	* `.error` can get the error object from the middleware if the Handler throws an error.
	*
	* @see {@link https://hono.dev/docs/api/context#error}
	*
	* @example
	* ```ts
	* app.use('*', async (c, next) => {
	*   await next()
	*   if (c.error) {
	*     // do something...
	*   }
	* })
	* ```
	*/
	error;
	#status;
	#executionCtx;
	#res;
	#layout;
	#renderer;
	#notFoundHandler;
	#preparedHeaders;
	#matchResult;
	#path;
	/**
	* Creates an instance of the Context class.
	*
	* @param req - The Request object.
	* @param options - Optional configuration options for the context.
	*/
	constructor(req, options) {
		this.#rawRequest = req;
		if (options) {
			this.#executionCtx = options.executionCtx;
			this.env = options.env;
			this.#notFoundHandler = options.notFoundHandler;
			this.#path = options.path;
			this.#matchResult = options.matchResult;
		}
	}
	/**
	* `.req` is the instance of {@link HonoRequest}.
	*/
	get req() {
		this.#req ??= new HonoRequest(this.#rawRequest, this.#path, this.#matchResult);
		return this.#req;
	}
	/**
	* @see {@link https://hono.dev/docs/api/context#event}
	* The FetchEvent associated with the current request.
	*
	* @throws Will throw an error if the context does not have a FetchEvent.
	*/
	get event() {
		if (this.#executionCtx && "respondWith" in this.#executionCtx) return this.#executionCtx;
		else throw Error("This context has no FetchEvent");
	}
	/**
	* @see {@link https://hono.dev/docs/api/context#executionctx}
	* The ExecutionContext associated with the current request.
	*
	* @throws Will throw an error if the context does not have an ExecutionContext.
	*/
	get executionCtx() {
		if (this.#executionCtx) return this.#executionCtx;
		else throw Error("This context has no ExecutionContext");
	}
	/**
	* @see {@link https://hono.dev/docs/api/context#res}
	* The Response object for the current request.
	*/
	get res() {
		return this.#res ||= createResponseInstance(null, { headers: this.#preparedHeaders ??= new Headers() });
	}
	/**
	* Sets the Response object for the current request.
	*
	* @param _res - The Response object to set.
	*/
	set res(_res) {
		if (this.#res && _res) {
			_res = createResponseInstance(_res.body, _res);
			for (const [k, v] of this.#res.headers.entries()) {
				if (k === "content-type") continue;
				if (k === "set-cookie") {
					const cookies = this.#res.headers.getSetCookie();
					_res.headers.delete("set-cookie");
					for (const cookie of cookies) _res.headers.append("set-cookie", cookie);
				} else _res.headers.set(k, v);
			}
		}
		this.#res = _res;
		this.finalized = true;
	}
	/**
	* `.render()` can create a response within a layout.
	*
	* @see {@link https://hono.dev/docs/api/context#render-setrenderer}
	*
	* @example
	* ```ts
	* app.get('/', (c) => {
	*   return c.render('Hello!')
	* })
	* ```
	*/
	render = (...args) => {
		this.#renderer ??= (content) => this.html(content);
		return this.#renderer(...args);
	};
	/**
	* Sets the layout for the response.
	*
	* @param layout - The layout to set.
	* @returns The layout function.
	*/
	setLayout = (layout) => this.#layout = layout;
	/**
	* Gets the current layout for the response.
	*
	* @returns The current layout function.
	*/
	getLayout = () => this.#layout;
	/**
	* `.setRenderer()` can set the layout in the custom middleware.
	*
	* @see {@link https://hono.dev/docs/api/context#render-setrenderer}
	*
	* @example
	* ```tsx
	* app.use('*', async (c, next) => {
	*   c.setRenderer((content) => {
	*     return c.html(
	*       <html>
	*         <body>
	*           <p>{content}</p>
	*         </body>
	*       </html>
	*     )
	*   })
	*   await next()
	* })
	* ```
	*/
	setRenderer = (renderer) => {
		this.#renderer = renderer;
	};
	/**
	* `.header()` can set headers.
	*
	* @see {@link https://hono.dev/docs/api/context#header}
	*
	* @example
	* ```ts
	* app.get('/welcome', (c) => {
	*   // Set headers
	*   c.header('X-Message', 'Hello!')
	*   c.header('Content-Type', 'text/plain')
	*
	*   // Append multiple headers using the append option (e.g. Vary)
	*   c.header('Vary', 'Accept-Encoding', { append: true })
	*   c.header('Vary', 'User-Agent', { append: true })
	*
	*   return c.body('Thank you for coming')
	* })
	* ```
	*/
	header = (name, value, options) => {
		if (this.finalized && !this.#res.bodyUsed) this.#res = createResponseInstance(this.#res.body, this.#res);
		const headers = this.#res ? this.#res.headers : this.#preparedHeaders ??= new Headers();
		if (value === void 0) headers.delete(name);
		else if (options?.append) headers.append(name, value);
		else headers.set(name, value);
	};
	status = (status) => {
		this.#status = status;
	};
	/**
	* `.set()` can set the value specified by the key.
	*
	* @see {@link https://hono.dev/docs/api/context#set-get}
	*
	* @example
	* ```ts
	* app.use('*', async (c, next) => {
	*   c.set('message', 'Hono is hot!!')
	*   await next()
	* })
	* ```
	*/
	set = (key, value) => {
		this.#var ??= /* @__PURE__ */ new Map();
		this.#var.set(key, value);
	};
	/**
	* `.get()` can use the value specified by the key.
	*
	* @see {@link https://hono.dev/docs/api/context#set-get}
	*
	* @example
	* ```ts
	* app.get('/', (c) => {
	*   const message = c.get('message')
	*   return c.text(`The message is "${message}"`)
	* })
	* ```
	*/
	get = (key) => {
		return this.#var ? this.#var.get(key) : void 0;
	};
	/**
	* `.var` can access the value of a variable.
	*
	* @see {@link https://hono.dev/docs/api/context#var}
	*
	* @example
	* ```ts
	* const result = c.var.client.oneMethod()
	* ```
	*/
	get var() {
		if (!this.#var) return {};
		return Object.fromEntries(this.#var);
	}
	#newResponse(data, arg, headers) {
		let responseHeaders = this.#res ? new Headers(this.#res.headers) : this.#preparedHeaders;
		if (typeof arg === "object" && arg.headers) {
			responseHeaders ??= new Headers();
			for (const [key, value] of new Headers(arg.headers)) if (key === "set-cookie") responseHeaders.append(key, value);
			else responseHeaders.set(key, value);
		}
		if (headers) {
			if (!responseHeaders) {
				let count = 0;
				for (const k in headers) if (++count > 1 || typeof headers[k] !== "string") {
					responseHeaders = new Headers();
					break;
				}
			}
			if (responseHeaders) for (const k in headers) {
				const v = headers[k];
				if (typeof v === "string") responseHeaders.set(k, v);
				else {
					responseHeaders.delete(k);
					for (const v2 of v) responseHeaders.append(k, v2);
				}
			}
		}
		const status = typeof arg === "number" ? arg : arg?.status ?? this.#status;
		return createResponseInstance(data, {
			status,
			headers: responseHeaders ?? headers
		});
	}
	newResponse = (...args) => this.#newResponse(...args);
	/**
	* `.body()` can return the HTTP response.
	* You can set headers with `.header()` and set HTTP status code with `.status`.
	* This can also be set in `.text()`, `.json()` and so on.
	*
	* @see {@link https://hono.dev/docs/api/context#body}
	*
	* @example
	* ```ts
	* app.get('/welcome', (c) => {
	*   // Set headers
	*   c.header('X-Message', 'Hello!')
	*   c.header('Content-Type', 'text/plain')
	*   // Set HTTP status code
	*   c.status(201)
	*
	*   // Return the response body
	*   return c.body('Thank you for coming')
	* })
	* ```
	*/
	body = (data, arg, headers) => this.#newResponse(data, arg, headers);
	/**
	* `.text()` can render text as `Content-Type:text/plain`.
	*
	* @see {@link https://hono.dev/docs/api/context#text}
	*
	* @example
	* ```ts
	* app.get('/say', (c) => {
	*   return c.text('Hello!')
	* })
	* ```
	*/
	text = (text, arg, headers) => {
		return !this.#preparedHeaders && !this.#status && !arg && !headers && !this.finalized ? new Response(text) : this.#newResponse(text, arg, setDefaultContentType(TEXT_PLAIN, headers));
	};
	/**
	* `.json()` can render JSON as `Content-Type:application/json`.
	*
	* @see {@link https://hono.dev/docs/api/context#json}
	*
	* @example
	* ```ts
	* app.get('/api', (c) => {
	*   return c.json({ message: 'Hello!' })
	* })
	* ```
	*/
	json = (object, arg, headers) => {
		return this.#newResponse(JSON.stringify(object), arg, setDefaultContentType("application/json", headers));
	};
	html = (html, arg, headers) => {
		const res = (html) => this.#newResponse(html, arg, setDefaultContentType("text/html; charset=UTF-8", headers));
		return typeof html === "object" ? resolveCallback(html, HtmlEscapedCallbackPhase.Stringify, false, {}).then(res) : res(html);
	};
	/**
	* `.redirect()` can Redirect, default status code is 302.
	*
	* @see {@link https://hono.dev/docs/api/context#redirect}
	*
	* @example
	* ```ts
	* app.get('/redirect', (c) => {
	*   return c.redirect('/')
	* })
	* app.get('/redirect-permanently', (c) => {
	*   return c.redirect('/', 301)
	* })
	* ```
	*/
	redirect = (location, status) => {
		const locationString = String(location);
		this.header("Location", !/[^\x00-\xFF]/.test(locationString) ? locationString : encodeURI(locationString));
		return this.newResponse(null, status ?? 302);
	};
	/**
	* `.notFound()` can return the Not Found Response.
	*
	* @see {@link https://hono.dev/docs/api/context#notfound}
	*
	* @example
	* ```ts
	* app.get('/notfound', (c) => {
	*   return c.notFound()
	* })
	* ```
	*/
	notFound = () => {
		this.#notFoundHandler ??= () => createResponseInstance();
		return this.#notFoundHandler(this);
	};
};
// node_modules/hono/dist/compose.js
/**
* Compose middleware functions into a single function based on `koa-compose` package.
*
* @template E - The environment type.
*
* @param {[[Function, unknown], unknown][] | [[Function]][]} middleware - An array of middleware functions and their corresponding parameters.
* @param {ErrorHandler<E>} [onError] - An optional error handler function.
* @param {NotFoundHandler<E>} [onNotFound] - An optional not-found handler function.
*
* @returns {(context: Context, next?: Next) => Promise<Context>} - A composed middleware function.
*/
const compose = (middleware, onError, onNotFound) => {
	return (context, next) => {
		let index = -1;
		return dispatch(0);
		/**
		* Dispatch the middleware functions.
		*
		* @param {number} i - The current index in the middleware array.
		*
		* @returns {Promise<Context>} - A promise that resolves to the context.
		*/
		async function dispatch(i) {
			if (i <= index) throw new Error("next() called multiple times");
			index = i;
			let res;
			let isError = false;
			let handler;
			if (middleware[i]) {
				handler = middleware[i][0][0];
				context.req.routeIndex = i;
			} else handler = i === middleware.length && next || void 0;
			if (handler) try {
				res = await handler(context, () => dispatch(i + 1));
			} catch (err) {
				if (err instanceof Error && onError) {
					context.error = err;
					res = await onError(err, context);
					isError = true;
				} else throw err;
			}
			else if (context.finalized === false && onNotFound) res = await onNotFound(context);
			if (res && (context.finalized === false || isError)) context.res = res;
			return context;
		}
	};
};
// node_modules/hono/dist/helper/route/index.js
/**
* Get matched routes in the handler
*
* @param {Context} c - The context object
* @returns An array of matched routes
*
* @example
* ```ts
* import { matchedRoutes } from 'hono/route'
*
* app.use('*', async function logger(c, next) {
*   await next()
*   matchedRoutes(c).forEach(({ handler, method, path }, i) => {
*     const name = handler.name || (handler.length < 2 ? '[handler]' : '[middleware]')
*     console.log(
*       method,
*       ' ',
*       path,
*       ' '.repeat(Math.max(10 - path.length, 0)),
*       name,
*       i === c.req.routeIndex ? '<- respond from here' : ''
*     )
*   })
* })
* ```
*/
const matchedRoutes = (c) => c.req[GET_MATCH_RESULT][0].map(([[, route]]) => route);
/**
* Get the route path registered within the handler
*
* @param {Context} c - The context object
* @param {number} index - The index of the route from which to retrieve the path, similar to Array.prototype.at(), where a negative number is the index counted from the end of the matching route. Defaults to the current route index.
* @returns The route path registered within the handler
*
* @example
* ```ts
* import { routePath } from 'hono/route'
*
* app.use('*', (c, next) => {
*   console.log(routePath(c)) // '*'
*   console.log(routePath(c, -1)) // '/posts/:id'
*   return next()
* })
*
* app.get('/posts/:id', (c) => {
*   return c.text(routePath(c)) // '/posts/:id'
* })
* ```
*/
const routePath = (c, index) => matchedRoutes(c).at(index ?? c.req.routeIndex)?.path ?? "";
// node_modules/hono/dist/router.js
/**
* Array of supported HTTP methods.
*/
const METHODS = [
	"get",
	"post",
	"put",
	"delete",
	"options",
	"patch",
	"query"
];
/**
* Error message indicating that a route cannot be added because the matcher is already built.
*/
const MESSAGE_MATCHER_IS_ALREADY_BUILT = "Can not add a route since the matcher is already built.";
/**
* Error class representing an unsupported path error.
*/
var UnsupportedPathError = class extends Error {};
// node_modules/hono/dist/utils/constants.js
/**
* Constant used to mark a composed handler.
*/
const COMPOSED_HANDLER = "__COMPOSED_HANDLER";
// node_modules/hono/dist/utils/mount.js
const countTrailingSlashes = (path) => {
	let index = path.length;
	while (index > 0 && path.charCodeAt(index - 1) === 47) index--;
	return path.length - index;
};
const getPathPrefixLength = (c, pathPrefix, routePath) => {
	if (!/[:*]/.test(pathPrefix)) return pathPrefix.length;
	const path = c.req.path;
	const matchResult = c.req[GET_MATCH_RESULT];
	const paramNames = /* @__PURE__ */ new Set();
	let length = 0;
	for (const part of splitRoutingPath(pathPrefix)) {
		if (part[0] === ":" && part.endsWith("}?")) throw new Error(`mount(): Optional regular expression parameters are not supported in "${routePath}".`);
		const pattern = getPattern(part);
		if (pattern && pattern !== "*") {
			const name = pattern[1];
			if (paramNames.has(name)) throw new Error(`mount(): Duplicate path parameter "${name}" in "${routePath}".`);
			paramNames.add(name);
		}
		if (pattern && pattern !== "*" && pattern[2] !== true) {
			const value = matchResult.length === 2 ? matchResult[1][matchResult[0][c.req.routeIndex][1][pattern[1]]] : matchResult[0][c.req.routeIndex][1][pattern[1]];
			length += value.length + 1;
		} else if (pattern || part.endsWith("*")) {
			const end = path.indexOf("/", length + 1);
			length = end === -1 ? path.length : end;
		} else length += part.length + 1;
	}
	return length;
};
const createMountedRequest = (c, pathPrefix, routePath) => {
	if (/[^/]\*$/.test(routePath)) throw new Error(`mount(): Wildcard must follow "/" in "${routePath}".`);
	const prefixLength = getPathPrefixLength(c, pathPrefix, routePath);
	const path = c.req.path.slice(prefixLength) || "/";
	if (prefixLength > c.req.path.length || path[0] !== "/" || /\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) throw new HTTPException(400, { message: "Invalid mounted path" });
	const rawUrl = c.req.raw.url;
	if (/^[^/?#]*\/\/[^/?#\\]*[?#\\]/.test(rawUrl)) throw new HTTPException(400, { message: "Invalid mounted path" });
	const rawPathEnd = rawUrl.search(/[?#]/);
	const rawTrailingSlashes = countTrailingSlashes(rawPathEnd === -1 ? rawUrl : rawUrl.slice(0, rawPathEnd));
	if (rawTrailingSlashes > 1 && countTrailingSlashes(c.req.path) === rawTrailingSlashes - 1) throw new HTTPException(400, { message: "Invalid mounted path" });
	const url = new URL(rawUrl);
	url.pathname = path.replace(/[\\\t\n\r]/g, encodeURIComponent);
	if (path.includes("%")) {}
	return new Request(url, c.req.raw);
};
// node_modules/hono/dist/hono-base.js
/**
* @module
* This module is the base module for the Hono object.
*/
const notFoundHandler = (c) => {
	return c.text("404 Not Found", 404);
};
const errorHandler = (err, c) => {
	if ("getResponse" in err) {
		const res = err.getResponse();
		return c.newResponse(res.body, res);
	}
	console.error(err);
	return c.text("Internal Server Error", 500);
};
var Hono$1 = class Hono {
	get;
	post;
	put;
	delete;
	options;
	patch;
	query;
	all;
	on;
	use;
	router;
	getPath;
	_basePath = "/";
	#path = "/";
	routes = [];
	constructor(options = {}) {
		[...METHODS, "all"].forEach((method) => {
			this[method] = (args1, ...args) => {
				const methodName = method.toUpperCase();
				if (typeof args1 === "string") this.#path = args1;
				else this.#addRoute(methodName, this.#path, args1);
				args.forEach((handler) => {
					this.#addRoute(methodName, this.#path, handler);
				});
				return this;
			};
		});
		this.on = (method, path, ...handlers) => {
			for (const p of [path].flat()) {
				this.#path = p;
				for (const m of [method].flat()) {
					const methodName = m.toUpperCase();
					for (const handler of handlers) this.#addRoute(methodName, this.#path, handler);
				}
			}
			return this;
		};
		this.use = (arg1, ...handlers) => {
			if (typeof arg1 === "string") this.#path = arg1;
			else {
				this.#path = "*";
				handlers.unshift(arg1);
			}
			handlers.forEach((handler) => {
				this.#addRoute("ALL", this.#path, handler);
			});
			return this;
		};
		const { strict, ...optionsWithoutStrict } = options;
		Object.assign(this, optionsWithoutStrict);
		this.getPath = strict ?? true ? options.getPath ?? getPath : getPathNoStrict;
	}
	#clone() {
		const clone = new Hono({
			router: this.router,
			getPath: this.getPath
		});
		clone.errorHandler = this.errorHandler;
		clone.#notFoundHandler = this.#notFoundHandler;
		clone.routes = this.routes;
		return clone;
	}
	#notFoundHandler = notFoundHandler;
	errorHandler = errorHandler;
	/**
	* `.route()` allows grouping other Hono instance in routes.
	*
	* @see {@link https://hono.dev/docs/api/routing#grouping}
	*
	* @param {string} path - base Path
	* @param {Hono} app - other Hono instance
	* @returns {Hono} routed Hono instance
	*
	* @example
	* ```ts
	* const app = new Hono()
	* const app2 = new Hono()
	*
	* app2.get("/user", (c) => c.text("user"))
	* app.route("/api", app2) // GET /api/user
	* ```
	*/
	route(path, app) {
		const subApp = this.basePath(path);
		app.routes.map((r) => {
			let handler;
			if (app.errorHandler === errorHandler) handler = r.handler;
			else {
				handler = async (c, next) => (await compose([], app.errorHandler)(c, () => r.handler(c, next))).res;
				handler[COMPOSED_HANDLER] = r.handler;
			}
			subApp.#addRoute(r.method, r.path, handler, r.basePath);
		});
		return this;
	}
	/**
	* `.basePath()` allows base paths to be specified.
	*
	* @see {@link https://hono.dev/docs/api/routing#base-path}
	*
	* @param {string} path - base Path
	* @returns {Hono} changed Hono instance
	*
	* @example
	* ```ts
	* const api = new Hono().basePath('/api')
	* ```
	*/
	basePath(path) {
		const subApp = this.#clone();
		subApp._basePath = mergePath(this._basePath, path);
		return subApp;
	}
	/**
	* `.onError()` handles an error and returns a customized Response.
	*
	* @see {@link https://hono.dev/docs/api/hono#error-handling}
	*
	* @param {ErrorHandler} handler - request Handler for error
	* @returns {Hono} changed Hono instance
	*
	* @example
	* ```ts
	* app.onError((err, c) => {
	*   console.error(`${err}`)
	*   return c.text('Custom Error Message', 500)
	* })
	* ```
	*/
	onError = (handler) => {
		this.errorHandler = handler;
		return this;
	};
	/**
	* `.notFound()` allows you to customize a Not Found Response.
	*
	* @see {@link https://hono.dev/docs/api/hono#not-found}
	*
	* @param {NotFoundHandler} handler - request handler for not-found
	* @returns {Hono} changed Hono instance
	*
	* @example
	* ```ts
	* app.notFound((c) => {
	*   return c.text('Custom 404 Message', 404)
	* })
	* ```
	*/
	notFound = (handler) => {
		this.#notFoundHandler = handler;
		return this;
	};
	/**
	* `.mount()` allows you to mount applications built with other frameworks into your Hono application.
	*
	* @deprecated Use `mount()` from `hono/mount` instead. `.mount()` will be removed in v5.
	*
	* @see {@link https://hono.dev/docs/api/hono#mount}
	*
	* @param {string} path - base Path
	* @param {Function} applicationHandler - other Request Handler
	* @param {MountOptions} [options] - options of `.mount()`
	* @returns {Hono} mounted Hono instance
	* @throws {Error} If automatic request rewriting encounters duplicate path parameter names or an optional regular expression parameter.
	* @throws {HTTPException} With status 400 if automatic request rewriting cannot safely preserve the routed path.
	*
	* @example
	* ```ts
	* import { Router as IttyRouter } from 'itty-router'
	* import { Hono } from 'hono'
	* // Create itty-router application
	* const ittyRouter = IttyRouter()
	* // GET /itty-router/hello
	* ittyRouter.get('/hello', () => new Response('Hello from itty-router'))
	*
	* const app = new Hono()
	* app.mount('/itty-router', ittyRouter.handle)
	* ```
	*
	* @example
	* ```ts
	* const app = new Hono()
	* // Send the request to another application without modification.
	* app.mount('/app', anotherApp, {
	*   replaceRequest: (req) => req,
	* })
	* ```
	*/
	mount(path, applicationHandler, options) {
		let replaceRequest;
		let optionHandler;
		if (options) {
			if (typeof options === "function") optionHandler = options;
			else {
				optionHandler = options.optionHandler;
				if (options.replaceRequest === false) replaceRequest = (request) => request;
				else replaceRequest = options.replaceRequest;
			}
		}
		const getOptions = optionHandler ? (c) => {
			const options = optionHandler(c);
			return Array.isArray(options) ? options : [options];
		} : (c) => {
			let executionContext = void 0;
			try {
				executionContext = c.executionCtx;
			} catch {}
			return [c.env, executionContext];
		};
		const defaultReplaceRequest = (c) => {
			const mountedRoutePath = routePath(c);
			return createMountedRequest(c, mountedRoutePath.replace(/\/?\*$/, ""), mountedRoutePath);
		};
		const handler = async (c, next) => {
			const res = await applicationHandler(replaceRequest ? replaceRequest(c.req.raw) : defaultReplaceRequest(c), ...getOptions(c));
			if (res) return res;
			await next();
		};
		this.#addRoute("ALL", mergePath(path, "*"), handler);
		return this;
	}
	#addRoute(method, path, handler, baseRoutePath) {
		path = mergePath(this._basePath, path);
		const r = {
			basePath: baseRoutePath !== void 0 ? mergePath(this._basePath, baseRoutePath) : this._basePath,
			path,
			method,
			handler
		};
		this.router.add(method, path, [handler, r]);
		this.routes.push(r);
	}
	#handleError(err, c) {
		if (err instanceof Error) return this.errorHandler(err, c);
		throw err;
	}
	#dispatch(request, executionCtx, env, method) {
		if (method === "HEAD") return (async () => new Response(null, await this.#dispatch(request, executionCtx, env, "GET")))();
		const path = this.getPath(request, { env });
		const matchResult = this.router.match(method, path);
		const c = new Context(request, {
			path,
			matchResult,
			env,
			executionCtx,
			notFoundHandler: this.#notFoundHandler
		});
		if (matchResult[0].length === 1) {
			let res;
			try {
				res = matchResult[0][0][0][0](c, async () => {
					c.res = await this.#notFoundHandler(c);
				});
			} catch (err) {
				return this.#handleError(err, c);
			}
			return res instanceof Promise ? res.then((resolved) => resolved || (c.finalized ? c.res : this.#notFoundHandler(c))).catch((err) => this.#handleError(err, c)) : res ?? this.#notFoundHandler(c);
		}
		const composed = compose(matchResult[0], this.errorHandler, this.#notFoundHandler);
		return (async () => {
			try {
				const context = await composed(c);
				if (!context.finalized) throw new Error("Context is not finalized. Did you forget to return a Response object or `await next()`?");
				return context.res;
			} catch (err) {
				return this.#handleError(err, c);
			}
		})();
	}
	/**
	* `.fetch()` will be entry point of your app.
	*
	* @see {@link https://hono.dev/docs/api/hono#fetch}
	*
	* @param {Request} request - request Object of request
	* @param {Env} env - env Object
	* @param {ExecutionContext} executionCtx - context of execution
	* @returns {Response | Promise<Response>} response of request
	*
	*/
	fetch = (request, ...rest) => {
		return this.#dispatch(request, rest[1], rest[0], request.method);
	};
	/**
	* `.request()` is a useful method for testing.
	* You can pass a URL or pathname to send a GET request.
	* app will return a Response object.
	* ```ts
	* test('GET /hello is ok', async () => {
	*   const res = await app.request('/hello')
	*   expect(res.status).toBe(200)
	* })
	* ```
	* @see https://hono.dev/docs/api/hono#request
	*/
	request = (input, requestInit, Env, executionCtx) => {
		if (input instanceof Request) return this.fetch(requestInit ? new Request(input, requestInit) : input, Env, executionCtx);
		input = input.toString();
		return this.fetch(new Request(/^https?:\/\//.test(input) ? input : `http://localhost${mergePath("/", input)}`, requestInit), Env, executionCtx);
	};
	/**
	* `.fire()` automatically adds a global fetch event listener.
	* This can be useful for environments that adhere to the Service Worker API, such as non-ES module Cloudflare Workers.
	* @deprecated
	* Use `fire` from `hono/service-worker` instead.
	* ```ts
	* import { Hono } from 'hono'
	* import { fire } from 'hono/service-worker'
	*
	* const app = new Hono()
	* // ...
	* fire(app)
	* ```
	* @see https://hono.dev/docs/api/hono#fire
	* @see https://developer.mozilla.org/en-US/docs/Web/API/Service_Worker_API
	* @see https://developers.cloudflare.com/workers/reference/migrate-to-module-workers/
	*/
	fire = () => {
		addEventListener("fetch", (event) => {
			event.respondWith(this.#dispatch(event.request, event, void 0, event.request.method));
		});
	};
};
// node_modules/hono/dist/router/utils.js
const createNullObject = () => Object.create(null);
// node_modules/hono/dist/router/reg-exp-router/matcher.js
const emptyParam = [];
function match(method, path) {
	const matchers = this.buildAllMatchers();
	const match = ((method, path) => {
		const matcher = matchers[method] || matchers["ALL"];
		const staticMatch = matcher[2][path];
		if (staticMatch) return staticMatch;
		const match = path.match(matcher[0]);
		if (!match) return [[], emptyParam];
		const index = match.indexOf("", 1);
		return [matcher[1][index], match];
	});
	this.match = match;
	return match(method, path);
}
// node_modules/hono/dist/router/reg-exp-router/node.js
const LABEL_REG_EXP_STR = "[^/]+";
const ONLY_WILDCARD_REG_EXP_STR = "[^]*";
const TAIL_WILDCARD_REG_EXP_STR = "(?:|/[^]*)";
const PATH_ERROR = Symbol();
const regExpMetaChars = /* @__PURE__ */ new Set(".\\+*[^]$()");
/**
* Sort order:
* 1. literal
* 2. special pattern (e.g. :label{[0-9]+})
* 3. common label pattern (e.g. :label)
* 4. wildcard
*/
function compareKey(a, b) {
	if (a.length === 1) return b.length === 1 ? a < b ? -1 : 1 : -1;
	if (b.length === 1) return 1;
	if (a === "[^]*" || a === "(?:|/[^]*)") return b === "[^]*" ? -1 : 1;
	else if (b === "[^]*" || b === "(?:|/[^]*)") return -1;
	if (a === "[^/]+") return 1;
	else if (b === "[^/]+") return -1;
	return a.length === b.length ? a < b ? -1 : 1 : b.length - a.length;
}
var Node$1 = class Node {
	#index;
	#varIndex;
	#children = createNullObject();
	insert(tokens, index, paramMap, context, keys) {
		let node = this;
		for (let i = 0, len = tokens.length; i < len; i++) {
			const token = tokens[i];
			const pattern = token.length === 1 ? token === "*" ? i === len - 1 ? [
				"",
				"",
				ONLY_WILDCARD_REG_EXP_STR
			] : [
				"",
				"",
				LABEL_REG_EXP_STR
			] : null : token === "/*" ? [
				"",
				"",
				TAIL_WILDCARD_REG_EXP_STR
			] : token.match(/^\:([^\{\}]+)(?:\{(.+)\})?$/);
			let nextNode;
			if (pattern) {
				const name = pattern[1];
				let regexpStr = pattern[2] || "[^/]+";
				if (name && pattern[2]) {
					if (new RegExp(regexpStr).test("")) throw PATH_ERROR;
					regexpStr = regexpStr.replace(/^\((?!\?:)(?=[^)]+\)$)/, "(?:");
					if (/\((?!\?:)/.test(regexpStr)) throw PATH_ERROR;
					if (regexpStr.length === 1 && regExpMetaChars.has(regexpStr)) throw PATH_ERROR;
				}
				keys.push(regexpStr);
				nextNode = node.#children[regexpStr];
				if (!nextNode) {
					if (regexpStr !== "[^]*" && regexpStr !== "(?:|/[^]*)") {
						for (const k in node.#children) if ((regexpStr.length > 1 || k.length > 1) && k !== "[^]*" && k !== "(?:|/[^]*)") throw PATH_ERROR;
					}
					nextNode = node.#children[regexpStr] = new Node();
				}
				if (name !== "") {
					nextNode.#varIndex ??= context.varIndex++;
					paramMap.push([name, nextNode.#varIndex]);
				}
			} else {
				keys.push(token);
				nextNode = node.#children[token];
				if (!nextNode) {
					for (const k in node.#children) if (k.length > 1 && k !== "[^]*" && k !== "(?:|/[^]*)") throw PATH_ERROR;
					nextNode = node.#children[token] = new Node();
				}
			}
			node = nextNode;
		}
		if (node.#index !== void 0) throw PATH_ERROR;
		node.#index = index;
	}
	buildRegExpStr() {
		const strList = Object.keys(this.#children).sort(compareKey).map((k) => {
			const c = this.#children[k];
			const childStr = c.buildRegExpStr();
			return childStr === "" ? "" : (typeof c.#varIndex === "number" ? `(${k})@${c.#varIndex}` : regExpMetaChars.has(k) ? `\\${k}` : k) + childStr;
		}).filter(Boolean);
		if (typeof this.#index === "number" && this.#index !== -1) strList.unshift(`#${this.#index}`);
		if (strList.length === 0) return "";
		if (strList.length === 1) return strList[0];
		return "(?:" + strList.join("|") + ")";
	}
};
// node_modules/hono/dist/router/reg-exp-router/trie.js
var Trie = class {
	#context = { varIndex: 0 };
	#root = new Node$1();
	#index = 0;
	paths = createNullObject();
	insert(path, isStatic) {
		const keys = [];
		if (isStatic) {
			this.#root.insert(path.split(""), -1, [], this.#context, keys);
			this.paths[path] = [
				-1,
				[],
				keys
			];
			return;
		}
		const paramAssoc = [];
		const groups = [];
		let markedPath = path;
		for (let i = 0;;) {
			let replaced = false;
			markedPath = markedPath.replace(/\{(?:\{[\d,]+\}|[^}])+\}/g, (m) => {
				const mark = `@\\${i}`;
				groups[i] = [mark, m];
				i++;
				replaced = true;
				return mark;
			});
			if (!replaced) break;
		}
		/**
		*  - pattern (:label, :label{0-9]+}, ...)
		*  - /* wildcard
		*  - character
		*/
		const tokens = markedPath.match(/(?::[^\/]+)|(?:\/\*$)|./gs) || [];
		for (let i = groups.length - 1; i >= 0; i--) {
			const [mark] = groups[i];
			for (let j = tokens.length - 1; j >= 0; j--) if (tokens[j].indexOf(mark) !== -1) {
				tokens[j] = tokens[j].replace(mark, groups[i][1]);
				break;
			}
		}
		this.#root.insert(tokens, this.#index, paramAssoc, this.#context, keys);
		this.paths[path] = [
			this.#index++,
			paramAssoc,
			keys
		];
	}
	buildRegExp() {
		let regexp = this.#root.buildRegExpStr();
		if (regexp === "") return [
			/^$/,
			[],
			[]
		];
		let captureIndex = 0;
		const indexReplacementMap = [];
		const paramReplacementMap = [];
		regexp = regexp.replace(/#(\d+)|@(\d+)|\.\*\$/g, (_, handlerIndex, paramIndex) => {
			if (handlerIndex !== void 0) {
				indexReplacementMap[++captureIndex] = Number(handlerIndex);
				return "$()";
			}
			if (paramIndex !== void 0) {
				paramReplacementMap[Number(paramIndex)] = ++captureIndex;
				return "";
			}
			return "";
		});
		return [
			new RegExp(`^${regexp}`),
			indexReplacementMap,
			paramReplacementMap
		];
	}
};
// node_modules/hono/dist/router/reg-exp-router/router.js
function endsWithWildcard(keys) {
	const tail = keys[keys.length - 1];
	return tail === "[^]*" || tail === "(?:|/[^]*)";
}
function covers(wildcard, target) {
	const last = wildcard.length - 1;
	for (let i = 0; i < last; i++) if (wildcard[i] !== target[i]) return false;
	return wildcard[last] === "[^]*" || target.length === last || target[last] === "/";
}
var RegExpRouter = class {
	name = "RegExpRouter";
	#handlers;
	#tries;
	constructor() {
		this.#handlers = { ["ALL"]: [] };
		this.#tries = { ["ALL"]: new Trie() };
	}
	#insertPath(method, path) {
		try {
			this.#tries[method].insert(path, !/\*|\/:/.test(path));
		} catch (e) {
			throw e === PATH_ERROR ? new UnsupportedPathError(path) : e;
		}
	}
	add(method, path, handler) {
		const handlers = this.#handlers;
		if (!handlers) throw new Error(MESSAGE_MATCHER_IS_ALREADY_BUILT);
		const tries = this.#tries;
		if (!handlers[method]) {
			tries[method] = new Trie();
			handlers[method] = [...handlers["ALL"]];
			for (const p in tries["ALL"].paths) this.#insertPath(method, p);
		}
		if (path === "/*") path = "*";
		const methods = method === "ALL" ? Object.keys(handlers) : [method];
		const paths = checkOptionalParameter(path) || [path];
		for (const path of paths) for (const m of methods) {
			if (!tries[m].paths[path]) this.#insertPath(m, path);
			handlers[m].push([handler, path]);
		}
	}
	match = match;
	buildAllMatchers() {
		const matchers = createNullObject();
		for (const method of Object.keys(this.#handlers)) matchers[method] = this.#buildMatcher(method);
		this.#handlers = this.#tries = void 0;
		return matchers;
	}
	#buildMatcher(method) {
		const handlers = this.#handlers[method];
		const trie = this.#tries[method];
		const staticMap = createNullObject();
		const handlerData = [];
		const [regexp, indexReplacementMap, paramReplacementMap] = trie.buildRegExp();
		const own = createNullObject();
		const entries = handlers.map(([h, p], i) => {
			(own[p] ??= []).push(i);
			return [h, trie.paths[p][1].reduceRight((map, [key, varIndex]) => {
				map[key] = paramReplacementMap[varIndex];
				return map;
			}, createNullObject())];
		});
		const wildcards = Object.keys(own).filter((p) => endsWithWildcard(trie.paths[p][2]));
		for (const path in trie.paths) {
			const [index, , keys] = trie.paths[path];
			const indexes = [...own[path]];
			for (const p of wildcards) if (p !== path && covers(trie.paths[p][2], keys)) indexes.push(...own[p]);
			const data = indexes.sort((a, b) => a - b).map((i) => entries[i]);
			if (index === -1) {
				const last = Math.max(-1, ...data.flatMap(([, map]) => Object.values(map)));
				staticMap[path] = [data, last === -1 ? emptyParam : path.match(regexp).slice(0, last + 1)];
			} else handlerData[index] = data;
		}
		return [
			regexp,
			indexReplacementMap.map((i) => handlerData[i]),
			staticMap
		];
	}
};
// node_modules/hono/dist/router/smart-router/router.js
var SmartRouter = class {
	name = "SmartRouter";
	#routers = [];
	#routes = [];
	constructor(init) {
		this.#routers = init.routers;
	}
	add(method, path, handler) {
		if (!this.#routes) throw new Error(MESSAGE_MATCHER_IS_ALREADY_BUILT);
		this.#routes.push([
			method,
			path,
			handler
		]);
	}
	match(method, path) {
		if (!this.#routes) throw new Error("Fatal error");
		const routers = this.#routers;
		const routes = this.#routes;
		const len = routers.length;
		let i = 0;
		let res;
		for (; i < len; i++) {
			const router = routers[i];
			try {
				for (let i = 0, len = routes.length; i < len; i++) router.add(...routes[i]);
				res = router.match(method, path);
			} catch (e) {
				if (e instanceof UnsupportedPathError) continue;
				throw e;
			}
			this.match = router.match.bind(router);
			this.#routers = [router];
			this.#routes = void 0;
			break;
		}
		if (i === len) throw new Error("Fatal error");
		this.name = `SmartRouter + ${this.activeRouter.name}`;
		return res;
	}
	get activeRouter() {
		if (this.#routes || this.#routers.length !== 1) throw new Error("No active router has been determined yet.");
		return this.#routers[0];
	}
};
// node_modules/hono/dist/router/trie-router/node.js
const emptyParams = createNullObject();
let order = 0;
var Node = class Node {
	#methods = [];
	#children = createNullObject();
	#patterns = [];
	#pattern;
	#params = emptyParams;
	insert(method, path, handler) {
		let curNode = this;
		const parts = splitRoutingPath(path);
		const possibleKeys = /* @__PURE__ */ new Set();
		let i = 0;
		for (const p of parts) {
			const nextP = parts[++i];
			const pattern = getPattern(p, nextP) || (nextP === void 0 && p && p.indexOf("*") === p.length - 1 ? p : null);
			const isParam = Array.isArray(pattern);
			const key = isParam ? pattern[0] : pattern || p;
			const child = curNode.#children[key] ||= new Node();
			if (pattern && !child.#pattern) {
				child.#pattern = pattern;
				curNode.#patterns.push(child);
			}
			curNode = child;
			if (isParam) possibleKeys.add(pattern[1]);
		}
		curNode.#methods.push({ [method]: {
			handler,
			possibleKeys: [...possibleKeys],
			score: ++order
		} });
	}
	#pushHandlerSets(handlerSets, node, method, nodeParams, params) {
		for (let i = 0, len = node.#methods.length; i < len; i++) {
			const m = node.#methods[i];
			const handlerSet = m[method] || m["ALL"];
			if (handlerSet) {
				handlerSet.params = createNullObject();
				handlerSets.push(handlerSet);
				for (let i = 0, len = handlerSet.possibleKeys.length; i < len; i++) {
					const key = handlerSet.possibleKeys[i];
					handlerSet.params[key] = params?.[key] && !i ? params[key] : nodeParams[key] ?? params?.[key];
				}
			}
		}
	}
	search(method, path) {
		const handlerSets = [];
		this.#params = emptyParams;
		let curNodes = [this];
		const parts = splitPath(path);
		const curNodesQueue = [];
		const len = parts.length;
		let partOffsets = null;
		for (let i = 0; i < len; i++) {
			const part = parts[i];
			const isLast = i === len - 1;
			const tempNodes = [];
			for (let j = 0, len2 = curNodes.length; j < len2; j++) {
				const node = curNodes[j];
				const nextNode = node.#children[part];
				if (nextNode) {
					nextNode.#params = node.#params;
					if (isLast) {
						if (nextNode.#children["*"]) this.#pushHandlerSets(handlerSets, nextNode.#children["*"], method, node.#params);
						this.#pushHandlerSets(handlerSets, nextNode, method, node.#params);
					} else tempNodes.push(nextNode);
				}
				for (const child of node.#patterns) {
					const pattern = child.#pattern;
					const params = node.#params === emptyParams ? {} : { ...node.#params };
					if (typeof pattern === "string") {
						if (pattern === "*" || part.startsWith(pattern.slice(0, -1))) {
							this.#pushHandlerSets(handlerSets, child, method, node.#params);
							if (pattern === "*") {
								child.#params = params;
								tempNodes.push(child);
							}
						}
						continue;
					}
					const [, name, matcher] = pattern;
					if (!part && matcher === true) continue;
					if (matcher !== true) {
						if (!partOffsets) {
							partOffsets = [];
							let offset = path[0] === "/" ? 1 : 0;
							for (let p = 0; p < len; p++) {
								partOffsets[p] = offset;
								offset += parts[p].length + 1;
							}
						}
						const restPathString = path.slice(partOffsets[i]);
						const m = matcher.exec(restPathString);
						if (m) {
							if (!Object.hasOwn(params, name)) params[name] = m[0];
							this.#pushHandlerSets(handlerSets, child, method, node.#params, params);
							if (m[0].length === restPathString.length && child.#children["*"]) this.#pushHandlerSets(handlerSets, child.#children["*"], method, node.#params, params);
							for (const _ in child.#children) {
								child.#params = params;
								const componentCount = m[0].match(/\//g)?.length ?? 0;
								(curNodesQueue[componentCount] ||= []).push(child);
								break;
							}
							continue;
						}
					}
					if (matcher === true || matcher.test(part)) {
						if (!Object.hasOwn(params, name)) params[name] = part;
						if (isLast) {
							this.#pushHandlerSets(handlerSets, child, method, params, node.#params);
							if (child.#children["*"]) this.#pushHandlerSets(handlerSets, child.#children["*"], method, params, node.#params);
						} else {
							child.#params = params;
							tempNodes.push(child);
						}
					}
				}
			}
			const shifted = curNodesQueue.shift();
			curNodes = shifted ? tempNodes.concat(shifted) : tempNodes;
		}
		if (handlerSets[1]) handlerSets.sort((a, b) => {
			return a.score - b.score;
		});
		return [handlerSets.map(({ handler, params }) => [handler, params])];
	}
};
// node_modules/hono/dist/router/trie-router/router.js
var TrieRouter = class {
	name = "TrieRouter";
	#node = new Node();
	add(method, path, handler) {
		for (const result of checkOptionalParameter(path) || [path]) this.#node.insert(method, result, handler);
	}
	match(method, path) {
		return this.#node.search(method, path);
	}
};
// node_modules/hono/dist/hono.js
/**
* The Hono class extends the functionality of the HonoBase class.
* It sets up routing and allows for custom options to be passed.
*
* @template E - The environment type.
* @template S - The schema type.
* @template BasePath - The base path type.
*/
var Hono = class extends Hono$1 {
	/**
	* Creates an instance of the Hono class.
	*
	* @param options - Optional configuration options for the Hono instance.
	*/
	constructor(options = {}) {
		super(options);
		this.router = options.router ?? new SmartRouter({ routers: [new RegExpRouter(), new TrieRouter()] });
	}
};
// node_modules/hono/dist/middleware/request-id/request-id.js
/**
* Request ID Middleware for Hono.
*
* @param {RequestIdOptions} [options] - Options for Request ID middleware.
* @param {number} [options.limitLength=255] - The maximum length of request id.
* @param {string} [options.headerName='X-Request-Id'] - The header name used in request id.
* @param {(c: Context) => string} [options.generator=() => crypto.randomUUID()] - The request id generation function.
*
* @returns {MiddlewareHandler} The middleware handler function.
*
* @example
* ```ts
* type Variables = RequestIdVariables
* const app = new Hono<{Variables: Variables}>()
*
* app.use(requestId())
* app.get('/', (c) => {
*   console.log(c.get('requestId')) // Debug
*   return c.text('Hello World!')
* })
* ```
*/
const requestId = ({ limitLength = 255, headerName = "X-Request-Id", generator = () => crypto.randomUUID() } = {}) => {
	return async function requestId(c, next) {
		let reqId = headerName ? c.req.header(headerName) : void 0;
		if (!reqId || reqId.length > limitLength || /[^\w\-=]/.test(reqId)) reqId = generator(c);
		c.set("requestId", reqId);
		if (headerName) c.header(headerName, reqId);
		await next();
	};
};
// node_modules/hono/dist/utils/encode.js
/**
* @module
* Encode utility.
*/
const decodeBase64Url = (str) => {
	return decodeBase64(str.replace(/_|-/g, (m) => ({
		_: "/",
		"-": "+"
	})[m] ?? m));
};
const encodeBase64Url = (buf) => encodeBase64(buf).replace(/\/|\+/g, (m) => ({
	"/": "_",
	"+": "-"
})[m] ?? m);
const encodeBase64 = (buf) => {
	let binary = "";
	const bytes = new Uint8Array(buf);
	for (let i = 0, len = bytes.length; i < len; i++) binary += String.fromCharCode(bytes[i]);
	return btoa(binary);
};
const decodeBase64 = (str) => {
	const binary = atob(str);
	const bytes = new Uint8Array(new ArrayBuffer(binary.length));
	const half = binary.length / 2;
	for (let i = 0, j = binary.length - 1; i <= half; i++, j--) {
		bytes[i] = binary.charCodeAt(i);
		bytes[j] = binary.charCodeAt(j);
	}
	return bytes;
};
// node_modules/hono/dist/middleware/secure-headers/secure-headers.js
const HEADERS_MAP = {
	crossOriginEmbedderPolicy: ["Cross-Origin-Embedder-Policy", "require-corp"],
	crossOriginResourcePolicy: ["Cross-Origin-Resource-Policy", "same-origin"],
	crossOriginOpenerPolicy: ["Cross-Origin-Opener-Policy", "same-origin"],
	originAgentCluster: ["Origin-Agent-Cluster", "?1"],
	referrerPolicy: ["Referrer-Policy", "no-referrer"],
	strictTransportSecurity: ["Strict-Transport-Security", "max-age=15552000; includeSubDomains"],
	xContentTypeOptions: ["X-Content-Type-Options", "nosniff"],
	xDnsPrefetchControl: ["X-DNS-Prefetch-Control", "off"],
	xDownloadOptions: ["X-Download-Options", "noopen"],
	xFrameOptions: ["X-Frame-Options", "SAMEORIGIN"],
	xPermittedCrossDomainPolicies: ["X-Permitted-Cross-Domain-Policies", "none"],
	xXssProtection: ["X-XSS-Protection", "0"]
};
const DEFAULT_OPTIONS = {
	crossOriginEmbedderPolicy: false,
	crossOriginResourcePolicy: true,
	crossOriginOpenerPolicy: true,
	originAgentCluster: true,
	referrerPolicy: true,
	strictTransportSecurity: true,
	xContentTypeOptions: true,
	xDnsPrefetchControl: true,
	xDownloadOptions: true,
	xFrameOptions: true,
	xPermittedCrossDomainPolicies: true,
	xXssProtection: true,
	removePoweredBy: true,
	permissionsPolicy: {},
	overwrite: true
};
/**
* Secure Headers Middleware for Hono.
*
* @see {@link https://hono.dev/docs/middleware/builtin/secure-headers}
*
* @param {Partial<SecureHeadersOptions>} [customOptions] - The options for the secure headers middleware.
* @param {ContentSecurityPolicyOptions} [customOptions.contentSecurityPolicy] - Settings for the Content-Security-Policy header.
* @param {ContentSecurityPolicyOptions} [customOptions.contentSecurityPolicyReportOnly] - Settings for the Content-Security-Policy-Report-Only header.
* @param {overridableHeader} [customOptions.crossOriginEmbedderPolicy=false] - Settings for the Cross-Origin-Embedder-Policy header.
* @param {overridableHeader} [customOptions.crossOriginResourcePolicy=true] - Settings for the Cross-Origin-Resource-Policy header.
* @param {overridableHeader} [customOptions.crossOriginOpenerPolicy=true] - Settings for the Cross-Origin-Opener-Policy header.
* @param {overridableHeader} [customOptions.originAgentCluster=true] - Settings for the Origin-Agent-Cluster header.
* @param {overridableHeader} [customOptions.referrerPolicy=true] - Settings for the Referrer-Policy header.
* @param {ReportingEndpointOptions[]} [customOptions.reportingEndpoints] - Settings for the Reporting-Endpoints header.
* @param {ReportToOptions[]} [customOptions.reportTo] - Settings for the Report-To header.
* @param {overridableHeader} [customOptions.strictTransportSecurity=true] - Settings for the Strict-Transport-Security header.
* @param {overridableHeader} [customOptions.xContentTypeOptions=true] - Settings for the X-Content-Type-Options header.
* @param {overridableHeader} [customOptions.xDnsPrefetchControl=true] - Settings for the X-DNS-Prefetch-Control header.
* @param {overridableHeader} [customOptions.xDownloadOptions=true] - Settings for the X-Download-Options header.
* @param {overridableHeader} [customOptions.xFrameOptions=true] - Settings for the X-Frame-Options header.
* @param {overridableHeader} [customOptions.xPermittedCrossDomainPolicies=true] - Settings for the X-Permitted-Cross-Domain-Policies header.
* @param {overridableHeader} [customOptions.xXssProtection=true] - Settings for the X-XSS-Protection header.
* @param {boolean} [customOptions.removePoweredBy=true] - Settings for remove X-Powered-By header.
* @param {PermissionsPolicyOptions} [customOptions.permissionsPolicy] - Settings for the Permissions-Policy header.
* @param {boolean} [customOptions.overwrite=true] - Whether to replace a header that the response already has. Set `false` to keep a header that a handler set itself.
* @returns {MiddlewareHandler} The middleware handler function.
*
* @example
* ```ts
* const app = new Hono()
* app.use(secureHeaders())
* ```
*/
const secureHeaders = (customOptions) => {
	const options = {
		...DEFAULT_OPTIONS,
		...customOptions
	};
	const headersToSet = getFilteredHeaders(options);
	const callbacks = [];
	if (options.contentSecurityPolicy) {
		const [callback, value] = getCSPDirectives(options.contentSecurityPolicy, "Content-Security-Policy");
		if (callback) callbacks.push(callback);
		headersToSet.push(["Content-Security-Policy", value]);
	}
	if (options.contentSecurityPolicyReportOnly) {
		const [callback, value] = getCSPDirectives(options.contentSecurityPolicyReportOnly, "Content-Security-Policy-Report-Only");
		if (callback) callbacks.push(callback);
		headersToSet.push(["Content-Security-Policy-Report-Only", value]);
	}
	if (options.permissionsPolicy && Object.keys(options.permissionsPolicy).length > 0) headersToSet.push(["Permissions-Policy", getPermissionsPolicyDirectives(options.permissionsPolicy)]);
	if (options.reportingEndpoints) headersToSet.push(["Reporting-Endpoints", getReportingEndpoints(options.reportingEndpoints)]);
	if (options.reportTo) headersToSet.push(["Report-To", getReportToOptions(options.reportTo)]);
	return async function secureHeaders(ctx, next) {
		const headersToSetForReq = callbacks.length === 0 ? headersToSet : callbacks.reduce((acc, cb) => cb(ctx, acc), headersToSet);
		await next();
		setHeaders(ctx, headersToSetForReq, options.overwrite !== false);
		if (options?.removePoweredBy) ctx.res.headers.delete("X-Powered-By");
	};
};
function getFilteredHeaders(options) {
	return Object.entries(HEADERS_MAP).filter(([key]) => options[key]).map(([key, defaultValue]) => {
		const overrideValue = options[key];
		return typeof overrideValue === "string" ? [defaultValue[0], overrideValue] : defaultValue;
	});
}
function getCSPDirectives(contentSecurityPolicy, headerName) {
	const callbacks = [];
	const resultValues = [];
	for (const [directive, value] of Object.entries(contentSecurityPolicy)) {
		const valueArray = Array.isArray(value) ? value : [value];
		valueArray.forEach((value, i) => {
			if (typeof value === "function") {
				const index = i * 2 + 2 + resultValues.length;
				callbacks.push((ctx, values) => {
					values[index] = value(ctx, directive);
				});
			}
		});
		resultValues.push(directive.replace(/[A-Z]+(?![a-z])|[A-Z]/g, (match, offset) => offset ? "-" + match.toLowerCase() : match.toLowerCase()), ...valueArray.flatMap((value) => [" ", value]), "; ");
	}
	resultValues.pop();
	return callbacks.length === 0 ? [void 0, resultValues.join("")] : [(ctx, headersToSet) => headersToSet.map((values) => {
		if (values[0] === headerName) {
			const clone = values[1].slice();
			callbacks.forEach((cb) => {
				cb(ctx, clone);
			});
			return [values[0], clone.join("")];
		} else return values;
	}), resultValues];
}
function getPermissionsPolicyDirectives(policy) {
	return Object.entries(policy).map(([directive, value]) => {
		const kebabDirective = camelToKebab(directive);
		if (typeof value === "boolean") return `${kebabDirective}=${value ? "*" : "()"}`;
		if (Array.isArray(value)) {
			if (value.length === 0) return `${kebabDirective}=()`;
			if (value.length === 1 && value[0] === "*") return `${kebabDirective}=*`;
			if (value.length === 1 && value[0] === "none") return `${kebabDirective}=()`;
			return `${kebabDirective}=(${value.map((item) => ["self", "src"].includes(item) ? item : `"${item}"`).join(" ")})`;
		}
		return "";
	}).filter(Boolean).join(", ");
}
function camelToKebab(str) {
	return str.replace(/([a-z\d])([A-Z])/g, "$1-$2").toLowerCase();
}
function getReportingEndpoints(reportingEndpoints = []) {
	return reportingEndpoints.map((endpoint) => `${endpoint.name}="${endpoint.url}"`).join(", ");
}
function getReportToOptions(reportTo = []) {
	return reportTo.map((option) => JSON.stringify(option)).join(", ");
}
function setHeaders(ctx, headersToSet, overwrite) {
	headersToSet.forEach(([header, value]) => {
		if (!overwrite && ctx.res.headers.has(header)) return;
		ctx.res.headers.set(header, value);
	});
}
// src/lib/util/sorted.ts
/** The first few of a list once sorted, without sorting the rest of it. */
function firstOf(items, count, compare) {
	const first = [];
	if (count === 0) return first;
	for (const item of items) {
		const last = first[count - 1];
		if (last !== void 0 && compare(item, last) >= 0) continue;
		const place = first.findIndex((other) => compare(item, other) < 0);
		first.splice(place < 0 ? first.length : place, 0, item);
		first.length = Math.min(first.length, count);
	}
	return first;
}
/** The index of the first item of a sorted list that is past a place, found by halves; the list's length where none is. */
function firstIndex(sorted, isPast) {
	let from = 0;
	for (let to = sorted.length; from < to;) {
		const middle = from + to >>> 1;
		if (isPast(sorted[middle])) to = middle;
		else from = middle + 1;
	}
	return from;
}
// src/core/match/index-entry.ts
/** By number: to take a row of thirteen apart by its order takes three times as long, and there are thousands. */
function fromRow(row) {
	return {
		error_id: row[0],
		title: row[1],
		service: row[2],
		error_domain: row[3],
		severity: row[4],
		resolution_group: row[5],
		auto_fix: row[6],
		keywords: row[7],
		occurrence_count: row[8],
		last_seen: row[9],
		path: row[10],
		patterns: row[11],
		alerts: row[12]
	};
}
// src/lib/text/normalise.ts
/** A 64 KB record is whole; beyond this it is cut, and the answer says so. UTF-16 units. */
const MAX_RECORD_LENGTH = 262144;
/**
* ECMA-48: CSI sequences (colours, cursor), OSC strings ended by BEL or ST (titles, links), and two-character escapes.
* Every alternative is bounded by characters it cannot contain, so this is linear.
*/
const ANSI = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_]|[ -/][0-~])/g;
/** What most records have none of: one look for all is cheaper than a replacement for each. */
const TO_CLEAN = /[\x1b\r\0\ud800-\udfff]/;
/** What is matched: the record without colours, carriage returns and what no encoding can carry, cut where it is too long. */
function normaliseText(raw) {
	const text = raw.length > 262144 ? raw.slice(0, MAX_RECORD_LENGTH) : raw;
	if (!TO_CLEAN.test(text)) return text;
	return text.replace(ANSI, "").replace(/[\r\0]/g, "").toWellFormed();
}
/** Nothing is to be normalised: one look at many texts that are joined, instead of one at each. */
function isNormal(text) {
	return text.length <= 262144 && !TO_CLEAN.test(text);
}
// src/lib/engine/batches.ts
/**
* How much is looked through at once, in UTF-16 units: enough that what each call costs does not count, and so little
* that the buffers stay in the processor's cache and one letter beyond ASCII makes few texts slower.
*/
const BATCH_LENGTH = 16384;
/** All texts in their order, in batches that are together about so long, or one text that is longer. */
function* batchesOf(texts) {
	let from = 0;
	let length = 0;
	for (let i = 0; i < texts.length; i++) {
		const next = texts[i].length + 1;
		if (length > 0 && length + next > BATCH_LENGTH) {
			yield toBatch(from, texts.slice(from, i));
			from = i;
			length = 0;
		}
		length += next;
	}
	if (from < texts.length) yield toBatch(from, texts.slice(from));
}
function toBatch(from, texts) {
	return {
		from,
		texts,
		joined: texts.join("\n")
	};
}
/** The same of each text of a batch. Most need nothing, and one look says so of all. */
function normaliseBatch(batch) {
	const { from, texts, joined } = batch;
	if (isNormal(joined)) return batch;
	return toBatch(from, texts.map(normaliseText));
}
// src/lib/engine/engine.ts
/** What most texts hold: one object for all. */
const NOTHING_FOUND = Object.freeze({
	hits: Object.freeze([]),
	caps: Object.freeze([])
});
// src/lib/regex/syntax/char-set.ts
const MAX_CODE_POINT = 1114111;
const ANY = [0, MAX_CODE_POINT];
const NOT_NEWLINE = [
	0,
	9,
	11,
	MAX_CODE_POINT
];
const KELVIN = 8490;
function union(...sets) {
	const ranges = sets.flatMap(toPairs).sort((a, b) => a[0] - b[0]);
	const merged = [];
	for (const [lo, hi] of ranges) {
		const last = merged.at(-1);
		if (last !== void 0 && lo <= last + 1) merged[merged.length - 1] = Math.max(last, hi);
		else merged.push(lo, hi);
	}
	return merged;
}
function negate(set) {
	const result = [];
	let next = 0;
	for (const [lo, hi] of toPairs(set)) {
		if (next < lo) result.push(next, lo - 1);
		next = hi + 1;
	}
	if (next <= 1114111) result.push(next, MAX_CODE_POINT);
	return result;
}
function has(set, codePoint) {
	for (let i = 0; i < set.length; i += 2) {
		const hi = set[i + 1];
		if (hi !== void 0 && codePoint <= hi) return codePoint >= (set[i] ?? 0);
	}
	return false;
}
function intersects(a, b) {
	let [i, j] = [0, 0];
	while (i < a.length && j < b.length) if ((a[i + 1] ?? 0) < (b[j] ?? 0)) i += 2;
	else if ((b[j + 1] ?? 0) < (a[i] ?? 0)) j += 2;
	else return true;
	return false;
}
function isEqual(a, b) {
	return a.length === b.length && a.every((bound, i) => bound === b[i]);
}
function toPairs(set) {
	return Array.from({ length: set.length / 2 }, (_, i) => [set[2 * i] ?? 0, set[2 * i + 1] ?? 0]);
}
/** Works out once for each set what depends on it alone: a letter's set is the same object in all patterns. */
function memoizeBySet(compute) {
	const results = /* @__PURE__ */ new WeakMap();
	return (set) => {
		const known = results.get(set);
		if (known) return known.result;
		const result = compute(set);
		results.set(set, { result });
		return result;
	};
}
// src/lib/regex/syntax/case-folding.ts
/**
* Folds a text as RE2's simple folding does for ASCII letters and the two characters that fold into them (the long s
* and the Kelvin sign): one UTF-16 unit in, one out, so that offsets never shift. `toLowerCase()` would lengthen İ.
*/
function foldText(text) {
	if (isAscii(text)) return text.toLowerCase();
	return text.replace(/[A-Z]+|\u017f|\u212a/g, foldRun);
}
/** Lower case is right for the Kelvin sign (k) and wrong for the long s, which it leaves alone. */
function foldRun(run) {
	return run === "ſ" ? "s" : run.toLowerCase();
}
function isAscii(text) {
	return !/[^\0-\x7f]/.test(text);
}
/**
* Ranges outside ASCII whose characters have no other case in any version of Unicode: general punctuation, arrows and
* signs, box drawing and dingbats, kana and CJK, Hangul, emoji. Elsewhere case is a matter of tables that differ from one
* JavaScript engine to the next, so nothing is claimed there and re2js decides.
*/
const CASELESS = union([128, 169], [171, 180], [182, 185], [187, 191], [8192, 8303], [8592, 9215], [9472, 10175], [12288, 40959], [44032, 55203], [126976, 129791]);
/** Every set closed under case as RE2's simple folding has it; null where only its tables could tell. */
function foldSet(set) {
	const [only = ASCII_END, last] = set;
	if (set.length !== 2 || only !== last || only >= ASCII_END) return memoizedFold(set);
	FOLDED_ASCII[only] ??= computeFold(set);
	return FOLDED_ASCII[only];
}
/** `\d` and its like are the same object in all patterns. */
const memoizedFold = memoizeBySet(computeFold);
function computeFold(set) {
	const parts = [set];
	for (const [lo, hi] of toPairs(set)) {
		if (!isFoldKnown(Math.max(lo, 128), hi)) return null;
		parts.push(shift(lo, hi, 65, 90, 32), shift(lo, hi, 97, 122, -32));
	}
	const folded = union(...parts);
	return union(folded, ...FOREIGN$1.filter((orbit) => overlaps(folded, orbit)));
}
/** The orbits that leave ASCII. */
const FOREIGN$1 = [union([83, 83], [115, 115], [383, 383]), union([75, 75], [107, 107], [KELVIN, KELVIN])];
const ASCII_END = 128;
/** Patterns are made of single letters above all: their sets are worked out once, and not before they are asked for. */
const FOLDED_ASCII = [];
function isFoldKnown(lo, hi) {
	if (lo > hi || lo === 128 && hi === 1114111) return true;
	return toPairs(CASELESS).some(([from, to]) => from <= lo && hi <= to);
}
function shift(lo, hi, from, to, by) {
	const start = Math.max(lo, from);
	const end = Math.min(hi, to);
	return start <= end ? [start + by, end + by] : [];
}
function overlaps(set, orbit) {
	return toPairs(orbit).some(([member]) => toPairs(set).some(([lo, hi]) => lo <= member && member <= hi));
}
/** The one character that every member of a set folds to (as `foldText` does), or null: the set is no literal. */
const foldedLiteral = memoizeBySet(computeLiteral);
function computeLiteral(set) {
	const first = set[0];
	if (first === void 0 || set.length > 6) return null;
	const target = foldCodePoint(first);
	return toPairs(set).every(([lo, hi]) => lo === hi && foldCodePoint(lo) === target) && !isSurrogate(target) ? String.fromCodePoint(target) : null;
}
/** As a literal it would be found inside of a pair, where RE2 sees one character. */
function isSurrogate(codePoint) {
	return codePoint >= 55296 && codePoint <= 57343;
}
function foldCodePoint(codePoint) {
	if (codePoint >= 65 && codePoint <= 90) return codePoint + 32;
	if (codePoint === 383) return 115;
	if (codePoint === 8490) return 107;
	return codePoint;
}
// src/lib/engine/index/grams.ts
/** Bytes for the first texts. */
const ROOM = 1024;
/** Zeros behind a text: four bytes are read at once, from its last place and from up to eighteen places further. */
const SLACK = 24;
const encoder$1 = new TextEncoder();
function createTextBytes(room = ROOM) {
	const bytes = new Uint8Array(room);
	return {
		bytes,
		view: new DataView(bytes.buffer),
		length: 0,
		isAscii: true
	};
}
/** Puts a text in place of the one before. */
function loadText(target, text) {
	const { length } = text;
	if (target.bytes.length < length + SLACK) Object.assign(target, createTextBytes(2 * length + SLACK));
	target.length = length;
	const { read, written } = encoder$1.encodeInto(text, target.bytes);
	target.isAscii = read === length && written === length;
	if (!target.isAscii) for (let i = 0; i < length; i++) target.bytes[i] = toByte(text.charCodeAt(i));
	for (let i = length; i < length + SLACK; i++) target.bytes[i] = 0;
}
function toByte(unit) {
	if (unit < 128) return unit;
	if (unit === 383) return 115;
	return unit === 8490 ? 107 : 128 | unit & 127;
}
const GRAM_BITS = 538976288;
/** Grams of which one byte is not known: its bits are all set. */
const WITHOUT_FIRST = 538976511;
const WITHOUT_LAST = -14671840;
/** The gram of a text's bytes. */
function gramAt(view, start) {
	return view.getInt32(start, true) | GRAM_BITS;
}
/** The same of a literal, whose bytes are nowhere yet. */
function gramOf(literal, start) {
	let gram = 0;
	for (let i = 0; i < 4 && start + i < literal.length; i++) gram |= toByte(literal.charCodeAt(start + i)) << 8 * i;
	return gram | GRAM_BITS;
}
/** All grams that a gram without its first or last byte may be. */
function completions(gram, bits) {
	const [known, shift] = bits === 538976511 ? [gram & -256, 0] : [gram & 16777215, 24];
	return BYTES.map((byte) => known | byte << shift);
}
/** What a byte of a gram may be, the zero behind a text among them. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => (byte & 32) !== 0);
// src/lib/engine/index/gram-table.ts
/**
* Literals by their grams. A text is looked at at every second offset, so a literal has one for when it starts at such an
* offset and one for when it does not. Made at every start of a Worker, from ten thousand literals: so the loops are plain.
* @param gramStarts for each literal where the two start, as `PatternIndexData` has it
*/
function gramTables(literals, gramStarts) {
	const partial = partialGrams(literals);
	if (partial.length <= MAX_COMPLETED) return [wholeTable(literals, gramStarts, partial.flatMap(complete))];
	const lacking = (bits) => partial.filter((gram) => gram.bits === bits);
	return [
		wholeTable(literals, gramStarts, []),
		partialTable(lacking(WITHOUT_FIRST), WITHOUT_FIRST),
		partialTable(lacking(WITHOUT_LAST), WITHOUT_LAST)
	];
}
/** More partial grams than this would fill the table, as each may be 128 whole ones: they get tables of their own. */
const MAX_COMPLETED = 128;
function wholeTable(literals, gramStarts, completed) {
	const table = emptyTable(gramStarts.length + completed.length, GRAM_BITS);
	for (const { proof, gram, startAt } of completed) addEntry(table, proof, gram, NO_GRAM, startAt);
	const bytes = createTextBytes();
	for (const { from, texts, joined } of batchesOf(literals)) {
		loadText(bytes, joined);
		let at = 0;
		for (let i = 0; i < texts.length; i++) {
			const { length } = texts[i];
			if (length >= 4) addLiteral(table, bytes, at, length, gramStarts, from + i);
			at += length + 1;
		}
	}
	return table;
}
/** A literal among bytes. One of four characters has one gram. */
function addLiteral(table, { view }, at, length, gramStarts, literal) {
	const proof = {
		literal,
		length,
		first: gramAt(view, at),
		last: gramAt(view, at + length - 4)
	};
	for (let number = 2 * literal; number < 2 * literal + Math.min(2, length - 4 + 1); number++) {
		const start = gramStarts[number];
		const after = start + 8 <= length ? gramAt(view, at + start + 4) : NO_GRAM;
		addEntry(table, proof, gramAt(view, at + start), after, -start);
	}
}
function partialTable(partial, bits) {
	const table = emptyTable(partial.length, bits);
	for (const { proof, gram, startAt } of partial) addEntry(table, proof, gram, NO_GRAM, startAt);
	return table;
}
/** A literal of four is whole at one kind of offset, one of three at none: it has three bytes of a gram and not the other. */
function partialGrams(literals) {
	const grams = [];
	for (let literal = 0; literal < literals.length; literal++) {
		const text = literals[literal];
		if (text.length > 4) continue;
		const gram = gramOf(text, 0);
		const isWhole = text.length === 4;
		const known = isWhole ? gram : NO_GRAM;
		const proof = {
			literal,
			length: text.length,
			first: known,
			last: known
		};
		grams.push({
			proof,
			gram: gram << 8 | WITHOUT_FIRST,
			bits: WITHOUT_FIRST,
			startAt: 1
		});
		if (!isWhole) grams.push({
			proof,
			gram: gram | WITHOUT_LAST,
			bits: WITHOUT_LAST,
			startAt: 0
		});
	}
	return grams;
}
function complete(partial) {
	return completions(partial.gram, partial.bits).map((gram) => ({
		...partial,
		gram
	}));
}
/** No gram is zero. */
const NO_GRAM = 0;
/** Where an entry has its numbers. */
const START_AT = 1;
const END_AT = 2;
const FIRST = 3;
const LAST = 4;
const NEXT = 5;
const ENTRY = 6;
const NONE = -1;
const SLOT = 2;
/** Most grams that are looked for are not there: a free slot says so at once. */
const SLOTS_PER_ENTRY = 2;
const LEAST_BITS$1 = 4;
/** 2^32 divided by the golden ratio: spreads grams over the high bits (Knuth's multiplicative hash). */
const MULTIPLIER$1 = 2654435761;
/** An empty table with room for so many entries. */
function emptyTable(room, bits) {
	const slotBits = Math.max(LEAST_BITS$1, Math.ceil(Math.log2(room * SLOTS_PER_ENTRY + 1)));
	return {
		bits,
		slots: new Int32Array(SLOT * 2 ** slotBits).fill(NONE),
		shift: 32 - slotBits,
		entries: new Int32Array(ENTRY * room),
		grams: new Int32Array(room),
		afters: new Int32Array(room),
		count: 0
	};
}
/** @param startAt where the literal starts, from the gram */
function addEntry(table, proof, gram, after, startAt) {
	const { slots, entries } = table;
	const slot = findSlot(table, gram);
	const number = table.count++;
	const at = number * ENTRY;
	entries[at] = proof.literal;
	entries[at + START_AT] = startAt;
	entries[at + END_AT] = startAt + proof.length;
	entries[at + FIRST] = proof.first;
	entries[at + LAST] = proof.last;
	entries[at + NEXT] = slots[slot + 1];
	table.grams[number] = gram;
	table.afters[number] = after;
	slots[slot] = gram;
	slots[slot + 1] = at;
}
/** The first entry of a gram, or a negative number. */
function firstEntry(table, gram) {
	return table.slots[findSlot(table, gram) + 1];
}
function nextEntry({ entries }, entry) {
	return entries[entry + NEXT];
}
function literalOf({ entries }, entry) {
	return entries[entry];
}
/** Whether the literal of an entry whose gram is at an offset seems to be there as a whole. */
function isProven({ entries }, entry, offset, { view, length }) {
	const start = offset + entries[entry + START_AT];
	const end = offset + entries[entry + END_AT];
	if (start < 0 || end > length) return false;
	if (entries[entry + FIRST] === NO_GRAM) return true;
	return gramAt(view, start) === entries[entry + FIRST] && gramAt(view, end - 4) === entries[entry + LAST];
}
/** The slot that a gram has, or the free one that it would have. */
function findSlot({ slots, shift }, gram) {
	let slot = SLOT * (Math.imul(gram, MULTIPLIER$1) >>> shift);
	while (slots[slot] !== gram && slots[slot + 1] !== NONE) slot = slot + SLOT & slots.length - 1;
	return slot;
}
// src/lib/engine/index/postings.ts
/** One of the lists, as a view of its items. */
function postingsAt({ starts, items }, list) {
	return items.subarray(starts[list], starts[list + 1]);
}
/** The inverted index: for each number below `count`, the lists that hold it, in their order. A counting sort, without an object for each. */
function invertPostings({ starts, items }, count) {
	const ends = new Uint32Array(count + 1);
	for (let at = 0; at < items.length; at++) {
		const next = items[at] + 1;
		ends[next] = ends[next] + 1;
	}
	for (let i = 1; i <= count; i++) ends[i] = ends[i] + ends[i - 1];
	const inverted = {
		starts: ends.slice(),
		items: new Uint32Array(items.length)
	};
	for (let list = 0; list + 1 < starts.length; list++) {
		const end = starts[list + 1];
		for (let at = starts[list]; at < end; at++) {
			const item = items[at];
			const place = ends[item];
			inverted.items[place] = list;
			ends[item] = place + 1;
		}
	}
	return inverted;
}
const MANY_SECONDS = -2;
function loadLiteralIndex(data) {
	const literals = data.literals === "" ? [] : data.literals.split("\n");
	const [first, second] = readSets(data);
	const gramStarts = Uint8Array.from(data.grams);
	const patternsOf = invertPostings(first, literals.length);
	return {
		literals,
		tables: gramTables(literals, gramStarts),
		gramStarts,
		second,
		patternsOf,
		secondOfItem: onlyItems(second, patternsOf.items),
		secondOf: invertPostings(second, literals.length),
		always: emptyOnes(first),
		crossesLines: flags(data.acrossLines, data.patterns)
	};
}
/** Of each list that is asked for its one item. */
function onlyItems({ starts, items }, lists) {
	const only = new Int32Array(lists.length);
	for (let i = 0; i < lists.length; i++) {
		const list = lists[i];
		const start = starts[list];
		const size = starts[list + 1] - start;
		only[i] = size === 0 ? -1 : size === 1 ? items[start] : MANY_SECONDS;
	}
	return only;
}
/** The sets lie in the data as they will in memory, each behind its size: one walk fills both lists. */
function readSets({ patterns, sets }) {
	const first = emptyPostings(patterns, sets.length);
	const second = emptyPostings(patterns, sets.length);
	let at = 0;
	for (let pattern = 0; pattern < patterns; pattern++) {
		at = readPostings(sets, at, first, pattern);
		at = readPostings(sets, at, second, pattern);
	}
	return [trim(first), trim(second)];
}
/** Returns where the next one lies. By hand: for lists this short, a view and a copy of it take longer. */
function readPostings(numbers, at, { starts, items }, list) {
	const size = numbers[at];
	const start = starts[list];
	for (let i = 0; i < size; i++) items[start + i] = numbers[at + 1 + i];
	starts[list + 1] = start + size;
	return at + 1 + size;
}
function emptyPostings(lists, room) {
	return {
		starts: new Uint32Array(lists + 1),
		items: new Uint32Array(room)
	};
}
function trim({ starts, items }) {
	return {
		starts,
		items: items.slice(0, starts.at(-1))
	};
}
function flags(numbers, count) {
	const flagged = new Uint8Array(count);
	for (const number of numbers) flagged[number] = 1;
	return flagged;
}
function emptyOnes({ starts }) {
	const lists = [];
	for (let list = 0; list + 1 < starts.length; list++) if (starts[list] === starts[list + 1]) lists.push(list);
	return lists;
}
/** Behind the last offset. */
const NO_OFFSET = 2147483647;
function createGramPrefilter(table) {
	const gramFilter = makeFilter(table, new Int32Array(table.count), SLOTS_PER_GRAM);
	const pairFilter = makeFilter(table, table.afters, SLOTS_PER_PAIR);
	let blocks = /* @__PURE__ */ new Int32Array();
	let offsets = /* @__PURE__ */ new Int32Array();
	return (text) => {
		if (blocks.length * BLOCK * 2 <= text.bytes.length) {
			blocks = new Int32Array(text.bytes.length / (BLOCK * 2) + 1);
			offsets = new Int32Array(BLOCK * blocks.length + 1);
		}
		const blockCount = findBlocks(gramFilter, text, blocks);
		offsets[offsetsOf(pairFilter, text, blocks, blockCount, offsets)] = NO_OFFSET;
		return offsets;
	};
}
/** Of a hundred offsets one passes by chance. */
const SLOTS_PER_GRAM = 128;
/** Few offsets get so far. */
const SLOTS_PER_PAIR = 16;
const LEAST_BITS = 10;
/** 512 KB: beyond it, looks that miss the processor's cache cost more than offsets that pass in vain. */
const MOST_BITS = 19;
/** 2^32 divided by the golden ratio: spreads grams over the high bits (Knuth's multiplicative hash). */
const MULTIPLIER = 2654435761;
function makeFilter({ grams, count, bits }, afters, slotsPerGram) {
	const size = Math.ceil(Math.log2(count * slotsPerGram + 1));
	const shift = 32 - Math.min(MOST_BITS, Math.max(LEAST_BITS, size));
	const slots = new Uint8Array(2 ** (32 - shift));
	for (let i = 0; i < count; i++) {
		const key = pairOf(grams[i], afters[i]);
		slots[Math.imul(key, MULTIPLIER) >>> shift] = 1;
	}
	return {
		slots,
		shift,
		bits
	};
}
/** One number of two grams: of one and NO_GRAM the one. The factor is odd, so that no bit of the other gets lost. */
function pairOf(gram, after) {
	return gram ^ Math.imul(after, 2246822507);
}
/** Offsets that are asked for at once. */
const BLOCK = 8;
/**
* Writes down the blocks with offsets that pass: where each starts, and in the eight bits below it which of its offsets.
* Every block is written and the count goes up by one or not: a branch would be guessed wrong each time that one passes,
* which costs more than the store. All in one function that uses nothing of another module, so that V8 makes one loop of
* it and checks nothing twice: this is what most of a search's time is spent in.
*/
function findBlocks({ slots, shift, bits }, { view, length }, blocks) {
	const passes = (offset) => slots[Math.imul(view.getInt32(offset, true) | bits, MULTIPLIER) >>> shift];
	let count = 0;
	for (let at = 0; at < length; at += 16) {
		const passed = passes(at) | passes(at + 2) << 1 | passes(at + 4) << 2 | passes(at + 6) << 3 | passes(at + 8) << 4 | passes(at + 10) << 5 | passes(at + 12) << 6 | passes(at + 14) << 7;
		blocks[count] = at << 4 | passed;
		count += -passed >>> 31;
	}
	return count;
}
/** Of the offsets in the blocks, those where the gram and what is behind it may be of one literal. */
function offsetsOf({ slots, shift, bits }, { view }, blocks, blockCount, offsets) {
	const passes = (key) => slots[Math.imul(key, MULTIPLIER) >>> shift];
	let count = 0;
	for (let i = 0; i < blockCount; i++) {
		const block = blocks[i];
		for (let passed = block & 255; passed !== 0; passed &= passed - 1) {
			const first = 31 - Math.clz32(passed & -passed);
			const offset = ((block & -256) >> 4) + 2 * first;
			const gram = view.getInt32(offset, true) | bits;
			const after = view.getInt32(offset + 4, true) | bits;
			offsets[count] = offset;
			count += passes(gram) | passes(pairOf(gram, after));
		}
	}
	return count;
}
// src/lib/engine/index/scanner.ts
/**
* What a scan may cost for each character, on average: one for each entry that is looked at, and more for a literal that
* is noted, so that they stay few. Real logs need less than one. Literals that share all of their grams (`=====`, `======`
* …) need as much as there are of them at each offset of a text that is made so: then the scan ends early, and says so.
*/
const STEPS$1 = 32;
const BASE$1 = 1e5;
const LITERAL_HIT = 31;
function createScanner({ tables }) {
	const bytes = createTextBytes();
	const literalHits = new LiteralHits();
	const passes = tables.map((table) => {
		return {
			table,
			findOffsets: createGramPrefilter(table),
			offsets: NO_OFFSETS,
			next: 0
		};
	});
	const [only] = passes;
	function scan(text) {
		loadText(bytes, text);
		literalHits.begin(bytes.isAscii);
		for (const pass of passes) {
			pass.offsets = pass.findOffsets(bytes);
			pass.next = 0;
		}
		noteAll(BASE$1 + STEPS$1 * text.length);
		return literalHits;
	}
	/** In the order of the text, through however many tables it goes. */
	function noteAll(steps) {
		for (let left = steps; left >= 0;) {
			const pass = passes.length === 1 ? only : foremost(passes);
			const offset = pass.offsets[pass.next++];
			if (offset === 2147483647) return;
			left -= noteLiterals(pass.table, offset);
		}
		literalHits.cut();
	}
	/**
	* Notes the literals that have the gram at an offset and seem to be there, and returns what it cost. The second offset of a
	* gram is in the literal, also where the first is not known.
	*/
	function noteLiterals(table, offset) {
		const gram = gramAt(bytes.view, offset) | table.bits;
		let steps = 0;
		for (let entry = firstEntry(table, gram); entry >= 0; entry = nextEntry(table, entry)) {
			steps++;
			if (!isProven(table, entry, offset, bytes)) continue;
			steps += LITERAL_HIT;
			literalHits.add(literalOf(table, entry), offset + 1);
		}
		return steps;
	}
	return scan;
}
const NO_OFFSETS = Int32Array.of(NO_OFFSET);
function foremost(passes) {
	let best = passes[0];
	for (let i = 1; i < passes.length; i++) {
		const pass = passes[i];
		if (pass.offsets[pass.next] < best.offsets[best.next]) best = pass;
	}
	return best;
}
/** Which literals a text seems to hold, and where, in the order of the text. */
var LiteralHits = class {
	literals = /* @__PURE__ */ new Uint32Array(64);
	/** The offset of the second byte of the gram that each was found by. */
	offsets = /* @__PURE__ */ new Uint32Array(64);
	count = 0;
	/** Whether the text is all ASCII. */
	isAscii = true;
	/** The text was not gone through to its end. */
	isCut = false;
	add(literal, offset) {
		if (this.count === this.literals.length) this.#grow();
		this.literals[this.count] = literal;
		this.offsets[this.count] = offset;
		this.count++;
	}
	begin(isAscii) {
		this.count = 0;
		this.isAscii = isAscii;
		this.isCut = false;
	}
	cut() {
		this.isCut = true;
	}
	/** The end of those, from one on, that are not beyond an offset. */
	endOf(from, offset) {
		let to = from;
		while (to < this.count && this.offsets[to] <= offset) to++;
		return to;
	}
	distinct() {
		return new Set(this.literals.subarray(0, this.count));
	}
	#grow() {
		this.literals = doubled(this.literals);
		this.offsets = doubled(this.offsets);
	}
};
function doubled(numbers) {
	const larger = new Uint32Array(2 * numbers.length);
	larger.set(numbers);
	return larger;
}
// src/lib/util/memoize.ts
/** More answers than anybody asks for in one run, and few enough to be held. */
const CAPACITY$1 = 65536;
/** A pure function, memoized: it keeps its results, which nobody may change. When they are too many, all are dropped. */
function memoize(compute) {
	const answers = /* @__PURE__ */ new Map();
	return (text) => {
		const known = answers.get(text);
		if (known !== void 0) return known;
		const answer = compute(text);
		if (answers.size >= CAPACITY$1) answers.clear();
		answers.set(text, answer);
		return answer;
	};
}
// src/lib/regex/literal-length.ts
/** The minimum number of literal characters in every match. */
function literalLength(node) {
	switch (node.type) {
		case "char": return node.literal || node.set && foldedLiteral(node.set) !== null ? 1 : 0;
		case "assert": return 0;
		case "group": return literalLength(node.body);
		case "concat": return node.parts.reduce((sum, part) => sum + literalLength(part), 0);
		case "alternate": return Math.min(...node.options.map(literalLength));
		case "repeat": return node.min === 0 ? 0 : node.min * literalLength(node.body);
	}
}
// src/lib/regex/required-literals.ts
const NOTHING_KNOWN = {
	exact: null,
	sets: []
};
const NO_TEXT = {
	exact: [""],
	sets: []
};
/** A class of more letters than this is a class, not a choice between spellings. */
const MAX_LETTERS = 4;
/** Copies of a counted repetition that are written out; what follows adds nothing to the literals. */
const MAX_COPIES$1 = 8;
/** The literal sets of a pattern, folded: every text that it matches holds, once folded, a literal of each. */
function literalSets(node) {
	const sets = allSets(knowledge(node)).map(withoutImplied).filter(isUsable$1);
	return [...new Map(sets.map((set) => [set.join("\n"), set])).values()];
}
function knowledge(node) {
	switch (node.type) {
		case "char": return {
			exact: node.set && spell(node.set),
			sets: []
		};
		case "assert": return NO_TEXT;
		case "group": return knowledge(node.body);
		case "concat": return inOrder(node.parts.map(knowledge));
		case "alternate": return either(node.options.map(knowledge));
		case "repeat": return repeated(knowledge(node.body), node.min, node.max);
	}
}
/** The few letters of a set. A newline is none: the index works line by line. */
const spell = memoizeBySet(computeLetters);
function computeLetters(set) {
	const pairs = toPairs(set);
	if (pairs.length === 0 || pairs.some(([lo, hi]) => hi - lo > MAX_LETTERS)) return null;
	const members = pairs.flatMap(([lo, hi]) => Array.from({ length: hi - lo + 1 }, (_, i) => lo + i));
	const letters = new Set(members.map((member) => foldedLiteral([member, member]) ?? ""));
	return letters.size > MAX_LETTERS || letters.has("\n") ? null : [...letters];
}
/** Strings that follow each other join to longer ones, until there are too many of them or a gap comes. */
function inOrder(parts) {
	const sets = [];
	let run = [""];
	let unbroken = true;
	for (const part of parts) {
		const longer = part.exact && product(run, part.exact);
		if (longer) {
			run = longer;
			continue;
		}
		unbroken = false;
		sets.push(run, ...part.sets);
		run = part.exact ?? [""];
	}
	return unbroken ? {
		exact: run,
		sets: []
	} : {
		exact: null,
		sets: [...sets, run]
	};
}
/** Of each option its best set; together they are one set, unless some option has none. */
function either(options) {
	const exact = options.every((option) => option.exact) ? together(options.map((option) => option.exact ?? [])) : null;
	if (exact) return {
		exact,
		sets: []
	};
	const best = options.map((option) => bestSet(allSets(option)));
	if (best.some((set) => set === null)) return NOTHING_KNOWN;
	return {
		exact: null,
		sets: [[...new Set(best.flatMap((set) => set ?? []))]]
	};
}
function repeated(body, min, max) {
	if (max === 0) return NO_TEXT;
	if (min === 0) return max === 1 && body.exact ? {
		exact: [...body.exact, ""],
		sets: []
	} : NOTHING_KNOWN;
	const copies = Array.from({ length: Math.min(min, MAX_COPIES$1) }, () => body);
	const known = inOrder(copies);
	return max === copies.length ? known : {
		exact: null,
		sets: allSets(known)
	};
}
function allSets(known) {
	return known.exact ? [known.exact] : known.sets;
}
/** Shorter literals are in nearly every text: they prove nothing and the index cannot use them. */
const MIN_LITERAL = 3;
/** More strings than this for one place in a pattern cost the index more than they tell. */
const MAX_STRINGS = 16;
/** One string may be as long as the pattern: cut in two it would prove less, and read badly as a near miss. */
const MAX_CHARACTERS = 1024;
/** Every way of writing one of the first strings and then one of the second; null when those are too many. */
function product(before, after) {
	if (before.length * after.length > MAX_STRINGS) return null;
	const [head, tail] = [before[0] ?? "", after[0] ?? ""];
	if (before.length === 1 && after.length === 1) return [head + tail];
	const strings = before.flatMap((head) => after.map((tail) => head + tail));
	return strings.reduce((sum, text) => sum + text.length, 0) > MAX_CHARACTERS ? null : strings;
}
/** The strings of several sets together; null when those are too many. */
function together(sets) {
	const strings = [...new Set(sets.flat())];
	return strings.length > MAX_STRINGS ? null : strings;
}
/** A set without the literals that contain another of its literals: where they are, that one is too. */
function withoutImplied(set) {
	const unique = [...new Set(set)];
	return unique.filter((literal) => !unique.some((other) => other !== literal && literal.includes(other)));
}
function isUsable$1(set) {
	return set.length > 0 && set.every((literal) => literal.length >= MIN_LITERAL);
}
/** The set that tells most: its shortest literal is the longest. The first of equals. */
function bestSet(sets) {
	return sets.filter(isUsable$1).reduce((best, set) => best && weight(best) >= weight(set) ? best : set, null);
}
function weight(set) {
	return Math.min(...set.map((literal) => literal.length)) - Math.log2(set.length);
}
// src/lib/regex/syntax/cursor.ts
/** The flags every pattern starts with: i and m, as `compilePattern` gives them to re2js. */
const INITIAL_FLAGS = {
	fold: true,
	multiline: true,
	dotAll: false,
	ungreedy: false
};
/** Thrown inside the parser alone, for what it does not know; `parsePattern` turns it into null. */
var UnknownSyntax = class extends Error {};
function isAtEnd(cursor) {
	return cursor.at >= cursor.source.length;
}
function lookingAt(cursor, text) {
	return cursor.source.startsWith(text, cursor.at);
}
/** Steps over a text if it stands here. */
function take(cursor, text) {
	if (!lookingAt(cursor, text)) return false;
	cursor.at += text.length;
	return true;
}
/** Takes one code point. */
function takeCodePoint(cursor) {
	const codePoint = cursor.source.codePointAt(cursor.at);
	if (codePoint === void 0) throw new UnknownSyntax("the pattern ends too early");
	cursor.at += codePoint > 65535 ? 2 : 1;
	return codePoint;
}
/** Takes what a sticky expression matches here, or returns null and stays. */
function takeMatch(cursor, sticky) {
	sticky.lastIndex = cursor.at;
	const match = sticky.exec(cursor.source);
	if (match) cursor.at += match[0].length;
	return match;
}
// src/lib/regex/syntax/parse-characters.ts
/** Parses [...] at the cursor. Null: a class whose members this parser does not know. */
function parseClass(cursor) {
	take(cursor, "[");
	const negated = take(cursor, "^");
	const items = [];
	do
		items.push(parseItem(cursor));
	while (!take(cursor, "]"));
	const known = items.filter((item) => item !== null);
	if (known.length < items.length) return null;
	const set = union(...known);
	return negated ? negate(set) : set;
}
function parseItem(cursor) {
	return lookingAt(cursor, "[:") ? parsePosix(cursor) : parseNamed(cursor);
}
function parsePosix(cursor) {
	const name = takeMatch(cursor, /\[:\^?[a-z]+:\]/y)?.[0];
	const named = name === void 0 ? void 0 : POSIX_CLASSES.get(name);
	if (!named) throw new UnknownSyntax("a class with the name of no class");
	return resolveNamed(named, (set) => applyFold(set, cursor));
}
function parseNamed(cursor) {
	const named = parseNamedEscape(cursor);
	return named === void 0 ? parseRange$1(cursor) : named;
}
/** Parses \d, \W, \pL and the like: undefined when nothing of the kind stands here. */
function parseNamedEscape(cursor) {
	if (takeMatch(cursor, /\\[pP](?:\{[^}]*\}|[^{])/uy)) return null;
	const named = PERL_CLASSES.get(cursor.source.charAt(cursor.at + 1));
	if (!named || !lookingAt(cursor, "\\")) return void 0;
	cursor.at += 2;
	return resolveNamed(named, (set) => applyFold(set, cursor));
}
function parseRange$1(cursor) {
	const lo = parseMember(cursor);
	if (!(lookingAt(cursor, "-") && !lookingAt(cursor, "-]"))) return applyFold([lo, lo], cursor);
	take(cursor, "-");
	return applyFold([lo, parseMember(cursor)], cursor);
}
function parseMember(cursor) {
	return lookingAt(cursor, "\\") ? parseEscape(cursor) : takeCodePoint(cursor);
}
/** A set as the flag i leaves it. */
function applyFold(set, cursor) {
	return cursor.flags.fold ? foldSet(set) : set;
}
const CONTROL = {
	a: 7,
	f: 12,
	n: 10,
	r: 13,
	t: 9,
	v: 11
};
/** Parses an escape that stands for one code point, in a class or outside; the cursor is at the backslash. */
function parseEscape(cursor) {
	const number = parseOctal(cursor) ?? parseHex(cursor);
	if (number !== null) return number;
	cursor.at += 1;
	const codePoint = takeCodePoint(cursor);
	const char = String.fromCodePoint(codePoint);
	const control = CONTROL[char];
	if (control !== void 0) return control;
	if (codePoint < 128 && !/[0-9A-Za-z]/.test(char)) return codePoint;
	throw new UnknownSyntax(`the escape \\${char}`);
}
/** \0, \07, \012, \123: RE2 wants a second octal digit after 1 to 7, since \1 would be a back-reference. */
function parseOctal(cursor) {
	const match = takeMatch(cursor, /\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/y);
	return match ? Number.parseInt(match[1] ?? "", 8) : null;
}
function parseHex(cursor) {
	const match = takeMatch(cursor, /\\x(?:\{([0-9A-Fa-f]+)\}|([0-9A-Fa-f]{2}))/y);
	return match ? Number.parseInt(match[1] ?? match[2] ?? "", 16) : null;
}
const DIGIT$1 = [48, 57];
const SPACE$1 = [
	9,
	10,
	12,
	13,
	32,
	32
];
const WORD$3 = [
	48,
	57,
	65,
	90,
	95,
	95,
	97,
	122
];
/** \d \D \s \S \w \W: ASCII only in RE2; its \s has no vertical tab and no Unicode space. */
const PERL_CLASSES = new Map(Object.entries({
	d: DIGIT$1,
	s: SPACE$1,
	w: WORD$3
}).flatMap(([letter, set]) => bothSigns(letter, letter.toUpperCase(), set)));
/** [:alpha:], [:^alpha:] and so on, by their whole text. */
const POSIX_CLASSES = new Map(Object.entries({
	alnum: [
		48,
		57,
		65,
		90,
		97,
		122
	],
	alpha: [
		65,
		90,
		97,
		122
	],
	ascii: [0, 127],
	blank: [
		9,
		9,
		32,
		32
	],
	cntrl: [
		0,
		31,
		127,
		127
	],
	digit: DIGIT$1,
	graph: [33, 126],
	lower: [97, 122],
	print: [32, 126],
	punct: [
		33,
		47,
		58,
		64,
		91,
		96,
		123,
		126
	],
	space: [
		9,
		13,
		32,
		32
	],
	upper: [65, 90],
	word: WORD$3,
	xdigit: [
		48,
		57,
		65,
		70,
		97,
		102
	]
}).flatMap(([name, set]) => bothSigns(`[:${name}:]`, `[:^${name}:]`, set)));
function bothSigns(positive, negative, set) {
	return [[positive, {
		set,
		negated: false
	}], [negative, {
		set,
		negated: true
	}]];
}
/** The members of a named class under the flags in force. */
function resolveNamed(named, fold) {
	const set = fold(named.set);
	if (set === null) return null;
	return named.negated ? negate(set) : set;
}
// src/lib/regex/syntax/parse-pattern.ts
/**
* Parses a pattern that re2js has compiled, under the flags i and m. Null for syntax that this parser does not know:
* then nothing is known of the pattern, and re2js alone decides on it. It is no judge of syntax: on a pattern that re2js
* refuses, the answer has no meaning.
*/
function parsePattern(source) {
	const cursor = {
		source,
		at: 0,
		flags: INITIAL_FLAGS
	};
	try {
		const node = parseAlternation(cursor);
		return isAtEnd(cursor) ? node : null;
	} catch (error) {
		if (error instanceof UnknownSyntax) return null;
		throw error;
	}
}
function parseAlternation(cursor) {
	const options = [parseConcat(cursor)];
	while (take(cursor, "|")) options.push(parseConcat(cursor));
	const [only] = options;
	return options.length === 1 && only ? only : {
		type: "alternate",
		options
	};
}
function parseConcat(cursor) {
	const parts = [];
	while (!isAtEnd(cursor) && !lookingAt(cursor, "|") && !lookingAt(cursor, ")")) {
		if (!takeLetters(cursor, parts)) for (const node of parseAtom(cursor)) parts.push(node);
		const last = parts.pop();
		if (last) parts.push(parseRepeat(cursor, last));
	}
	const [only] = parts;
	return parts.length === 1 && only ? only : {
		type: "concat",
		parts
	};
}
const LETTERS = /[\w ,:;'"<>=!@#%&~/-]+/y;
/** Most of a pattern is letters, which only the flag i could make different: each is one node, the same everywhere. */
function takeLetters(cursor, parts) {
	const letters = cursor.flags.fold ? takeMatch(cursor, LETTERS)?.[0] : void 0;
	if (letters === void 0) return false;
	for (let at = 0; at < letters.length; at++) parts.push(foldedLetter(letters.charCodeAt(at)));
	return true;
}
const FOLDED_LETTERS = [];
function foldedLetter(code) {
	FOLDED_LETTERS[code] ??= {
		type: "char",
		set: foldSet([code, code]),
		literal: true
	};
	return FOLDED_LETTERS[code];
}
/** One atom, but for \Q…\E, which is as many as it quotes, and (?flags), which is none. */
function parseAtom(cursor) {
	if (lookingAt(cursor, "(")) return parseGroup(cursor);
	if (lookingAt(cursor, "[")) return [{
		type: "char",
		set: parseClass(cursor),
		literal: false
	}];
	if (lookingAt(cursor, "\\")) return parseBackslash(cursor);
	if (take(cursor, ".")) return [{
		type: "char",
		set: cursor.flags.dotAll ? ANY : NOT_NEWLINE,
		literal: false
	}];
	if (take(cursor, "^")) return [assertion(cursor.flags.multiline ? "line-start" : "text-start")];
	if (take(cursor, "$")) return [assertion(cursor.flags.multiline ? "line-end" : "text-end")];
	return [literal$1(takeCodePoint(cursor), cursor)];
}
const ESCAPED_ASSERTIONS = {
	A: "text-start",
	z: "text-end",
	b: "word-boundary",
	B: "not-word-boundary"
};
function parseBackslash(cursor) {
	const escaped = ESCAPED_ASSERTIONS[cursor.source.charAt(cursor.at + 1)];
	if (escaped) {
		cursor.at += 2;
		return [assertion(escaped)];
	}
	const quoted = takeMatch(cursor, /\\Q(.*?)(?:\\E|$)/sy);
	if (quoted) return Array.from(quoted[1] ?? "", (char) => literal$1(char.codePointAt(0) ?? 0, cursor));
	const set = parseNamedEscape(cursor);
	if (set !== void 0) return [{
		type: "char",
		set,
		literal: false
	}];
	return [literal$1(parseEscape(cursor), cursor)];
}
function parseGroup(cursor) {
	const outer = cursor.flags;
	const name = takeMatch(cursor, /\(\?P?<(\w+)>/y)?.[1];
	if (name !== void 0) return [closeGroup(cursor, name, outer)];
	const options = takeMatch(cursor, /\(\?([imsU]*)(?:-([imsU]+))?([:)])/y);
	if (!options && !take(cursor, "(")) throw new UnknownSyntax("a group");
	if (!options && lookingAt(cursor, "?")) throw new UnknownSyntax("a group of another kind");
	if (options) cursor.flags = withFlags(outer, options[1] ?? "", options[2] ?? "");
	return options?.[3] === ")" ? [] : [closeGroup(cursor, null, outer)];
}
/** Parses a group's body; the flags set inside end with it. */
function closeGroup(cursor, name, outer) {
	const body = parseAlternation(cursor);
	if (!take(cursor, ")")) throw new UnknownSyntax("a group without an end");
	cursor.flags = outer;
	return {
		type: "group",
		body,
		name
	};
}
function withFlags(flags, on, off) {
	const value = (letter, old) => off.includes(letter) ? false : on.includes(letter) || old;
	return {
		fold: value("i", flags.fold),
		multiline: value("m", flags.multiline),
		dotAll: value("s", flags.dotAll),
		ungreedy: value("U", flags.ungreedy)
	};
}
function literal$1(codePoint, cursor) {
	return {
		type: "char",
		set: applyFold([codePoint, codePoint], cursor),
		literal: true
	};
}
function assertion(kind) {
	return {
		type: "assert",
		assertion: kind
	};
}
const SHORT = {
	"*": {
		min: 0,
		max: Number.POSITIVE_INFINITY
	},
	"+": {
		min: 1,
		max: Number.POSITIVE_INFINITY
	},
	"?": {
		min: 0,
		max: 1
	}
};
/** Wraps a node in the repetition that follows it, if any. */
function parseRepeat(cursor, body) {
	const bounds = "*+?{".includes(cursor.source.charAt(cursor.at)) ? takeBounds(cursor) : null;
	if (!bounds) return body;
	const greedy = take(cursor, "?") === cursor.flags.ungreedy;
	return {
		type: "repeat",
		body,
		...bounds,
		greedy
	};
}
/** A brace that starts no valid count (`{`, `{,5}`, `{01}`) is a literal in RE2. */
function takeBounds(cursor) {
	const short = takeMatch(cursor, /[*+?]/y)?.[0];
	if (short) return SHORT[short] ?? null;
	const count = takeMatch(cursor, /\{(0|[1-9][0-9]*)(,(0|[1-9][0-9]*)?)?\}/y);
	if (!count) return null;
	const min = Number(count[1]);
	if (count[2] === void 0) return {
		min,
		max: min
	};
	return {
		min,
		max: count[3] === void 0 ? Number.POSITIVE_INFINITY : Number(count[3])
	};
}
// src/lib/regex/pattern-facts.ts
function patternFacts(source) {
	const node = parsePattern(source);
	if (!node) return {
		literals: [],
		specificity: 0,
		staysOnLine: false
	};
	return {
		literals: literalSets(node),
		specificity: literalLength(node),
		staysOnLine: staysOnLine(node)
	};
}
/** The same, for those who ask about every pattern of a large set, one after the other. */
const knownFacts = memoize(patternFacts);
/**
* The literals that any match of a pattern must contain, under the flags i and m.
* @example requiredLiterals('redis.*(refused|timed out)')
* // { literals: [['redis'], ['refused', 'timed out']], specificity: 12 }
*/
function requiredLiterals(source) {
	const { literals, specificity } = patternFacts(source);
	return {
		literals,
		specificity
	};
}
const NEWLINE$1 = 10;
/** Then a text can be searched line by line. */
function staysOnLine(node) {
	return !hasPart(node, (part) => {
		if (part.type === "char") return part.set ? has(part.set, NEWLINE$1) : !part.literal;
		return part.type === "assert" && (part.assertion === "text-start" || part.assertion === "text-end");
	});
}
/** Whether some part of a pattern is as asked. */
function hasPart(node, isWanted) {
	if (isWanted(node)) return true;
	switch (node.type) {
		case "group":
		case "repeat": return hasPart(node.body, isWanted);
		case "concat": return node.parts.some((part) => hasPart(part, isWanted));
		case "alternate": return node.options.some((option) => hasPart(option, isWanted));
		default: return false;
	}
}
// src/lib/engine/near-search.ts
/** Patterns whose found literals are counted for each one that is asked for; those of the rarest literals go first. */
const COUNTED = 8;
/** And of those, patterns looked into. */
const LOOKED_INTO = 2;
/**
* Finds near misses by the index's literals. A pattern that lacks only one of its sets is always among the candidates,
* since the index has two sets of each pattern; where it left out a common one, that alone brings nothing near. A pattern that
* has one set of its own is never a near miss. Parsing is what takes time: only those that the index says have most are
* looked into.
*/
function findNearHits({ patterns, index, scan }, text, limit) {
	const most = firstOf(countFound(scan(text).distinct(), index, limit * COUNTED), limit * LOOKED_INTO, (a, b) => b[1] - a[1] || a[0] - b[0]);
	const folded = foldText(text);
	return firstOf(most.map(([pattern]) => inspect(pattern, patterns[pattern] ?? "", folded)).filter(({ found, missing }) => found.length + missing.length > 1), limit, (a, b) => foundShare(b) - foundShare(a) || a.pattern - b.pattern);
}
/** By pattern, how many characters of its literals are there, for so many patterns. */
function countFound(found, index, count) {
	const lists = Array.from(found, (literal) => [{
		literal,
		patterns: postingsAt(index.patternsOf, literal)
	}, {
		literal,
		patterns: postingsAt(index.secondOf, literal)
	}]).flat();
	const counts = /* @__PURE__ */ new Map();
	for (const { literal, patterns } of lists.sort((a, b) => a.patterns.length - b.patterns.length)) {
		const length = index.literals[literal]?.length ?? 0;
		for (const pattern of patterns) {
			const known = counts.get(pattern);
			if (known !== void 0 || counts.size < count) counts.set(pattern, (known ?? 0) + length);
		}
	}
	return counts;
}
function inspect(pattern, source, folded) {
	const hit = {
		pattern,
		found: [],
		missing: []
	};
	for (const set of requiredLiterals(source).literals) {
		const present = set.find((literal) => folded.includes(literal));
		if (present === void 0) hit.missing.push(set[0] ?? "");
		else hit.found.push(present);
	}
	return hit;
}
/** How much of what the pattern spells out the text has. */
function foundShare({ found, missing }) {
	return lengthOf$2(found) / (lengthOf$2(found) + lengthOf$2(missing));
}
function lengthOf$2(literals) {
	return literals.reduce((sum, literal) => sum + literal.length, 0);
}
// src/lib/engine/chain/haystack.ts
/** Steps that runs and literals may take for each character, on average. */
const STEPS = 8;
/** So that short texts are never too short for their patterns. */
const BASE = 1024;
function makeHaystack(text, { words, lastSurrogate } = {
	words: text,
	lastSurrogate: null
}) {
	return {
		text,
		words,
		lastSurrogate,
		fuel: STEPS * text.length + BASE
	};
}
/** How many steps were taken so far. */
function stepsTaken({ text, fuel }) {
	return STEPS * text.length + BASE - Math.max(0, fuel);
}
/** Ends the search: the text is too costly, or has a pair where characters are counted. */
function giveUp(haystack) {
	haystack.fuel = -1;
	return -1;
}
function hasGivenUp({ fuel }) {
	return fuel < 0;
}
function isInsidePair({ text, lastSurrogate }, at) {
	return lastSurrogate !== null && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
}
/** One look, however far apart the two are: chains ask this for every place of an anchor. */
function hasPairBetween({ lastSurrogate }, start, end) {
	return lastSurrogate !== null && (lastSurrogate[end] ?? -1) >= Math.max(0, start);
}
/** See `lastSurrogate`. */
function findSurrogates(text) {
	if (!/[\ud800-\udfff]/.test(text)) return null;
	const places = new Int32Array(text.length + 1);
	let last = -1;
	for (let at = 0; at <= text.length; at++) {
		places[at] = last;
		const unit = text.charCodeAt(at);
		if (isHigh(unit) || isLow(unit)) last = at;
	}
	return places;
}
function isHigh(unit) {
	return unit >= 55296 && unit <= 56319;
}
function isLow(unit) {
	return unit >= 56320 && unit <= 57343;
}
// src/lib/engine/line.ts
/** A line of a text, or the whole of it, as the engine looks at it. */
var Line = class {
	text;
	/** Where it starts in the text searched. */
	offset;
	extent;
	#isAscii;
	#folded = null;
	#traits = null;
	/** @param knownAscii whether the text is known to be all ASCII: to find out takes as long as to search it */
	constructor(text, offset, extent, knownAscii) {
		this.text = text;
		this.offset = offset;
		this.extent = extent;
		this.#isAscii = knownAscii || isAscii(text);
	}
	/** Folded on first need: most lines have no candidate. */
	get folded() {
		this.#folded ??= this.#isAscii ? this.text.toLowerCase() : foldText(this.text);
		return this.#folded;
	}
	/** For one pattern's chains. */
	haystack() {
		this.#traits ??= this.#inspect();
		return makeHaystack(this.folded, this.#traits);
	}
	#inspect() {
		if (this.#isAscii) return {
			words: this.folded,
			lastSurrogate: null
		};
		return {
			words: /[\u017f\u212a]/.test(this.text) ? this.text : this.folded,
			lastSurrogate: findSurrogates(this.text)
		};
	}
};
// src/lib/engine/sparse-set.ts
/**
* A set of numbers below a size, stamped with generations: a number is in it if it was added in the generation under way,
* so that clearing it touches no number.
*/
var SparseSet = class {
	#addedIn;
	#lastGeneration;
	#generation = 1;
	/** @param lastGeneration after which the stamps are cleared one by one: the most that fits in one of them */
	constructor(size, lastGeneration = 4294967295) {
		this.#addedIn = new Uint32Array(size);
		this.#lastGeneration = lastGeneration;
	}
	clear() {
		this.#generation++;
		if (this.#generation > this.#lastGeneration) {
			this.#addedIn.fill(0);
			this.#generation = 1;
		}
	}
	has(number) {
		return this.#addedIn[number] === this.#generation;
	}
	add(number) {
		this.#addedIn[number] = this.#generation;
	}
};
// src/lib/engine/present-literals.ts
/** Which of the index's literals are in a text or on a line, and which patterns have all of theirs there. */
var PresentLiterals = class {
	#index;
	/** Per line, or per text where only `isWorthwhile` is asked: the literals that are there, the first `count` of it. */
	numbers;
	/** Per line, as `numbers`. */
	count = 0;
	/** Per line, as `numbers`: the same literals, to ask for one. */
	#isPresent;
	constructor(index) {
		this.#index = index;
		this.numbers = new Uint32Array(index.literals.length);
		this.#isPresent = new SparseSet(index.literals.length);
	}
	/**
	* Notes the hits of a range, in place of those noted before. On a line that is given the literals are really there: what only
	* seems to be depends on the text's neighbours, since a newline passes for a sign as letters pass for each other.
	*/
	note({ literalHits, from, to, start }, line) {
		const { numbers } = this;
		const isPresent = this.#isPresent;
		isPresent.clear();
		let count = 0;
		for (let i = from; i < to; i++) {
			const literal = literalHits.literals[i];
			if (isPresent.has(literal)) continue;
			if (line && !this.#isThere(literal, literalHits.offsets[i] - start, line)) continue;
			isPresent.add(literal);
			numbers[count++] = literal;
		}
		this.count = count;
	}
	/** In an order of their own: that of the hits depends on where a text starts, and a limit may end it. */
	sort() {
		if (this.count > 1) this.numbers.subarray(0, this.count).sort();
	}
	/** Whether some pattern has all literals that the index knows of. */
	hasCandidate() {
		const { starts } = this.#index.patternsOf;
		for (let i = 0; i < this.count; i++) {
			const literal = this.numbers[i];
			const end = starts[literal + 1];
			for (let at = starts[literal]; at < end; at++) if (this.isCandidate(at)) return true;
		}
		return false;
	}
	/** Whether the pattern at a place of the index's postings has all literals that the index knows of. */
	isCandidate(at) {
		const second = this.#index.secondOfItem[at];
		if (second >= 0) return this.#isPresent.has(second);
		return second === -1 || this.#hasSecond(this.#index.patternsOf.items[at]);
	}
	/** Whether a literal of the pattern's second set is there. */
	#hasSecond(pattern) {
		const { starts, items } = this.#index.second;
		const from = starts[pattern];
		const to = starts[pattern + 1];
		for (let at = from; at < to; at++) if (this.#isPresent.has(items[at])) return true;
		return false;
	}
	/** By whichever of its grams it was found; a short one begins with the gram, or after its first offset. */
	#isThere(literal, offset, { folded }) {
		const text = this.#index.literals[literal];
		const [even = 0, odd = 0] = this.#index.gramStarts.subarray(2 * literal);
		const gram = offset - 1;
		if (folded.startsWith(text, gram - even) || folded.startsWith(text, gram - odd)) return true;
		return text.length <= 4 && folded.startsWith(text, offset);
	}
};
// src/lib/engine/chain/flatten.ts
const MAX_VARIANTS = 16;
const MAX_COPIES = 8;
/**
* Multiplies a pattern's alternations and optional groups out, in order of preference. Null when that is not possible
* (a repeated group) or gives too many variants.
*/
function flatten(node) {
	switch (node.type) {
		case "char": return node.set && [[run(node.set, 1, 1, true)]];
		case "assert": return [[{
			type: "assert",
			assertion: node.assertion
		}]];
		case "group": return flatten(node.body);
		case "concat": return flattenAll(node.parts);
		case "alternate": return flattenOptions(node.options);
		case "repeat": return flattenRepeat(node);
	}
}
function run(set, min, max, greedy) {
	return max === Number.POSITIVE_INFINITY && isEqual(set, NOT_NEWLINE) ? {
		type: "gap",
		min,
		greedy
	} : {
		type: "run",
		set,
		min,
		max,
		greedy
	};
}
function flattenAll(parts) {
	let variants = [[]];
	for (const part of parts) {
		const next = flatten(part);
		if (!next || variants.length * next.length > MAX_VARIANTS) return null;
		variants = appendEach(variants, next);
	}
	return variants;
}
/** Most parts are one letter, which goes to the end of what there is: copying all for each would take quadratic time. */
function appendEach(heads, tails) {
	const [only = []] = tails;
	if (tails.length !== 1) return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
	for (const head of heads) head.push(...only);
	return heads;
}
function flattenOptions(options) {
	const sets = options.map(singleSet);
	if (sets.every((set) => set !== null)) return [[run(union(...sets), 1, 1, true)]];
	const variants = [];
	for (const [option, node] of options.entries()) for (const pieces of flatten(node) ?? [null]) {
		if (!pieces || variants.length === MAX_VARIANTS) return null;
		variants.push([{
			type: "choice",
			option
		}, ...pieces]);
	}
	return variants;
}
function flattenRepeat({ body, min, max, greedy }) {
	if (max === 0) return [[]];
	const set = singleSet(body);
	if (set) return [[run(set, min, max, greedy)]];
	if (min === max) return min <= MAX_COPIES ? flattenAll(Array.from({ length: min }, () => body)) : null;
	if (min !== 0 || max !== 1) return null;
	const nothing = {
		type: "concat",
		parts: []
	};
	return flattenOptions(greedy ? [body, nothing] : [nothing, body]);
}
/** The set of a node that is one character, in whatever groups. */
function singleSet(node) {
	if (node.type === "group") return singleSet(node.body);
	return node.type === "char" ? node.set : null;
}
// src/lib/engine/chain/unit-table.ts
const ASCII = 128;
const FOREIGN_LETTERS = union([383, 383], [KELVIN, KELVIN]);
/** All outside ASCII but the two characters that fold into it. */
const FOREIGN = [
	ASCII,
	382,
	384,
	8489,
	8491,
	MAX_CODE_POINT
];
/**
* A set as a table for folded texts. Null for a set that takes some characters outside ASCII but not all, or a letter in
* one of its cases only: a folded text does not tell them apart.
*/
const unitTable = memoizeBySet(makeTable);
function makeTable(set) {
	const takesNonAscii = nonAsciiMembers(set);
	if (takesNonAscii === null || !isCaseless(set)) return null;
	const table = /* @__PURE__ */ new Uint8Array(129);
	for (let unit = 0; unit < ASCII; unit++) table[unit] = has(set, unit) ? 1 : 0;
	table[ASCII] = takesNonAscii ? 1 : 0;
	return table;
}
/** Whether a run over a table takes characters of two units, of which it cannot tell one from two. */
function takesNonAscii(table) {
	return table[ASCII] === 1;
}
/** All characters outside ASCII (true), none (false), or some (null), whatever it says of the two that fold into it. */
function nonAsciiMembers(set) {
	if (!intersects(set, FOREIGN)) return false;
	const whole = union(set, FOREIGN_LETTERS);
	const last = whole.length - 2;
	return (whole[last] ?? 0) <= ASCII && whole[last + 1] === 1114111 ? true : null;
}
/** A letter in all of its cases or none, the long s and the Kelvin sign among them. */
function isCaseless(set) {
	for (let upper = 65; upper <= 90; upper++) if (has(set, upper) !== has(set, upper + 32)) return false;
	return has(set, 115) === has(set, 383) && has(set, 107) === has(set, 8490);
}
// src/lib/engine/chain/segment.ts
/**
* Makes a segment of pieces, or null when its start would not decide its end: each run of varying length must be
* stopped by what follows it, since none of its characters can begin that. Only at the pattern's end may a run go
* unstopped: there it takes all it can.
*/
function makeSegment(pieces, isLast) {
	const instructions = [];
	for (const [i, piece] of pieces.entries()) {
		if (piece.type === "choice") continue;
		const instruction = piece.type === "assert" ? assertInstruction(piece) : runInstruction(piece, pieces.slice(i + 1), isLast);
		if (!instruction) return null;
		append$1(instructions, instruction);
	}
	return instructions.some((instruction) => instruction.kind !== "assert") ? toSegment(instructions, pieces) : null;
}
function assertInstruction({ assertion }) {
	return {
		kind: "assert",
		assertion
	};
}
/**
* What is searched for of a longer literal: V8's `indexOf` and `lastIndexOf` may look at each character as often as what
* they search for is long.
*/
const MAX_ANCHOR = 12;
function toSegment(instructions, pieces) {
	const [only] = instructions;
	return {
		instructions,
		anchor: findAnchor(instructions),
		needle: longestLiteral(instructions).slice(0, MAX_ANCHOR),
		isLiteral: instructions.length === 1 && only?.kind === "literal" && only.text.length <= MAX_ANCHOR,
		choices: pieces.flatMap((piece) => piece.type === "choice" ? piece.option : [])
	};
}
function runInstruction(run, rest, isLast) {
	const { set, min, max } = run;
	const letter = min === 1 && max === 1 ? wholeLetter(set) : null;
	if (letter !== null) return {
		kind: "literal",
		text: letter
	};
	const table = unitTable(set);
	if (!table) return null;
	if (min === max || isStopped(run, rest)) return {
		kind: "run",
		table,
		min,
		max
	};
	if (!isLast || !isFreeToEnd(run, rest)) return null;
	return {
		kind: "run",
		table,
		min,
		max: run.greedy ? max : min
	};
}
/** A letter in all of its cases, or a sign: its place in a folded text is right or wrong, whatever the flags were. */
const wholeLetter = memoizeBySet(computeLetter);
function computeLetter(set) {
	const letter = foldedLiteral(set);
	if (letter === null || !/[a-z]/.test(letter)) return letter;
	const cases = "sk".includes(letter) ? 3 : 2;
	return set.length === 2 * cases ? letter : null;
}
/** Whether what must follow a run cannot begin with a character of the run: then the run is all of them or no match. */
function isStopped(run, rest) {
	let follow = [];
	for (const piece of rest) {
		if (piece.type === "choice") return false;
		if (piece.type !== "run") continue;
		follow = union(follow, piece.set);
		if (piece.min > 0) return !intersects(run.set, follow);
	}
	return rest.some(isEnd) && !intersects(run.set, union(follow, [10, 10]));
}
function isEnd(piece) {
	return piece.type === "assert" && (piece.assertion === "line-end" || piece.assertion === "text-end");
}
/** Whether nothing after a run can fail, or want one of its characters: it ends as it likes. */
function isFreeToEnd(run, rest) {
	if (!run.greedy) return rest.length === 0;
	return rest.every((piece) => piece.type === "run" && !intersects(piece.set, run.set));
}
function append$1(instructions, instruction) {
	const last = instructions.at(-1);
	if (instruction.kind === "literal" && last?.kind === "literal") last.text += instruction.text;
	else if (instruction.kind !== "run" || instruction.max > 0) instructions.push(instruction);
}
function findAnchor(instructions) {
	let best = null;
	let offset = 0;
	let isCounted = false;
	for (const instruction of instructions) {
		if (instruction.kind === "literal" && instruction.text.length > (best?.text.length ?? 0)) best = {
			text: instruction.text.slice(0, MAX_ANCHOR),
			offset,
			isCounted
		};
		if (instruction.kind === "run" && instruction.min !== instruction.max) return best;
		if (instruction.kind === "run" && takesNonAscii(instruction.table)) isCounted = true;
		offset += lengthOf$1(instruction);
	}
	return best;
}
function lengthOf$1(instruction) {
	if (instruction.kind === "assert") return 0;
	return instruction.kind === "literal" ? instruction.text.length : instruction.min;
}
function longestLiteral(instructions) {
	return instructions.flatMap((instruction) => instruction.kind === "literal" ? instruction.text : []).reduce((best, text) => text.length > best.length ? text : best, "");
}
// src/lib/engine/chain/compile-chain.ts
/** A pattern as chains, or null: then only re2js can say where it matches. */
function compileChains(node) {
	const variants = flatten(node);
	if (!variants) return null;
	const chains = [];
	for (const pieces of variants) {
		const chain = makeChain(pieces);
		if (!chain) return null;
		chains.push(chain);
	}
	return {
		chains,
		countsGaps: chains.some(countsGaps),
		crossesLines: chains.every((chain) => chain.segments.length === 1 && allGaps(chain).length === 0)
	};
}
function makeChain(pieces) {
	const split = splitAtGaps(pieces);
	if (!split) return null;
	const { stretches, gaps } = split;
	const before = takeOpening(stretches, gaps);
	const after = takeClosing(stretches, gaps);
	const segments = [];
	for (const [i, stretch] of stretches.entries()) {
		const previous = i === 0 ? before : gaps[i - 1];
		const next = i === stretches.length - 1 ? after : gaps[i];
		const segment = makeSegment(shrinkStart(shrinkEnd(stretch, next ?? null), previous ?? null), !next);
		if (!segment) return null;
		segments.push(segment);
	}
	return segments.length > 0 ? {
		segments,
		gaps,
		before,
		after
	} : null;
}
/** The stretches between gaps; gaps side by side are one, unless they differ in what they prefer. */
function splitAtGaps(pieces) {
	const stretches = [[]];
	const gaps = [];
	for (const piece of pieces) {
		const stretch = stretches.at(-1);
		const gap = gaps.at(-1);
		if (piece.type !== "gap") stretch?.push(piece);
		else if (!gap || stretch?.length !== 0) {
			gaps.push({
				min: piece.min,
				greedy: piece.greedy
			});
			stretches.push([]);
		} else if (!gap.greedy || !piece.greedy) return null;
		else gap.min += piece.min;
	}
	return {
		stretches,
		gaps
	};
}
/** A pattern that starts with `.*` matches from the line's start, with `^` before it or not. */
function takeOpening(stretches, gaps) {
	if (gaps.length === 0 || !isNothingBut(stretches[0], "line-start")) return null;
	stretches.shift();
	return gaps.shift() ?? null;
}
/** One that ends with `.*` matches as far as the line goes; so does one that ends with `.*?$`. */
function takeClosing(stretches, gaps) {
	const last = stretches.at(-1);
	if (gaps.length === 0 || !isNothingBut(last, "line-end")) return null;
	stretches.pop();
	const gap = gaps.pop();
	return gap ? {
		min: gap.min,
		greedy: gap.greedy || (last ?? []).length > 0
	} : null;
}
function isNothingBut(stretch, assertion) {
	return stretch?.every((piece) => piece.type === "assert" && piece.assertion === assertion) ?? true;
}
/** Before a greedy gap a run needs no more than its least: the gap takes the rest, and the match ends where it did. */
function shrinkEnd(stretch, gap) {
	if (!gap?.greedy) return stretch;
	const piece = stretch.at(-1);
	if (piece?.type !== "run" || piece.min === piece.max) return stretch;
	const rest = stretch.slice(0, -1);
	return piece.min > 0 ? [...rest, {
		...piece,
		max: piece.min
	}] : shrinkEnd(rest, gap);
}
/** After a greedy gap too: the gap has taken all but the least of the run. */
function shrinkStart(stretch, gap) {
	if (!gap?.greedy) return stretch;
	const first = stretch.findIndex((piece) => piece.type !== "choice");
	const piece = stretch[first];
	if (piece?.type !== "run" || piece.min === piece.max) return stretch;
	const shrunk = stretch.with(first, {
		...piece,
		max: piece.min
	});
	return piece.min > 0 ? shrunk : shrinkStart(shrunk.toSpliced(first, 1), gap);
}
function allGaps({ gaps, before, after }) {
	return [
		...gaps,
		before,
		after
	].filter((gap) => gap !== null);
}
/** One character between two segments is at least one unit, and no segment starts inside of it. */
function countsGaps(chain) {
	const { after } = chain;
	return allGaps(chain).some(({ min }) => min > 1) || after !== null && !after.greedy && after.min > 0;
}
// src/lib/engine/chain/match-segment.ts
/** Where a segment that starts at a place ends, or -1 when it does not match there. */
function matchSegment(segment, haystack, start) {
	let at = start;
	for (const instruction of segment.instructions) {
		if (instruction.kind === "literal") at = matchLiteral(instruction.text, haystack, at);
		else if (instruction.kind === "run") at = matchRun(instruction, haystack, at);
		else if (!holds$1(instruction.assertion, haystack, at)) return -1;
		if (at < 0) return -1;
	}
	return at;
}
function matchLiteral(literal, haystack, start) {
	haystack.fuel -= literal.length;
	return haystack.text.startsWith(literal, start) ? start + literal.length : -1;
}
function matchRun(run, haystack, start) {
	if (hasGivenUp(haystack)) return -1;
	const { table, min, max } = run;
	const { text } = haystack;
	const limit = Math.min(text.length, start + max);
	let at = start;
	while (at < limit && table[Math.min(text.charCodeAt(at), 128)] === 1) at++;
	haystack.fuel -= at - start;
	if (haystack.lastSurrogate && miscounts(run, haystack, start, at)) return giveUp(haystack);
	return at - start < min || hasGivenUp(haystack) ? -1 : at;
}
/** Whether a run took units for characters where that makes a difference. As many as there are, at least one, is no count. */
function miscounts({ table, min, max }, haystack, start, end) {
	if (!takesNonAscii(table)) return false;
	const isCount = min > 1 || max !== Number.POSITIVE_INFINITY;
	return isInsidePair(haystack, start) || isCount && hasPairBetween(haystack, start, end);
}
const NEWLINE = 10;
function holds$1(assertion, { text, words }, at) {
	switch (assertion) {
		case "line-start": return at === 0 || text.charCodeAt(at - 1) === NEWLINE;
		case "line-end": return at === text.length || text.charCodeAt(at) === NEWLINE;
		case "text-start": return at === 0;
		case "text-end": return at === text.length;
		case "word-boundary": return isWordUnit(words, at - 1) !== isWordUnit(words, at);
		case "not-word-boundary": return isWordUnit(words, at - 1) === isWordUnit(words, at);
	}
}
/** As RE2 has it: ASCII letters, digits and the underscore. */
function isWordUnit(text, at) {
	const unit = text.charCodeAt(at);
	const letter = unit | 32;
	return letter >= 97 && letter <= 122 || unit >= 48 && unit <= 57 || unit === 95;
}
/** The first start from `from` on of a match that ends by `limit`, or -1. */
function findFirst$1(segment, haystack, from, limit) {
	const { anchor } = segment;
	const { text } = haystack;
	if (!anchor) return scanFirst(segment, haystack, from, limit);
	for (let found = text.indexOf(anchor.text, from + anchor.offset); found >= 0; found = text.indexOf(anchor.text, found + 1)) {
		const start = found - anchor.offset;
		if (found + anchor.text.length > limit || isUncertain(anchor, haystack, found)) return -1;
		if (fits$2(segment, haystack, start, limit)) return start;
	}
	return -1;
}
/** The last start of a match that ends by `limit`, or -1. */
function findLast(segment, haystack, limit) {
	const { anchor } = segment;
	const { text } = haystack;
	if (!anchor) return scanLast(segment, haystack, limit);
	let from = limit - anchor.text.length;
	while (from >= anchor.offset) {
		const found = text.lastIndexOf(anchor.text, from);
		const start = found - anchor.offset;
		if (start < 0 || isUncertain(anchor, haystack, found)) return -1;
		if (fits$2(segment, haystack, start, limit)) return start;
		from = found - 1;
	}
	return -1;
}
/** Steps for one more place, besides what is compared there. */
const PLACE = 4;
/** Whether characters before the anchor may be of two units: then where the segment starts is not known. */
function isUncertain({ offset, isCounted }, haystack, found) {
	haystack.fuel -= PLACE;
	if (isCounted && hasPairBetween(haystack, found - 2 * offset, found)) giveUp(haystack);
	return hasGivenUp(haystack);
}
function fits$2(segment, haystack, start, limit) {
	if (segment.isLiteral) return true;
	const end = matchSegment(segment, haystack, start);
	return end >= 0 && end <= limit;
}
function scanFirst(segment, haystack, from, limit) {
	for (let start = from; start <= limit && !hasGivenUp(haystack); start++) if (!isInsidePair(haystack, start) && fits$2(segment, haystack, start, limit)) return start;
	return -1;
}
function scanLast(segment, haystack, limit) {
	for (let start = limit; start >= 0 && !hasGivenUp(haystack); start--) if (!isInsidePair(haystack, start) && fits$2(segment, haystack, start, limit)) return start;
	return -1;
}
// src/lib/engine/chain/run-chains.ts
/**
* The leftmost-first match of a program in a line, null, or 'gave up' when the line was too costly or too hard. Of the
* chains that match, the one that starts first wins; of those, the one whose choices RE2 would have tried first: where
* each gap ends, which option was taken.
*/
function runChains(program, haystack) {
	if (program.countsGaps && haystack.lastSurrogate) return "gave up";
	let best = null;
	for (const chain of program.chains) {
		const placement = placeChain(chain, haystack);
		if (placement && (!best || isPreferred(placement.preference, best.preference))) best = placement;
	}
	return hasGivenUp(haystack) ? "gave up" : best;
}
/**
* Places the segments from the right, each as late as it can be, so that every gap knows how far it may reach. Then from
* the left: the first segment at its first place, a greedy gap as far as it may, a lazy one as short as it can.
*/
function placeChain(chain, haystack) {
	const { text } = haystack;
	if (!hasNeedles(chain.segments, text)) return null;
	const latest = latestStarts(chain, haystack);
	if (!latest) return null;
	const preference = [];
	let start = 0;
	let at = 0;
	for (const [i, segment] of chain.segments.entries()) {
		const gap = i === 0 ? chain.before : chain.gaps[i - 1];
		const limit = limitOf(chain, text, latest, i);
		const place = gap?.greedy ? latest[i] ?? -1 : findFirst$1(segment, haystack, at + (gap?.min ?? 0), limit);
		if (place < at + (gap?.min ?? 0)) return null;
		if (i === 0 && !gap) start = place;
		at = matchSegment(segment, haystack, place);
		preference.push(gap?.greedy ? -place : place, ...segment.choices);
	}
	preference.unshift(start);
	return {
		start,
		end: endOf$1(chain, text, at),
		preference
	};
}
/** A cheap look before the exact one: the literals must occur in the order of the segments. */
function hasNeedles(segments, text) {
	let from = 0;
	for (const { needle } of segments) {
		const at = text.indexOf(needle, from);
		if (at < 0) return false;
		from = at + needle.length;
	}
	return true;
}
function latestStarts(chain, haystack) {
	const latest = [];
	for (let i = chain.segments.length - 1; i >= 0; i--) {
		const segment = chain.segments[i];
		const start = segment ? findLast(segment, haystack, limitOf(chain, haystack.text, latest, i)) : -1;
		if (start < 0) return null;
		latest[i] = start;
	}
	return latest;
}
/** Where a segment must end at the latest, given the latest start of the next. */
function limitOf(chain, text, latest, i) {
	const isLast = i === chain.segments.length - 1;
	const gap = isLast ? chain.after : chain.gaps[i];
	return (isLast ? text.length : latest[i + 1] ?? 0) - (gap?.min ?? 0);
}
function endOf$1({ after }, text, at) {
	if (!after) return at;
	return after.greedy ? text.length : at + after.min;
}
function isPreferred(a, b) {
	const first = a.findIndex((value, i) => value !== b[i]);
	return first >= 0 && (a[first] ?? 0) < (b[first] ?? 0);
}
// node_modules/re2js/build/index.js
/*!
* re2js
* RE2JS is the JavaScript port of RE2, a regular expression engine that provides linear time matching
*
* @version v2.10.0
* @author Oleksii Vasyliev
* @homepage https://github.com/le0pard/re2js#readme
* @repository [object Object]
* @license MIT
*/
var RE2Flags = class RE2Flags {
	static FOLD_CASE = 1;
	static LITERAL = 2;
	static CLASS_NL = 4;
	static DOT_NL = 8;
	static ONE_LINE = 16;
	static NON_GREEDY = 32;
	static PERL_X = 64;
	static UNICODE_GROUPS = 128;
	static WAS_DOLLAR = 256;
	static LOOKBEHIND = 512;
	static MATCH_NL = RE2Flags.CLASS_NL | RE2Flags.DOT_NL;
	static PERL = RE2Flags.CLASS_NL | RE2Flags.ONE_LINE | RE2Flags.PERL_X | RE2Flags.UNICODE_GROUPS;
	static POSIX = 0;
	static UNANCHORED = 0;
	static ANCHOR_START = 1;
	static ANCHOR_BOTH = 2;
};
/**
* Public flags for RE2JS and RE2Set compilation.
*/
const PublicFlags = {
	CASE_INSENSITIVE: 1,
	DOTALL: 2,
	MULTILINE: 4,
	DISABLE_UNICODE_GROUPS: 8,
	LONGEST_MATCH: 16,
	LOOKBEHINDS: 512
};
/**
* Various constants and helper for unicode codepoints.
*/
const ASCII_SIZE = 128;
const ASCII_TO_UPPER = new Int32Array(ASCII_SIZE);
const ASCII_TO_LOWER = new Int32Array(ASCII_SIZE);
const MAX_BMP = 65535;
for (let i = 0; i < ASCII_SIZE; i++) {
	if (i >= 97 && i <= 122) ASCII_TO_UPPER[i] = i - 32;
	else ASCII_TO_UPPER[i] = i;
	if (i >= 65 && i <= 90) ASCII_TO_LOWER[i] = i + 32;
	else ASCII_TO_LOWER[i] = i;
}
var Codepoint = class {
	static CODES = Object.freeze({
		"\x07": 7,
		"\b": 8,
		"	": 9,
		"\n": 10,
		"\v": 11,
		"\f": 12,
		"\r": 13,
		" ": 32,
		"\"": 34,
		$: 36,
		"&": 38,
		"'": 39,
		"(": 40,
		")": 41,
		"*": 42,
		"+": 43,
		"-": 45,
		".": 46,
		0: 48,
		1: 49,
		2: 50,
		3: 51,
		4: 52,
		5: 53,
		6: 54,
		7: 55,
		8: 56,
		9: 57,
		":": 58,
		"<": 60,
		">": 62,
		"?": 63,
		A: 65,
		B: 66,
		C: 67,
		F: 70,
		P: 80,
		Q: 81,
		U: 85,
		Z: 90,
		"[": 91,
		"\\": 92,
		"]": 93,
		"^": 94,
		_: 95,
		"`": 96,
		a: 97,
		b: 98,
		f: 102,
		i: 105,
		m: 109,
		n: 110,
		r: 114,
		s: 115,
		t: 116,
		v: 118,
		x: 120,
		z: 122,
		"{": 123,
		"|": 124,
		"}": 125
	});
	static toUpperCase(codepoint) {
		if (codepoint < ASCII_SIZE) return ASCII_TO_UPPER[codepoint];
		const s = String.fromCodePoint(codepoint).toUpperCase();
		const expectedLen = s.codePointAt(0) > MAX_BMP ? 2 : 1;
		if (s.length > expectedLen) return codepoint;
		const sOrigin = String.fromCodePoint(s.codePointAt(0)).toLowerCase();
		const originExpectedLen = sOrigin.codePointAt(0) > MAX_BMP ? 2 : 1;
		if (sOrigin.length > originExpectedLen || sOrigin.codePointAt(0) !== codepoint) return codepoint;
		return s.codePointAt(0);
	}
	static toLowerCase(codepoint) {
		if (codepoint < ASCII_SIZE) return ASCII_TO_LOWER[codepoint];
		const s = String.fromCodePoint(codepoint).toLowerCase();
		const expectedLen = s.codePointAt(0) > MAX_BMP ? 2 : 1;
		if (s.length > expectedLen) return codepoint;
		const sOrigin = String.fromCodePoint(s.codePointAt(0)).toUpperCase();
		const originExpectedLen = sOrigin.codePointAt(0) > MAX_BMP ? 2 : 1;
		if (sOrigin.length > originExpectedLen || sOrigin.codePointAt(0) !== codepoint) return codepoint;
		return s.codePointAt(0);
	}
};
var UnicodeRangeTable = class {
	/**
	* @param {Uint32Array | number[]} data
	* @param {boolean} isStride1
	*/
	constructor(data, isStride1 = false) {
		this.data = data;
		this.isStride1 = isStride1;
		this.SIZE = isStride1 ? 2 : 3;
	}
	getLo(index) {
		return this.data[index * this.SIZE];
	}
	getHi(index) {
		return this.data[index * this.SIZE + 1];
	}
	getStride(index) {
		return this.isStride1 ? 1 : this.data[index * this.SIZE + 2];
	}
	get length() {
		return this.data.length / this.SIZE;
	}
};
const B64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
const B64_MAP = /* @__PURE__ */ new Uint8Array(256);
for (let i = 0; i < 64; i++) B64_MAP[B64.charCodeAt(i)] = i;
const decodeVLQ = (str) => {
	const res = [];
	let value = 0;
	let shift = 0;
	for (let i = 0; i < str.length; i++) {
		const digit = B64_MAP[str.charCodeAt(i)];
		value |= (digit & 31) << shift;
		if ((digit & 32) === 0) {
			res.push(value);
			value = 0;
			shift = 0;
		} else shift += 5;
	}
	return res;
};
const decodeRanges = (str, isStride1) => {
	const res = decodeVLQ(str);
	const numRanges = isStride1 ? res.length / 2 : res.length / 3;
	const out = new Uint32Array(numRanges * 3);
	let current = 0;
	let resIdx = 0;
	for (let i = 0; i < numRanges; i++) {
		current += res[resIdx++];
		out[i * 3] = current;
		current += res[resIdx++];
		out[i * 3 + 1] = current;
		out[i * 3 + 2] = isStride1 ? 1 : res[resIdx++];
	}
	return out;
};
const decodeOrbit = (str) => {
	const res = decodeVLQ(str);
	const map = /* @__PURE__ */ new Map();
	let currentKey = 0;
	for (let i = 0; i < res.length; i += 2) {
		currentKey += res[i];
		const zz = res[i + 1];
		const delta = zz >>> 1 ^ -(zz & 1);
		map.set(currentKey, currentKey + delta);
	}
	return map;
};
var LazyMap = class {
	constructor(initializer) {
		this.initializer = initializer;
		this.cache = /* @__PURE__ */ new Map();
	}
	has(key) {
		return Object.hasOwn(this.initializer, key);
	}
	get(key) {
		if (this.cache.has(key)) return this.cache.get(key);
		const val = this.has(key) ? this.initializer[key]() : null;
		this.cache.set(key, val);
		return val;
	}
};
var UnicodeTables = class {
	static _CASE_ORBIT = null;
	static get CASE_ORBIT() {
		if (!this._CASE_ORBIT) this._CASE_ORBIT = decodeOrbit("rCgCIgCY+rQI4QiCuuBLgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCCgCBgCBgCBgCBgCBgCBgCB+7OB-BB-BB-BB-BB-BBskQB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BC-BB-BB-BB-BB-BB-BB-BByHBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBDCBBBCBBBCBBCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBxHBCBBBCBBBCBBB3SBmMBkNBCBBBCBBB8MBCBBB6MB6MBCBBC+EB0MB2MBCBBB6MB+MBiGBmNBiNBCBBBmKBikzCBmNBqNBkIBsNBCBBBCBBBCBBB0NBCBBB0NDCBBB0NBCBBByNByNBCBBBCBBB2NBCBBDCBBCwDFCBCBDBCBCBDBCBCBDBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBB9EBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBCCBCBDBCBBBhGBvDBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBjICCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBH2iVBCBBBlKBwiVB+jVB+jVBCBBBlMBqEBuEBCBBBCBBBCBBBCBBBCBBB+hVB4hVB8hVBjNB7MC5MB5MCzMC1MB+0yCE5MB20yCC9MBu2yCBwyyCBo0yCChNBlNBo0yCBu-UBi0yCDlNC6-UBpNDrNIu+UDzNCm0yCBzNE0yyCBzNBpEBxNBxNBtEG1NLqxyCBkxyCnFoFrBCBBBCBBDCBBEkIBkIBkICoHHsCCqCBqCBqCCgEC+DB+DBmkOBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCC+BBgCBgCBgCBgCBgCBgCBgCBgCBrCBpCBpCBpCBmjOB-BB8BB-BB-BBgEB-BB-BByBBqgOBsDB-BBtwBB-BB-BB-BBsBBgDBCB-BB-BB-BBeB-BB-BB61OB-BB-BB-DB9DB9DBQB7DBmCE9CBrDBPBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBrFB-EBOBnHB3FB-FCCBBBNBCBBCjIBjIBjIBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCB-BB-BB8kMB-BB6kMB-BB-BB-BB-BB-BB-BB-BB-BB-BBokMB-BB-BBkkMBkkMB-BB-BB-BB-BB-BB-BB-BB4jMB-BB-BB-BB-BB-BB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EBCBBBCBoiMBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBJCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBeBCBBBCBBBCBBBCBBBCBBBCBBBCBBBdBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBCgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDL-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-C64CgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOCgmOGgmODg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FDg8FBg8FBg8FhVg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBQBQBQBQBQBQDPBPBPBPBPBPjkC7mMB5mMBnmMBjmMBCBlmMB3lMBpiMBk8kCBCBBG-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FD-7FB-7FB-7F6FoglCEsuHRwjlCyDCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCB0DBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBG1DD97OCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQDPBPBPBPBPBPDQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQDPBPBPBPBPBPEQCQCQCQCPCPCPCPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPB0EB0EBsFBsFBsFBsFBoGBoGBgIBgIBgHBgHB8HB8HDQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQCSFPBPBzEBzEBRCxnOFSFrFBrFBrFBrFBREQBQClkOFPBPBnGBnGFQBQCljOCODPBPB-GB-GBNHSF-HB-HB7HB7HBRqJ53OE9tQBrmQH4Bc3BSgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBfBfBfBfBfBfBfBfBfBfBfBfBfBfBfBfECBByZ0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzB34BgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CBCBBBt-UBruHBt+UB1iVBviVBCBBBCBBBCBBB3hVB5-UB9hVB7hVCCBBCCBBI9jVB9jVBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBICBBBCBBECBBN-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOC-lOG-lOzoeCBBBCBBBCBBBCBBBCBBBCBl8kCBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBTCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBnECBBBCBBBCBBBCBBBCBBBCBBBCBBDCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBKCBBBCBBBnglCBCBBBCBBBCBBBCBBBCBBECBBBvyyCDCBBBCBBBgDCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBn0yCB90yCB10yCBh0yCBn0yCCjxyCBzyyCBpxyCBg6BBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBB-CBl0yCBvjlCBCBBBCBBBt2yCBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBhkzCZCBB9a-5Bd-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCm6TCBB7gBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCH-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BmlBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvChDwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCFvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvC1DuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCCuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCCuCBuCBuCBuCBuCBuCBuCCuCBuCCtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCCtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCCtCBtCBtCBtCBtCBtCBtCCtCBtCk2BgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEO-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-D+CgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCL-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-B74CgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BhrVgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BhB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BD1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BtxekCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjC");
		return this._CASE_ORBIT;
	}
	static _Print = null;
	static get Print() {
		if (!this._Print) this._Print = new UnicodeRangeTable(decodeRanges("hB9CBjBLBCpWBDFBFGBCCCBSBCsMBClBBDxBBDCBC2BBJaBFFBSVBC-FBCvBBD6BBDkDBP6BBDwBBDOBCbBDCCBJBGfBIqCBCgFBCHBDBBDVBCGBCEEBCBDIBDBBDDBJFFBCCBDBDYBDCBCFBFBBDVBCGBCBBCBBCBBDCCBDBFBBDCBEIIBCBCIIBPBLCBCIBCCBCVBCGBCBBCEBDJBCCBCCBDQQBCBDLBIGBCCBCHBDBBDVBCGBCBBCEBDIBDBBDCBICBFBBCEBDRBLBBCFBECBCDBEBBCCCBEEBEEBBBELBFEBECBCDBDHHPUBGMBCCBCWBCPBDIBCCBCDBIBBCCBCBBDDBDJBIVBCCBCWBCJBCEBDIBCCBCDBIBBGCBCDBDJBCCBNMBCCBCyBBCCBCFBFPBDZBCCBCRBEXBCIBCDDBFBEFFBEBCCCBGBHJBDCBN5BBFcBmBBBCCCBDBCXBCCCBVBDEBCCCBFBCJBDDBhBnCBCjBBFmBBCjBBCOBCMBmBlGBCGGD4LBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBDfBEZBH1CBDFBD-TBCbBE4CBIVBKXBKTBNMBCCBCBBN9CBDJBHJBHNBCKBH4CBIqBBGlCBLeBCLBFLBFEEBoBBDEBMrBBFZBHKBE9BBDgCBCcBDKBHJBHNBDtBBDLBVsCBClFBJ7BBEOBE9BBGqBBDKBJqBBG1QBDFBDlBBDFBDHBCGCBdBD0BBCOBCNBDFBCSBDCBCIBSXBJuBBSBBDaBCMBEhBBPgBBQrEBF5UBXKBWz4BBD9LBGsBBCGGD3BBIBBPXBKGBCGBCGBCGBCGBCGBCGBCGBC9DBjBZBC4CBN1GBbPBC+BBC1CBDmDBGqBBC9CBC1CBKvBBCszcBE2BBK7KBV3FBJ8GBV7BBEJBH3BBJlCBJLBHzDBMdBEtCBCKBFgBBC2BBKNBDJBDmDBZbBLFBDFBDFBKGBCGBC7BBF9DBDJBHj9KBNWBFwBBloItLBDpDBnBGBNEBGZBCEBCCCBCCBCCBoUBhBpBBHyBBCSBCDBFEBCmEBF9FBEFBDFBDFBDCBEGBCGBOBBDLBCZBCSBCBBCOBDNBjB6DBGCBFsBBE3CBCMBEwBwBBsBBjEcBEwBBQbBFjBBKdBGqBBGdBCkBBFNBrB9EBDJBHjBBFjBBFnBBJzBBMLBCOBCGBCBBCKBCOBCGBCBBEzBBN2JBKVBLHBZFBCpBBCIBmCFBDCCBqBBCBBEDDBVBCnCBJIBxBSBCBBGgBBEaBGaBnB3BBFTBDxBBCBBGHBCCBCcBDCBFJBIIBI-BBhBmBBFLBK1BBEcBDaBGZBIDBNGBxCoCB4ByBBOyBBItBBJJBHlBBEcBJBBxGeBCpBBCCBDBBRFBJIBiBtBBJpBBXZBnBbBVWBKtCBFjBBK9BBCEBOYBIJBH0BBCRBJmBBK-CBCTBMRBCuBB-BGBCCCBCBCOBCKBH6BBGJBHDBCHBDBBDVBCGBCBBCEBCJBDBBDCBDHHGGBDGBEEBMJBCDDClBBCJBCDDCDBCJBCBBJBBe7CBCEBfnCBJJBnF1BBDlBBjBkCBMJBHMBU5BBHJBHTBdaBDOBFWB6F7BBlDyCBNHBDDDBGBCBBCdBCBBDLBKJBnCHBDtBBDKBcnCBJyCBOoCBIJB3CHB5ChBBPJBHIBCsBBCNBLcBEfBDVBCNBqCGBCBBCrBBECCBCCBHBJJBHFBCBBCkBBCBBCFBIJBHrBBFJB3HYBIQBCoBBEcB2CQQBwBBO6cBnDuDBCEBMjGBtyCiDBOvhBBRVBL68DBGmSB61G5BBn2B4RBIeBCJBFwCBCJBHdBDFBLlCBLJBCGBCUBGSBxN5BBnG6CBGYBDYBtBqCBF4BBIQBhCEBMGBK1mHBqBfBiDyDB+vIDBCGBCBBCiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBDDBh7D8HBEzNBHWBQQBQtBBDWBKzDB9B1HBLmBBDpCBJvDBWlCB7DTBNTBN2CBKYBoE0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDjJBD9VBQEBCOBxiBeBHFB2GGBCQBDGBCBBCEBG9BBiBxDxDBrBBENBDJBFBBhKeBS5BBGxOxOBoBB3GqBBFhGhGBdBCVBJBBhHGBCDBCBBCOBCkGBDPBqBrCBFJBFBByYjCBtC8BBjGDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1BBBvIrBBFjDBNOBDOBCOBCkBBLtFB5BcBOrBBFIBIBBPFB7E4eBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBBPIBoB3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBCmDBmgB-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIBnkzVvHB", false));
		return this._Print;
	}
	static CATEGORIES = new LazyMap({
		C: () => new UnicodeRangeTable(decodeRanges("AfBgDgBBOrWrWBHHBCBICCVuMuMnBBBzBBBE4B4BBGBcDBHQBXhGhGxBBB8BBBmDNB8BBByBBBQddBCCMEBhBGBsCiFiFJBBDBBXIICCBFBBKBBDBBFHBCDBDGGBaaBEEHDBDBBXIIDGDBCCGDBDBBECBCGBFCCBFBSJBEKKEXXIDDGBBLIEBCCBNBFBBNGBIEEJBBDBBXIIDGGBKKBDDBEEBFBEDBDGGBTTBIBDHHBBBEFFBBBDCCDCBDCBECBNDBGCBEFFBCCBEBCNBWEBOEEYRRBKKEFFBFBDEEDBBFBBLGBXEEYLLGBBKEEFGBDEBEFFBLLELBOEE0BEEHDBRBBbEETCBZKKCBBICBCDBHCCJFBLBBELB7BDBekBBDCCGZZCYYBGGCIILBBFfBpClBlBBCBoBlBlBQOOBjBBnGCCBDBCBB6LFFBIICFFBqBqBFBBiBFFBIICFFBQQ6BFFBkCkCBhBhBBBBbFB3CBBHBB+UCB6CGBXIBZIBVLBOEEDLB-CBBLFBLFBPMMBEB6CGBsBEBnCJBgBNNBCBNDBCCBrBBBGKBtBDBbFBMCB-BBBiCeeBMMBEBLFBPBBvBBBNTBuCnFnFBGB9BCBQCB-BEBsBBBMHBsBEB3QBBHBBnBBBHBBJGCgBBB2BQQPBBHUUBEEKMMBDBbEByBPBDBBcOOBBBjBNBiBOBtEDB7UVBMUB14BBB-LEBuBCCBDBCBB5BGBDNBZIBI4BI-DhBBb6C6CBKB3GZBxC3C3CBoDoDBDBsB-C-C3CIBxBuzcuzcBBB4BIB9KTB5FHB+GTB9BCBLFB5BHBnCHBNFB1DKBfCBvCMMBCBiB4B4BBHBPBBLBBoDXBdJBHBBHBBHIBIII9BDB-DBBLFBl9KLBYDByBjoIBvLBBrDlBBILBGEBbGGCGDrUfBrBFB0BUUFDBGoEoEBCB-FCBHBBHBBHBBECBIIIBLBDBBNbbUDDQBBPhBB8DEBEDBuBCB5COOBBBCuBBvBhEBeCByBOBdDBlBIBfEBsBEBfmBmBBCBPpBB-EBBLFBlBDBlBDBpBHB1BKBNQQIDDMQQIDDBBB1BLB4JIBXJBJXBHrBrBKkCBHBBCtBtBDCBCBBYpCpCBGBKvBBUDDBDBiBCBcEBclBB5BDBVBBzBDDBDBJEEeBBEDBLGBKGBhCfBoBDBNIB3BCBeBBcEBbGBFLBIvCBqC2BB0BMB0BGBvBHBLFBnBCBeHBDvGBgBrBrBEBBDPBHHBKgBBvBHBrBVBblBBdTBYIBvCDBlBIB-BGGBLBaGBLFB2BTTBGBoBIBhDVVBJBTwBwBB8BBICCFQQMFB8BEBLFBFJJBDDBXXIDDGLLBDDBEEBCCBEBCEBIBBICBGKBLCCBCCnBLLCBBCFFLDDBGBDcB9CGGBcBpCHBLlFB3BBBnBhBBmCKBLFBOSB7BFBLFBVbBcBBQDBY4FB9BjDB0CLBJBBCBBJDDfDDBNNBHBLlCBJBBvBBBMaBpCHB0CMBqCGBL1CBJ3CBjBNBLFBKuBuBPJBeCBhBBBXPPBnCBIDDtBCBCDDKHBLFBHDDmBDDHGBLFBtBDBL1HBaGBSqBqBBBBe0CBCOBzBMB8clDBwDGGBJBlGryCBkDMBxhBPBXJB88DEBoS41GB7Bl2BB6RGBgBLLBCByCLLBEBfBBHJBnCJBLIIWEBUvNB7BlGB8CEBaBBarBBsCDB6BGBS-BBGKBIIB3mHoBBhBgDB0D8vIBFIIDkJkJBNBCcBEBBCNBFHBtMjoCBsDEBOCBKGBLBBF-6DB+HCB1NFBYOBSOBvBBBYIB1D7BB3HJBoBBBrCHBxDUBnC5DBVLBVLB4CIBamEB2CoCoCDBBCBBDBBFNNCIIiCFFBJJIddFGGCCBI1K1KBlJlJB-V-VBNBGQQBuiBBgBFBH0GBISSBIIDGGBDB-BgBBCvDBuBCBPBBLDBD-JBgBQB7BEBCvOBrB1GBsBDBC-FBgBXXBGBD-GBIFFDQQmGBBRoBBtCDBLDBDwYBlCrCB+BhGBFccDCCBCCLFFCCCBEBCDBCECEDDCBBCICDCCBFFIKFCLLSEBEGGSzBBDtIBtBDBlDLBQBBQQQmBJBvF3BBeMBtBDBKGBDNBH5EB6eCBSCBOCB7GFBNDBCOBNDB5BHBLFBpBHBfBBNDBDNBKmBB5KHBPBBOCBMCB6BCCBCBRBBNDBLGB0EoDoDBjgBBh3pBfB-oEBBv0FBBypHOBvThtCB-QhvBBs6EEBrpIlkzVBxHvw-FB", false)),
		Cc: () => new UnicodeRangeTable(decodeRanges("AfgDgB", true)),
		Cf: () => new UnicodeRangeTable(decodeRanges("tFzqBzqBBEBXhGhGyBhMhMBxCxCs5D9-B9-BBDBbEByBEBCJBw03B6H6HBBBimEQQj7IPBhjiBDBwmFHBn0rYffB+CB", false)),
		Cn: () => new UnicodeRangeTable(decodeRanges("4bBBHDBICCVuMuMnBBBzBBBE4B4BBGBcDBHKBvI9B9BBmDmDBMB8BBByBBBQddBCCMEBjBEBuHJJBDDBXXICCBBBFBBKBBDBBFHBCDBDGGBaaBEEHDBDBBXIIDGDBCCGDBDBBECBCGBFCCBFBSJBEKKEXXIDDGBBLIEBCCBNBFBBNGBIEEJBBDBBXIIDGGBKKBDDBEEBFBEDBDGGBTTBIBDHHBBBEFFBBBDCCDCBDCBECBNDBGCBEFFBCCBEBCNBWEBOEEYRRBKKEFFBFBDEEDBBFBBLGBXEEYLLGBBKEEFGBDEBEFFBLLELBOEE0BEEHDBRBBbEETCBZKKCBBICBCDBHCCJFBLBBELB7BDBekBBDCCGZZCYYBGGCIILBBFfBpClBlBBCBoBlBlBQOOBjBBnGCCBDBCBB6LFFBIICFFBqBqBFBBiBFFBIICFFBQQ6BFFBkCkCBhBhBBBBbFB3CBBHBB+UCB6CGBXIBZIBVLBOEEDLB-CBBLFBLFBbFB6CGBsBEBnCJBgBNNBCBNDBCCBrBBBGKBtBDBbFBMCB-BBBiCeeBMMBEBLFBPBBvBBBNTBuCnFnFBGB9BCBQCB-BEBsBBBMHBsBEB3QBBHBBnBBBHBBJGCgBBB2BQQPBBHUUBEEKmDmDNBBcOOBBBjBNBiBOBtEDB7UVBMUB14BBB-LEBuBCCBDBCBB5BGBDNBZIBI4BI-DhBBb6C6CBKB3GZBxC3C3CBoDoDBDBsB-C-C3CIBxBuzcuzcBBB4BIB9KTB5FHB+GTB9BCBLFB5BHBnCHBNFB1DKBfCBvCMMBCBiB4B4BBHBPBBLBBoDXBdJBHBBHBBHIBIII9BDB-DBBLFBl9KLBYDByBDBvzIBBrDlBBILBGEBbGGCGDrUfBrBFB0BUUFDBGoEoEBCC-FCBHBBHBBHBBECBIIIBIBGBBNbbUDDQBBPhBB8DEBEDBuBCB5COOBBBCuBBvBhEBeCByBOBdDBlBIBfEBsBEBfmBmBBCBPpBB-EBBLFBlBDBlBDBpBHB1BKBNQQIDDMQQIDDBBB1BLB4JIBXJBJXBHrBrBKkCBHBBCtBtBDCBCBBYpCpCBGBKvBBUDDBDBiBCBcEBclBB5BDBVBBzBDDBDBJEEeBBEDBLGBKGBhCfBoBDBNIB3BCBeBBcEBbGBFLBIvCBqC2BB0BMB0BGBvBHBLFBnBCBeHBDvGBgBrBrBEBBDPBHHBKgBBvBHBrBVBblBBdTBYIBvCDBlBIBlCJBCBBaGBLFB2BTTBGBoBIBhDVVBJBTwBwBB8BBICCFQQMFB8BEBLFBFJJBDDBXXIDDGLLBDDBEEBCCBEBCEBIBBICBGKBLCCBCCnBLLCBBCFFLDDBGBDcB9CGGBcBpCHBLlFB3BBBnBhBBmCKBLFBOSB7BFBLFBVbBcBBQDBY4FB9BjDB0CLBJBBCBBJDDfDDBNNBHBLlCBJBBvBBBMaBpCHB0CMBqCGBL1CBJ3CBjBNBLFBKuBuBPJBeCBhBBBXPPBnCBIDDtBCBCDDKHBLFBHDDmBDDHGBLFBtBDBL1HBaGBSqBqBBBBe0CBCOBzBMB8clDBwDGGBJBlGryCBkDMB3iBJB88DEBoS41GB7Bl2BB6RGBgBLLBCByCLLBEBfBBHJBnCJBLIIWEBUvNB7BlGB8CEBaBBarBBsCDB6BGBS-BBGKBIIB3mHoBBhBgDB0D8vIBFIIDkJkJBNBCcBEBBCNBFHBtMjoCBsDEBOCBKGBLBBJ76DB+HCB1NFBYOBSOBvBBBYIB1D7BB3HJBoBBBjGUBnC5DBVLBVLB4CIBamEB2CoCoCDBBCBBDBBFNNCIIiCFFBJJIddFGGCCBI1K1KBlJlJB-V-VBNBGQQBuiBBgBFBH0GBISSBIIDGGBDB-BgBBCvDBuBCBPBBLDBD-JBgBQB7BEBCvOBrB1GBsBDBC-FBgBXXBGBD-GBIFFDQQmGBBRoBBtCDBLDBDwYBlCrCB+BhGBFccDCCBCCLFFCCCBEBCDBCECEDDCBBCICDCCBFFIKFCLLSEBEGGSzBBDtIBtBDBlDLBQBBQQQmBJBvF3BBeMBtBDBKGBDNBH5EB6eCBSCBOCB7GFBNDBCOBNDB5BHBLFBpBHBfBBNDBDNBKmBB5KHBPBBOCBMCB6BCCBCBRBBNDBLGB0EoDoDBjgBBh3pBfB-oEBBv0FBBypHOBvThtCB-QhvBBs6EEBrpIm8yVBCdBhD-DBxHvw-BB---BBB---BBB", false)),
		Co: () => new UnicodeRangeTable(decodeRanges("gg4B-nGh4hc9--BD9--B", true)),
		Cs: () => new UnicodeRangeTable(decodeRanges("gg2B--B", true)),
		L: () => new UnicodeRangeTable(decodeRanges("hCZBHZBwBLLFGGBVBCeBCpOBFLBPEBICCiEEBCBBDDBCHHCCBCCCBSBCyCBCqEBJlFBClBBDHHBnBBoCaBFDBuBqBBkBBBCiDBCQQBIIBLLBBBDRRCdBe4CBMZZBfBKBBFGGBUBFKKEYYBXBIKBGXBCGBRpBB7B1BBETTIJBQPBFHBDBBDVBCGBCEEBCBERROBBCCBPBBLJJBEBFBBDVBCGBCBBCBBCBBgBDBCUUBBBRIBCCBCVBCGBCBBCEBETTQBBYMMBGBDBBDVBCGBCBBCEBEffBCCBBBQSSCFBECBCDBEBBCCCBEEBEEBBBELBX1B1BBGBCCBCWBCPBEbbBBBCBBDBBfFFBGBCCBCWBCJBCEBEffBBBCBBQBBSIBCCBCoBBDRRGCBJCBZFBGRBEXBCIBCDDBFB7BvBBCBBNGB7BBBCCCBDBCXBCCCBIBCBBKDDBDBCWWBCBhBgCgCBGBCjBBcEB0DqBBVRRBEBFDBEEEBIIBBBFMBNSSBkBBCGGDqBBCsKBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBmBPBR1CBDFBErTBDQBCZBGqCBHHBIRBOSBPRBPMBCCBQzBBkBFFkC4CBIEBDhBBCGGBkCBLeByBdBDEBMrBBFZB3BWBK0BBzC+C+CBtBBSHB3BdBOBBLrBBbjBBqBCBLjBBDKBGqBBDCBqBDBCFBCBBEGGB+FBhC1IBDFBDlBBDFBDHBCGCBdBD0BBCGBCEEBBBCGBEDBDFBFMBGCBCGB1DOORMBmDFFDJBCEEBDBHGCBCBCKBDDBGEBF1B1BB8zC8zCBjHBHDBEBBNlBBCGGD3BBIRRBVBKGBCGBCGBCGBCGBCGBCGBCGBxC2O2OBrBrBBDBGBBF1CBHCBC5CBCDBGqBBC9CBSfBxBPBhQ-tGBhCs0VBkCtBBDsIBEPBLBBVuBBReBDlCByBIBDmDBDxCBVQBCCBCDBCWBezBBPxBB-BFBECCBMMBaBLWBacBIuBBdRRBDBCJBLEBCoBBYCBCHBVWBEEEBwBBCEEBDDBDBDCCZCBDKBICBNFBDFBDFBKGBCGBCqBBCNBHyDBej9KBNWBFwBBloItLBDpDBnBGBNEBGCCBIBCMBCEBCCCBCCBCCBqDBiBqLBT-BBD1BBpBLB1DEBCmEBlBZBHZBM4CBEFBDFBDFBDCBkBLBCZBCSBCBBCOBDNBjB6DBmMcBEwBBwBfBOTBCHBHlBBLdBDjBBFHBxB9EBTjBBFjBBFnBBJzBBNKBCOBCGBCBBCKBCOBCGBCBBEzBBN2JBKVBLHBZFBCpBBCIBmCFBDCCBqBBCBBEDDBVBLWBKeBiCSBCBBLVBLZBHZBnB3BBHBBhCQQBCBCCBCcBrBcBEcBkBHBCbBc1BBLVBLSBORBvDoCB4ByBBOyBBOjBBnBbBKWB7HpBBHBBRFB5BcBLJJBUBrBRBvBUBcWBN0BB6BBBDOOBrBBhBYBbjBBeDDJiBBENNBuBBPDBWCCkBRBCYBUBBgCGBCCCBCBCOBCJBIuBBnBHBDBBDVBCGBCBBCEBETTNEBfJBCDDClBBCaaCtBtBBzBBTDBVCBfvBBVBBC5F5FBtBBqBDBlBvBBV8B8BBpBBOoCoCBZBmBGB6FrBB1D-BBgBHBDDDBGBCBBCXBQCC-CHBDmBBRCCdLLBmBBIWWMtBBUTTBnCBoGgBBgBIBCkBBSyByBBcBxDGBCBBClBBWaaBEBCBBCfBPYYBqBBlISBQCCBLBChBB9DwCwCB4cBnHjGBtyCgDBQvhBBSFBa68DBGmSB61GdBj3B4RBIeBSuCBSdBTvBBRDBgBUBGSBxNsBB0G-BBhBYBDYBtBqCBGjCjCBLBhCBBCPPBNNB0mHBqBfBiDyDB+vIDBCGBCBBCiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBn7F0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDYBCYBCeBCYBCeBCYBCeBCYBCeBCYBCHB15BeBHFBmI9BBzEsBBLGBRiKiKBcBTrBBlPbBlHdBDwGwGBdBCCBCBBCGBDEBKBBhHGBCDBCBBCOBCkGB8BjCBI1lB1lBBCBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQBlqE-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
		LC: () => new UnicodeRangeTable(decodeRanges("hCZBHZB7BLLBVBCeBCiGBCDBFvGBDZBhGDBDBBECBCHHCCBCCCBSBCyCBCqEBJlFBClBBKoBB44ClBBCGGDqBBDCBhV1CBDFBjkCKBGqBBDCBhCrBBgCMBChBBmD1IBDFBDlBBDFBDHBCGCBdBD0BBCGBCEEBBBCGBEDBDFBFMBGCBCGBmIFFDJBCEEBDBHGCBCBCFBFDDBCBGEBF1B1BB8zC8zCB6DBDmDBHDBEBBNlBBCGGzoetBBTbBnEtCBCWBEDBCsCBZBBE2Z2ZBpBBGIBIvCBh6TGBNEBqgBZBHZBmlBvCBhDjBBFjBB1DKBCOBCGBCBBCKBCOBCGBCBBk2ByBBOyBB+CVBLVB74C-BBhrV-BBhBYBDYBtpZ0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDYBCYBCeBCYBCeBCYBCeBCYBCeBCYBCHB15BJBCTBHFB2uCjCB", false)),
		Ll: () => new UnicodeRangeTable(decodeRanges("hDZB7BqBqBBWBCHBC2BCBQCBuBCDECBBBDCCDEEBFFDEEBBBDDDCCCDCCBCCDEECDDBDDBBBHGDCOCBSCBDDCEEC4BCBFBDDDBCCFICBjCBDZBiGCCEEEBBBTccBhBBCBBECBCWCBDBCGDB0B0BBuBBCgBCK0BCDMCBgDCxBoBBo6CqBBDCB5XFBjkCIBC2D2DBqBBgCMBChBBnD0ECBHBCgDCBHBJFBLHBJHBJFBLHBJHBJNBDHBJHBJHBJEBCBBHEEBBBCBBJDBDBBJHBLCBCBBzIEEBEEcKFDBBJDBF2B2Bs1CvBBCEEBGCFCCBCCBEBGiDCBIICFFNlBBCGG0oesBCUaCoEMCBBBC+BCBGBCCCDICFCCDCCBBBCSCGGGCMCFCCDOCbEE2ZqBBGIBIvCBh6TGBNEBqhBZBumBnBBpEjBB8EKBCOBCGBCBBk4ByBB+DVB75CfBhsVfB8BYBnqZZBbGBCRBbZBbDBCCCBFBCKBbZBbZBbZBbZBbZBbZBbZBbZBbbBdYBCFBbYBCFBbYBCFBbYBCFBbYBCFBC15B15BBIBCTBHFB4vChBB", false)),
		Lm: () => new UnicodeRangeTable(decodeRanges("wVRBFLBPEBICCmEGG-OnHnHlFBBuIBBFgBgBKEEhFoFoF1mBgEgE2R72B72BsDkTkTxOFBvF+BBOjBjBBjBByVOORMBg-CBByHgGgG2OsBsBBDBGiDiDB+C+CBBB34bjnBjnBBEBvIzDzDdBB6DIBxCYYpDDBEBB2OXXqEtDtDWBBoDDBKngVngVuBBBh-BFBCpBBCIB0sBhBhB2K04D04DnrTDB9PCBpBBBnRMBhCBBCPPB9-P9-PBCBCGBCBByhM9BBqGGBud0Q0QsSAB", false)),
		Lo: () => new UnicodeRangeTable(decodeRanges("qFQQhIFFBCBxGBB7ZaBFDBuBfBCJBkBBBCiDBCZZBLLBBBDRRCdBe4CBMZZBfBWVBrBYBIKBGXBCGBRoBB8B1BBETTIJBROBFHBDBBDVBCGBCEEBCBERROBBCCBPBBLJJBEBFBBDVBCGBCBBCBBCBBgBDBCUUBBBRIBCCBCVBCGBCBBCEBETTQBBYMMBGBDBBDVBCGBCBBCEBEffBCCBBBQSSCFBECBCDBEBBCCCBEEBEEBBBELBX1B1BBGBCCBCWBCPBEbbBBBCBBDBBfFFBGBCCBCWBCJBCEBEffBBBCBBQBBSIBCCBCoBBDRRGCBJCBZFBGRBEXBCIBCDDBFB7BvBBCBBNFB8BBBCCCBDBCXBCCCBIBCBBKDDBDBYDBhBgCgCBGBCjBBcEB0DqBBVRRBEBFDBEEEBIIBBBFMBNyDyDBnKBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBmBPByDrTBDQBCZBGqCBHHBIRBOSBPRBPMBCCBQzBBpBkCkCBhBBC0BBIEBDhBBCGGBkCBLeByBdBDEBMrBBFZB3BWBK0BBxFuBBSHB3BdBOBBLrBBbjBBqBCBLdByDDBCFBCBBE7hB7hBBCB4-C3BBZWBKGBCGBCGBCGBCGBCGBCGBCGBoR2B2BF1CBJCCB4CBFGGBpBBC9CBSfBxBPBhQ-tGBhC0wUBC2jBBkCnBBJrIBFPBLBBjCyByBBkCBqFoDoDEGBCCBCDBCWBezBBPxBB-BFBECCBMMBaBLWBacBIuBBuBEBDIBLEBCoBBYCBCHBVPBCFBEEEBwBBCEEBDDBDBDCCZBBEKBIPPBEBDFBDFBKGBCGByEiBBej9KBNWBFwBBloItLBDpDBkCCCBIBCMBCEBCCCBCCBCCBqDBiBqLBT-BBD1BBpBLB1DEBCmEBqDJBCsBBDeBEFBDFBDFBDCBkBLBCZBCSBCBBCOBDNBjB6DBmMcBEwBBwBfBOTBCHBHlBBLdBDjBBFHBhEtCBjDnBBJzBB9CzBBN2JBKVBLHB5EFBDCCBqBBCBBEDDBVBLWBKeBiCSBCBBLVBLZBHZBnB3BBHBBhCQQBCBCCBCcBrBcBEcBkBHBCbBc1BBLVBLSBORBvDoCB4FjBBnBDBCxJxJBoBBHBBRCBCBB5BcBLJJBUBrBRBvBUBcWBN0BB6BBBDOOBrBBhBYBbjBBeDDJiBBENNBuBBPDBWCCkBRBCYBUBBgCGBCCCBCBCOBCJBIuBBnBHBDBBDVBCGBCBBCEBETTNEBfJBCDDClBBCaaCtBtBBzBBTDBVCBfvBBVBBC5F5FBtBBqBDBlBvBBV8B8BBpBBOoCoCBZBmBGB6FrBB0GHBDDDBGBCBBCXBQCC-CHBDmBBRCCdLLBmBBIWWMtBBUTTBnCBoGgBBgBIBCkBBSyByBBcBxDGBCBBClBBWaaBEBCBBCfBPYYBnBBCBBlISBQCCBLBChBB9DwCwCB4cBnHjGBtyCgDBQvhBBSFBa68DBGmSB61GdBj3B4RBIeBSuCBSdBTvBB0BUBGSB0NnBB2MqCBGwFwFB0mHBqBfBiDyDBuwIiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBxzI2P2PBrBBiBiKiKBcBTrBBlPaBmHdBDwGwGBdBCCBCBBCGBDEBKiHiHBFBCDBCBBCOBCkGB8pBDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQBlqE-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
		Lt: () => new UnicodeRangeTable(decodeRanges("lOGDnB2sH2sHBGBJHBJHBNQQwBAB", false)),
		Lu: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiB2BCDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIJDCMCDQCDDDCCBC4BCIBBCBBDCCBCBCGCiJCCEJJHCCBBBCCCBCCBPBCIBkBDDBBBEWCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBpCDBNDBNDBNEBMDBnIFFECBDCBDEEBDBHGCBCBDDBLBBG+B+B9zCvBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoqZZBbZBbZBbCCBGDBDDBCBCHBbZBbBBCDBDHBCGBcBBCDBCEBCEEBFBcZBbZBbZBbZBbZBbZBfYBiBYBiBYBiBYBiBYBiB2pE2pEBgBB", false)),
		M: () => new UnicodeRangeTable(decodeRanges("gYvDB0IGBoIsBBCCCBCCBCCpCKBxBUBRmDmDBFBDFBDBBCDBkBffBZB8CKB7BIBKZZBCBCIBCCBCEBsBCB8BIBrBXBCgBB3BCBCRBCGBLBBeCB5BCCBFBDBBDCBKLLBbbDCB5BCCBDBFBBDCBEffBEEMCB5BCCBGBCCBCCBVBBXFBCCB5BCCBFBDBBDCBICBLBBf8B8BBDBECBCDBKpBpBBDB4BCCBFBCCBCDBIBBMBBeCB5BCCBFBCCBCDBIBBMBBQNNBCB4BBBCGBCCBCDBKLLBeeBBBnCFFBEBCCCBGBTBB+BDDBFBNHBjDDDBHBMGBqCBBcECFBByBTBCBBGKBCjBBKlDlDBSBYDBFCBCCBDGBEDBOLBCLLBCBgWCBzdDBdCBeBBfBBhCfBKuBuBBBBC2D2DBjBjB3DLBFLB8GEB6BJBCcBDxBxBBsBBDLBVEBwBQBnBIBNCBfMB5BNBxBTB5ECBCUBFHHDCBnG-BBxWgBB--CCBuEhDhDBeBrRFBqDBB1udDBCJBhBBBxCBBxIEEFYYBDBF0C0CBzBzBBQBbRBOnBnBBGBaMBtBDBwBNBlBkCkCBMBNJJBuBuBBBBzBCCBBBDBBGBBCqBqBBDBGBBtHHBCBBx5TiXiXBOBRPBuejHjH2EEBn0BCBCBBGDBpBCBFmFmFB+R+RBCBiCEB+JBBuCFBnCKByBDB7DCB2BOBqBDDBLLBCBuBKBI+B+BBBBlBNBRBBtBNNBBBxBNBJDBCBB9CLBHDD+ELBWDB4BBBCGBDBBDCBKLLBDDBFBEEBkCIBCDDCDBCEBCPPBzCzCBQBYyCyCBSBsHGBDIBcBBzCQBrDMBmDOBhIOB2HFBCBBDDBCCCBuEuEBFBDGBEddBIBpBGBCDBJKKBJBvBPBnGHBoGHBCHBzCVBCNB7DFBECCBCCBFBCjCjCBDBCBBCEB8KDBKBBCxBxBBFBEEBYmnFmnFHOBpmLRBhuCEB8BGB5gBCCB1BBIDByCMMBslTslTBizEizEBsBBDWB-QEBEFBJHBDGBfDB1ECB89B2BBFxBBJPPXEBCOBxqBGBCQBDGBCBBCEBlDhFhFBFB4L+B+BBCB9PDB-HBB0HDDIBBG7O7OBFBuDGB29lYvHB", false)),
		Mc: () => new UnicodeRangeTable(decodeRanges("joC4B4BDCBJDBCBBzBBB7BCBHBBDBBLsBsB7BCBjC7B7BBBBJCCB2B2BB7B7BCHHBDDBLLnDBBCBBECBCCBLqBqBBBB+BDB+BBB7BCCBDBDBBCBBKBBdPPB7B7BBBBGCBCCBLrBrBBsCsCBBBHHBTBBrKBBgCsFsFBFFHDDBaaBLLBBBDGBWBBDFBDLLBBB5zBffiEIIBGBCBB7KDBDCBFBBCFBhHBB7BCCKCCBJJBEByExBxBGCCBDBCBB+BffFBBD9B9BDCBCEEBxBxBBGBJBBsFWW35EBB0-dBBD5C5CBzBzBBOBvEBBwBxBxBBFFBDDBBBvDBBDBBZuBuBCuDuDDBBGuHuHBCCBCCBCC0gZCCgEuBuBBBBFBB0DZZB8B8BxBCBKBBO+C+CBBBEBBCrFrFBBBgBBB7BBBCDBDBBDCBKLLB1C1CBBBIDDCDBCBBCmDmDBBBJBBErDrDBBBHCCBCBDuHuHBBBHDBDyDyDBBBJBBCuDuDCBBHoDoDCBBFmImIBBBK4H4HBEBCBBFDDCvEvEBBBJDBF1C1CeBB-BqGqGECCoGPPrDIID2G2GBDBFBBC-K-KBNNxBBBJBBCpvQpvQBBBlxD2BBpDBB0rYBBHFB", false)),
		Me: () => new UnicodeRangeTable(decodeRanges("okBBB1xF-wB-wBBCBCCBsshBCB", false)),
		Mn: () => new UnicodeRangeTable(decodeRanges("gYvDB0IEBqIsBBCCCBCCBCCpCKBxBUBRmDmDBFBDFBDBBCDBkBffBZB8CKB7BIBKZZBCBCIBCCBCEBsBCB8BIBrBXBCfB4BCCFHBFEEBFBLBBe7B7BFDBJVVBbbDBB6BFFBFFBDDBBBEffBEEMBB6BFFBDBCBBFVVBXXBEBC7B7BDCCBCBJIIBMMBff+BNNzBEE4BCCBBBGCBCDBIBBMBBe7B7BDHHGBBVBBdBB6BBBFDBJVVBeepCIIBBBC7C7CDGBNHBjDDDBHBMGBqCBBcEC4BNBCEBCBBGKBCjBBKnDnDBCBCFBCBBDBBaBBFCBRDBODDBHHQgWgWBBBzdCBeBBfBBfBBhCBBCGBJDDBJBKuBuBBBBC2D2DBjBjB3DCBFBBKHHBBB8GBBD7B7BCGBCCCDHBHJBDxBxBBMBCeBDLBVDBxBCCBDBCGGpBIBNBBhBDBDBBCCB5BCCBEECCB7BHBDBB5ECBCMBCGBFHHEBBnG-BBxWMBFEEBKB--CCBuEhDhDBeBrRDBsDBB1udFFBIBhBBBxCBBxIEEFaaBGG4EBBbRBOnBnBBGBaKBvBCBxBDDBCBDBBoBkCkCBEBDBBDBBNJJwB0B0BCCBDBBGBBCrBrBBJJvHDDFx5Tx5TiXPBRPBuejHjH2EEBn0BCBCBBGDBpBCBFmFmFB+R+RBCBiCEB+JBBuCFBnCKByBDB8D3B3BBNBqBDDBLLBBByBDBDBBI+B+BBBBlBEBCHB-BNNB1B1BBHBLDBDgDgDBBBDCCBHHD+E+EEHBWBB6BBBEmBmBBFBEEBnCFBOECPBB2CHBDCBCYY1CFBCFFBCCBvHvHBCBHBBCBBcBB2CHBDCCBrDrDCDDBEBCmDmDCDDBCBCEBkIIBCBBhIBBCFFxEDBDBBFhBhBBIBpBFBDDBJKKBEBDCBvBMBCBBnGCCBBBCqGqGBFBCFBCzCzCBUBDGBCBBCBB7DFBECCBCCBFBCpCpCBEEC8K8KBMMB1B1BBDBGCCYmnFmnFHOBpmLLBECBhuCEB8BGB5gBgCgCBCByC5lT5lTBizEizEBsBBDWBhRCBSHBDGBfDB1ECB89B2BBFxBBJPPXEBCOBxqBGBCQBDGBCBBCEBlDhFhFBFB4L+B+BBCB9PDB-HBB0HDDIBBG7O7OBFBuDGB29lYvHB", false)),
		N: () => new UnicodeRangeTable(decodeRanges("wBJB5DBBGDDBBBitBJBnEJBnGJB9MJB3DJBFFBtDJB3DJB3DJBDFBvDMB0DJBJGBoDJBpDGBISBuDJBhDJB3DJBnCTBtIJBnCJBwWTBybCBwHJBHJBXJBtJJBhEKBmFJBHJB3FJB3CJBnEJBHJB3gBEEBEBHJBnGyBBDEB3W7BBvCVB3TdBqrBqYqYaIBPCB4KDBrEJBfHBCOBhBJBoBOBh7cJB9FJBhKFB7EJBnBJBnGJBXJB3CJB3MJB34UJBuPsBBN4BBSBB2KaBlBDBeJJnEEBrGJBvdHBaGBoBIBsCEBXFBhFBBDPBDtBBhCIB1BBBfCBsCEBpDHBZHBqBGBrKFBxBJBHJB3IeB-EJBrBDBxDGBnEdBhEJB9BJBxEJBITB8HJB3KJB3DJB3LJBnDJBHTBtCLBlNSB+CJB3UJB3CcBkHJBnCJB3BJBnLJBnDUBshBuDBimPJBnpCJB3CJBnEJBCGBvQJBnIWB+KCB6nXJBnuBTBNTBtDYB2iBxBBhqCJBnNJB3PJB4HJBtWIBhEJB4Y6BBCCBCDBtCsBBCOBjeMBk3CJB", false)),
		Nd: () => new UnicodeRangeTable(decodeRanges("wBJnxBJnEJnGJ9MJ3DJ3DJ3DJ3DJ3DJ3DJ3DJ3DJ3DJhDJ3DJnCJ3IJnCJn6BJnBJtJJhEJnFJHJ3FJ3CJnEJHJnuiBJnVJnBJnGJXJ3CJ3MJ34UJnsBJnkCJHJ9YJhEJ9BJxEJ3IJ3KJ3DJ3LJnDJHTtCJnNJnDJ3UJ3CJ3HJnCJ3BJnLJ3uQJnpCJ3CJnEJ3QJ37XJ12CxBhqCJnNJ3PJ4HJ2aJ30EJ", true)),
		Nl: () => new UnicodeRangeTable(decodeRanges("u3FCBwzCiBBDDB-zDaaBHBPCBs1dJBxyW0BBtOJJnEEBrhIuDBm8SCB", false)),
		No: () => new UnicodeRangeTable(decodeRanges("yFBBGDDBBB2pCFB5LFB5DCBmEGB6GGBSIByNJB2hBTB0jBJBhP20B20BEFBHJBnGPBqB3W3WB6BBvCVB3TdBqrB1kB1kBBCBrEJBfHBCOBhBJBoBOBxrdFBymWsBBiCDBSBB2KaBlBDB1pBHBaGBoBIBsCEBXFBhFBBDPBDtBBhCIB1BBBfCBsCEBpDHBZHBqBGBrKFBhLeB-EJBrBDBxDGBnETB8LTBmqBBBvNIBobSB0aUBn8SGB-YWBqhZTBNTBtDYBvqFIBid6BBCCBCDBtCsBBCOBjeMB", false)),
		P: () => new UnicodeRangeTable(decodeRanges("hBCBCFBCDBLBBEBBbCBCccCkBkBGEELBBEEE-VJJzOFBqBBB0BCCDDDtBBBVBBCBBOCCBBBrCDBnDsBsBBMBqHCB3BOBgBmImIBLLtE5D5D6DnMnMNwLwL7CLLBpFpFBNBCmBmBBCBoCrCrCBDBFBBwDFBsFlTlTBHB4EuTuTtBBBvCCBoCBB+ECBCCBmBKB6JBB5GBBhEGBCFBhFBBLGBdCB9DDB8BEB-BBBhCHBM9Z9ZBWBJTBCMBCLBfBBPBB6TDBeBB+hBNBwCBBgBJB0MVBgCDBhBBB8XDBCBBxDwEwEBtBBCfBDLBkNCBFJBDLBRNNjD7C7CjgdBBuICBkDLL0DFB9LDB3CBBpBCBCyByBBwBwBiDMBRBB9DDB-DBBRBB6HzqUzqUBxGxGBIBXiBBCNBCFFCBB2ECBCFBCDBLBBEBBbCBCccCCCBFB7MCB9UxBxB-MoXoXoGgBgBxIIBnBxDxDBFBjCGB6CDByO-J-JjBlElEBDBtBDB+FGBuDBBCDB-DDBxBBBwCDBFOOCCB5CFBsDrJrJBCCBzDzDBDBLBBCpDpD7HWBqDCBdMBtCjEjEBBB9HpIpIBBB8E9C9CBGB0CCBCEB+CJB4GgDgDBDBrBBBmUBBrCMBwFxjBxjBBDB97CBB8zOBBmEiCiCBDBJpRpRBBBoJDBoK9lT9lTovHEB07C-a-aBAB", false)),
		Pc: () => new UnicodeRangeTable(decodeRanges("-Cg-Hg-HBUU-u3BBBZCBwHAB", false)),
		Pd: () => new UnicodeRangeTable(decodeRanges("tB9qB9qB0BiyDiyDmgBqgCqgCBEBiwDDDgBBBFdd-NUUwDxszBxszBBmBmBLqFqFhzD-J-J", false)),
		Pe: () => new UnicodeRangeTable(decodeRanges("pB0B0BgB+1D+1DC-6B-6BqtC4B4BQ7T7TCff-hBMCxChBhBCGC1MUChCCCiBmhBmhBCECtBGCtNICEGCDBB-ozB6G6GeOCESSCCCrF0B0BgBGD", false)),
		Pf: () => new UnicodeRangeTable(decodeRanges("7F+6H+6HEddpuDCCFDDQEE", false)),
		Pi: () => new UnicodeRangeTable(decodeRanges("rFt7Ht7HDBBDaapuDCCFDDQEE", false)),
		Po: () => new UnicodeRangeTable(decodeRanges("hBCBCCBDECBLLBEEBcclCGGPBBI-V-VJzOzOBEBqB3B3BDDDtBBBVBBCBBOCCBBBrCDBnDsBsBBMBqHCB3BOBgBmImIBLLtE5D5D6DnMnMNwLwL7CLLBpFpFBNBCxDxDrCEBFBBwDFBsFlTlTBHBmY9D9DBBBoCBB+ECBCCBmBFBCDB6JBB5GBBhEGBCFBhFBBLGBdCB9DDB8BEB-BBBhCHBMjajaBJJBGBJIBDDBDCBEKBCCCBIB7kDDBCBBxDwEwEBFFBBBDDDBHBCBBCDDBLLBDBCJBDDBCCCBLBDCBtNCB6B+F+FjgdBBuICBkDLL0DFB9LDB3CBBpBCBCyByBBwBwBiDMBRBB9DDB-DBBRBB6HlxUlxUBFBDXXVBBDDBECBCDBICBHCCB2E2EBBBCCBDECBLLBEEBcclBDDB7M7MBBB9UxBxB-MoXoXoGgBgBxIIBnBxDxDBFBjCGB6CDB0ZlElEBDBtBDB+FGBuDBBCDB-DDBxBBBwCDBFOOCCB5CFBsDrJrJBCCBzDzDBDBLBBCpDpD7HWBqDCBdMBtCjEjEBBB9HpIpIBBB8E9C9CBGB0CCBCEB+CJB4GgDgDBDBrBBBmUBBrCMBwFxjBxjBBDB97CBB8zOBBmEiCiCBDBJpRpRBBBoJDBoK9lT9lTovHEB07C-a-aBAB", false)),
		Ps: () => new UnicodeRangeTable(decodeRanges("oBzBzBgB-1D-1DC-6B-6B-rCEEnB4B4BQ7T7TCff-hBMCxChBhBCGC1MUChCCCiBmhBmhBCECaTTCECtNICEGCDipzBipzB4GeeCMCESSCCCrFzBzBgBEEDAB", false)),
		S: () => new UnicodeRangeTable(decodeRanges("kBHHRCBgBCCcCCkBEBCBBDCCBCBDEEfgBgBrODBNNBGGBCCCBPB2DPPBxDxDsErIrIBBB3DCBDDDBvGvGLUUB4H4HIBBpEqLqLBHHB2H2H-DjEjEBGBlEwGwGqBmGmGiGCBQCCBBBDFBVECmEHBCFBCBBGDBmGBBxXJB0WuLuLlL+E+EBgBBiLJBKIBhiBCCBBBMCBOCBOCBOBBmCOOoBCBOCBUhBB-BBBCDBCBBLCCBBBGFBCECFMMBFFBDBGDBC7B7BBFFB2LBFcBD+HBXKByCtCBXnTBtBwBBDeBLyMBX+BBFfBD1LBDpEBmHFBmLBBvBZBC4CBN1GBbPBFOOBNNWBBHBB8CBB0HBBFJBhBlBBKRRBdBMdBJQQBeBLmBBQ-JBhuG-BBx0V2BB6RWBKBBoDBB+EDBLDB+RCBiHPPB+9T+9TpEgBBuLPBhCBB3BHBtBDBjDCCBBBD7E7EHRRBBBgBCCcCCiEGBCGBOBB6JIB6BQBDCBCMBEwBwBBrBB7zBBBwSmWmWBiKiKBGBnjC2kC2kCBbBr6SDBG3qU3qUk7DvHBLCBEzNBHWBQQBgDzDB9B1HBLmBBD7BBGCBXBBIdBF8BBWhCBE7F7FB1CBrbaagBaagBaagBaagBaa9B-PB4BDBzBHBCNBCBBp2BwNwNttCEE+DiOiOBvIvIBqBBFjDBNOBDOBCOBCkBBYgFB5BcBOrBBFIBIBBPFB7E4eBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBBPIBoB3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBC7CBLAB", false)),
		Sc: () => new UnicodeRangeTable(decodeRanges("kB+D+DBCBqnB8D8DzPBBzPBBI2H2HoImSmS8sClmClmCBgBB37hBkuVkuVtD7E7E8GBBEBB3-HDB-4wBxtCxtC", false)),
		Sk: () => new UnicodeRangeTable(decodeRanges("+CCCoCHHFEEqQDBNNBGGBCCCBPB2DPPBjoBjoB15FCCBBBMCBOCBOCBOBB9kEBBkzdWBKBBoDBBxePPBniUniUBPB8bCCjF4g9B4g9BBDB", false)),
		Sm: () => new UnicodeRangeTable(decodeRanges("rBRRBBB+BCCuBFFmBgBgB-XwQwQBBB8xGOOoBCBOCBsEoBoBBDBHlClCBDBGBBFGDIgBgBBDDCgBgBBqIBhBBB7CffBXBpBFB2OKK3BHBwDxKxKBDBDeBLPBhIiEBX+BBFfBDhIBxBUBDFB9+zB5Z5ZCCBlFRRBBB+BCCkEHHBCBitDBBhrwBx+Bx+BagBgBagBgBagBgBagBgBat5Ft5FB-uC-uCBHB", false)),
		So: () => new UnicodeRangeTable(decodeRanges("mFDDFCCyerIrIBgEgEBvGvGLUUB4H4HkQ2L2LjEFBClElEwGqBqBoMCBQCCBBBDFBVECmEHBCFBCBBGDBmGBBxXJB0WzWzW+EhBBiLJBKIBksBBBCDBCBBLCCBHHBEBCECFMMBPPCBBC7B7BBKKBDBDDBCBBCBBCGBCeBDBBCCCBdBtIHBFTBDGBDwCBCdBanBBHnCBXKByCtCBX2FBCIBC1BBJuDBC3HBtBrBBhC-HBhQvBBWBBHmBBDpEBmHFBmLBBvBZBC4CBN1GBbPBFOOBNNWBBHBBxKBBFJBhBlBBKRRBdBMdBJQQBeBLmBBQ-JBhuG-BBx0V2BBibDBLBBC+R+RBBBqqUPBuLPBhCBB3BHBuBCBlPEEFBBOBB6JIB6BQBDCBCMBEwBwBBrBB7zBBBwSpgBpgBBGBnjC2kC2kCBGBFQBr6SDBG3qU3qUk7DvHBLCBEzNBHWBQPBhDzDB9B1HBLmBBD7BBGCBXBBIdBF8BBWhCBE7F7FB1CBqlB-PB4BDBzBHBCNBCBBp2B96C96CiEyWyWBqBBFjDBNOBDOBCOBCkBBYgFB5BcBOrBBFIBIBBPFB7E6HBG4WBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBB-B3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBC7CBLAB", false)),
		Z: () => new UnicodeRangeTable(decodeRanges("gBgEgEgvFgsCgsCBJBeBBGwBwBh9DAB", false)),
		Zl: () => new UnicodeRangeTable(decodeRanges("ohIA", true)),
		Zp: () => new UnicodeRangeTable(decodeRanges("phIA", true)),
		Zs: () => new UnicodeRangeTable(decodeRanges("gBgEgEgvFgsCgsCBJBlBwBwBh9DAB", false)),
		ASCII_Hex_Digit: () => new UnicodeRangeTable(decodeRanges("wBJIFbF", true)),
		Alphabetic: () => new UnicodeRangeTable(decodeRanges("hCZBHZBwBLLFGGBVBCeBCpOBFLBPEBICC3CeeBQBCBBDDBCHHCCBCCCBSBCyCBCqEBJlFBClBBDHHBnBBoBNBCCCBCCBCCJaBFDBeKBG3BBCGBPlDBCHBFHBFCBLCBDRRBuBBOkDBZgBBKBBFGGBWBDSBUYBIKBGXBCGBIJJBoBBLLBEGBHrCBCPBCCBFOBOSBCHBDBBDVBCGBCEEBCBEHBDBBDBBCJJFBBCEBNBBLFFBBBCFBFBBDVBCGBCBBCBBCBBFEBFBBDBBFIIBCBCSSBEBMCBCIBCCBCVBCGBCBBCEBEIBCCBCBBEQQBCBWDBFCBCHBDBBDVBCGBCBBCEBEHBDBBDBBKBBFBBCEBORRBCCBEBECBCDBEBBCCCBEEBEEBBBELBFEBECBCCBEHHpBMBCCBCWBCPBEHBCCBCCBJBBCCBCBBDDBdDBCHBCCBCWBCJBCEBEHBCCBCCBJBBGCBCDBOCBNMBCCBCoBBDHBCCBCCBCGGBCBIEBXFBCCBCRBEXBCIBCDDBFBJFBCCCBGBTBBO5BBGGBH0B0BBECBDBCXBCCCBRBCCBDEBCHHPDBhBgCgCBGBCjBBFSBFPBCjBBkC2BBCDDBDBR-BBLDBDlBBCGGDqBBCsKBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBmBPBR1CBDFBErTBDQBCZBGqCBEKBITBMUBNTBNMBCCBCBBNzBBDSBPFFkC4CBIqBBGlCBLeBCLBFIBYdBDEBMrBBFZB3BbBF+BBDTBzBYYBMMBBByBzBBCOBCHB0BpBBDDBLrBBCKBP2BBXCBLjBBDKBGqBBDCBqBDBCFBCBBEGGB+FBUhBBM1IBDFBDlBBDFBDHBCGCBdBD0BBCGBCEEBBBCGBEDBDFBFMBGCBCGB1DOORMBmDFFDJBCEEBDBHGCBCBCKBDDBGEBFSSBnBBuZzBB34BkHBHDBEBBNlBBCGGD3BBIRRBVBKGBCGBCGBCGBCGBCGBCGBCGBCfBwB2O2OBBBaIBIEBDEBF1CBHCBC5CBCDBGqBBC9CBSfBxBPBhQ-tGBhCs0VBkCtBBDsIBEPBLBBVuBBGHBEwDBoBIBDmDBDxCBVUBCgBBZzBBNjCBCtBtBBEBECCBBBLgBBGiBBOcBEyBBCLBQRRBOBLEBC2BBKNBTWBEkCBCCCZCBDPBDDBMFBDFBDFBKGBCGBCqBBCNBH6DBWj9KBNWBFwBBloItLBDpDBnBGBNEBGLBCMBCEBCCCBCCBCCBqDBiBqLBT-BBD1BBpBLB1DEBCmEBlBZBHZBM4CBEFBDFBDFBDCBkBLBCZBCSBCBBCOBDNBjB6DBmC0BBsIcBEwBBwBfBOdBGqBBGdBDjBBFHBCEBrB9EBTjBBFjBBFnBBJzBBNKBCOBCGBCBBCKBCOBCGBCBBEzBBN2JBKVBLHBZFBCpBBCIBmCFBDCCBqBBCBBEDDBVBLWBKeBiCSBCBBLVBLZBHZBnB3BBHBBhCDBCBBGHBCCBCcBrBcBEcBkBHBCbBc1BBLVBLSBORBvDoCB4ByBBOyBBOnBBjBbBEGGBVB7HpBBCBBEBBRFBzBCBEcBLJJBUBrBRBvBUBcWBKlCBsBEBL4BBKOOBXBYyBBSDBJiBBEKKB+BBCDBKBBLCCkBRBChBBDHHBCB-BGBCCCBCBCOBCJBI4BBYDBCHBDBBDVBCGBCBBCEBEHBDBBDBBEHHGGBdJBCDDClBBCJBCDDCDBCBBECCtBhCBCCBCDBVCBfhCBDBBC5F5FB0BBDGBaFBjB+BBCEE8B1BBDoCoCBZBDNBWGB6F4BBoD-BBgBHBDDDBGBCBBCdBCBBDBBDDB+CHBDtBBDFBCCCBccBxBBDJBSnCBGTTBnCBoDHB5CgBBgBIBCsBBCGBCyByBBcBDVBCNBqCGBCBBCrBBECCBCCBBBCDDBZZBEBCBBCkBBCBBCDBCYYBqBBlIWBKQBCoBBECBwDwCwCB4cBnDuDBSjGBtyCgDBQvhBBSFBa68DBGmSB61GuBBy2B4RBIeBSuCBSdBTvBBRDBgBUBGSBxNsBB0G-BBhBYBDYBtBqCBF4BBIQBhCBBCNNBFBK1mHBqBfBiDyDB+vIDBCGBCBBCiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBFi7Fi7FBzCBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDYBCYBCeBCYBCeBCYBCeBCYBCeBCYBCHB15BeBHFB2GGBCQBDGBCBBCEBG9BBiBxDxDBrBBLGBRiKiKBcBTrBBlPbBlHdBDwGwGBdBCVBJBBhHGBCDBCBBCOBCkGB8BjCBEEE1lBDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1TZBHZBHZB3zD-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
		Dash: () => new UnicodeRangeTable(decodeRanges("tB9qB9qB0BiyDiyDmgBqgCqgCBEB+BoBoBQnMnMlgDDDgBBBFdd-NUUwDxszBxszBBmBmBLqFqFhzD-J-J", false)),
		Emoji: () => new UnicodeRangeTable(decodeRanges("jBHHGJBwDFFu8HNN5GXX7CFBQBBwLBBNnFnFaKBFCBoGoHoHBLLK7B7BBCBCEBKGDBDDFDDCBBDIEBJJBBBGCCGLBMBBDCCBCCTDDBTTBEBCCCBEEBGGDBBFBBMBBGBBDGGBECBVVBGGBEBCDBDFFDDDBEBCDDCCCHEEHLLBQQDFFCFFBBBCMMBxBxBBBBKeP1LBBwOCBUBB0BFF7mBNN6SCCrrvDrGrGhFBBNBBPDDBIBsCZBCBBYVVDIBWBBvFhBBDvDBDBBCCBDyCBDCBCmIBC+BBMFBCXBIBBDHBNDDBCBDFFBOOBDDJBBKGGBBBNCBJCBDCCFHHEHHB0CBxBlCBGHBDDBEJBECCBEEDJBkHLBF8I8IBtBBCJBC4FBxDMBEKBE4BBCFFBOBDLBFJB", false)),
		Emoji_Component: () => new UnicodeRangeTable(decodeRanges("jBHHGJB0+H2G2Gsp3B3+8B3+8BBYB8PEBxtBDBtzhY-CB", false)),
		Emoji_Modifier: () => new UnicodeRangeTable(decodeRanges("7-8DE", true)),
		Emoji_Modifier_Base: () => new UnicodeRangeTable(decodeRanges("9wJ8G8GRDB4jzD9B9BBBBDDDBBB2DBBDKBWSBEFFBBBCCBICCZqGqGBFFWFFBvFvFBBBEEB0CRRBBBKMMgSDDJHBHKKBIBDCB5B+B+BBCCBCCSCBCMBmHCBrBIB", false)),
		Emoji_Presentation: () => new UnicodeRangeTable(decodeRanges("64IBBuGDBEDDqQBBWBBzBLBsBUUOJJBSSBGGBJJGWWIBBCFFDIIFBBdkBkBCFFBBBC+B+BBBBZPP8aBB0BFFvlxDrGrG-FDDBIBsCZBCZZVDDBDBCCBWBBvFgBBNIBClCBCVBNqBBFEBNQBEEEBlCBCCCB5FBD+BBODBCXBTbbBOO3C0CBxBlCBHEEBBBDDBEDBMBBIIBkHLBF8I8IBtBBCJBC4FBxDMBEKBE4BBCFFBOBDLBFJB", false)),
		Extended_Pictographic: () => new UnicodeRangeTable(decodeRanges("pFFFu8HNN5GXX7CFBQBBwLBBNnFnFaKBFCBoGoHoHBLLK7B7BBCBCEBKGDBDDFDDCBBDIEBJJBBBGCCGLBMBBDCCBCCTDDBTTBEBCCCBEEBGGDBBFBBMBBGBBDGGBECBVVBGGBEBCDBDFFDDDBEBCDDCCCHEEHLLBQQDFFCFFBBBCMMBxBxBBBBKeP1LBBwOCBUBB0BFF7mBNN6SCCrrvDoBoBBCBlDLBQBBQPPBmBmBBIBxDBBNBBPDDBIBU3BBcOBLVVDIBCDBKWBH7FBDvDBDBBCCBDyCBDCBCDBG9HBC+BBMFBCXBIBBDHBNDDBCBDFFBOOBDDJBBKGGBBBNCBJCBDCCFHHEHHB0CBxBlCBGHBDQBECCBEBDMB7GlBBNDB5BHBLFBpBHBfBBNDBDNBKmBBNuBBCJBC4FB5CHBPxEBhI9fB", false)),
		Hex_Digit: () => new UnicodeRangeTable(decodeRanges("wBJIFbFq1-BJIFbF", true)),
		Lowercase: () => new UnicodeRangeTable(decodeRanges("hDZBwBLLFlBlBBWBCHBC2BCBQCBuBCDECBBBDCCDEEBFFDEEBBBDDDCCCDCCBCCDEECDDBDDBBBHGDCOCBSCBDDCEEC4BCBFBDDDBCCFICBjCBDiBBIBBfEBhDsBsBCEEDDBTccBhBBCBBECBCWCBDBCGDB0B0BBuBBCgBCK0BCDMCBgDCxBoBBo6CqBBCDB5XFBjkCIBC2D2DB+FBiC0ECBHBCgDCBHBJFBLHBJHBJFBLHBJHBJNBDHBJHBJHBJEBCBBHEEBBBCBBJDBDBBJHBLCBCBB6DOORMBuDEEBEEcKFDBBJDBFiBiBBOBFsasaBYBn6BvBBCEEBGCFCCBCCBGBEiDCBIICFFNlBBCGG0oesBCUaCBBBmEMCBBBC8BCBIBCCCDICFCCDCCBBBCSCGGGCMCFCCDOCWDBCCCBBB2ZqBBCNBHvCBh6TGBNEBqhBZBumBnBBpEjBB8EKBCOBCGBCBBkODDBBBCpBBCIBmoByBB+DVB75CfBhsVfB8BYBnqZZBbGBCRBbZBbDBCCCBFBCKBbZBbZBbZBbZBbZBbZBbZBbZBbbBdYBCFBbYBCFBbYBCFBbYBCFBbYBCFBC15B15BBIBCTBHFBmI9BB1lChBB", false)),
		Math: () => new UnicodeRangeTable(decodeRanges("rBRRBBBgBeeCuBuBFmBmBgB5W5WBBBDbbBDDBBBwQCBuwGccBBBMEEOPPBCBWEBMEBiCMBFEEBFFBDBTFFDJBCDDBEBHEEBDDBCCBBBCFBENBClClCBWBCFBCBBFBBFfBCHHBPPBqIBJDBVBB7CffBZBCZZMGB+NBBNJBFFBFBBDBBEEBPCCDFBMHBGBB6BCCeDBKCBxK-BBhI-PBxBUBDFB9+zB4Z4ZBEBCjFjFRCBeCCeCCkEHHBCBitDBBhrwBwoBwoBBzCBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDjJBDxBBhwFDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1BBB-uCIB", false)),
		Quotation_Mark: () => new UnicodeRangeTable(decodeRanges("iBFFkEQQ96HHBaBBowDqOqOBCBOCBixzBDB+FFF7CBB", false)),
		Terminal_Punctuation: () => new UnicodeRangeTable(decodeRanges("hBLLCMMBEE-ZJJiQ6B6BpCPPCCB1FsBsBBJBCsHsHB3B3BBEBCHBgBmImIB1nB1nBBtFtFFFB4JBB2YHBmY9D9DBBBoCBB+ECBEoBoBBCBDBB7JBBjLDBjFBBLBBCCBeCB8FEB-BBBldYYBKKBBBwlDCBzJOOFLLCBBEBBtNBB8ndBBuICBkHEB-LBB3CBBgD4E4EBBB0ECBgERRB6H6HnxUDDB6B6BBBBCDBqFLLCMMBEEiCDD7hBxBxBnkBoGoG3JBB5EFBlCFB6CDB5dEBtBDB+FGBxDDBgECBiEBBHRRB5C5CBDBtDrJrJB2D2DBBBNBBnLDBEOBqDBB6HCBmQCC8HBB4CBBFBB-MCBuBmUmUBrCrCBspBspBBDB6vRBBmEiCiCBBBLqRqRBoJoJBnwTnwTovHDB", false)),
		Uppercase: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiB2BCDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIJDCMCDQCDDDCCBC4BCIBBCBBDCCBCBCGCiJCCEJJHCCBBBCCCBCCBPBCIBkBDDBBBEWCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBpCDBNDBNDBNEBMDBnIFFECBDCBDEEBDBHGCBCBDDBLBBGbbBOBUzZzZBYBx5BvBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoqZZBbZBbZBbCCBGDBDDBCBCHBbZBbBBCDBDHBCGBcBBCDBCEBCEEBFBcZBbZBbZBbZBbZBbZBfYBiBYBiBYBiBYBiBYBiB2pE2pEBgBBvgCZBHZBHZB", false)),
		White_Space: () => new UnicodeRangeTable(decodeRanges("JEBTlDlDbgvFgvFgsCKBeBBGwBwBh9DAB", false))
	});
	static SCRIPTS = new LazyMap({
		Adlam: () => new UnicodeRangeTable(decodeRanges("go6DrCFJFB", true)),
		Ahom: () => new UnicodeRangeTable(decodeRanges("g4lCaDOFW", true)),
		Anatolian_Hieroglyphs: () => new UnicodeRangeTable(decodeRanges("ggxCmS", true)),
		Arabic: () => new UnicodeRangeTable(decodeRanges("gwBEBCFBCNBCCBCfBCJBMZBCrDBChBBxCvBBxHhBBGqCBCcBxy8BtPBDvEBhBPBxDEBCmEBk7DeBkCFBJIBiBFBh43BDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1BBB", false)),
		Armenian: () => new UnicodeRangeTable(decodeRanges("xpBlBDxBDCks9BE", true)),
		Avestan: () => new UnicodeRangeTable(decodeRanges("g4iC1BEG", true)),
		Balinese: () => new UnicodeRangeTable(decodeRanges("g4GsCCxB", true)),
		Bamum: () => new UnicodeRangeTable(decodeRanges("g1pB3CpowB4R", true)),
		Bassa_Vah: () => new UnicodeRangeTable(decodeRanges("w26CdDF", true)),
		Batak: () => new UnicodeRangeTable(decodeRanges("g+GzBJD", true)),
		Bengali: () => new UnicodeRangeTable(decodeRanges("gsCDBCHBDBBDVBCGBCEEBCBDIBDBBDDBJFFBCCBDBDYB", false)),
		Beria_Erfe: () => new UnicodeRangeTable(decodeRanges("g17CYDY", true)),
		Bhaiksuki: () => new UnicodeRangeTable(decodeRanges("ggnCICsBCNLc", true)),
		Bopomofo: () => new UnicodeRangeTable(decodeRanges("qXB6wLqBxDf", true)),
		Brahmi: () => new UnicodeRangeTable(decodeRanges("ggkCtCFjBKA", true)),
		Braille: () => new UnicodeRangeTable(decodeRanges("ggK-H", true)),
		Buginese: () => new UnicodeRangeTable(decodeRanges("gwGbDB", true)),
		Buhid: () => new UnicodeRangeTable(decodeRanges("g6FT", true)),
		Canadian_Aboriginal: () => new UnicodeRangeTable(decodeRanges("ggF-TxRlC7tgCP", true)),
		Carian: () => new UnicodeRangeTable(decodeRanges("g1gCwB", true)),
		Caucasian_Albanian: () => new UnicodeRangeTable(decodeRanges("wphCzBMA", true)),
		Chakma: () => new UnicodeRangeTable(decodeRanges("gokC0BCR", true)),
		Cham: () => new UnicodeRangeTable(decodeRanges("gwqB2BKNDJDD", true)),
		Cherokee: () => new UnicodeRangeTable(decodeRanges("g9E1CDFz7lBvC", true)),
		Chorasmian: () => new UnicodeRangeTable(decodeRanges("w9jCb", true)),
		Common: () => new UnicodeRangeTable(decodeRanges("AgCBbFBbuBBCOBCEBYgBgBiOmBBGEBDTB1DKKHCC+THHPEEhB9E9ElQiEiEB6mB6mB2MDBjJwvBwvBBBBoCBBsGBBCumBumBOIIBCBCFBCCBDmYmYBKBD2CBCKBEKBCOBShBB-BlBBCCBDFBCaBCQBqBCBF5UBXKBW-cBhIzTBDpEBhQ9CBzMUBCCCBXBQHBFDB8CBBE7C7CB0E0EBOBhBlBBKxBxBB+BBgBwCBwB5C5CBmFBhuG-BBhoWhBBnDCBmFJB1HhFhFsMPPBzuUzuUBxGxGBIBXiBBCSBCDB0ECCBeBbFBbKBLuBuBBhChCBFBCGBLEBjICBFsBBEIBxCMB0BsBBlHaBltuBDB96D8HBEzNBHWBQQBgDzDB9B1HBLmBBD9BBEQBJBBIdBF8BB2GTBNTBN2CBKYBoE0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDjJBDxBByjFjCBtC8BBjWrBBFjDBNOBDOBCOBCkBBLtFB5BZBCBBOrBBFIBIBBPFB7E4eBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBBPIBoB3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBCmDBnghYffB+CB", false)),
		Coptic: () => new UnicodeRangeTable(decodeRanges("ifNxkKzDGG", true)),
		Cuneiform: () => new UnicodeRangeTable(decodeRanges("ggoC5cnDuDCEMjG", true)),
		Cypriot: () => new UnicodeRangeTable(decodeRanges("ggiCFBDCCBqBBCBBEDD", false)),
		Cypro_Minoan: () => new UnicodeRangeTable(decodeRanges("w8rCiD", true)),
		Cyrillic: () => new UnicodeRangeTable(decodeRanges("ggBkEBDoFBx6FKBhFtCtCojEfBhie-CBv8VBBhw4B9BBiBAB", false)),
		Deseret: () => new UnicodeRangeTable(decodeRanges("gghCvC", true)),
		Devanagari: () => new UnicodeRangeTable(decodeRanges("goCwCFODZh7nBfhwcJ", true)),
		Dives_Akuru: () => new UnicodeRangeTable(decodeRanges("gomCGBDDDBGBCBBCdBCBBDLBKJB", false)),
		Dogra: () => new UnicodeRangeTable(decodeRanges("ggmC7B", true)),
		Duployan: () => new UnicodeRangeTable(decodeRanges("ggvDqDGMEIIJDD", true)),
		Egyptian_Hieroglyphs: () => new UnicodeRangeTable(decodeRanges("ggsC1iBL68D", true)),
		Elbasan: () => new UnicodeRangeTable(decodeRanges("gohCnB", true)),
		Elymaic: () => new UnicodeRangeTable(decodeRanges("g-jCW", true)),
		Ethiopic: () => new UnicodeRangeTable(decodeRanges("gwEoCBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBDfBEZBnvGWBKGBCGBCGBCGBCGBCGBCGBCGBjpfFBDFBDFBKGBCGBylvCGBCDBCBBCOB", false)),
		Garay: () => new UnicodeRangeTable(decodeRanges("gqjClBEcJB", true)),
		Georgian: () => new UnicodeRangeTable(decodeRanges("glElBBCGGDqBBCDBx8CqBBDCBhiElBBCGG", false)),
		Glagolitic: () => new UnicodeRangeTable(decodeRanges("ggL-Ch9sDGCQDGCBCE", true)),
		Gothic: () => new UnicodeRangeTable(decodeRanges("w5gCa", true)),
		Grantha: () => new UnicodeRangeTable(decodeRanges("g4kCDBCHBDBBDVBCGBCBBCEBDIBDBBDCBDHHGGBDGBEEB", false)),
		Greek: () => new UnicodeRangeTable(decodeRanges("wbDBCCBDDBCFFCCCBBBCCCBSBC+BBPPBnpGEBzBEBFEB1ChKhKBUBDFBDlBBDFBDHBCGCBdBD0BBCOBCNBDFBCSBDCBCIBoJ-xiB-xiB7uVuCBSgj0Bgj0BBkCB", false)),
		Gujarati: () => new UnicodeRangeTable(decodeRanges("h0CCBCIBCCBCVBCGBCBBCEBDJBCCBCCBDQQBCBDLBIGB", false)),
		Gunjala_Gondi: () => new UnicodeRangeTable(decodeRanges("grnCFCBCkBCBCFIJ", true)),
		Gurmukhi: () => new UnicodeRangeTable(decodeRanges("hwCCBCFBFBBDVBCGBCBBCBBCBBDCCBDBFBBDCBEIIBCBCIIBPB", false)),
		Gurung_Khema: () => new UnicodeRangeTable(decodeRanges("go4C5B", true)),
		Han: () => new UnicodeRangeTable(decodeRanges("g0LZBC4CBN1GBwBCCaIBPDBle-tGBhC-vUBhoWtLBDpDBpodBBNGBqgkB-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
		Hangul: () => new UnicodeRangeTable(decodeRanges("goE-HvxHBiI9CyDeiCei3dckUj9KNWFwBl9JeEFDFDFDC", true)),
		Hanifi_Rohingya: () => new UnicodeRangeTable(decodeRanges("gojCnBJJ", true)),
		Hanunoo: () => new UnicodeRangeTable(decodeRanges("g5FU", true)),
		Hatran: () => new UnicodeRangeTable(decodeRanges("gniCSCBGE", true)),
		Hebrew: () => new UnicodeRangeTable(decodeRanges("xsB2BBJaBFFBpp9BZBCEBCCCBCCBCCBIB", false)),
		Hiragana: () => new UnicodeRangeTable(decodeRanges("hiM1CBHCBi7-C+IBTeeBBBulQAB", false)),
		Imperial_Aramaic: () => new UnicodeRangeTable(decodeRanges("giiCVCI", true)),
		Inherited: () => new UnicodeRangeTable(decodeRanges("gYvDB2IBBlOKBbhXhXBCB8qEtBBDLBlPCBCMBCGBFHHEBBnG-BBtQBBjGgBB65DDBsDBBmrzBPBRNBwejHjH7iEl+uBl+uBBsBBDWBhRCBSHBDGBfDBz6rYvHB", false)),
		Inscriptional_Pahlavi: () => new UnicodeRangeTable(decodeRanges("g7iCSGH", true)),
		Inscriptional_Parthian: () => new UnicodeRangeTable(decodeRanges("g6iCVDH", true)),
		Javanese: () => new UnicodeRangeTable(decodeRanges("gsqBtCDJFB", true)),
		Kaithi: () => new UnicodeRangeTable(decodeRanges("gkkCiCLA", true)),
		Kannada: () => new UnicodeRangeTable(decodeRanges("gkDMCCCWCJCEDICCCDIBGCCDDJCC", true)),
		Katakana: () => new UnicodeRangeTable(decodeRanges("hlM5CBDCBxHPBxGuBBC3CBvgzBJBCsBBzisBDBCGBCBBCgJgJBBBzBPPBCB", false)),
		Kawi: () => new UnicodeRangeTable(decodeRanges("g4nCQCoBEc", true)),
		Kayah_Li: () => new UnicodeRangeTable(decodeRanges("goqBtBCA", true)),
		Kharoshthi: () => new UnicodeRangeTable(decodeRanges("gwiCDCBGHCCCcDCFJII", true)),
		Khitan_Small_Script: () => new UnicodeRangeTable(decodeRanges("k-7C84G84GB0OBqBAB", false)),
		Khmer: () => new UnicodeRangeTable(decodeRanges("g8F9CDJHJnPf", true)),
		Khojki: () => new UnicodeRangeTable(decodeRanges("gwkCRCuB", true)),
		Khudawadi: () => new UnicodeRangeTable(decodeRanges("w1kC6BGJ", true)),
		Kirat_Rai: () => new UnicodeRangeTable(decodeRanges("gq7C5B", true)),
		Lao: () => new UnicodeRangeTable(decodeRanges("h0DBBCCCBDBCXBCCCBVBDEBCCCBFBCJBDDB", false)),
		Latin: () => new UnicodeRangeTable(decodeRanges("hCZBHZBwBQQGWBCeBCgOBoBEB8wGlBBHwBBGDBGMBClCBiC-HByLOORMBuEBBHccSoBB42CfBj1elDBExCBVOBxZqBBCIBCDB38TGB7gBZBHZBmhCFBCpBBCIBm61BeBHFB", false)),
		Lepcha: () => new UnicodeRangeTable(decodeRanges("ggH3BEOEC", true)),
		Limbu: () => new UnicodeRangeTable(decodeRanges("goGeBCLBFLBFEEBKB", false)),
		Linear_A: () => new UnicodeRangeTable(decodeRanges("gwhC2JKVLH", true)),
		Linear_B: () => new UnicodeRangeTable(decodeRanges("gggCLCZCSCBCODNjB6D", true)),
		Lisu: () => new UnicodeRangeTable(decodeRanges("wmpBvBx1eA", true)),
		Lycian: () => new UnicodeRangeTable(decodeRanges("g0gCc", true)),
		Lydian: () => new UnicodeRangeTable(decodeRanges("gpiCZGA", true)),
		Mahajani: () => new UnicodeRangeTable(decodeRanges("wqkCmB", true)),
		Makasar: () => new UnicodeRangeTable(decodeRanges("g3nCY", true)),
		Malayalam: () => new UnicodeRangeTable(decodeRanges("goDMCCCyBCCCFFPDZ", true)),
		Mandaic: () => new UnicodeRangeTable(decodeRanges("giCbDA", true)),
		Manichaean: () => new UnicodeRangeTable(decodeRanges("g2iCmBFL", true)),
		Marchen: () => new UnicodeRangeTable(decodeRanges("wjnCfDVCN", true)),
		Masaram_Gondi: () => new UnicodeRangeTable(decodeRanges("gonCGBCBBCrBBECCBCCBHBJJB", false)),
		Medefaidrin: () => new UnicodeRangeTable(decodeRanges("gy7C6C", true)),
		Meetei_Mayek: () => new UnicodeRangeTable(decodeRanges("g3qBWqGtBDJ", true)),
		Mende_Kikakui: () => new UnicodeRangeTable(decodeRanges("gg6DkGDP", true)),
		Meroitic_Cursive: () => new UnicodeRangeTable(decodeRanges("gtiCXFTDtB", true)),
		Meroitic_Hieroglyphs: () => new UnicodeRangeTable(decodeRanges("gsiCf", true)),
		Miao: () => new UnicodeRangeTable(decodeRanges("g47CqCF4BIQ", true)),
		Modi: () => new UnicodeRangeTable(decodeRanges("gwlCkCMJ", true)),
		Mongolian: () => new UnicodeRangeTable(decodeRanges("ggGBBDCCBSBH4CBIqBB2t-BMB", false)),
		Mro: () => new UnicodeRangeTable(decodeRanges("gy6CeCJFB", true)),
		Multani: () => new UnicodeRangeTable(decodeRanges("g0kCGBCCCBCBCOBCKB", false)),
		Myanmar: () => new UnicodeRangeTable(decodeRanges("ggE-EhqmBeiDfxibT", true)),
		Nabataean: () => new UnicodeRangeTable(decodeRanges("gkiCeJI", true)),
		Nag_Mundari: () => new UnicodeRangeTable(decodeRanges("wm5DpB", true)),
		Nandinagari: () => new UnicodeRangeTable(decodeRanges("gtmCHDtBDK", true)),
		New_Tai_Lue: () => new UnicodeRangeTable(decodeRanges("gsGrBFZHKEB", true)),
		Newa: () => new UnicodeRangeTable(decodeRanges("gglC7CCE", true)),
		Nko: () => new UnicodeRangeTable(decodeRanges("g+B6BDC", true)),
		Nushu: () => new UnicodeRangeTable(decodeRanges("h-7CvsQvsQBqMB", false)),
		Nyiakeng_Puachue_Hmong: () => new UnicodeRangeTable(decodeRanges("go4DsBENDJFB", true)),
		Ogham: () => new UnicodeRangeTable(decodeRanges("g0Fc", true)),
		Ol_Chiki: () => new UnicodeRangeTable(decodeRanges("wiHvB", true)),
		Ol_Onal: () => new UnicodeRangeTable(decodeRanges("wu5DqBFA", true)),
		Old_Hungarian: () => new UnicodeRangeTable(decodeRanges("gkjCyBOyBIF", true)),
		Old_Italic: () => new UnicodeRangeTable(decodeRanges("g4gCjBKC", true)),
		Old_North_Arabian: () => new UnicodeRangeTable(decodeRanges("g0iCf", true)),
		Old_Permic: () => new UnicodeRangeTable(decodeRanges("w6gCqB", true)),
		Old_Persian: () => new UnicodeRangeTable(decodeRanges("g9gCjBFN", true)),
		Old_Sogdian: () => new UnicodeRangeTable(decodeRanges("g4jCnB", true)),
		Old_South_Arabian: () => new UnicodeRangeTable(decodeRanges("gziCf", true)),
		Old_Turkic: () => new UnicodeRangeTable(decodeRanges("ggjCoC", true)),
		Old_Uyghur: () => new UnicodeRangeTable(decodeRanges("w7jCZ", true)),
		Oriya: () => new UnicodeRangeTable(decodeRanges("h4CCCHDBDVCGCBCEDIDBDCICFBCEDR", true)),
		Osage: () => new UnicodeRangeTable(decodeRanges("wlhCjBFjB", true)),
		Osmanya: () => new UnicodeRangeTable(decodeRanges("gkhCdDJ", true)),
		Pahawh_Hmong: () => new UnicodeRangeTable(decodeRanges("g46ClCLJCGCUGS", true)),
		Palmyrene: () => new UnicodeRangeTable(decodeRanges("gjiCf", true)),
		Pau_Cin_Hau: () => new UnicodeRangeTable(decodeRanges("g2mC4B", true)),
		Phags_Pa: () => new UnicodeRangeTable(decodeRanges("giqB3B", true)),
		Phoenician: () => new UnicodeRangeTable(decodeRanges("goiCbEA", true)),
		Psalter_Pahlavi: () => new UnicodeRangeTable(decodeRanges("g8iCRIDNG", true)),
		Rejang: () => new UnicodeRangeTable(decodeRanges("wpqBjBMA", true)),
		Runic: () => new UnicodeRangeTable(decodeRanges("g1FqCEK", true)),
		Samaritan: () => new UnicodeRangeTable(decodeRanges("ggCtBDO", true)),
		Saurashtra: () => new UnicodeRangeTable(decodeRanges("gkqBlCJL", true)),
		Sharada: () => new UnicodeRangeTable(decodeRanges("gskC-ChsCH", true)),
		Shavian: () => new UnicodeRangeTable(decodeRanges("wihCvB", true)),
		Siddham: () => new UnicodeRangeTable(decodeRanges("gslC1BDlB", true)),
		Sidetic: () => new UnicodeRangeTable(decodeRanges("gqiCZ", true)),
		SignWriting: () => new UnicodeRangeTable(decodeRanges("gg2DrUQECO", true)),
		Sinhala: () => new UnicodeRangeTable(decodeRanges("hsDCBCRBEXBCIBCDDBFBEFFBEBCCCBGBHJBDCBt-gCTB", false)),
		Sogdian: () => new UnicodeRangeTable(decodeRanges("w5jCpB", true)),
		Sora_Sompeng: () => new UnicodeRangeTable(decodeRanges("wmkCYIJ", true)),
		Soyombo: () => new UnicodeRangeTable(decodeRanges("wymCyC", true)),
		Sundanese: () => new UnicodeRangeTable(decodeRanges("g8G-BhIH", true)),
		Sunuwar: () => new UnicodeRangeTable(decodeRanges("g+mChBPJ", true)),
		Syloti_Nagri: () => new UnicodeRangeTable(decodeRanges("ggqBsB", true)),
		Syriac: () => new UnicodeRangeTable(decodeRanges("g4BNC7BDCxIK", true)),
		Tagalog: () => new UnicodeRangeTable(decodeRanges("g4FVKA", true)),
		Tagbanwa: () => new UnicodeRangeTable(decodeRanges("g7FMCCCB", true)),
		Tai_Le: () => new UnicodeRangeTable(decodeRanges("wqGdDE", true)),
		Tai_Tham: () => new UnicodeRangeTable(decodeRanges("gxG+BCcDKHJHN", true)),
		Tai_Viet: () => new UnicodeRangeTable(decodeRanges("g0qBiCZE", true)),
		Tai_Yo: () => new UnicodeRangeTable(decodeRanges("g25DeCVJB", true)),
		Takri: () => new UnicodeRangeTable(decodeRanges("g0lC5BHJ", true)),
		Tamil: () => new UnicodeRangeTable(decodeRanges("i8CBBCFBECBCDBEBBCCCBEEBEEBBBELBFEBECBCDBDHHPUBm+kCxBBOAB", false)),
		Tangsa: () => new UnicodeRangeTable(decodeRanges("wz6CuCCJ", true)),
		Tangut: () => new UnicodeRangeTable(decodeRanges("g-7CgBgBB+3GBhQeBiDyDB", false)),
		Telugu: () => new UnicodeRangeTable(decodeRanges("ggDMCCCWCPDICCCDIBCCCBDDDJII", true)),
		Thaana: () => new UnicodeRangeTable(decodeRanges("g8BxB", true)),
		Thai: () => new UnicodeRangeTable(decodeRanges("hwD5BGb", true)),
		Tibetan: () => new UnicodeRangeTable(decodeRanges("g4DnCCjBFmBCjBCOCGFB", true)),
		Tifinagh: () => new UnicodeRangeTable(decodeRanges("wpL3BIBPA", true)),
		Tirhuta: () => new UnicodeRangeTable(decodeRanges("gklCnCJJ", true)),
		Todhri: () => new UnicodeRangeTable(decodeRanges("guhCzB", true)),
		Tolong_Siki: () => new UnicodeRangeTable(decodeRanges("wtnCrBFJ", true)),
		Toto: () => new UnicodeRangeTable(decodeRanges("w04De", true)),
		Tulu_Tigalari: () => new UnicodeRangeTable(decodeRanges("g8kCJBCDDClBBCJBCDDCDBCJBCBBJBB", false)),
		Ugaritic: () => new UnicodeRangeTable(decodeRanges("g8gCdCA", true)),
		Unknown: () => new UnicodeRangeTable(decodeRanges("4bBBHDBICCVuMuMnBBBzBBBE4B4BBGBcDBHKBvI9B9BBmDmDBMB8BBByBBBQddBCCMEBjBEBuHJJBDDBXXICCBBBFBBKBBDBBFHBCDBDGGBaaBEEHDBDBBXIIDGDBCCGDBDBBECBCGBFCCBFBSJBEKKEXXIDDGBBLIEBCCBNBFBBNGBIEEJBBDBBXIIDGGBKKBDDBEEBFBEDBDGGBTTBIBDHHBBBEFFBBBDCCDCBDCBECBNDBGCBEFFBCCBEBCNBWEBOEEYRRBKKEFFBFBDEEDBBFBBLGBXEEYLLGBBKEEFGBDEBEFFBLLELBOEE0BEEHDBRBBbEETCBZKKCBBICBCDBHCCJFBLBBELB7BDBekBBDCCGZZCYYBGGCIILBBFfBpClBlBBCBoBlBlBQOOBjBBnGCCBDBCBB6LFFBIICFFBqBqBFBBiBFFBIICFFBQQ6BFFBkCkCBhBhBBBBbFB3CBBHBB+UCB6CGBXIBZIBVLBOEEDLB-CBBLFBLFBbFB6CGBsBEBnCJBgBNNBCBNDBCCBrBBBGKBtBDBbFBMCB-BBBiCeeBMMBEBLFBPBBvBBBNTBuCnFnFBGB9BCBQCB-BEBsBBBMHBsBEB3QBBHBBnBBBHBBJGCgBBB2BQQPBBHUUBEEKmDmDNBBcOOBBBjBNBiBOBtEDB7UVBMUB14BBB-LEBuBCCBDBCBB5BGBDNBZIBI4BI-DhBBb6C6CBKB3GZBxC3C3CBoDoDBDBsB-C-C3CIBxBuzcuzcBBB4BIB9KTB5FHB+GTB9BCBLFB5BHBnCHBNFB1DKBfCBvCMMBCBiB4B4BBHBPBBLBBoDXBdJBHBBHBBHIBIII9BDB-DBBLFBl9KLBYDByBjoIBvLBBrDlBBILBGEBbGGCGDrUfBrBFB0BUUFDBGoEoEBCC-FCBHBBHBBHBBECBIIIBIBGBBNbbUDDQBBPhBB8DEBEDBuBCB5COOBBBCuBBvBhEBeCByBOBdDBlBIBfEBsBEBfmBmBBCBPpBB-EBBLFBlBDBlBDBpBHB1BKBNQQIDDMQQIDDBBB1BLB4JIBXJBJXBHrBrBKkCBHBBCtBtBDCBCBBYpCpCBGBKvBBUDDBDBiBCBcEBclBB5BDBVBBzBDDBDBJEEeBBEDBLGBKGBhCfBoBDBNIB3BCBeBBcEBbGBFLBIvCBqC2BB0BMB0BGBvBHBLFBnBCBeHBDvGBgBrBrBEBBDPBHHBKgBBvBHBrBVBblBBdTBYIBvCDBlBIBlCJBCBBaGBLFB2BTTBGBoBIBhDVVBJBTwBwBB8BBICCFQQMFB8BEBLFBFJJBDDBXXIDDGLLBDDBEEBCCBEBCEBIBBICBGKBLCCBCCnBLLCBBCFFLDDBGBDcB9CGGBcBpCHBLlFB3BBBnBhBBmCKBLFBOSB7BFBLFBVbBcBBQDBY4FB9BjDB0CLBJBBCBBJDDfDDBNNBHBLlCBJBBvBBBMaBpCHB0CMBqCGBL1CBJ3CBjBNBLFBKuBuBPJBeCBhBBBXPPBnCBIDDtBCBCDDKHBLFBHDDmBDDHGBLFBtBDBL1HBaGBSqBqBBBBe0CBCOBzBMB8clDBwDGGBJBlGryCBkDMB3iBJB88DEBoS41GB7Bl2BB6RGBgBLLBCByCLLBEBfBBHJBnCJBLIIWEBUvNB7BlGB8CEBaBBarBBsCDB6BGBS-BBGKBIIB3mHoBBhBgDB0D8vIBFIIDkJkJBNBCcBEBBCNBFHBtMjoCBsDEBOCBKGBLBBJ76DB+HCB1NFBYOBSOBvBBBYIB1D7BB3HJBoBBBjGUBnC5DBVLBVLB4CIBamEB2CoCoCDBBCBBDBBFNNCIIiCFFBJJIddFGGCCBI1K1KBlJlJB-V-VBNBGQQBuiBBgBFBH0GBISSBIIDGGBDB-BgBBCvDBuBCBPBBLDBD-JBgBQB7BEBCvOBrB1GBsBDBC-FBgBXXBGBD-GBIFFDQQmGBBRoBBtCDBLDBDwYBlCrCB+BhGBFccDCCBCCLFFCCCBEBCDBCECEDDCBBCICDCCBFFIKFCLLSEBEGGSzBBDtIBtBDBlDLBQBBQQQmBJBvF3BBeMBtBDBKGBDNBH5EB6eCBSCBOCB7GFBNDBCOBNDB5BHBLFBpBHBfBBNDBDNBKmBB5KHBPBBOCBMCB6BCCBCBRBBNDBLGB0EoDoDBjgBBh3pBfB-oEBBv0FBBypHOBvThtCB-QhvBBs6EEBrpIm8yVBCdBhD-DBxHvw-FB", false)),
		Vai: () => new UnicodeRangeTable(decodeRanges("gopBrJ", true)),
		Vithkuqi: () => new UnicodeRangeTable(decodeRanges("wrhCKCOCGCBCKCOCGCB", true)),
		Wancho: () => new UnicodeRangeTable(decodeRanges("g24D5BGA", true)),
		Warang_Citi: () => new UnicodeRangeTable(decodeRanges("glmCyCNA", true)),
		Yezidi: () => new UnicodeRangeTable(decodeRanges("g0jCpBCCDB", true)),
		Yi: () => new UnicodeRangeTable(decodeRanges("ggoBskBE2B", true)),
		Zanabazar_Square: () => new UnicodeRangeTable(decodeRanges("gwmCnC", true))
	});
	static FOLD_CATEGORIES = new LazyMap({
		L: () => new UnicodeRangeTable(decodeRanges("laA", true)),
		LC: () => new UnicodeRangeTable(decodeRanges("laA", true)),
		Ll: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiBuBCEECDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIBBCBBCBBCOCDQCDBBCCCBBBC4BCIBBCBBDCCBCBCGC3HrBrBCEEJHHCCBCCCBCCBPBCIBkBJJCUCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBZHBJHBJHBJEBMEBMDBNEBMEBqJEEBHHxC9zC9zCBuBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoyehBB", false)),
		Lt: () => new UnicodeRangeTable(decodeRanges("kOCCBCCBCClBCCtsHHBJHBJHBMQQwBAB", false)),
		Lu: () => new UnicodeRangeTable(decodeRanges("hDZB7BqBqBBWBCHBCuBCEECDOCDsBCDECBBBDCCDEEGDDECBDDDCCCDFFDEECDDECCGBBCBBCBBCOCBSCDBBCEECkBCEQCJDDBCCFICBEBCBBCCCBEEBCCBCBCEBDCCBDDIDDCBBEFBGLLBnFnFsBCCEEEBBBvBDBCdBCBBECBCWCBDBCGD1BvBBCgBCK0BCDMCBgDCyBlBBq6CqBBDCB5XFBjkCIBCvHvHERRzD0ECGGGC8CCBHBJFBLHBJHBJFBMGCJHBJNBzBBBNSSBPPBEEpL2B2Bs1CvBBCEEBGCHDDLiDCJCCFNNBkBBCGG0oesBCUaCoEMCE8BCLCCDICFFFCBBDSCMOCFCCDOCb9a9advCBi8UZBumBnBBpEjBB8EKBCOBCGBCBBk4ByBB+DVB75CfBhsVfB8BYBvyehBB", false)),
		M: () => new UnicodeRangeTable(decodeRanges("5cgBgBlgHAB", false)),
		Mn: () => new UnicodeRangeTable(decodeRanges("5cgBgBlgHAB", false)),
		Emoji: () => new UnicodeRangeTable(decodeRanges("8mJA", true)),
		Extended_Pictographic: () => new UnicodeRangeTable(decodeRanges("8mJA", true)),
		Lowercase: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiBuBCEECDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIBBCBBCBBCOCDQCDBBCCCBBBC4BCIBBCBBDCCBCBCGCiJCCEJJHCCBBBCCCBCCBPBCIBkBJJCUCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBZHBJHBJHBJEBMEBMDBNEBMEBqJEEBHHuBPBUzZzZBYBx5BvBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoyehBB", false)),
		Math: () => new UnicodeRangeTable(decodeRanges("ycGDCHHFMMDDDCHHFAB", false)),
		Uppercase: () => new UnicodeRangeTable(decodeRanges("hDZB7BqBqBBWBCHBCuBCEECDOCDsBCDECBBBDCCDEEGDDECBDDDCCCDFFDEECDDECCGBBCBBCBBCOCBSCDBBCEECkBCEQCJDDBCCFICBEBCBBCCCBEEBCCBCBCEBDCCBDDIDDCBBEFBGLLBnFnFsBCCEEEBBBvBDBCdBCBBECBCWCBDBCGD1BvBBCgBCK0BCDMCBgDCyBlBBq6CqBBDCB5XFBjkCIBCvHvHERRzD0ECGGGC8CCBHBJFBLHBJHBJFBMGCJHBJNBzBBBNSSBPPBEEpLiBiBBOBFsasaBYBn6BvBBCEEBGCHDDLiDCJCCFNNBkBBCGG0oesBCUaCoEMCE8BCLCCDICFFFCBBDSCMOCFCCDOCb9a9advCBi8UZBumBnBBpEjBB8EKBCOBCGBCBBk4ByBB+DVB75CfBhsVfB8BYBvyehBB", false))
	});
	static FOLD_SCRIPT = new LazyMap({
		Common: () => new UnicodeRangeTable(decodeRanges("8cgBgB", false)),
		Greek: () => new UnicodeRangeTable(decodeRanges("1FwUwU", false)),
		Inherited: () => new UnicodeRangeTable(decodeRanges("5cgBgBlgHAB", false))
	});
};
/**
* Utilities for dealing with Unicode better than JS does.
*/
var Unicode = class Unicode {
	static MAX_RUNE = 1114111;
	static RUNE_ERROR = 65533;
	static isUnsearchable(r) {
		return r === Unicode.RUNE_ERROR || r >= Unicode.MIN_HIGH_SURROGATE && r <= Unicode.MAX_LOW_SURROGATE;
	}
	static MAX_ASCII = 127;
	static MAX_LATIN1 = 255;
	static MAX_BMP = 65535;
	static MIN_FOLD = 65;
	static MAX_FOLD = 125251;
	static MIN_HIGH_SURROGATE = 55296;
	static MAX_HIGH_SURROGATE = 56319;
	static MIN_LOW_SURROGATE = 56320;
	static MAX_LOW_SURROGATE = 57343;
	static MIN_SUPPLEMENTARY_CODE_POINT = 65536;
	static is32(ranges, r) {
		let lo = 0;
		let hi = ranges.length;
		while (lo < hi) {
			const m = lo + Math.floor((hi - lo) / 2);
			const rlo = ranges.getLo(m);
			const rhi = ranges.getHi(m);
			if (rlo <= r && r <= rhi) {
				const stride = ranges.getStride(m);
				return (r - rlo) % stride === 0;
			}
			if (r < rlo) hi = m;
			else lo = m + 1;
		}
		return false;
	}
	static is(ranges, r) {
		if (r <= Unicode.MAX_LATIN1) {
			for (let i = 0; i < ranges.length; i++) {
				if (r > ranges.getHi(i)) continue;
				const rlo = ranges.getLo(i);
				if (r < rlo) return false;
				const stride = ranges.getStride(i);
				return (r - rlo) % stride === 0;
			}
			return false;
		}
		return ranges.length > 0 && r >= ranges.getLo(0) && Unicode.is32(ranges, r);
	}
	static isPrint(r) {
		if (r <= Unicode.MAX_LATIN1) return r >= 32 && r < Unicode.MAX_ASCII || r >= 161 && r !== 173;
		return Unicode.is(UnicodeTables.Print, r);
	}
	static simpleFold(r) {
		if (UnicodeTables.CASE_ORBIT.has(r)) return UnicodeTables.CASE_ORBIT.get(r);
		if (r <= Unicode.MAX_ASCII) {
			const l = Codepoint.toLowerCase(r);
			return l !== r ? l : Codepoint.toUpperCase(r);
		}
		return r;
	}
	static equalsIgnoreCase(r1, r2) {
		if (r1 === r2) return true;
		if (r1 < 0 || r2 < 0) return false;
		if (r1 <= Unicode.MAX_ASCII && r2 <= Unicode.MAX_ASCII) {
			if (65 <= r1 && r1 <= 90) r1 |= 32;
			if (65 <= r2 && r2 <= 90) r2 |= 32;
			return r1 === r2;
		}
		for (let r = Unicode.simpleFold(r1); r !== r1; r = Unicode.simpleFold(r)) if (r === r2) return true;
		return false;
	}
};
var RE2JSException = class extends Error {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSException";
	}
};
/**
* An exception thrown by the parser if the pattern was invalid.
*/
var RE2JSSyntaxException = class extends RE2JSException {
	/**
	* @param {string} error
	* @param {string|null} [input=null]
	*/
	constructor(error, input = null) {
		let message = `error parsing regexp: ${error}`;
		if (input) message += `: \`${input}\``;
		super(message);
		this.name = "RE2JSSyntaxException";
		this.message = message;
		/** @type {string} */
		this.error = error;
		/** @type {string|null} */
		this.input = input;
	}
	/**
	* Retrieves the description of the error.
	* @returns {string}
	*/
	getDescription() {
		return this.error;
	}
	/**
	* Retrieves the erroneous regular-expression pattern.
	* @returns {string|null}
	*/
	getPattern() {
		return this.input;
	}
};
/**
* An exception thrown by the compiler
*/
var RE2JSCompileException = class extends RE2JSException {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSCompileException";
	}
};
/**
* An exception thrown by using groups
*/
var RE2JSGroupException = class extends RE2JSException {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSGroupException";
	}
};
/**
* An exception thrown by flags
*/
var RE2JSFlagsException = class extends RE2JSException {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSFlagsException";
	}
};
/**
* An exception thrown for internal engine errors, such as corrupted bytecodes.
*/
var RE2JSInternalException = class extends RE2JSException {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSInternalException";
	}
};
/**
* Size of the precomputed single-byte lookup table.
* Covers standard ASCII and Latin-1 characters for fast-path execution.
*/
const FAST_PATH_TABLE_SIZE = 256;
/**
* Precomputed lookup table for Word Boundary (\b, \B) assertions.
* * By precomputing the boolean results for standard ASCII word ranges
* ('a'-'z', 'A'-'Z', '0'-'9', '_'), we completely eliminate 4 logical
* branches from the NFA's hot execution loop. This prevents costly
* CPU branch mispredictions when scanning large strings.
*/
const WORD_RUNE_TABLE = new Uint8Array(FAST_PATH_TABLE_SIZE);
for (let i = 0; i < FAST_PATH_TABLE_SIZE; i++) WORD_RUNE_TABLE[i] = 97 <= i && i <= 122 || 65 <= i && i <= 90 || 48 <= i && i <= 57 || i === 95 ? 1 : 0;
let cachedNativeEncoder = null;
let cachedNativeDecoder = null;
/**
* Various constants and helper utilities.
*/
var Utils = class Utils {
	static METACHARACTERS = "\\.+*?()|[]{}^$";
	static EMPTY_BEGIN_LINE = 1;
	static EMPTY_END_LINE = 2;
	static EMPTY_BEGIN_TEXT = 4;
	static EMPTY_END_TEXT = 8;
	static EMPTY_WORD_BOUNDARY = 16;
	static EMPTY_NO_WORD_BOUNDARY = 32;
	static EMPTY_ALL = -1;
	static emptyInts() {
		return [];
	}
	static isString(value) {
		return typeof value === "string" || Object.prototype.toString.call(value) === "[object String]";
	}
	static typeName(value) {
		if (value === null || typeof value !== "object" && typeof value !== "function") return value === null ? "null" : typeof value;
		return Object.prototype.toString.call(value).slice(8, -1);
	}
	static checkPattern(pattern) {
		if (!Utils.isString(pattern)) throw new TypeError(`The pattern must be a string, not ${Utils.typeName(pattern)} (RE2JS.translateRegExp() converts a RegExp)`);
	}
	static checkInput(input) {
		if (!Utils.isString(input) && !Utils.isByteArray(input)) throw new TypeError(`The input must be a string or a byte array (Uint8Array or number[]), not ${Utils.typeName(input)}`);
	}
	static checkFlags(flags) {
		const known = PublicFlags.MULTILINE | PublicFlags.DOTALL | PublicFlags.CASE_INSENSITIVE | PublicFlags.DISABLE_UNICODE_GROUPS | PublicFlags.LONGEST_MATCH | PublicFlags.LOOKBEHINDS;
		if (!Number.isInteger(flags) || (flags & ~known) !== 0) throw new RE2JSFlagsException("Flags should only be a combination of MULTILINE, DOTALL, CASE_INSENSITIVE, DISABLE_UNICODE_GROUPS, LONGEST_MATCH, LOOKBEHINDS");
	}
	static isByteArray(input) {
		return Array.isArray(input) || Object.prototype.toString.call(input) === "[object Uint8Array]";
	}
	static isalnum(c) {
		return Codepoint.CODES["0"] <= c && c <= Codepoint.CODES["9"] || Codepoint.CODES["a"] <= c && c <= Codepoint.CODES["z"] || Codepoint.CODES["A"] <= c && c <= Codepoint.CODES["Z"];
	}
	static unhex(c) {
		if (Codepoint.CODES["0"] <= c && c <= Codepoint.CODES["9"]) return c - Codepoint.CODES["0"];
		if (Codepoint.CODES["a"] <= c && c <= Codepoint.CODES["f"]) return c - Codepoint.CODES["a"] + 10;
		if (Codepoint.CODES["A"] <= c && c <= Codepoint.CODES["F"]) return c - Codepoint.CODES["A"] + 10;
		return -1;
	}
	static escapeRune(rune) {
		let out = "";
		if (Unicode.isPrint(rune)) {
			if (Utils.METACHARACTERS.indexOf(String.fromCodePoint(rune)) >= 0) out += "\\";
			out += String.fromCodePoint(rune);
		} else switch (rune) {
			case Codepoint.CODES["\""]:
				out += "\\\"";
				break;
			case Codepoint.CODES["\\"]:
				out += "\\\\";
				break;
			case Codepoint.CODES["	"]:
				out += "\\t";
				break;
			case Codepoint.CODES["\n"]:
				out += "\\n";
				break;
			case Codepoint.CODES["\r"]:
				out += "\\r";
				break;
			case Codepoint.CODES["\b"]:
				out += "\\b";
				break;
			case Codepoint.CODES["\f"]:
				out += "\\f";
				break;
			default: {
				let s = rune.toString(16);
				if (rune < 256) {
					out += "\\x";
					if (s.length === 1) out += "0";
					out += s;
				} else out += `\\x{${s}}`;
				break;
			}
		}
		return out;
	}
	static stringToRunes(str) {
		const string = String(str);
		const runes = [];
		let i = 0;
		while (i < string.length) {
			const cp = string.codePointAt(i);
			runes.push(cp);
			i += cp > Unicode.MAX_BMP ? 2 : 1;
		}
		return new Int32Array(runes);
	}
	static runeToString(r) {
		return String.fromCodePoint(r);
	}
	static isWordRune(r) {
		return r < FAST_PATH_TABLE_SIZE ? WORD_RUNE_TABLE[r] === 1 : false;
	}
	static emptyOpContext(r1, r2) {
		let op = 0;
		if (r1 < 0) op |= Utils.EMPTY_BEGIN_TEXT | Utils.EMPTY_BEGIN_LINE;
		if (r1 === 10) op |= Utils.EMPTY_BEGIN_LINE;
		if (r2 < 0) op |= Utils.EMPTY_END_TEXT | Utils.EMPTY_END_LINE;
		if (r2 === 10) op |= Utils.EMPTY_END_LINE;
		if (Utils.isWordRune(r1) !== Utils.isWordRune(r2)) op |= Utils.EMPTY_WORD_BOUNDARY;
		else op |= Utils.EMPTY_NO_WORD_BOUNDARY;
		return op;
	}
	/**
	* Returns a string that quotes all regular expression metacharacters inside the argument text;
	* the returned string is a regular expression matching the literal text. For example,
	* {@code quoteMeta("[foo]").equals("\\[foo\\]")}.
	* @param {string} str
	* @returns {string}
	*/
	static quoteMeta(str) {
		return str.split("").map((s) => {
			if (Utils.METACHARACTERS.indexOf(s) >= 0) return `\\${s}`;
			return s;
		}).join("");
	}
	static charCount(codePoint) {
		return codePoint > Unicode.MAX_BMP ? 2 : 1;
	}
	/**
	* High-speed conversion from TypedArrays to standard JS Arrays.
	* Bypasses the expensive Symbol.iterator overhead of Array.from()
	*/
	static toArray(typedArray) {
		const len = typedArray.length;
		const res = new Array(len);
		for (let i = 0; i < len; i++) res[i] = typedArray[i];
		return res;
	}
	static stringToUtf8ByteArray(str) {
		if (globalThis.TextEncoder) {
			if (!cachedNativeEncoder) cachedNativeEncoder = new TextEncoder();
			return cachedNativeEncoder.encode(str);
		} else {
			let out = [], p = 0;
			for (let i = 0; i < str.length; i++) {
				let c = str.charCodeAt(i);
				if (c < 128) out[p++] = c;
				else if (c < 2048) {
					out[p++] = c >> 6 | 192;
					out[p++] = c & 63 | 128;
				} else if ((c & 64512) === Unicode.MIN_HIGH_SURROGATE && i + 1 < str.length && (str.charCodeAt(i + 1) & 64512) === Unicode.MIN_LOW_SURROGATE) {
					c = Unicode.MIN_SUPPLEMENTARY_CODE_POINT + ((c & 1023) << 10) + (str.charCodeAt(++i) & 1023);
					out[p++] = c >> 18 | 240;
					out[p++] = c >> 12 & 63 | 128;
					out[p++] = c >> 6 & 63 | 128;
					out[p++] = c & 63 | 128;
				} else {
					out[p++] = c >> 12 | 224;
					out[p++] = c >> 6 & 63 | 128;
					out[p++] = c & 63 | 128;
				}
			}
			return out;
		}
	}
	static utf8ByteArrayToString(bytes) {
		if (globalThis.TextDecoder) {
			if (!cachedNativeDecoder) cachedNativeDecoder = new TextDecoder("utf-8");
			const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
			return cachedNativeDecoder.decode(view);
		} else {
			let out = [], pos = 0, c = 0;
			while (pos < bytes.length) {
				let c1 = bytes[pos++];
				if (c1 < 128) out[c++] = String.fromCharCode(c1);
				else if (c1 > 191 && c1 < 224) {
					let c2 = bytes[pos++];
					out[c++] = String.fromCharCode((c1 & 31) << 6 | c2 & 63);
				} else if (c1 > 239 && c1 < 365) {
					let c2 = bytes[pos++];
					let c3 = bytes[pos++];
					let c4 = bytes[pos++];
					let u = ((c1 & 7) << 18 | (c2 & 63) << 12 | (c3 & 63) << 6 | c4 & 63) - Unicode.MIN_SUPPLEMENTARY_CODE_POINT;
					out[c++] = String.fromCharCode(Unicode.MIN_HIGH_SURROGATE + (u >> 10));
					out[c++] = String.fromCharCode(Unicode.MIN_LOW_SURROGATE + (u & 1023));
				} else {
					let c2 = bytes[pos++];
					let c3 = bytes[pos++];
					out[c++] = String.fromCharCode((c1 & 15) << 12 | (c2 & 63) << 6 | c3 & 63);
				}
			}
			return out.join("");
		}
	}
};
const createEnum = (values = [], initNum = 0) => {
	const enumObject = Object.create(null);
	for (let i = 0; i < values.length; i++) {
		const val = values[i];
		const keyVal = initNum + i;
		enumObject[val] = keyVal;
		enumObject[keyVal] = val;
	}
	return Object.freeze(enumObject);
};
/**
* Abstract the representations of input text supplied to Matcher.
*/
var MatcherInputBase = class MatcherInputBase {
	static Encoding = createEnum(["UTF_16", "UTF_8"]);
	getEncoding() {
		throw Error("not implemented");
	}
	/** @returns {string} */
	asCharSequence() {
		throw Error("not implemented");
	}
	/** @returns {Uint8Array|number[]|null} */
	asBytes() {
		throw Error("not implemented");
	}
	/** @returns {number} */
	length() {
		throw Error("not implemented");
	}
	/**
	*
	* @returns {boolean}
	*/
	isUTF8Encoding() {
		return this.getEncoding() === MatcherInputBase.Encoding.UTF_8;
	}
	/**
	*
	* @returns {boolean}
	*/
	isUTF16Encoding() {
		return this.getEncoding() === MatcherInputBase.Encoding.UTF_16;
	}
};
var Utf8MatcherInput = class extends MatcherInputBase {
	/** @param {Uint8Array|number[]|null} bytes */
	constructor(bytes = null) {
		super();
		this.bytes = bytes;
	}
	getEncoding() {
		return MatcherInputBase.Encoding.UTF_8;
	}
	/**
	*
	* @returns {string}
	*/
	asCharSequence() {
		return Utils.utf8ByteArrayToString(this.bytes);
	}
	/**
	*
	* @returns {Uint8Array|number[]|null}
	*/
	asBytes() {
		return this.bytes;
	}
	/**
	*
	* @returns {number}
	*/
	length() {
		return this.bytes.length;
	}
};
var Utf16MatcherInput = class extends MatcherInputBase {
	/** @param {string|null} charSequence */
	constructor(charSequence = null) {
		super();
		this.charSequence = charSequence;
	}
	getEncoding() {
		return MatcherInputBase.Encoding.UTF_16;
	}
	/**
	*
	* @returns {string}
	*/
	asCharSequence() {
		return this.charSequence;
	}
	/**
	*
	* @returns {number[]}
	*/
	asBytes() {
		return Utils.stringToUtf8ByteArray(this.charSequence.toString());
	}
	/**
	*
	* @returns {number}
	*/
	length() {
		return this.charSequence.length;
	}
};
var MatcherInput = class {
	/**
	* Return the MatcherInput for UTF_16 encoding.
	* @returns {Utf16MatcherInput}
	*/
	static utf16(charSequence) {
		Utils.checkInput(charSequence);
		return new Utf16MatcherInput(charSequence);
	}
	/**
	* Return the MatcherInput for UTF_8 encoding.
	* @returns {Utf8MatcherInput}
	*/
	static utf8(input) {
		if (Utils.isByteArray(input)) return new Utf8MatcherInput(input);
		return new Utf8MatcherInput(Utils.stringToUtf8ByteArray(input));
	}
};
/**
* MachineInput abstracts different representations of the input text supplied to the Machine. It
* provides one-character lookahead.
*/
var MachineInputBase = class {
	static EOF() {
		return -8;
	}
	constructor() {
		this.start = 0;
		this.end = 0;
	}
	canCheckPrefix() {
		return true;
	}
	endPos() {
		return this.end - this.start;
	}
	hasString() {
		return false;
	}
	hasAnyString() {
		return false;
	}
	prefixLength() {
		return 0;
	}
};
var MachineUTF8Input = class MachineUTF8Input extends MachineInputBase {
	static RUNE_ERROR_STEP = Unicode.RUNE_ERROR << 3 | 1;
	constructor(bytes, start = 0, end = bytes.length) {
		super();
		this.bytes = bytes;
		this.start = start;
		this.end = end;
	}
	hasString(prefilter, pos) {
		const target = prefilter.bytes;
		if (target.length === 0) return true;
		const idx = this.indexOf(this.bytes, target, this.start + pos);
		return idx !== -1 && idx <= this.end - target.length;
	}
	hasAnyString(prefilter, pos) {
		return prefilter.automaton8().searchUTF8(this.bytes, this.start + pos, this.end);
	}
	step(pos) {
		pos += this.start;
		if (pos >= this.end) return MachineInputBase.EOF();
		const c = this.bytes[pos] & 255;
		if (c < 128) return c << 3 | 1;
		let size;
		let rune;
		let lo = 128;
		let hi = 191;
		if (c >= 194 && c <= 223) {
			size = 2;
			rune = c & 31;
		} else if (c >= 224 && c <= 239) {
			size = 3;
			rune = c & 15;
			if (c === 224) lo = 160;
			else if (c === 237) hi = 159;
		} else if (c >= 240 && c <= 244) {
			size = 4;
			rune = c & 7;
			if (c === 240) lo = 144;
			else if (c === 244) hi = 143;
		} else return MachineUTF8Input.RUNE_ERROR_STEP;
		if (pos + size > this.end) return MachineUTF8Input.RUNE_ERROR_STEP;
		const c1 = this.bytes[pos + 1] & 255;
		if (c1 < lo || c1 > hi) return MachineUTF8Input.RUNE_ERROR_STEP;
		rune = rune << 6 | c1 & 63;
		if (size > 2) {
			const c2 = this.bytes[pos + 2] & 255;
			if ((c2 & 192) !== 128) return MachineUTF8Input.RUNE_ERROR_STEP;
			rune = rune << 6 | c2 & 63;
			if (size > 3) {
				const c3 = this.bytes[pos + 3] & 255;
				if ((c3 & 192) !== 128) return MachineUTF8Input.RUNE_ERROR_STEP;
				rune = rune << 6 | c3 & 63;
			}
		}
		return rune << 3 | size;
	}
	index(re2, pos) {
		pos += this.start;
		const i = this.indexOf(this.bytes, re2.prefixUTF8, pos);
		return i < 0 ? i : i - pos;
	}
	context(pos) {
		pos += this.start;
		let r1 = -1;
		if (pos > this.start && pos <= this.end) {
			let start = pos - 1;
			r1 = this.bytes[start--];
			if (r1 >= 128) {
				let lim = pos - 4;
				if (lim < this.start) lim = this.start;
				while (start >= lim && (this.bytes[start] & 192) === 128) start--;
				if (start < this.start) start = this.start;
				const r = this.step(start - this.start);
				r1 = start + (r & 7) === pos ? r >> 3 : Unicode.RUNE_ERROR;
			}
		}
		const r2 = pos < this.end ? this.step(pos - this.start) >> 3 : -1;
		return Utils.emptyOpContext(r1, r2);
	}
	indexOf(source, target, fromIndex = 0) {
		let targetLength = target.length;
		if (targetLength === 0) return fromIndex <= this.end ? fromIndex : -1;
		const firstByte = target[0];
		let limit = this.end - targetLength;
		const hasNativeIndexOf = typeof source.indexOf === "function";
		let i = fromIndex;
		while (i <= limit) {
			if (hasNativeIndexOf) {
				i = source.indexOf(firstByte, i);
				if (i === -1 || i > limit) return -1;
			} else {
				while (i <= limit && source[i] !== firstByte) i++;
				if (i > limit) return -1;
			}
			let match = true;
			for (let j = 1; j < targetLength; j++) if (source[i + j] !== target[j]) {
				match = false;
				break;
			}
			if (match) return i;
			i++;
		}
		return -1;
	}
	prefixLength(re2) {
		return re2.prefixUTF8.length;
	}
};
var MachineUTF16Input = class extends MachineInputBase {
	constructor(charSequence, start = 0, end = charSequence.length) {
		super();
		this.charSequence = charSequence;
		this.start = start;
		this.end = end;
	}
	hasString(prefilter, pos) {
		const idx = this.charSequence.indexOf(prefilter.str, this.start + pos);
		return idx !== -1 && idx <= this.end - prefilter.str.length;
	}
	hasAnyString(prefilter, pos) {
		return prefilter.automaton16().searchUTF16(this.charSequence, this.start + pos, this.end);
	}
	step(pos) {
		pos += this.start;
		if (pos >= this.end) return MachineInputBase.EOF();
		const c1 = this.charSequence.charCodeAt(pos);
		if (c1 < Unicode.MIN_HIGH_SURROGATE || c1 > Unicode.MAX_HIGH_SURROGATE || pos + 1 >= this.end) return c1 << 3 | 1;
		const c2 = this.charSequence.charCodeAt(pos + 1);
		if (c2 >= Unicode.MIN_LOW_SURROGATE && c2 <= Unicode.MAX_LOW_SURROGATE) return (c1 - Unicode.MIN_HIGH_SURROGATE) * 1024 + (c2 - Unicode.MIN_LOW_SURROGATE) + Unicode.MIN_SUPPLEMENTARY_CODE_POINT << 3 | 2;
		return c1 << 3 | 1;
	}
	index(re2, pos) {
		pos += this.start;
		const i = this.charSequence.indexOf(re2.prefix, pos);
		if (i < 0 || i > this.end - re2.prefix.length) return -1;
		return i - pos;
	}
	context(pos) {
		pos += this.start;
		const r1 = pos > this.start && pos <= this.end ? this.charSequence.charCodeAt(pos - 1) : -1;
		const r2 = pos < this.end ? this.charSequence.charCodeAt(pos) : -1;
		return Utils.emptyOpContext(r1, r2);
	}
	prefixLength(re2) {
		return re2.prefix.length;
	}
};
var MachineInput = class {
	static fromUTF8(bytes, start = 0, end = bytes.length) {
		return new MachineUTF8Input(bytes, start, end);
	}
	static fromUTF16(charSequence, start = 0, end = void 0) {
		Utils.checkInput(charSequence);
		return new MachineUTF16Input(charSequence, start, end ?? charSequence.length);
	}
};
/**
* A stateful iterator that interprets a regex {@code RE2JS} on a specific input.
*
* Conceptually, a Matcher consists of four parts:
* <ol>
* <li>A compiled regular expression {@code RE2JS}, set at construction and fixed for the lifetime
* of the matcher.</li>
*
* <li>The remainder of the input string, set at construction or {@link #reset()} and advanced by
* each match operation such as {@link #find}, {@link #matches} or {@link #lookingAt}.</li>
*
* <li>The current match information, accessible via {@link #start}, {@link #end}, and
* {@link #group}, and updated by each match operation.</li>
*
* <li>The append position, used and advanced by {@link #appendReplacement} and {@link #appendTail}
* if performing a search and replace from the input to an external {@code StringBuffer}.
*
* </ol>
*
*
* @author rsc@google.com (Russ Cox)
*/
var Matcher = class Matcher {
	/**
	* V8 and WebKit have historical hard limits on the number of arguments
	* that can be passed to a function. We cap replacer arguments to prevent
	* Call Stack Overflow (DoS) vulnerabilities on massive ASTs.
	*/
	static MAX_REPLACER_ARGS = 65535;
	/**
	* Quotes '\' and '$' in {@code s}, so that the returned string could be used in
	* {@link #appendReplacement} as a literal replacement of {@code s}.
	*
	* @param {string} str the string to be quoted
	* @param {boolean} [javaMode=false] whether the replacement will be used in javaMode
	* @returns {string} the quoted string
	*/
	static quoteReplacement(str, javaMode = false) {
		if (javaMode) {
			if (str.indexOf("\\") < 0 && str.indexOf("$") < 0) return str;
			return str.split("").map((s) => {
				const c = s.codePointAt(0);
				if (c === Codepoint.CODES["\\"] || c === Codepoint.CODES["$"]) return `\\${s}`;
				return s;
			}).join("");
		}
		if (str.indexOf("$") < 0) return str;
		return str.split("").map((s) => {
			if (s.codePointAt(0) === Codepoint.CODES["$"]) return "$$";
			return s;
		}).join("");
	}
	/**
	*
	* @param {import('./index.js').RE2JS} pattern
	* @param {string|number[]|Uint8Array|MatcherInputBase} input
	*/
	constructor(pattern, input) {
		if (pattern === null) throw new Error("pattern is null");
		/**
		* The pattern being matched.
		* @type {import('./index.js').RE2JS}
		*/
		this.patternInput = pattern;
		const re2 = this.patternInput.re2();
		/** @type {number} */
		this.patternGroupCount = re2.numberOfCapturingGroups();
		/** @type {number[]} */
		this.groups = [];
		/** @type {Record<string, number>} */
		this.namedGroups = re2.namedGroups;
		/** @type {boolean} */
		this.hasNamedGroups = Object.keys(this.namedGroups).length > 0;
		/** @type {number} */
		this.numberOfInstructions = re2.numberOfInstructions();
		/** @type {import('./Machine.js').LookbehindState|null} */
		this.lookbehindState = null;
		if (input instanceof MatcherInputBase) this.resetMatcherInput(input);
		else if (Utils.isByteArray(input)) this.resetMatcherInput(MatcherInput.utf8(input));
		else this.resetMatcherInput(MatcherInput.utf16(input));
	}
	/**
	* Returns the {@code RE2JS} associated with this {@code Matcher}.
	* @returns {import('./index.js').RE2JS}
	*/
	pattern() {
		return this.patternInput;
	}
	/**
	* Resets the {@code Matcher}, rewinding input and discarding any match information.
	*
	* @returns {Matcher} the {@code Matcher} itself, for chained method calls
	*/
	reset() {
		/** @type {number} */
		this.matcherInputLength = this.matcherInput.length();
		/** @type {number} */
		this.appendPos = 0;
		this.hasMatch = false;
		this.hasGroups = false;
		this.anchorFlag = 0;
		return this;
	}
	/**
	* Resets the {@code Matcher} and changes the input.
	* @param {string|number[]|Uint8Array|MatcherInputBase} input
	* @returns {Matcher} the {@code Matcher} itself, for chained method calls
	*/
	resetMatcherInput(input) {
		if (input === null) throw new Error("input is null");
		if (!(input instanceof MatcherInputBase)) {
			if (Utils.isByteArray(input)) input = MatcherInput.utf8(input);
			else input = MatcherInput.utf16(input);
		}
		this.matcherInput = input;
		if (this.lookbehindState !== null) this.lookbehindState.reset();
		else this.lookbehindState = this.patternInput.re2().createLookbehindState();
		this.reset();
		return this;
	}
	/**
	* Returns the start of the named group of the most recent match, or -1 if the group was not
	* matched.
	* @param {string|number} [group=0]
	* @returns {number}
	*/
	start(group = 0) {
		if (typeof group === "string") {
			const groupInt = this.namedGroups[group];
			if (!Number.isFinite(groupInt)) throw new RE2JSGroupException(`group '${group}' not found`);
			group = groupInt;
		}
		this.loadGroup(group);
		return this.groups[2 * group];
	}
	/**
	* Returns the end of the named group of the most recent match, or -1 if the group was not
	* matched.
	* @param {string|number} [group=0]
	* @returns {number}
	*/
	end(group = 0) {
		if (typeof group === "string") {
			const groupInt = this.namedGroups[group];
			if (!Number.isFinite(groupInt)) throw new RE2JSGroupException(`group '${group}' not found`);
			group = groupInt;
		}
		this.loadGroup(group);
		return this.groups[2 * group + 1];
	}
	/**
	* Returns the program size of this pattern.
	*
	* <p>
	* Similar to the C++ implementation, the program size is a very approximate measure of a regexp's
	* "cost". Larger numbers are more expensive than smaller numbers.
	* </p>
	*
	* @returns {number} the program size of this pattern
	*/
	programSize() {
		return this.numberOfInstructions;
	}
	/**
	* Returns the named group of the most recent match, or {@code null} if the group was not matched.
	* @param {string|number} [group=0]
	* @returns {string|null}
	*/
	group(group = 0) {
		if (typeof group === "string") {
			const groupInt = this.namedGroups[group];
			if (!Number.isFinite(groupInt)) throw new RE2JSGroupException(`group '${group}' not found`);
			group = groupInt;
		}
		const start = this.start(group);
		const end = this.end(group);
		if (start < 0 && end < 0) return null;
		return this.substring(start, end);
	}
	/**
	* Returns a dictionary map of all named capturing groups and their matched values.
	* If a group was not matched, its value will be `null`.
	* @returns {Record<string, string|null>}
	*/
	getNamedGroups() {
		if (!this.hasMatch) throw new RE2JSGroupException("perhaps no match attempted");
		const result = Object.create(null);
		for (const name of Object.keys(this.namedGroups)) result[name] = this.group(name);
		return result;
	}
	/**
	* Returns the number of subgroups in this pattern.
	*
	* @returns {number} the number of subgroups; the overall match (group 0) does not count
	*/
	groupCount() {
		return this.patternGroupCount;
	}
	/**
	* Helper: finds subgroup information if needed for group.
	* @param {number} group
	* @private
	*/
	loadGroup(group) {
		if (!Number.isInteger(group) || group < 0 || group > this.patternGroupCount) throw new RE2JSGroupException(`Group index out of bounds: ${group}`);
		if (!this.hasMatch) throw new RE2JSGroupException("perhaps no match attempted");
		if (group === 0 || this.hasGroups) return;
		const end = this.matcherInputLength;
		const res = this.patternInput.re2().matchMachineInput(this.matcherInput, this.groups[0], end, this.anchorFlag, 1 + this.patternGroupCount, this.lookbehindState);
		if (!res[0]) throw new RE2JSGroupException("inconsistency in matching group data");
		this.groups = res[1];
		this.hasGroups = true;
	}
	/**
	* Matches the entire input against the pattern (anchored start and end). If there is a match,
	* {@code matches} sets the match state to describe it.
	*
	* @returns {boolean} true if the entire input matches the pattern
	*/
	matches() {
		return this.genMatch(0, RE2Flags.ANCHOR_BOTH);
	}
	/**
	* Matches the beginning of input against the pattern (anchored start). If there is a match,
	* {@code lookingAt} sets the match state to describe it.
	*
	* @returns {boolean} true if the beginning of the input matches the pattern
	*/
	lookingAt() {
		return this.genMatch(0, RE2Flags.ANCHOR_START);
	}
	/**
	* Matches the input against the pattern (unanchored), starting at a specified position. If there
	* is a match, {@code find} sets the match state to describe it.
	*
	* @param {number|null} [start=null] the input position where the search begins
	* @returns {boolean} if it finds a match
	* @throws IndexOutOfBoundsException if start is not a valid input position
	*/
	find(start = null) {
		if (start !== null) {
			if (!Number.isInteger(start) || start < 0 || start > this.matcherInputLength) throw new RE2JSGroupException(`start index out of bounds: ${start}`);
			this.reset();
			return this.genMatch(start, 0);
		}
		start = 0;
		if (this.hasMatch) {
			start = this.groups[1];
			if (this.groups[0] === this.groups[1]) {
				const r = (this.matcherInput.isUTF16Encoding() ? MachineInput.fromUTF16(this.matcherInput.asCharSequence(), 0, this.matcherInputLength) : MachineInput.fromUTF8(this.matcherInput.asBytes(), 0, this.matcherInputLength)).step(start);
				if (r < 0) start++;
				else start += r & 7;
			}
		}
		return this.genMatch(start, RE2Flags.UNANCHORED);
	}
	/**
	* Helper: does match starting at start, with RE2 anchor flag.
	* @param {number} startByte
	* @param {number} anchor
	* @returns {boolean}
	* @private
	*/
	genMatch(startByte, anchor) {
		const res = this.patternInput.re2().matchMachineInput(this.matcherInput, startByte, this.matcherInputLength, anchor, 1, this.lookbehindState);
		if (!res[0]) {
			this.hasMatch = false;
			return false;
		}
		this.groups = res[1];
		this.hasMatch = true;
		this.hasGroups = this.patternGroupCount === 0;
		this.anchorFlag = anchor;
		return true;
	}
	/**
	* Helper: return substring for [start, end).
	* @param {number} start
	* @param {number} end
	* @returns {string}
	*/
	substring(start, end) {
		if (this.matcherInput.isUTF8Encoding()) return Utils.utf8ByteArrayToString(this.matcherInput.asBytes().slice(start, end));
		return this.matcherInput.asCharSequence().substring(start, end).toString();
	}
	/**
	* Helper for Pattern: return input length.
	* @returns {number}
	*/
	inputLength() {
		return this.matcherInputLength;
	}
	/**
	* Appends to result two strings: the text from the append position up to the beginning of the
	* most recent match, and then the replacement with submatch groups substituted for references to
	* them. It advances the append position to where the most recent match ended.
	*
	* By default the replacement is expanded as by String.prototype.replace (see
	* appendReplacementInternalJs). In Java mode it follows re2j / java.util.regex: $n takes as
	* many digits as still form a valid group number, ${name} is a named group, and a backslash
	* escapes the next character (so "\\$" in a JS string literal inserts a literal $).
	*
	* @param {string} replacement the replacement string
	* @param {boolean} [javaMode=false] activate java mode (different behaviour for capture groups and special characters)
	* @returns {string}
	* @throws IllegalStateException if there was no most recent match
	* @throws IndexOutOfBoundsException in Java mode, if replacement refers to an invalid group
	* @private
	*/
	appendReplacement(replacement, javaMode = false) {
		let res = "";
		const s = this.start();
		const e = this.end();
		if (this.appendPos < s) res += this.substring(this.appendPos, s);
		this.appendPos = e;
		res += javaMode ? this.appendReplacementInternalJava(replacement) : this.appendReplacementInternalJs(replacement);
		return res;
	}
	/**
	* @param {string} replacement - the replacement string
	* @returns {string}
	* @private
	*/
	appendReplacementInternalJava(replacement) {
		let res = "";
		let last = 0;
		const m = replacement.length;
		let i = 0;
		while (i < m) {
			const cCode = replacement.codePointAt(i);
			if (cCode === Codepoint.CODES["\\"]) {
				if (last < i) res += replacement.substring(last, i);
				i++;
				if (i >= m) throw new RE2JSGroupException("character to be escaped is missing");
				last = i;
				i++;
				continue;
			}
			if (cCode === Codepoint.CODES["$"]) {
				if (last < i) res += replacement.substring(last, i);
				if (i + 1 >= m) throw new RE2JSGroupException("Illegal group reference: group index is missing");
				const nextCode = replacement.codePointAt(i + 1);
				if (Codepoint.CODES["0"] <= nextCode && nextCode <= Codepoint.CODES["9"]) {
					let n = nextCode - Codepoint.CODES["0"];
					let j = i + 2;
					for (; j < m; j++) {
						const digit = replacement.codePointAt(j);
						if (digit < Codepoint.CODES["0"] || digit > Codepoint.CODES["9"] || n * 10 + digit - Codepoint.CODES["0"] > this.patternGroupCount) break;
						n = n * 10 + digit - Codepoint.CODES["0"];
					}
					if (n > this.patternGroupCount) throw new RE2JSGroupException(`n > number of groups: ${n}`);
					const group = this.group(n);
					if (group !== null) res += group;
					i = j;
					last = i;
				} else if (nextCode === Codepoint.CODES["{"]) {
					let j = i + 2;
					while (j < m && replacement.codePointAt(j) !== Codepoint.CODES["}"]) j++;
					if (j >= m) throw new RE2JSGroupException("named capture group is missing trailing '}'");
					const groupName = replacement.substring(i + 2, j);
					const groupVal = this.group(groupName);
					if (groupVal !== null) res += groupVal;
					i = j + 1;
					last = i;
				} else throw new RE2JSGroupException("Illegal group reference");
				continue;
			}
			i++;
		}
		if (last < m) res += replacement.substring(last, m);
		return res;
	}
	/**
	* Expands |replacement| for the current match by the rules of String.prototype.replace
	* (ECMAScript GetSubstitution): $$ is "$", $& the match, $` the text before it, $' the text
	* after it, $n and $nn a group (two digits only when they form a valid group number, so with
	* one group "$10" is group 1 then "0"; an unmatched group is empty), and $<name> a named group
	* (empty when no such group), only when the pattern has named groups. Anything else, such as
	* "$0" or "$<" without a closing ">", is kept as is.
	* @param {string} replacement - the replacement string
	* @returns {string}
	* @private
	*/
	appendReplacementInternalJs(replacement) {
		const isDigit = (c) => c >= 48 && c <= 57;
		const groupCount = this.patternGroupCount;
		let res = "";
		let i = 0;
		while (i < replacement.length) {
			const dollar = replacement.indexOf("$", i);
			if (dollar < 0) break;
			res += replacement.substring(i, dollar);
			i = dollar;
			const c = replacement.charCodeAt(i + 1);
			if (c === Codepoint.CODES["$"]) {
				res += "$";
				i += 2;
			} else if (c === Codepoint.CODES["&"]) {
				res += this.group(0);
				i += 2;
			} else if (c === Codepoint.CODES["`"]) {
				res += this.substring(0, this.start(0));
				i += 2;
			} else if (c === Codepoint.CODES["'"]) {
				res += this.substring(this.end(0), this.matcherInputLength);
				i += 2;
			} else if (isDigit(c)) {
				let digits = 1;
				let index = c - 48;
				const c2 = replacement.charCodeAt(i + 2);
				if (isDigit(c2) && index * 10 + c2 - 48 <= groupCount) {
					digits = 2;
					index = index * 10 + c2 - 48;
				}
				if (index >= 1 && index <= groupCount) {
					const group = this.group(index);
					if (group !== null) res += group;
				} else res += replacement.substring(i, i + 1 + digits);
				i += 1 + digits;
			} else if (c === Codepoint.CODES["<"] && this.hasNamedGroups) {
				const gt = replacement.indexOf(">", i + 2);
				if (gt < 0) {
					res += "$<";
					i += 2;
				} else {
					const name = replacement.substring(i + 2, gt);
					if (Object.hasOwn(this.namedGroups, name)) {
						const group = this.group(name);
						if (group !== null) res += group;
					}
					i = gt + 1;
				}
			} else {
				res += "$";
				i += 1;
			}
		}
		return res + replacement.substring(i);
	}
	/**
	* Return the substring of the input from the append position to the end of the
	* input.
	* @returns {string}
	*/
	appendTail() {
		return this.substring(this.appendPos, this.matcherInputLength);
	}
	/**
	* Returns the input with all matches replaced by {@code replacement}, interpreted as for
	* {@code appendReplacement}.
	*
	* @param {string|((...args: any[]) => string)} replacement - the replacement string or a replacer function
	* @param {boolean} [javaMode=false] - activate java mode (different behaviour for capture groups and special characters)
	* @returns {string} the input string with the matches replaced
	* @throws IndexOutOfBoundsException if replacement refers to an invalid group and javaMode is true
	*/
	replaceAll(replacement, javaMode = false) {
		return this.replace(replacement, true, javaMode);
	}
	/**
	* Returns the input with the first match replaced by {@code replacement}, interpreted as for
	* {@code appendReplacement}.
	*
	* @param {string|((...args: any[]) => string)} replacement - the replacement string or a replacer function
	* @param {boolean} [javaMode=false] - activate java mode (different behaviour for capture groups and special characters)
	* @returns {string} the input string with the first match replaced
	* @throws IndexOutOfBoundsException if replacement refers to an invalid group and javaMode is true
	*/
	replaceFirst(replacement, javaMode = false) {
		return this.replace(replacement, false, javaMode);
	}
	/**
	* Helper: replaceAll/replaceFirst hybrid.
	* @param {string|((...args: any[]) => string)} replacement - the replacement string or a replacer function
	* @param {boolean} [all=true] - replace all matches
	* @param {boolean} [javaMode=false] - activate java mode (different behaviour for capture groups and special characters)
	* @returns {string}
	* @private
	*/
	replace(replacement, all = true, javaMode = false) {
		let res = "";
		this.reset();
		const isFunc = typeof replacement === "function";
		let originalInput = null;
		if (isFunc) {
			if (this.groupCount() >= Matcher.MAX_REPLACER_ARGS) throw new RE2JSGroupException("Too many capture groups to safely invoke replacer function");
			originalInput = this.matcherInput.isUTF8Encoding() ? this.matcherInput.asBytes() : this.matcherInput.asCharSequence();
		}
		while (this.find()) {
			res += isFunc ? this.appendReplacementFunc(replacement, originalInput) : this.appendReplacement(replacement, javaMode);
			if (!all) break;
		}
		res += this.appendTail();
		return res;
	}
	/**
	* Evaluates a replacer function for the current match and appends the result,
	* along with any un-matched preceding text, advancing the append position.
	* @param {Function} replacer - the replacer function
	* @param {string|Uint8Array|number[]} originalInput - the cached original input reference
	* @returns {string} the evaluated string to append
	* @private
	*/
	appendReplacementFunc(replacer, originalInput) {
		let res = "";
		const s = this.start();
		const e = this.end();
		if (this.appendPos < s) res += this.substring(this.appendPos, s);
		this.appendPos = e;
		/** @type {unknown[]} */
		const args = this.matchArray();
		args.push(s, originalInput);
		if (this.hasNamedGroups) args.push(this.namedGroupsObject());
		res += String(replacer(...args));
		return res;
	}
	/**
	* The match and its groups, as the elements of a JS RegExpExecArray: undefined for a group that
	* did not take part in the match. Used by exec(), matchAll() and replacer functions.
	* @returns {Array<string|undefined>}
	* @private
	*/
	matchArray() {
		const result = [this.group(0)];
		for (let i = 1; i <= this.patternGroupCount; i++) {
			const group = this.group(i);
			result.push(group === null ? void 0 : group);
		}
		return result;
	}
	/**
	* The named groups, as the groups property of a JS RegExpExecArray: an object without a
	* prototype mapping each name to its group (undefined when it did not take part in the match),
	* or undefined when the pattern has no named groups.
	* @returns {Record<string, string|undefined>|undefined}
	* @private
	*/
	namedGroupsObject() {
		if (!this.hasNamedGroups) return;
		const result = this.getNamedGroups();
		for (const name in result) if (result[name] === null) result[name] = void 0;
		return result;
	}
};
/**
* A single instruction in the regular expression virtual machine.
*
* @see http://swtch.com/~rsc/regexp/regexp2.html
*/
var Inst = class Inst {
	static ALT = 1;
	static ALT_MATCH = 2;
	static CAPTURE = 3;
	static EMPTY_WIDTH = 4;
	static FAIL = 5;
	static MATCH = 6;
	static NOP = 7;
	static RUNE = 8;
	static RUNE1 = 9;
	static RUNE_ANY = 10;
	static RUNE_ANY_NOT_NL = 11;
	static LB_WRITE = 12;
	static LB_CHECK = 13;
	static isRuneOp(op) {
		return Inst.RUNE <= op && op <= Inst.RUNE_ANY_NOT_NL;
	}
	static escapeRunes(runes) {
		let out = "\"";
		for (let rune of runes) out += Utils.escapeRune(rune);
		out += "\"";
		return out;
	}
	constructor(op) {
		this.op = op;
		this.out = 0;
		this.arg = 0;
		/** @type {Int32Array} */
		this.runes = /* @__PURE__ */ new Int32Array(0);
		/** @type {Uint32Array | number[] | null} */
		this.next = null;
	}
	matchRune(r) {
		if (this.runes.length === 1) {
			const r0 = this.runes[0];
			if ((this.arg & RE2Flags.FOLD_CASE) !== 0) return Unicode.equalsIgnoreCase(r0, r);
			return r === r0;
		}
		const len = this.runes.length;
		if (len === 0) return false;
		if (len === 2 || len === 4 || len === 6 || len === 8) {
			for (let j = 0; j < len; j += 2) {
				if (r < this.runes[j]) return false;
				if (r <= this.runes[j + 1]) return true;
			}
			return false;
		}
		let base = 0;
		let n = len >> 1;
		while (n > 1) {
			const half = n >> 1;
			base += this.runes[base + half << 1] <= r ? half : 0;
			n -= half;
		}
		base += this.runes[base << 1] <= r ? 1 : 0;
		const m = base - 1;
		return m >= 0 && r <= this.runes[m << 1 | 1];
	}
	matchRunePos(r) {
		if (this.runes.length === 1) {
			const r0 = this.runes[0];
			if ((this.arg & RE2Flags.FOLD_CASE) !== 0) return Unicode.equalsIgnoreCase(r0, r) ? 0 : -1;
			return r === r0 ? 0 : -1;
		}
		const len = this.runes.length;
		if (len === 0) return -1;
		if (len === 2 || len === 4 || len === 6 || len === 8) {
			for (let j = 0; j < len; j += 2) {
				if (r < this.runes[j]) return -1;
				if (r <= this.runes[j + 1]) return Math.floor(j / 2);
			}
			return -1;
		}
		let base = 0;
		let n = len >> 1;
		while (n > 1) {
			const half = n >> 1;
			base += this.runes[base + half << 1] <= r ? half : 0;
			n -= half;
		}
		base += this.runes[base << 1] <= r ? 1 : 0;
		const m = base - 1;
		return m >= 0 && r <= this.runes[m << 1 | 1] ? m : -1;
	}
	/**
	*
	* @returns {string}
	*/
	toString() {
		switch (this.op) {
			case Inst.ALT: return `alt -> ${this.out}, ${this.arg}`;
			case Inst.ALT_MATCH: return `altmatch -> ${this.out}, ${this.arg}`;
			case Inst.CAPTURE: return `cap ${this.arg} -> ${this.out}`;
			case Inst.EMPTY_WIDTH: return `empty ${this.arg} -> ${this.out}`;
			case Inst.MATCH: return `match${this.arg !== 0 ? ` ${this.arg}` : ""}`;
			case Inst.FAIL: return "fail";
			case Inst.NOP: return `nop -> ${this.out}`;
			case Inst.LB_WRITE: return `lbwrite ${this.arg} -> ${this.out}`;
			case Inst.LB_CHECK: return `lbcheck ${this.arg} -> ${this.out}`;
			case Inst.RUNE:
				if (this.runes === null) return "rune <null>";
				return [
					"rune ",
					Inst.escapeRunes(this.runes),
					(this.arg & RE2Flags.FOLD_CASE) !== 0 ? "/i" : "",
					" -> ",
					this.out
				].join("");
			case Inst.RUNE1: return `rune1 ${Inst.escapeRunes(this.runes)} -> ${this.out}`;
			case Inst.RUNE_ANY: return `any -> ${this.out}`;
			case Inst.RUNE_ANY_NOT_NL: return `anynotnl -> ${this.out}`;
			default: throw new Error("unhandled case in Inst.toString");
		}
	}
};
var Queue = class Queue {
	constructor(numInst) {
		this.sparse = new Int32Array(numInst);
		this.densePcs = new Int32Array(numInst);
		this.denseCaps = null;
		this.size = 0;
		this.ncap = 0;
		this.mainThreads = 0;
	}
	static INITIAL_THREADS = 32;
	init(ncap) {
		this.ncap = ncap;
		const needed = Math.min(this.densePcs.length, Queue.INITIAL_THREADS) * ncap;
		if (!this.denseCaps || this.denseCaps.length < needed) this.denseCaps = new Int32Array(needed);
	}
	growCaps(needed) {
		const limit = this.densePcs.length * this.ncap;
		const grown = new Int32Array(Math.min(limit, Math.max(needed, 2 * this.denseCaps.length)));
		grown.set(this.denseCaps);
		this.denseCaps = grown;
	}
	contains(pc) {
		const j = this.sparse[pc];
		return j < this.size && this.densePcs[j] === pc;
	}
	isEmpty() {
		return this.size === 0;
	}
	add(pc) {
		const j = this.size++;
		this.sparse[pc] = j;
		this.densePcs[j] = pc;
		return j;
	}
	clear() {
		this.size = 0;
		this.mainThreads = 0;
	}
	toString() {
		let out = "{";
		for (let i = 0; i < this.size; i++) {
			if (i !== 0) out += ", ";
			out += this.densePcs[i];
		}
		out += "}";
		return out;
	}
};
var LookbehindState = class {
	constructor(prog) {
		this.pos = -1;
		this.pcs = new Int32Array(prog.numInst());
		this.size = 0;
		this.lbTable = new Int32Array(prog.numLb + 1);
	}
	reset() {
		this.pos = -1;
		this.size = 0;
	}
};
var Machine = class Machine {
	static fromRE2(re2) {
		const m = new Machine();
		m.prog = re2.prog;
		m.re2 = re2;
		m.q0 = new Queue(m.prog.numInst());
		m.q1 = new Queue(m.prog.numInst());
		m.addStack = new Int32Array(2 * (m.prog.numInst() + 1));
		m.matched = false;
		m.matchcap = new Int32Array(m.prog.numCap < 2 ? 2 : m.prog.numCap);
		m.ncap = 0;
		return m;
	}
	constructor() {
		this.prog = null;
		this.re2 = null;
		this.q0 = null;
		this.q1 = null;
		this.addStack = null;
		this.matched = false;
		this.matchcap = null;
		this.ncap = 0;
		this.lbTable = null;
	}
	init(ncap) {
		this.ncap = ncap;
		if (ncap > this.matchcap.length) this.matchcap = new Int32Array(ncap).fill(-1);
		else this.matchcap.fill(-1);
		this.q0.init(ncap);
		this.q1.init(ncap);
		if (this.prog.numLb > 0) {
			if (!this.lbTable || this.lbTable.length < this.prog.numLb + 1) this.lbTable = new Int32Array(this.prog.numLb + 1);
			this.lbTable.fill(-1);
		}
	}
	submatches() {
		if (this.ncap === 0) return Utils.emptyInts();
		return Utils.toArray(this.matchcap.subarray(0, this.ncap));
	}
	match(input, pos, anchor, lbState = null) {
		const startCond = this.re2.cond;
		if (startCond === Utils.EMPTY_ALL) return false;
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return false;
		this.matched = false;
		this.matchcap.fill(-1);
		const hasLookbehinds = this.prog.numLb > 0;
		const matchStartPos = pos;
		let currentPos = pos;
		let resumeLookbehinds = false;
		if (hasLookbehinds) {
			if (lbState !== null && lbState.pos >= 0 && lbState.pos <= pos) {
				currentPos = lbState.pos;
				resumeLookbehinds = true;
			} else currentPos = 0;
		}
		let saveLookbehinds = hasLookbehinds && lbState !== null;
		let runq = this.q0;
		let nextq = this.q1;
		let r = input.step(currentPos);
		let rune = r >> 3;
		let width = r & 7;
		let rune1 = -1;
		let width1 = 0;
		if (r !== MachineInputBase.EOF()) {
			r = input.step(currentPos + width);
			rune1 = r >> 3;
			width1 = r & 7;
		}
		let flag;
		if (currentPos === 0) flag = Utils.emptyOpContext(-1, rune);
		else flag = input.context(currentPos);
		if (hasLookbehinds) {
			if (resumeLookbehinds) this.restoreLookbehinds(lbState, runq, flag);
			else this.spawnLookbehinds(runq, currentPos, flag);
		}
		while (true) {
			if (runq.mainThreads === 0) {
				if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 && currentPos !== 0) break;
				if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && currentPos !== 0) break;
				if (this.matched) break;
				if (this.prog.numLb === 0 && runq.isEmpty() && !(this.re2.prefix.length === 0) && rune1 !== this.re2.prefixRune && input.canCheckPrefix()) {
					const advance = input.index(this.re2, currentPos);
					if (advance < 0) break;
					currentPos += advance;
					r = input.step(currentPos);
					rune = r >> 3;
					width = r & 7;
					r = input.step(currentPos + width);
					rune1 = r >> 3;
					width1 = r & 7;
					flag = input.context(currentPos);
				}
			}
			if (currentPos >= matchStartPos) {
				if (saveLookbehinds) {
					this.saveLookbehinds(lbState, runq, currentPos);
					saveLookbehinds = false;
				}
				if (!this.matched && (currentPos === 0 || anchor === RE2Flags.UNANCHORED)) {
					if (this.ncap > 0) this.matchcap[0] = currentPos;
					this.add(runq, this.prog.start, currentPos, this.matchcap, 0, flag);
				}
			}
			const nextPos = currentPos + width;
			flag = input.context(nextPos);
			this.step(runq, nextq, currentPos, nextPos, rune, flag, anchor, currentPos === input.endPos());
			if (width === 0) break;
			if (this.ncap === 0 && this.matched) break;
			currentPos += width;
			rune = rune1;
			width = width1;
			if (rune !== -1) {
				r = input.step(currentPos + width);
				rune1 = r >> 3;
				width1 = r & 7;
			}
			const tmpq = runq;
			runq = nextq;
			nextq = tmpq;
		}
		runq.clear();
		nextq.clear();
		return this.matched;
	}
	matchSet(input, pos, anchor) {
		const startCond = this.re2.cond;
		if (startCond === Utils.EMPTY_ALL) return [];
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return [];
		let currentPos = this.prog.numLb > 0 ? 0 : pos;
		let matchStartPos = pos;
		let runq = this.q0;
		let nextq = this.q1;
		let r = input.step(currentPos);
		let rune = r >> 3;
		let width = r & 7;
		let rune1 = -1;
		let width1 = 0;
		if (r !== MachineInputBase.EOF()) {
			r = input.step(currentPos + width);
			rune1 = r >> 3;
			width1 = r & 7;
		}
		let flag = currentPos === 0 ? Utils.emptyOpContext(-1, rune) : input.context(currentPos);
		const matches = /* @__PURE__ */ new Set();
		if (this.prog.numLb > 0) this.spawnLookbehinds(runq, currentPos, flag);
		while (true) {
			if (runq.mainThreads === 0) {
				if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 && currentPos !== 0) break;
				if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && currentPos !== 0) break;
			}
			if (currentPos === 0 || anchor === RE2Flags.UNANCHORED) {
				if (currentPos >= matchStartPos) this.add(runq, this.prog.start, currentPos, this.matchcap, 0, flag);
			}
			const nextPos = currentPos + width;
			flag = input.context(nextPos);
			for (let j = 0; j < runq.size; j++) {
				const pc = runq.densePcs[j];
				const i = this.prog.inst[pc];
				const capOffset = j * this.ncap;
				let add = false;
				switch (i.op) {
					case Inst.MATCH:
						if (anchor === RE2Flags.ANCHOR_BOTH && currentPos !== input.endPos()) break;
						matches.add(i.arg);
						break;
					case Inst.RUNE:
						add = i.matchRune(rune);
						break;
					case Inst.RUNE1:
						add = rune === i.runes[0];
						break;
					case Inst.RUNE_ANY:
						add = true;
						break;
					case Inst.RUNE_ANY_NOT_NL:
						add = rune !== 10;
						break;
					default: continue;
				}
				if (add) this.add(nextq, i.out, nextPos, runq.denseCaps, capOffset, flag);
			}
			runq.clear();
			if (width === 0) break;
			currentPos += width;
			rune = rune1;
			width = width1;
			if (rune !== -1) {
				r = input.step(currentPos + width);
				rune1 = r >> 3;
				width1 = r & 7;
			}
			const tmpq = runq;
			runq = nextq;
			nextq = tmpq;
		}
		nextq.clear();
		return Array.from(matches).sort((a, b) => a - b);
	}
	step(runq, nextq, pos, nextPos, c, nextCond, anchor, atEnd) {
		const longest = this.re2.longest;
		for (let j = 0; j < runq.size; j++) {
			const pc = runq.densePcs[j];
			const capOffset = j * this.ncap;
			if (longest && this.matched && this.ncap > 0 && this.matchcap[0] < runq.denseCaps[capOffset]) continue;
			const i = this.prog.inst[pc];
			let add = false;
			switch (i.op) {
				case Inst.MATCH:
					if (anchor === RE2Flags.ANCHOR_BOTH && !atEnd) break;
					if (this.ncap > 0 && (!longest || !this.matched || this.matchcap[1] < pos)) {
						runq.denseCaps[capOffset + 1] = pos;
						for (let k = 0; k < this.ncap; k++) this.matchcap[k] = runq.denseCaps[capOffset + k];
					}
					if (!longest) runq.size = 0;
					this.matched = true;
					break;
				case Inst.RUNE:
					add = i.matchRune(c);
					break;
				case Inst.RUNE1:
					add = c === i.runes[0];
					break;
				case Inst.RUNE_ANY:
					add = true;
					break;
				case Inst.RUNE_ANY_NOT_NL:
					add = c !== 10;
					break;
				default: continue;
			}
			if (add) this.add(nextq, i.out, nextPos, runq.denseCaps, capOffset, nextCond);
		}
		runq.clear();
	}
	spawnLookbehinds(q, pos, flag) {
		for (let i = 0; i < this.prog.lbStarts.length; i++) this.add(q, this.prog.lbStarts[i], pos, this.matchcap, 0, flag);
	}
	restoreLookbehinds(lbState, q, flag) {
		this.lbTable.set(lbState.lbTable);
		for (let j = 0; j < lbState.size; j++) this.add(q, lbState.pcs[j], lbState.pos, this.matchcap, 0, flag);
	}
	saveLookbehinds(lbState, q, pos) {
		let size = 0;
		for (let j = 0; j < q.size; j++) {
			const pc = q.densePcs[j];
			if (this.prog.lbInst[pc] === 1 && Inst.isRuneOp(this.prog.inst[pc].op)) lbState.pcs[size++] = pc;
		}
		lbState.size = size;
		lbState.pos = pos;
		lbState.lbTable.set(this.lbTable);
	}
	add(q, pc, pos, capArray, capOffset, cond) {
		const stk = this.addStack;
		let nstk = 0;
		for (;;) {
			while (pc !== 0 && !q.contains(pc)) {
				const d = q.add(pc);
				const inst = this.prog.inst[pc];
				switch (inst.op) {
					case Inst.FAIL:
						pc = 0;
						break;
					case Inst.ALT:
					case Inst.ALT_MATCH:
						stk[nstk++] = inst.arg;
						stk[nstk++] = 0;
						pc = inst.out;
						break;
					case Inst.EMPTY_WIDTH:
						pc = (inst.arg & ~cond) === 0 ? inst.out : 0;
						break;
					case Inst.NOP:
						pc = inst.out;
						break;
					case Inst.CAPTURE:
						if (inst.arg < this.ncap) {
							stk[nstk++] = -inst.arg - 1;
							stk[nstk++] = capArray[capOffset + inst.arg];
							capArray[capOffset + inst.arg] = pos;
						}
						pc = inst.out;
						break;
					case Inst.LB_WRITE:
						this.lbTable[Math.abs(inst.arg)] = pos;
						pc = inst.out;
						break;
					case Inst.LB_CHECK:
						if (inst.arg > 0) pc = this.lbTable[inst.arg] === pos ? inst.out : 0;
						else pc = this.lbTable[-inst.arg] !== pos ? inst.out : 0;
						break;
					case Inst.MATCH:
					case Inst.RUNE:
					case Inst.RUNE1:
					case Inst.RUNE_ANY:
					case Inst.RUNE_ANY_NOT_NL:
						if (this.prog.lbInst[pc] === 0) q.mainThreads++;
						if (this.ncap > 0) {
							const destOffset = d * this.ncap;
							if (destOffset + this.ncap > q.denseCaps.length) q.growCaps(destOffset + this.ncap);
							for (let c = 0; c < this.ncap; c++) q.denseCaps[destOffset + c] = capArray[capOffset + c];
						}
						pc = 0;
						break;
					default: throw new RE2JSInternalException("unhandled");
				}
			}
			if (nstk === 0) return;
			nstk -= 2;
			const entry = stk[nstk];
			if (entry < 0) {
				capArray[capOffset - entry - 1] = stk[nstk + 1];
				pc = 0;
			} else pc = entry;
		}
	}
};
const hashState = (pcs, flag, ids) => {
	let h = -2128831035;
	for (let i = 0; i < pcs.length; i++) {
		h ^= pcs[i];
		h = Math.imul(h, 16777619);
	}
	h ^= flag;
	h = Math.imul(h, 16777619);
	for (let i = 0; i < ids.length; i++) {
		h ^= ids[i];
		h = Math.imul(h, 16777619);
	}
	return h;
};
const arraysEqual = (a, b) => {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
	return true;
};
const isState = (state, pcs, flag, ids) => state.flag === flag && arraysEqual(state.nfaStates, pcs) && arraysEqual(state.matchIDs, ids);
const NO_IDS = [];
const END_TEXT = -1;
var DFAState = class {
	constructor(nfaStates, flag, matchIDs) {
		this.nfaStates = nfaStates;
		this.flag = flag;
		this.isMatch = (flag & DFA.FLAG_MATCH) !== 0;
		this.matchIDs = matchIDs;
		this.next = null;
		this.nextAnchored = null;
	}
};
var DFA = class DFA {
	static FLAG_EMPTY_MASK = 255;
	static FLAG_MATCH = 256;
	static FLAG_LAST_WORD = 512;
	static FLAG_NEED_SHIFT = 16;
	static STATE_OVERHEAD = 150;
	static ARRAY_OVERHEAD = 40;
	static ELEMENT_SIZE = 8;
	static TABLE_OVERHEAD = 48;
	static PROGRESS_PER_STATE = 10;
	constructor(prog, maxMem = 8388608) {
		this.prog = prog;
		this.maxMem = maxMem;
		this.stateCache = /* @__PURE__ */ new Map();
		this.stateCount = 0;
		this.startStates = /* @__PURE__ */ new Map();
		this.failed = false;
		for (let pc = 0; pc < prog.numInst(); pc++) {
			const op = prog.getInst(pc).op;
			if (op === Inst.LB_WRITE || op === Inst.LB_CHECK) {
				this.failed = true;
				break;
			}
		}
		this.computeRuneClasses();
		this.stateBudget = maxMem;
		this.memBudget = maxMem;
	}
	computeRuneClasses() {
		const bounds = /* @__PURE__ */ new Set();
		const addRange = (lo, hi) => {
			bounds.add(lo);
			bounds.add(hi + 1);
		};
		for (let pc = 0; pc < this.prog.numInst(); pc++) {
			const inst = this.prog.getInst(pc);
			switch (inst.op) {
				case Inst.RUNE:
				case Inst.RUNE1:
					if (inst.runes.length === 1) {
						addRange(inst.runes[0], inst.runes[0]);
						if ((inst.arg & RE2Flags.FOLD_CASE) !== 0) for (let f = Unicode.simpleFold(inst.runes[0]); f !== inst.runes[0]; f = Unicode.simpleFold(f)) addRange(f, f);
					} else for (let j = 0; j < inst.runes.length; j += 2) addRange(inst.runes[j], inst.runes[j + 1]);
					break;
				case Inst.RUNE_ANY_NOT_NL:
					addRange(10, 10);
					break;
				case Inst.EMPTY_WIDTH:
					if ((inst.arg & (Utils.EMPTY_BEGIN_LINE | Utils.EMPTY_END_LINE)) !== 0) addRange(10, 10);
					if ((inst.arg & (Utils.EMPTY_WORD_BOUNDARY | Utils.EMPTY_NO_WORD_BOUNDARY)) !== 0) {
						addRange(48, 57);
						addRange(65, 90);
						addRange(95, 95);
						addRange(97, 122);
					}
			}
		}
		bounds.delete(0);
		this.classBounds = Int32Array.from(bounds).sort();
		this.numClasses = this.classBounds.length + 1;
		const latin1Class = new Int32Array(Unicode.MAX_LATIN1 + 1);
		for (let r = 0; r <= Unicode.MAX_LATIN1; r++) latin1Class[r] = this.searchClass(r);
		this.latin1Class = latin1Class;
	}
	runeClass(r) {
		if (r <= Unicode.MAX_LATIN1) return this.latin1Class[r];
		return this.searchClass(r);
	}
	searchClass(r) {
		const bounds = this.classBounds;
		let lo = 0;
		let hi = bounds.length;
		while (lo < hi) {
			const mid = lo + hi >> 1;
			if (bounds[mid] <= r) lo = mid + 1;
			else hi = mid;
		}
		return lo;
	}
	closure(pcs, flag) {
		const closure = /* @__PURE__ */ new Set();
		const stack = Array.from(pcs);
		let needflags = 0;
		while (stack.length > 0) {
			const pc = stack.pop();
			if (pc === 0 || closure.has(pc)) continue;
			closure.add(pc);
			const inst = this.prog.getInst(pc);
			switch (inst.op) {
				case Inst.ALT:
				case Inst.ALT_MATCH:
					stack.push(inst.out);
					stack.push(inst.arg);
					break;
				case Inst.NOP:
				case Inst.CAPTURE:
					stack.push(inst.out);
					break;
				case Inst.EMPTY_WIDTH:
					needflags |= inst.arg;
					if ((inst.arg & ~flag) === 0) stack.push(inst.out);
			}
		}
		return {
			pcs: Array.from(closure).sort((a, b) => a - b),
			needflags
		};
	}
	getState(pcs, flag, ids) {
		const hash = hashState(pcs, flag, ids);
		const cached = this.stateCache.get(hash);
		if (cached instanceof DFAState) {
			if (isState(cached, pcs, flag, ids)) return cached;
		} else if (cached !== void 0) {
			for (let i = 0; i < cached.length; i++) if (isState(cached[i], pcs, flag, ids)) return cached[i];
		}
		const cost = DFA.stateCost(pcs, ids);
		if (this.memBudget < cost) return null;
		this.memBudget -= cost;
		const state = new DFAState(pcs, flag, ids);
		if (cached === void 0) this.stateCache.set(hash, state);
		else if (cached instanceof DFAState) this.stateCache.set(hash, [cached, state]);
		else cached.push(state);
		this.stateCount++;
		return state;
	}
	static stateCost(pcs, ids) {
		const idsCost = ids.length === 0 ? 0 : DFA.ARRAY_OVERHEAD + DFA.ELEMENT_SIZE * ids.length;
		return DFA.STATE_OVERHEAD + DFA.ELEMENT_SIZE * pcs.length + idsCost;
	}
	*cachedStates() {
		for (const cached of this.stateCache.values()) if (cached instanceof DFAState) yield cached;
		else yield* cached;
	}
	makeState(pcs, flag, ids) {
		const closure = this.closure(pcs, flag & DFA.FLAG_EMPTY_MASK);
		let stateFlag = flag;
		if (closure.needflags === 0) stateFlag &= DFA.FLAG_MATCH;
		stateFlag |= closure.needflags << DFA.FLAG_NEED_SHIFT;
		return this.getState(closure.pcs, stateFlag, ids);
	}
	allocTable(state, anchor) {
		const size = this.numClasses + 1;
		const cost = DFA.TABLE_OVERHEAD + DFA.ELEMENT_SIZE * size;
		if (this.memBudget < cost) return null;
		this.memBudget -= cost;
		const table = new Array(size).fill(null);
		if (anchor === RE2Flags.UNANCHORED) state.next = table;
		else state.nextAnchored = table;
		return table;
	}
	clearCache() {
		this.stateCache.clear();
		this.stateCount = 0;
		this.startStates.clear();
		this.memBudget = this.stateBudget;
	}
	resetCache(current) {
		this.clearCache();
		return this.getState(current.nfaStates, current.flag, current.matchIDs);
	}
	step(state, cls, rune, anchor) {
		let table = anchor === RE2Flags.UNANCHORED ? state.next : state.nextAnchored;
		if (table !== null) {
			const cached = table[cls];
			if (cached !== null) return cached;
		} else {
			table = this.allocTable(state, anchor);
			if (table === null) return null;
		}
		const needflag = state.flag >>> DFA.FLAG_NEED_SHIFT;
		const oldbeforeflag = state.flag & DFA.FLAG_EMPTY_MASK;
		let beforeflag = oldbeforeflag;
		let afterflag = 0;
		if (rune === 10) {
			beforeflag |= Utils.EMPTY_END_LINE;
			afterflag |= Utils.EMPTY_BEGIN_LINE;
		}
		if (rune === END_TEXT) beforeflag |= Utils.EMPTY_END_LINE | Utils.EMPTY_END_TEXT;
		const islastword = (state.flag & DFA.FLAG_LAST_WORD) !== 0;
		const isword = rune !== END_TEXT && Utils.isWordRune(rune);
		beforeflag |= isword === islastword ? Utils.EMPTY_NO_WORD_BOUNDARY : Utils.EMPTY_WORD_BOUNDARY;
		let pcs = state.nfaStates;
		if ((beforeflag & ~oldbeforeflag & needflag) !== 0) pcs = this.closure(pcs, beforeflag).pcs;
		const nextPCs = [];
		let ismatch = false;
		let ids = NO_IDS;
		for (let i = 0; i < pcs.length; i++) {
			const inst = this.prog.getInst(pcs[i]);
			if (inst.op === Inst.MATCH) {
				if (!ismatch) {
					ismatch = true;
					ids = [];
				}
				ids.push(inst.arg);
			} else if (rune !== END_TEXT && Inst.isRuneOp(inst.op) && inst.matchRune(rune)) nextPCs.push(inst.out);
		}
		if (ids.length > 1) ids.sort((a, b) => a - b);
		if (anchor === RE2Flags.UNANCHORED && rune !== END_TEXT) nextPCs.push(this.prog.start);
		let flag = afterflag;
		if (ismatch) flag |= DFA.FLAG_MATCH;
		if (isword) flag |= DFA.FLAG_LAST_WORD;
		const nextState = this.makeState(nextPCs, flag, ids);
		if (nextState === null) return null;
		table[cls] = nextState;
		return nextState;
	}
	start(input, pos) {
		const context = input.context(pos);
		let flags;
		if ((context & Utils.EMPTY_BEGIN_TEXT) !== 0) flags = Utils.EMPTY_BEGIN_TEXT | Utils.EMPTY_BEGIN_LINE;
		else if ((context & Utils.EMPTY_BEGIN_LINE) !== 0) flags = Utils.EMPTY_BEGIN_LINE;
		else {
			const r = input.step(pos);
			const nextIsWord = r >= 0 && Utils.isWordRune(r >> 3);
			flags = (context & Utils.EMPTY_WORD_BOUNDARY) !== 0 !== nextIsWord ? DFA.FLAG_LAST_WORD : 0;
		}
		let state = this.startStates.get(flags);
		if (state === void 0) {
			state = this.makeState([this.prog.start], flags, NO_IDS);
			if (state === null) {
				this.clearCache();
				state = this.makeState([this.prog.start], flags, NO_IDS);
				if (state === null) return null;
			}
			this.startStates.set(flags, state);
		}
		return state;
	}
	stepOrReset(state, cls, rune, anchor, pos, search) {
		let next = this.step(state, cls, rune, anchor);
		if (next !== null) return next;
		if (search.resetPos >= 0 && pos - search.resetPos < DFA.PROGRESS_PER_STATE * this.stateCount) return null;
		search.resetPos = pos;
		const restored = this.resetCache(state);
		if (restored === null) return null;
		next = this.step(restored, cls, rune, anchor);
		return next;
	}
	run(input, pos, anchor, state, onMatch) {
		const endPos = input.endPos();
		const latin1Class = this.latin1Class;
		const unanchored = anchor === RE2Flags.UNANCHORED;
		const search = { resetPos: -1 };
		let i = pos;
		while (i < endPos) {
			const r = input.step(i);
			const rune = r >> 3;
			const width = r & 7;
			if (width === 0) break;
			const cls = rune <= Unicode.MAX_LATIN1 ? latin1Class[rune] : this.runeClass(rune);
			let next = unanchored && state.next !== null ? state.next[cls] : null;
			if (next === null) {
				next = this.stepOrReset(state, cls, rune, anchor, i, search);
				if (next === null) return null;
			}
			state = next;
			if (state.isMatch && onMatch(state, false)) return true;
			if (!unanchored && state.nfaStates.length === 0) return false;
			i += width;
		}
		state = this.stepOrReset(state, this.numClasses, END_TEXT, anchor, i, search);
		if (state === null) return null;
		return state.isMatch && onMatch(state, true);
	}
	match(input, pos, anchor) {
		if (this.failed) return null;
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return false;
		const startState = this.start(input, pos);
		if (startState === null) return null;
		return this.run(input, pos, anchor, startState, (state, atEnd) => anchor !== RE2Flags.ANCHOR_BOTH || atEnd);
	}
	matchSet(input, pos, anchor) {
		if (this.failed) return null;
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return [];
		const startState = this.start(input, pos);
		if (startState === null) return null;
		const matches = /* @__PURE__ */ new Set();
		const collect = (state, atEnd) => {
			if (anchor !== RE2Flags.ANCHOR_BOTH || atEnd) for (let k = 0; k < state.matchIDs.length; k++) matches.add(state.matchIDs[k]);
			return false;
		};
		if (this.run(input, pos, anchor, startState, collect) === null) return null;
		return Array.from(matches).sort((a, b) => a - b);
	}
};
const VISITED_BITS = 32;
const MAX_BACKTRACK_PROG = 500;
const INITIAL_JOB_CAPACITY = 256;
const MAX_BACKTRACK_VECTOR = 262144;
var BitState = class {
	constructor() {
		this.end = 0;
		this.cap = /* @__PURE__ */ new Int32Array(0);
		this.matchcap = /* @__PURE__ */ new Int32Array(0);
		this.ncap = 0;
		this.jobPc = new Int32Array(INITIAL_JOB_CAPACITY);
		this.jobArg = new Uint8Array(INITIAL_JOB_CAPACITY);
		this.jobPos = new Int32Array(INITIAL_JOB_CAPACITY);
		this.jobLen = 0;
		this.visited = /* @__PURE__ */ new Uint32Array(0);
	}
	reset(prog, end, ncap) {
		this.end = end;
		this.jobLen = 0;
		this.ncap = ncap;
		const visitedSize = prog.numInst() * (end + 1) + VISITED_BITS - 1 >>> 5;
		if (this.visited.length < visitedSize) this.visited = new Uint32Array(visitedSize);
		else this.visited.fill(0, 0, visitedSize);
		if (this.cap.length < ncap) this.cap = new Int32Array(ncap).fill(-1);
		else this.cap.fill(-1, 0, ncap);
		if (this.matchcap.length < ncap) this.matchcap = new Int32Array(ncap).fill(-1);
		else this.matchcap.fill(-1, 0, ncap);
	}
	shouldVisit(pc, pos) {
		const n = pc * (this.end + 1) + pos;
		const idx = n >>> 5;
		const mask = 1 << (n & 31);
		if ((this.visited[idx] & mask) !== 0) return false;
		this.visited[idx] |= mask;
		return true;
	}
	push(re2, pc, pos, arg) {
		if (re2.prog.getInst(pc).op !== Inst.FAIL && (arg || this.shouldVisit(pc, pos))) {
			if (this.jobLen >= this.jobPc.length) {
				const newSize = this.jobPc.length * 2;
				const newPc = new Int32Array(newSize);
				newPc.set(this.jobPc);
				this.jobPc = newPc;
				const newArg = new Uint8Array(newSize);
				newArg.set(this.jobArg);
				this.jobArg = newArg;
				const newPos = new Int32Array(newSize);
				newPos.set(this.jobPos);
				this.jobPos = newPos;
			}
			this.jobPc[this.jobLen] = pc;
			this.jobArg[this.jobLen] = arg ? 1 : 0;
			this.jobPos[this.jobLen] = pos;
			this.jobLen++;
		}
	}
	tryBacktrack(re2, input, pc, pos, anchor) {
		const longest = re2.longest;
		this.push(re2, pc, pos, false);
		while (this.jobLen > 0) {
			this.jobLen--;
			let currentPc = this.jobPc[this.jobLen];
			let arg = this.jobArg[this.jobLen] === 1;
			let currentPos = this.jobPos[this.jobLen];
			let skipShouldVisit = true;
			while (true) {
				if (!skipShouldVisit) {
					if (!this.shouldVisit(currentPc, currentPos)) break;
				}
				skipShouldVisit = false;
				const inst = re2.prog.getInst(currentPc);
				switch (inst.op) {
					case Inst.FAIL: break;
					case Inst.ALT: if (arg) {
						arg = false;
						currentPc = inst.arg;
						continue;
					} else {
						this.push(re2, currentPc, currentPos, true);
						currentPc = inst.out;
						continue;
					}
					case Inst.ALT_MATCH: {
						const outInst = re2.prog.getInst(inst.out);
						if (Inst.isRuneOp(outInst.op)) {
							this.push(re2, inst.arg, currentPos, false);
							currentPc = inst.arg;
							currentPos = this.end;
							continue;
						}
						this.push(re2, inst.out, this.end, false);
						currentPc = inst.out;
						continue;
					}
					case Inst.RUNE: {
						const r = input.step(currentPos);
						if (r === MachineInputBase.EOF()) break;
						if (!inst.matchRune(r >> 3)) break;
						currentPos += r & 7;
						currentPc = inst.out;
						continue;
					}
					case Inst.RUNE1: {
						const r = input.step(currentPos);
						if (r === MachineInputBase.EOF()) break;
						if (r >> 3 !== inst.runes[0]) break;
						currentPos += r & 7;
						currentPc = inst.out;
						continue;
					}
					case Inst.RUNE_ANY_NOT_NL: {
						const r = input.step(currentPos);
						if (r === MachineInputBase.EOF()) break;
						if (r >> 3 === 10) break;
						currentPos += r & 7;
						currentPc = inst.out;
						continue;
					}
					case Inst.RUNE_ANY: {
						const r = input.step(currentPos);
						if (r === MachineInputBase.EOF()) break;
						currentPos += r & 7;
						currentPc = inst.out;
						continue;
					}
					case Inst.CAPTURE: if (arg) {
						this.cap[inst.arg] = currentPos;
						break;
					} else {
						if (inst.arg < this.ncap) {
							this.push(re2, currentPc, this.cap[inst.arg], true);
							this.cap[inst.arg] = currentPos;
						}
						currentPc = inst.out;
						continue;
					}
					case Inst.EMPTY_WIDTH: {
						const flag = input.context(currentPos);
						if ((inst.arg & ~flag) !== 0) break;
						currentPc = inst.out;
						continue;
					}
					case Inst.NOP:
						currentPc = inst.out;
						continue;
					case Inst.MATCH: {
						if (anchor === RE2Flags.ANCHOR_BOTH && currentPos !== this.end) break;
						if (this.ncap === 0) return true;
						if (this.ncap > 1) this.cap[1] = currentPos;
						const old = this.matchcap[1];
						if (old === -1 || longest && currentPos > 0 && currentPos > old) this.matchcap.set(this.cap);
						if (!longest) return true;
						if (currentPos === this.end) return true;
						break;
					}
					case Inst.LB_WRITE:
					case Inst.LB_CHECK: throw new RE2JSInternalException("Backtracker cannot evaluate Lookbehind instructions");
					default: throw new RE2JSInternalException("bad inst");
				}
				break;
			}
		}
		return longest && this.matchcap.length > 1 && this.matchcap[1] >= 0;
	}
};
const bitStatePool = [];
var Backtracker = class Backtracker {
	static shouldBacktrack(prog) {
		return prog.numInst() <= MAX_BACKTRACK_PROG;
	}
	static maxBitStateLen(prog) {
		if (!Backtracker.shouldBacktrack(prog)) return 0;
		return Math.floor(MAX_BACKTRACK_VECTOR / prog.numInst());
	}
	static execute(re2, input, pos, anchor, ncap) {
		const startCond = re2.cond;
		if (startCond === Utils.EMPTY_ALL) return null;
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return null;
		if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 && pos !== 0) return null;
		const b = bitStatePool.length > 0 ? bitStatePool.pop() : new BitState();
		const end = input.endPos();
		b.reset(re2.prog, end, ncap);
		let matched = false;
		if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 || anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) {
			if (b.ncap > 0) b.cap[0] = pos;
			if (b.tryBacktrack(re2, input, re2.prog.start, pos, anchor)) matched = true;
		} else {
			let width = -1;
			for (; pos <= end && width !== 0; pos += width) {
				if (re2.prefix.length > 0) {
					const advance = input.index(re2, pos);
					if (advance < 0) break;
					pos += advance;
				}
				if (b.ncap > 0) b.cap[0] = pos;
				if (b.tryBacktrack(re2, input, re2.prog.start, pos, anchor)) {
					matched = true;
					break;
				}
				const r = input.step(pos);
				width = r === MachineInputBase.EOF() ? 0 : r & 7;
			}
		}
		if (!matched) {
			bitStatePool.push(b);
			return null;
		}
		const result = ncap === 0 ? [] : Utils.toArray(b.matchcap.subarray(0, ncap));
		bitStatePool.push(b);
		return result;
	}
};
var QueueOnePass = class {
	constructor(size) {
		this.sparse = new Uint32Array(size);
		this.dense = new Uint32Array(size);
		this.size = 0;
		this.nextIndex = 0;
	}
	empty() {
		return this.nextIndex >= this.size;
	}
	next() {
		return this.dense[this.nextIndex++];
	}
	clear() {
		this.size = 0;
		this.nextIndex = 0;
	}
	contains(u) {
		return u < this.sparse.length && this.sparse[u] < this.size && this.dense[this.sparse[u]] === u;
	}
	insert(u) {
		if (!this.contains(u)) this.insertNew(u);
	}
	insertNew(u) {
		if (u >= this.sparse.length) return;
		this.sparse[u] = this.size;
		this.dense[this.size] = u;
		this.size++;
	}
};
const mergeRuneSets = (leftRunes, rightRunes, leftPC, rightPC) => {
	const leftLen = leftRunes.length;
	const rightLen = rightRunes.length;
	let lx = 0, rx = 0;
	const merged = [];
	const next = [];
	let ok = true;
	let ix = -1;
	const extend = (isLeft) => {
		const newArray = isLeft ? leftRunes : rightRunes;
		const low = isLeft ? lx : rx;
		const pc = isLeft ? leftPC : rightPC;
		if (ix > 0 && newArray[low] <= merged[ix]) return false;
		merged.push(newArray[low], newArray[low + 1]);
		if (isLeft) lx += 2;
		else rx += 2;
		ix += 2;
		next.push(pc);
		return true;
	};
	while (lx < leftLen || rx < rightLen) {
		if (rx >= rightLen) ok = extend(true);
		else if (lx >= leftLen) ok = extend(false);
		else if (rightRunes[rx] < leftRunes[lx]) ok = extend(false);
		else ok = extend(true);
		if (!ok) return null;
	}
	return {
		merged,
		next
	};
};
var OnePassProg = class {
	constructor(prog) {
		this.start = prog.start;
		this.numCap = prog.numCap;
		this.inst = new Array(prog.inst.length);
		for (let i = 0; i < prog.inst.length; i++) {
			const orig = prog.inst[i];
			const inst = new Inst(orig.op);
			inst.out = orig.out;
			inst.arg = orig.arg;
			inst.runes = orig.runes ? new Int32Array(orig.runes) : /* @__PURE__ */ new Int32Array(0);
			inst.next = null;
			this.inst[i] = inst;
		}
	}
};
const onePassCopy = (prog) => {
	const p = new OnePassProg(prog);
	for (let pc = 0; pc < p.inst.length; pc++) {
		const inst = p.inst[pc];
		if (inst.op !== Inst.ALT && inst.op !== Inst.ALT_MATCH) continue;
		let pAOther = "out";
		let pAAlt = "arg";
		let instAlt = p.inst[inst[pAAlt]];
		if (instAlt.op !== Inst.ALT && instAlt.op !== Inst.ALT_MATCH) {
			pAOther = "arg";
			pAAlt = "out";
			instAlt = p.inst[inst[pAAlt]];
			if (instAlt.op !== Inst.ALT && instAlt.op !== Inst.ALT_MATCH) continue;
		}
		const instOther = p.inst[inst[pAOther]];
		if (instOther.op === Inst.ALT || instOther.op === Inst.ALT_MATCH) continue;
		let pBAlt = "out";
		let pBOther = "arg";
		let patch = false;
		if (instAlt.out === pc) patch = true;
		else if (instAlt.arg === pc) {
			patch = true;
			pBAlt = "arg";
			pBOther = "out";
		}
		if (patch) instAlt[pBAlt] = inst[pAOther];
		if (inst[pAOther] === instAlt[pBAlt]) inst[pAAlt] = instAlt[pBOther];
	}
	return p;
};
const makeOnePass = (p) => {
	if (p.inst.length >= 1e3) return null;
	const instQueue = new QueueOnePass(p.inst.length);
	const visitQueue = new QueueOnePass(p.inst.length);
	const onePassRunes = new Array(p.inst.length);
	const m = new Array(p.inst.length).fill(false);
	const check = (pc) => {
		let ok = true;
		const inst = p.inst[pc];
		if (visitQueue.contains(pc)) return true;
		visitQueue.insert(pc);
		switch (inst.op) {
			case Inst.ALT:
			case Inst.ALT_MATCH: {
				ok = check(inst.out) && check(inst.arg);
				let matchOut = m[inst.out];
				let matchArg = m[inst.arg];
				if (matchOut && matchArg) return false;
				if (matchArg) {
					const tempOut = inst.out;
					inst.out = inst.arg;
					inst.arg = tempOut;
					const tempMatch = matchOut;
					matchOut = matchArg;
					matchArg = tempMatch;
				}
				if (matchOut) {
					m[pc] = true;
					inst.op = Inst.ALT_MATCH;
				}
				const leftRunes = onePassRunes[inst.out] || [];
				const rightRunes = onePassRunes[inst.arg] || [];
				const mergeRes = mergeRuneSets(leftRunes, rightRunes, inst.out, inst.arg);
				if (!mergeRes) return false;
				onePassRunes[pc] = new Int32Array(mergeRes.merged);
				inst.next = new Uint32Array(mergeRes.next);
				break;
			}
			case Inst.CAPTURE:
			case Inst.EMPTY_WIDTH:
			case Inst.NOP:
				ok = check(inst.out);
				m[pc] = m[inst.out];
				onePassRunes[pc] = onePassRunes[inst.out] ? new Int32Array(onePassRunes[inst.out]) : /* @__PURE__ */ new Int32Array(0);
				inst.next = new Uint32Array(Math.floor(onePassRunes[pc].length / 2) + 1).fill(inst.out);
				break;
			case Inst.MATCH:
			case Inst.FAIL:
				m[pc] = inst.op === Inst.MATCH;
				break;
			case Inst.RUNE: {
				m[pc] = false;
				if (inst.next && inst.next.length > 0) break;
				instQueue.insert(inst.out);
				if (!inst.runes || inst.runes.length === 0) {
					onePassRunes[pc] = /* @__PURE__ */ new Int32Array(0);
					inst.next = new Uint32Array([inst.out]);
					break;
				}
				let runes = [];
				if (inst.runes.length === 1 && (inst.arg & RE2Flags.FOLD_CASE) !== 0) {
					const r0 = inst.runes[0];
					runes.push(r0, r0);
					for (let r1 = Unicode.simpleFold(r0); r1 !== r0; r1 = Unicode.simpleFold(r1)) runes.push(r1, r1);
					runes.sort((a, b) => a - b);
				} else for (let j = 0; j < inst.runes.length; j++) runes.push(inst.runes[j]);
				onePassRunes[pc] = new Int32Array(runes);
				inst.next = new Uint32Array(Math.floor(runes.length / 2) + 1).fill(inst.out);
				inst.op = Inst.RUNE;
				break;
			}
			case Inst.RUNE1: {
				m[pc] = false;
				if (inst.next && inst.next.length > 0) break;
				instQueue.insert(inst.out);
				let runes = [];
				if ((inst.arg & RE2Flags.FOLD_CASE) !== 0) {
					const r0 = inst.runes[0];
					runes.push(r0, r0);
					for (let r1 = Unicode.simpleFold(r0); r1 !== r0; r1 = Unicode.simpleFold(r1)) runes.push(r1, r1);
					runes.sort((a, b) => a - b);
				} else runes.push(inst.runes[0], inst.runes[0]);
				onePassRunes[pc] = new Int32Array(runes);
				inst.next = new Uint32Array(Math.floor(runes.length / 2) + 1).fill(inst.out);
				inst.op = Inst.RUNE;
				break;
			}
			case Inst.RUNE_ANY:
				m[pc] = false;
				if (inst.next && inst.next.length > 0) break;
				instQueue.insert(inst.out);
				onePassRunes[pc] = new Int32Array([0, Unicode.MAX_RUNE]);
				inst.next = new Uint32Array([inst.out]);
				break;
			case Inst.RUNE_ANY_NOT_NL:
				m[pc] = false;
				if (inst.next && inst.next.length > 0) break;
				instQueue.insert(inst.out);
				onePassRunes[pc] = new Int32Array([
					0,
					9,
					11,
					Unicode.MAX_RUNE
				]);
				inst.next = new Uint32Array(Math.floor(onePassRunes[pc].length / 2) + 1).fill(inst.out);
		}
		return ok;
	};
	instQueue.clear();
	instQueue.insert(p.start);
	while (!instQueue.empty()) {
		visitQueue.clear();
		if (!check(instQueue.next())) return null;
	}
	for (let i = 0; i < p.inst.length; i++) if (onePassRunes[i]) p.inst[i].runes = onePassRunes[i];
	return p;
};
const cleanupOnePass = (p, original) => {
	for (let ix = 0; ix < original.inst.length; ix++) {
		const instOriginal = original.inst[ix];
		switch (instOriginal.op) {
			case Inst.ALT:
			case Inst.ALT_MATCH:
			case Inst.RUNE: break;
			case Inst.CAPTURE:
			case Inst.EMPTY_WIDTH:
			case Inst.NOP:
			case Inst.MATCH:
			case Inst.FAIL:
				p.inst[ix].next = null;
				break;
			case Inst.RUNE1:
			case Inst.RUNE_ANY:
			case Inst.RUNE_ANY_NOT_NL:
				p.inst[ix].next = null;
				p.inst[ix].op = instOriginal.op;
				p.inst[ix].runes = instOriginal.runes ? new Int32Array(instOriginal.runes) : /* @__PURE__ */ new Int32Array(0);
		}
	}
};
var OnePass = class OnePass {
	static compile(prog) {
		if (prog.start === 0) return null;
		if (prog.numLb > 0) return null;
		const startInst = prog.inst[prog.start];
		if (startInst.op !== Inst.EMPTY_WIDTH || (startInst.arg & Utils.EMPTY_BEGIN_TEXT) === 0) return null;
		let hasAlt = false;
		for (let i = 0; i < prog.inst.length; i++) if (prog.inst[i].op === Inst.ALT || prog.inst[i].op === Inst.ALT_MATCH) {
			hasAlt = true;
			break;
		}
		for (let i = 0; i < prog.inst.length; i++) {
			const inst = prog.inst[i];
			const opOut = prog.inst[inst.out].op;
			switch (inst.op) {
				case Inst.ALT:
				case Inst.ALT_MATCH:
					if (opOut === Inst.MATCH || prog.inst[inst.arg].op === Inst.MATCH) return null;
					break;
				case Inst.EMPTY_WIDTH:
					if (opOut === Inst.MATCH) {
						if ((inst.arg & Utils.EMPTY_END_TEXT) === Utils.EMPTY_END_TEXT) continue;
						return null;
					}
					break;
				default: if (opOut === Inst.MATCH && hasAlt) return null;
			}
		}
		let p = onePassCopy(prog);
		p = makeOnePass(p);
		if (p !== null) cleanupOnePass(p, prog);
		return p;
	}
	static next(inst, r) {
		const nextIdx = inst.matchRunePos(r);
		if (nextIdx >= 0) return inst.next[nextIdx];
		if (inst.op === Inst.ALT_MATCH) return inst.out;
		return 0;
	}
	static execute(re2, input, pos, anchor, ncap) {
		const onepass = re2.onepass;
		if (!onepass) return null;
		const matchcap = new Int32Array(ncap).fill(-1);
		let matched = false;
		let r = input.step(pos);
		let rune = r >> 3;
		let width = r & 7;
		let r1 = MachineInputBase.EOF();
		let rune1 = -1;
		let width1 = 0;
		if (r !== MachineInputBase.EOF()) {
			r1 = input.step(pos + width);
			if (r1 !== MachineInputBase.EOF()) {
				rune1 = r1 >> 3;
				width1 = r1 & 7;
			}
		}
		let flag = pos === 0 ? Utils.emptyOpContext(-1, rune) : input.context(pos);
		let pc = onepass.start;
		let inst;
		while (true) {
			inst = onepass.inst[pc];
			pc = inst.out;
			switch (inst.op) {
				case Inst.MATCH:
					if (anchor === RE2Flags.ANCHOR_BOTH && pos !== input.endPos()) return null;
					matched = true;
					if (matchcap.length > 0) {
						matchcap[0] = 0;
						matchcap[1] = pos;
					}
					return ncap === 0 ? [] : Utils.toArray(matchcap);
				case Inst.RUNE:
					if (!inst.matchRune(rune)) return null;
					break;
				case Inst.RUNE1:
					if (rune !== inst.runes[0]) return null;
					break;
				case Inst.RUNE_ANY: break;
				case Inst.RUNE_ANY_NOT_NL:
					if (rune === 10) return null;
					break;
				case Inst.ALT:
				case Inst.ALT_MATCH:
					pc = OnePass.next(inst, rune);
					continue;
				case Inst.FAIL: return null;
				case Inst.NOP: continue;
				case Inst.EMPTY_WIDTH:
					if ((inst.arg & ~flag) !== 0) return null;
					continue;
				case Inst.CAPTURE:
					if (inst.arg < matchcap.length) matchcap[inst.arg] = pos;
					continue;
				default: throw new RE2JSInternalException("bad inst");
			}
			if (width === 0) break;
			flag = Utils.emptyOpContext(rune, rune1);
			pos += width;
			rune = rune1;
			width = width1;
			if (rune !== -1) {
				r1 = input.step(pos + width);
				if (r1 !== MachineInputBase.EOF()) {
					rune1 = r1 >> 3;
					width1 = r1 & 7;
				} else {
					rune1 = -1;
					width1 = 0;
				}
			}
		}
		if (!matched) return null;
		return ncap === 0 ? [] : Utils.toArray(matchcap);
	}
};
/**
* Regular expression abstract syntax tree. Produced by parser, used by compiler. NB, this
* corresponds to {@code syntax.regexp} in the Go implementation; Go's {@code regexp} is called
* {@code RE2} in Java.
*/
var Regexp = class Regexp {
	static Op = createEnum([
		"NO_MATCH",
		"EMPTY_MATCH",
		"LITERAL",
		"CHAR_CLASS",
		"ANY_CHAR_NOT_NL",
		"ANY_CHAR",
		"BEGIN_LINE",
		"END_LINE",
		"BEGIN_TEXT",
		"END_TEXT",
		"WORD_BOUNDARY",
		"NO_WORD_BOUNDARY",
		"CAPTURE",
		"STAR",
		"PLUS",
		"QUEST",
		"REPEAT",
		"CONCAT",
		"ALTERNATE",
		"PLB",
		"NLB",
		"LEFT_PAREN",
		"VERTICAL_BAR"
	]);
	static isPseudoOp(op) {
		return op >= Regexp.Op.LEFT_PAREN;
	}
	static emptySubs() {
		return [];
	}
	static quoteIfHyphen(rune) {
		if (rune === Codepoint.CODES["-"]) return "\\";
		return "";
	}
	static fromRegexp(re) {
		const regex = new Regexp(re.op);
		regex.flags = re.flags;
		regex.subs = re.subs;
		regex.runes = re.runes;
		regex.cap = re.cap;
		regex.min = re.min;
		regex.max = re.max;
		regex.name = re.name;
		regex.namedGroups = re.namedGroups;
		regex.lb = re.lb;
		return regex;
	}
	constructor(op) {
		this.op = op;
		this.flags = 0;
		this.subs = Regexp.emptySubs();
		this.runes = /* @__PURE__ */ new Int32Array(0);
		this.min = 0;
		this.max = 0;
		this.cap = 0;
		this.name = null;
		this.namedGroups = Object.create(null);
		this.lb = 0;
	}
	reinit() {
		this.flags = 0;
		this.subs = Regexp.emptySubs();
		this.runes = /* @__PURE__ */ new Int32Array(0);
		this.cap = 0;
		this.min = 0;
		this.max = 0;
		this.name = null;
		this.namedGroups = Object.create(null);
		this.lb = 0;
	}
	toString() {
		return this.appendTo();
	}
	appendTo() {
		let out = "";
		switch (this.op) {
			case Regexp.Op.NO_MATCH:
				out += "[^\\x00-\\x{10FFFF}]";
				break;
			case Regexp.Op.EMPTY_MATCH:
				out += "(?:)";
				break;
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST:
			case Regexp.Op.REPEAT: {
				const sub = this.subs[0];
				if (sub.op > Regexp.Op.CAPTURE || sub.op === Regexp.Op.LITERAL && sub.runes.length > 1) out += `(?:${sub.appendTo()})`;
				else out += sub.appendTo();
				switch (this.op) {
					case Regexp.Op.STAR:
						out += "*";
						break;
					case Regexp.Op.PLUS:
						out += "+";
						break;
					case Regexp.Op.QUEST:
						out += "?";
						break;
					case Regexp.Op.REPEAT:
						out += `{${this.min}`;
						if (this.min !== this.max) {
							out += ",";
							if (this.max >= 0) out += this.max;
						}
						out += "}";
				}
				if ((this.flags & RE2Flags.NON_GREEDY) !== 0) out += "?";
				break;
			}
			case Regexp.Op.CONCAT:
				for (let sub of this.subs) if (sub.op === Regexp.Op.ALTERNATE) out += `(?:${sub.appendTo()})`;
				else out += sub.appendTo();
				break;
			case Regexp.Op.ALTERNATE: {
				let sep = "";
				for (let sub of this.subs) {
					out += sep;
					sep = "|";
					out += sub.appendTo();
				}
				break;
			}
			case Regexp.Op.LITERAL:
				if ((this.flags & RE2Flags.FOLD_CASE) !== 0) out += "(?i:";
				for (let rune of this.runes) out += Utils.escapeRune(rune);
				if ((this.flags & RE2Flags.FOLD_CASE) !== 0) out += ")";
				break;
			case Regexp.Op.ANY_CHAR_NOT_NL:
				out += "(?-s:.)";
				break;
			case Regexp.Op.ANY_CHAR:
				out += "(?s:.)";
				break;
			case Regexp.Op.PLB:
				out += `(?<=${this.subs[0].appendTo()})`;
				break;
			case Regexp.Op.NLB:
				out += `(?<!${this.subs[0].appendTo()})`;
				break;
			case Regexp.Op.CAPTURE:
				if (this.name === null || this.name.length === 0) out += "(";
				else out += `(?P<${this.name}>`;
				if (this.subs[0].op !== Regexp.Op.EMPTY_MATCH) out += this.subs[0].appendTo();
				out += ")";
				break;
			case Regexp.Op.BEGIN_TEXT:
				out += "\\A";
				break;
			case Regexp.Op.END_TEXT:
				if ((this.flags & RE2Flags.WAS_DOLLAR) !== 0) out += "(?-m:$)";
				else out += "\\z";
				break;
			case Regexp.Op.BEGIN_LINE:
				out += "^";
				break;
			case Regexp.Op.END_LINE:
				out += "$";
				break;
			case Regexp.Op.WORD_BOUNDARY:
				out += "\\b";
				break;
			case Regexp.Op.NO_WORD_BOUNDARY:
				out += "\\B";
				break;
			case Regexp.Op.CHAR_CLASS:
				if (this.runes.length % 2 !== 0) {
					out += "[invalid char class]";
					break;
				}
				out += "[";
				if (this.runes.length === 0) out += "^\\x00-\\x{10FFFF}";
				else if (this.runes[0] === 0 && this.runes[this.runes.length - 1] === Unicode.MAX_RUNE) {
					out += "^";
					for (let i = 1; i < this.runes.length - 1; i += 2) {
						const lo = this.runes[i] + 1;
						const hi = this.runes[i + 1] - 1;
						out += Regexp.quoteIfHyphen(lo);
						out += Utils.escapeRune(lo);
						if (lo !== hi) {
							out += "-";
							out += Regexp.quoteIfHyphen(hi);
							out += Utils.escapeRune(hi);
						}
					}
				} else for (let i = 0; i < this.runes.length; i += 2) {
					const lo = this.runes[i];
					const hi = this.runes[i + 1];
					out += Regexp.quoteIfHyphen(lo);
					out += Utils.escapeRune(lo);
					if (lo !== hi) {
						out += "-";
						out += Regexp.quoteIfHyphen(hi);
						out += Utils.escapeRune(hi);
					}
				}
				out += "]";
				break;
			default: out += this.op;
		}
		return out;
	}
	maxCap() {
		let m = 0;
		if (this.op === Regexp.Op.CAPTURE) m = this.cap;
		if (this.subs !== null) for (let sub of this.subs) {
			const n = sub.maxCap();
			if (m < n) m = n;
		}
		return m;
	}
	equals(that) {
		if (!(that !== null && that instanceof Regexp)) return false;
		if (this.op !== that.op) return false;
		switch (this.op) {
			case Regexp.Op.END_TEXT:
				if ((this.flags & RE2Flags.WAS_DOLLAR) !== (that.flags & RE2Flags.WAS_DOLLAR)) return false;
				break;
			case Regexp.Op.LITERAL:
			case Regexp.Op.CHAR_CLASS:
				if ((this.flags & RE2Flags.FOLD_CASE) !== (that.flags & RE2Flags.FOLD_CASE)) return false;
				if (this.runes === null && that.runes === null) break;
				if (this.runes === null || that.runes === null) return false;
				if (this.runes.length !== that.runes.length) return false;
				for (let i = 0; i < this.runes.length; i++) if (this.runes[i] !== that.runes[i]) return false;
				break;
			case Regexp.Op.ALTERNATE:
			case Regexp.Op.CONCAT:
				if (this.subs.length !== that.subs.length) return false;
				for (let i = 0; i < this.subs.length; ++i) if (!this.subs[i].equals(that.subs[i])) return false;
				break;
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST:
				if ((this.flags & RE2Flags.NON_GREEDY) !== (that.flags & RE2Flags.NON_GREEDY) || !this.subs[0].equals(that.subs[0])) return false;
				break;
			case Regexp.Op.REPEAT:
				if ((this.flags & RE2Flags.NON_GREEDY) !== (that.flags & RE2Flags.NON_GREEDY) || this.min !== that.min || this.max !== that.max || !this.subs[0].equals(that.subs[0])) return false;
				break;
			case Regexp.Op.CAPTURE:
				if (this.cap !== that.cap || (this.name === null ? that.name !== null : this.name !== that.name) || !this.subs[0].equals(that.subs[0])) return false;
				break;
			case Regexp.Op.PLB:
			case Regexp.Op.NLB: if (this.lb !== that.lb || !this.subs[0].equals(that.subs[0])) return false;
		}
		return true;
	}
};
/**
* Walks a Regexp tree without recursion, visiting nodes in the same order a recursive walk
* would (RE2: re2/walker-inl.h, "Helper class for traversing Regexps without recursion").
*
* The handler sees a node without subexpressions once, through `leaf(re)`, which returns its
* result. Any other node is seen up to three times:
* - `enter(re)` before its children. It returns the state kept for `re` while its children are
*   visited; a state whose `result` is already set skips the children.
* - `child(re, state, result, i)` after child `i` produced `result`. Setting `state.result`
*   stops visiting the remaining children.
* - `leave(re, state)` after the last child; it returns the result for `re`.
*
* Counted repetitions expand into one nesting level per copy, so the simplified tree can be
* thousands of levels deep; recursion over it would overflow the JS stack, which has no fixed
* relation to the parser's nesting limit. This walk keeps its frames on the heap instead.
*/
var RegexpWalker = class {
	static walk(root, handler) {
		const stack = [];
		let re = root;
		let result;
		for (;;) {
			if (re.subs.length === 0) result = handler.leaf(re);
			else {
				const state = handler.enter(re);
				if (state.result === void 0) {
					stack.push({
						re,
						state,
						i: 0
					});
					re = re.subs[0];
					continue;
				}
				result = state.result;
			}
			for (;;) {
				if (stack.length === 0) return result;
				const frame = stack[stack.length - 1];
				handler.child(frame.re, frame.state, result, frame.i);
				frame.i++;
				if (frame.state.result === void 0 && frame.i < frame.re.subs.length) {
					re = frame.re.subs[frame.i];
					break;
				}
				stack.pop();
				result = frame.state.result !== void 0 ? frame.state.result : handler.leave(frame.re, frame.state);
			}
		}
	}
};
var AhoCorasick = class {
	constructor(words, alphabetSize) {
		const edges = /* @__PURE__ */ new Map();
		const parent = [0];
		const unit = [0];
		const depth = [0];
		const terminal = [0];
		for (const word of words) {
			let node = 0;
			for (let i = 0; i < word.length; i++) {
				const key = node * alphabetSize + word[i];
				let child = edges.get(key);
				if (child === void 0) {
					child = parent.length;
					edges.set(key, child);
					parent.push(node);
					unit.push(word[i]);
					depth.push(depth[node] + 1);
					terminal.push(0);
				}
				node = child;
			}
			terminal[node] = 1;
		}
		const numNodes = parent.length;
		const children = new Int32Array(numNodes - 1);
		for (let c = 1; c < numNodes; c++) children[c - 1] = c;
		children.sort((a, b) => parent[a] - parent[b] || unit[a] - unit[b]);
		const childStart = new Int32Array(numNodes + 1);
		for (let c = 1; c < numNodes; c++) childStart[parent[c] + 1]++;
		for (let n = 0; n < numNodes; n++) childStart[n + 1] += childStart[n];
		const childUnit = new Int32Array(numNodes - 1);
		for (let k = 0; k < children.length; k++) childUnit[k] = unit[children[k]];
		this.childStart = childStart;
		this.childUnit = childUnit;
		this.childNode = children;
		const byDepth = new Int32Array(numNodes);
		for (let n = 0; n < numNodes; n++) byDepth[n] = n;
		byDepth.sort((a, b) => depth[a] - depth[b]);
		const fail = new Int32Array(numNodes);
		const match = Uint8Array.from(terminal);
		for (let k = 1; k < numNodes; k++) {
			const c = byDepth[k];
			const p = parent[c];
			if (p !== 0) {
				let f = fail[p];
				let next = this.next(f, unit[c]);
				while (next < 0 && f !== 0) {
					f = fail[f];
					next = this.next(f, unit[c]);
				}
				fail[c] = next >= 0 ? next : 0;
			}
			match[c] |= match[fail[c]];
		}
		this.fail = fail;
		this.match = match;
	}
	next(node, u) {
		let lo = this.childStart[node];
		let hi = this.childStart[node + 1];
		const units = this.childUnit;
		while (lo < hi) {
			const mid = lo + hi >> 1;
			const m = units[mid];
			if (m === u) return this.childNode[mid];
			if (m < u) lo = mid + 1;
			else hi = mid;
		}
		return -1;
	}
	advance(node, u) {
		for (;;) {
			const next = this.next(node, u);
			if (next >= 0) return next;
			if (node === 0) return 0;
			node = this.fail[node];
		}
	}
	searchUTF16(charSeq, start, end) {
		let node = 0;
		for (let i = start; i < end; i++) {
			node = this.advance(node, charSeq.charCodeAt(i));
			if (this.match[node] === 1) return true;
		}
		return false;
	}
	searchUTF8(bytes, start, end) {
		let node = 0;
		for (let i = start; i < end; i++) {
			node = this.advance(node, bytes[i]);
			if (this.match[node] === 1) return true;
		}
		return false;
	}
};
var Prefilter = class Prefilter {
	static Type = {
		NONE: 0,
		EXACT: 1,
		AND: 2,
		OR: 3
	};
	static MAX_SCANS = 32;
	static MAX_AC_UNITS = 1 << 18;
	constructor(type) {
		this.type = type;
		this.subs = [];
		this.str = "";
		this.bytes = null;
		this.cost = type === Prefilter.Type.EXACT ? 1 : 0;
		this.allExact = false;
		this.ac16 = null;
		this.ac8 = null;
	}
	automaton16() {
		if (this.ac16 === null) {
			const words = this.subs.map((s) => {
				const arr = new Array(s.str.length);
				for (let i = 0; i < s.str.length; i++) arr[i] = s.str.charCodeAt(i);
				return arr;
			});
			this.ac16 = new AhoCorasick(words, 65536);
		}
		return this.ac16;
	}
	automaton8() {
		if (this.ac8 === null) this.ac8 = new AhoCorasick(this.subs.map((s) => s.bytes), 256);
		return this.ac8;
	}
	eval(input, pos) {
		switch (this.type) {
			case Prefilter.Type.NONE: return true;
			case Prefilter.Type.EXACT: return input.hasString(this, pos);
			case Prefilter.Type.AND:
				for (let i = 0; i < this.subs.length; i++) if (!this.subs[i].eval(input, pos)) return false;
				return true;
			case Prefilter.Type.OR:
				if (this.allExact) return input.hasAnyString(this, pos);
				for (let i = 0; i < this.subs.length; i++) if (this.subs[i].eval(input, pos)) return true;
				return false;
			default: return true;
		}
	}
};
var PrefilterTree = class PrefilterTree {
	static build(re) {
		if (!re) return new Prefilter(Prefilter.Type.NONE);
		return RegexpWalker.walk(re, PrefilterTree.WALKER);
	}
	static WALKER = {
		leaf: (re) => PrefilterTree.leaf(re),
		enter: (re) => PrefilterTree.enter(re),
		child: (re, state, result) => PrefilterTree.child(re, state, result),
		leave: (re, state) => PrefilterTree.leave(re, state)
	};
	static leaf(re) {
		if (re.op !== Regexp.Op.LITERAL) return new Prefilter(Prefilter.Type.NONE);
		if (re.runes.length === 0 || (re.flags & RE2Flags.FOLD_CASE) !== 0) return new Prefilter(Prefilter.Type.NONE);
		let str = "";
		for (let i = 0; i < re.runes.length; i++) {
			if (Unicode.isUnsearchable(re.runes[i])) return new Prefilter(Prefilter.Type.NONE);
			str += String.fromCodePoint(re.runes[i]);
		}
		const pf = new Prefilter(Prefilter.Type.EXACT);
		pf.str = str;
		pf.bytes = Utils.stringToUtf8ByteArray(pf.str);
		return pf;
	}
	static enter(re) {
		switch (re.op) {
			case Regexp.Op.CAPTURE:
			case Regexp.Op.PLUS: return { sub: null };
			case Regexp.Op.REPEAT:
				if (re.min >= 1) return { sub: null };
				return { result: new Prefilter(Prefilter.Type.NONE) };
			case Regexp.Op.CONCAT: return {
				pf: new Prefilter(Prefilter.Type.AND),
				subs: []
			};
			case Regexp.Op.ALTERNATE: return {
				pf: new Prefilter(Prefilter.Type.OR),
				subs: []
			};
			default: return { result: new Prefilter(Prefilter.Type.NONE) };
		}
	}
	static child(re, state, s) {
		if (state.subs === void 0) {
			state.sub = s;
			return;
		}
		if (state.pf.type === Prefilter.Type.AND) {
			if (s.type === Prefilter.Type.NONE) return;
			if (s.type === Prefilter.Type.AND) {
				for (let j = 0; j < s.subs.length; j++) state.subs.push(s.subs[j]);
				return;
			}
			state.subs.push(s);
			return;
		}
		if (s.type === Prefilter.Type.NONE) {
			state.result = new Prefilter(Prefilter.Type.NONE);
			return;
		}
		if (s.type === Prefilter.Type.OR) {
			for (let j = 0; j < s.subs.length; j++) state.subs.push(s.subs[j]);
			return;
		}
		state.subs.push(s);
	}
	static leave(re, state) {
		if (state.subs === void 0) return state.sub;
		const pf = state.pf;
		const seen = /* @__PURE__ */ new Set();
		const subs = [];
		for (const sub of state.subs) {
			if (sub.type === Prefilter.Type.EXACT) {
				if (seen.has(sub.str)) continue;
				seen.add(sub.str);
			}
			subs.push(sub);
		}
		if (pf.type === Prefilter.Type.AND) {
			const kept = [];
			let cost = 0;
			for (const sub of subs) {
				if (cost + sub.cost > Prefilter.MAX_SCANS) continue;
				kept.push(sub);
				cost += sub.cost;
			}
			if (kept.length === 0) return new Prefilter(Prefilter.Type.NONE);
			if (kept.length === 1) return kept[0];
			pf.subs = kept;
			pf.cost = cost;
			return pf;
		}
		if (subs.length === 0) return new Prefilter(Prefilter.Type.NONE);
		if (subs.length === 1) return subs[0];
		pf.subs = subs;
		let allExact = true;
		let cost = 0;
		let units = 0;
		for (const sub of subs) {
			if (sub.type !== Prefilter.Type.EXACT) allExact = false;
			else units += sub.bytes.length;
			cost += sub.cost;
		}
		if (allExact) {
			if (units > Prefilter.MAX_AC_UNITS) return new Prefilter(Prefilter.Type.NONE);
			pf.allExact = true;
			pf.cost = 1;
			return pf;
		}
		if (cost > Prefilter.MAX_SCANS) return new Prefilter(Prefilter.Type.NONE);
		pf.cost = cost;
		return pf;
	}
};
/**
* A list of instruction pointers waiting to be patched.
* Tracks both `head` and `tail` to allow O(1) appending during compilation.
* * Values are encoded integers, not standard memory pointers:
* - Program instruction index: `l >> 1`
* - Patch `.out` field if: `(l & 1) === 0`
* - Patch `.arg` field if: `(l & 1) === 1`
* - `0` denotes an empty list.
* * @see https://swtch.com/~rsc/regexp/regexp1.html
*/
var PatchList = class {
	/**
	* @param {number} head - Encoded pointer to the start of the patch list.
	* @param {number} tail - Encoded pointer to the end of the patch list.
	*/
	constructor(head = 0, tail = 0) {
		this.head = head;
		this.tail = tail;
	}
};
/**
* A Prog is a compiled regular expression program.
*/
var Prog = class {
	constructor() {
		this.inst = [];
		this.start = 0;
		this.numCap = 2;
		this.lbStarts = [];
		this.numLb = 0;
		this.lbInst = null;
	}
	getInst(pc) {
		return this.inst[pc];
	}
	numInst() {
		return this.inst.length;
	}
	addInst(op) {
		this.inst.push(new Inst(op));
	}
	markLookbehindInsts() {
		const lbInst = new Uint8Array(this.inst.length);
		const pending = this.lbStarts.slice();
		while (pending.length > 0) {
			const pc = pending.pop();
			if (pc === 0 || lbInst[pc] === 1) continue;
			lbInst[pc] = 1;
			const i = this.inst[pc];
			switch (i.op) {
				case Inst.ALT:
				case Inst.ALT_MATCH:
					pending.push(i.out, i.arg);
					break;
				case Inst.MATCH:
				case Inst.FAIL: break;
				default: pending.push(i.out);
			}
		}
		this.lbInst = lbInst;
	}
	skipNop(pc) {
		let i = this.inst[pc];
		while (i.op === Inst.NOP || i.op === Inst.CAPTURE) {
			i = this.inst[pc];
			pc = i.out;
		}
		return i;
	}
	/** @returns {[boolean, string]} */
	prefix() {
		let prefix = "";
		let i = this.skipNop(this.start);
		if (!Inst.isRuneOp(i.op) || i.runes.length !== 1) return [i.op === Inst.MATCH, prefix];
		while (Inst.isRuneOp(i.op) && i.runes.length === 1 && (i.arg & RE2Flags.FOLD_CASE) === 0 && !Unicode.isUnsearchable(i.runes[0])) {
			prefix += String.fromCodePoint(i.runes[0]);
			i = this.skipNop(i.out);
		}
		return [i.op === Inst.MATCH, prefix];
	}
	startCond() {
		let flag = 0;
		let pc = this.start;
		loop: for (;;) {
			const i = this.inst[pc];
			switch (i.op) {
				case Inst.EMPTY_WIDTH:
					flag |= i.arg;
					break;
				case Inst.FAIL: return -1;
				case Inst.CAPTURE:
				case Inst.NOP: break;
				default: break loop;
			}
			pc = i.out;
		}
		return flag;
	}
	patch(l, val) {
		let head = l.head;
		while (head !== 0) {
			const i = this.inst[head >> 1];
			if ((head & 1) === 0) {
				head = i.out;
				i.out = val;
			} else {
				head = i.arg;
				i.arg = val;
			}
		}
	}
	append(l1, l2) {
		if (l1.head === 0) return l2;
		if (l2.head === 0) return l1;
		const i = this.inst[l1.tail >> 1];
		if ((l1.tail & 1) === 0) i.out = l2.head;
		else i.arg = l2.head;
		return new PatchList(l1.head, l2.tail);
	}
	/**
	*
	* @returns {string}
	*/
	toString() {
		let out = "";
		for (let pc = 0; pc < this.inst.length; pc++) {
			const len = out.length;
			out += pc;
			if (pc === this.start) out += "*";
			out += "        ".substring(out.length - len);
			out += this.inst[pc];
			out += "\n";
		}
		return out;
	}
};
const ANY_RUNE_NOT_NL = new Int32Array([
	0,
	Codepoint.CODES["\n"] - 1,
	Codepoint.CODES["\n"] + 1,
	Unicode.MAX_RUNE
]);
const ANY_RUNE = new Int32Array([0, Unicode.MAX_RUNE]);
/**
* A fragment of a compiled regular expression program.
*
* @see http://swtch.com/~rsc/regexp/regexp1.html
* @class
*/
var Frag = class {
	constructor(i = 0, out = new PatchList(), nullable = false) {
		this.i = i;
		this.out = out;
		this.nullable = nullable;
	}
};
/**
* Compiler from {@code Regexp} (RE2 abstract syntax) to {@code RE2} (compiled regular expression).
*
* The only entry point is {@link #compileRegexp}.
*/
var Compiler = class Compiler {
	static compileRegexp(re) {
		const c = new Compiler();
		const f = c.compile(re);
		c.prog.patch(f.out, c.newInst(Inst.MATCH).i);
		c.prog.start = f.i;
		c.prog.markLookbehindInsts();
		return c.prog;
	}
	static compileSet(regexps) {
		const c = new Compiler();
		if (regexps.length === 0) {
			c.prog.start = c.newInst(Inst.FAIL).i;
			c.prog.markLookbehindInsts();
			return c.prog;
		}
		let starts = [];
		for (let i = 0; i < regexps.length; i++) {
			c.lbOffset = c.prog.numLb;
			const f = c.compile(regexps[i]);
			const m = c.newInst(Inst.MATCH);
			c.prog.getInst(m.i).arg = i;
			c.prog.patch(f.out, m.i);
			starts.push(f.i);
		}
		let start = starts[0];
		for (let i = 1; i < starts.length; i++) {
			const f = c.newInst(Inst.ALT);
			const inst = c.prog.getInst(f.i);
			inst.out = start;
			inst.arg = starts[i];
			start = f.i;
		}
		c.prog.start = start;
		c.prog.markLookbehindInsts();
		return c.prog;
	}
	constructor() {
		this.prog = new Prog();
		this.newInst(Inst.FAIL);
		this.lbOffset = 0;
		this.runeCache = /* @__PURE__ */ new Map();
		this.walker = {
			leaf: (re) => this.leaf(re),
			enter: (re) => this.enter(re),
			child: (re, state, result) => this.child(re, state, result),
			leave: (re, state) => this.leave(re, state)
		};
	}
	newInst(op) {
		this.prog.addInst(op);
		return new Frag(this.prog.numInst() - 1, new PatchList(), true);
	}
	nop() {
		const f = this.newInst(Inst.NOP);
		f.out = new PatchList(f.i << 1, f.i << 1);
		return f;
	}
	fail() {
		return new Frag();
	}
	cap(arg) {
		const f = this.newInst(Inst.CAPTURE);
		f.out = new PatchList(f.i << 1, f.i << 1);
		this.prog.getInst(f.i).arg = arg;
		if (this.prog.numCap < arg + 1) this.prog.numCap = arg + 1;
		return f;
	}
	cat(f1, f2) {
		if (f1.i === 0 || f2.i === 0) {
			this.prog.patch(f1.out, 0);
			this.prog.patch(f2.out, 0);
			return this.fail();
		}
		this.prog.patch(f1.out, f2.i);
		return new Frag(f1.i, f2.out, f1.nullable && f2.nullable);
	}
	alt(f1, f2) {
		if (f1.i === 0) return f2;
		if (f2.i === 0) return f1;
		const f = this.newInst(Inst.ALT);
		const i = this.prog.getInst(f.i);
		i.out = f1.i;
		i.arg = f2.i;
		f.out = this.prog.append(f1.out, f2.out);
		f.nullable = f1.nullable || f2.nullable;
		return f;
	}
	loop(f1, nongreedy) {
		const f = this.newInst(Inst.ALT);
		const i = this.prog.getInst(f.i);
		if (nongreedy) {
			i.arg = f1.i;
			f.out = new PatchList(f.i << 1, f.i << 1);
		} else {
			i.out = f1.i;
			f.out = new PatchList(f.i << 1 | 1, f.i << 1 | 1);
		}
		this.prog.patch(f1.out, f.i);
		return f;
	}
	quest(f1, nongreedy) {
		if (f1.i === 0) return this.nop();
		const f = this.newInst(Inst.ALT);
		const i = this.prog.getInst(f.i);
		if (nongreedy) {
			i.arg = f1.i;
			f.out = new PatchList(f.i << 1, f.i << 1);
		} else {
			i.out = f1.i;
			f.out = new PatchList(f.i << 1 | 1, f.i << 1 | 1);
		}
		f.out = this.prog.append(f.out, f1.out);
		return f;
	}
	star(f1, nongreedy) {
		if (f1.i === 0) return this.nop();
		if (f1.nullable) return this.quest(this.plus(f1, nongreedy), nongreedy);
		return this.loop(f1, nongreedy);
	}
	plus(f1, nongreedy) {
		if (f1.i === 0) return this.fail();
		return new Frag(f1.i, this.loop(f1, nongreedy).out, f1.nullable);
	}
	empty(op) {
		const f = this.newInst(Inst.EMPTY_WIDTH);
		this.prog.getInst(f.i).arg = op;
		f.out = new PatchList(f.i << 1, f.i << 1);
		return f;
	}
	rune(runes, flags) {
		const f = this.newInst(Inst.RUNE);
		f.nullable = false;
		const i = this.prog.getInst(f.i);
		i.runes = runes;
		flags &= RE2Flags.FOLD_CASE;
		if (runes.length !== 1 || Unicode.simpleFold(runes[0]) === runes[0]) flags &= ~RE2Flags.FOLD_CASE;
		i.arg = flags;
		f.out = new PatchList(f.i << 1, f.i << 1);
		if ((flags & RE2Flags.FOLD_CASE) === 0 && runes.length === 1 || runes.length === 2 && runes[0] === runes[1]) i.op = Inst.RUNE1;
		else if (runes.length === 2 && runes[0] === 0 && runes[1] === Unicode.MAX_RUNE) i.op = Inst.RUNE_ANY;
		else if (runes.length === 4 && runes[0] === 0 && runes[1] === Codepoint.CODES["\n"] - 1 && runes[2] === Codepoint.CODES["\n"] + 1 && runes[3] === Unicode.MAX_RUNE) i.op = Inst.RUNE_ANY_NOT_NL;
		return f;
	}
	lookBehind(a, parsedLb) {
		const lb = Math.sign(parsedLb) * (Math.abs(parsedLb) + this.lbOffset);
		const id = this.newInst(Inst.LB_WRITE);
		this.prog.getInst(id.i).arg = lb;
		const any = this.rune(ANY_RUNE, 0);
		const dotStar = this.star(any, true);
		const lbAutomaton = this.cat(dotStar, a);
		this.prog.patch(lbAutomaton.out, id.i);
		const checkId = this.newInst(Inst.LB_CHECK);
		this.prog.getInst(checkId.i).arg = lb;
		this.prog.lbStarts.push(lbAutomaton.i);
		if (Math.abs(lb) > this.prog.numLb) this.prog.numLb = Math.abs(lb);
		checkId.out = new PatchList(checkId.i << 1, checkId.i << 1);
		return checkId;
	}
	compile(re) {
		return RegexpWalker.walk(re, this.walker);
	}
	leaf(re) {
		switch (re.op) {
			case Regexp.Op.NO_MATCH: return this.fail();
			case Regexp.Op.EMPTY_MATCH: return this.nop();
			case Regexp.Op.LITERAL: {
				if (re.runes.length === 0) return this.nop();
				let f = null;
				for (let r of re.runes) {
					let singleRune = this.runeCache.get(r);
					if (singleRune === void 0) {
						singleRune = new Int32Array([r]);
						this.runeCache.set(r, singleRune);
					}
					const f1 = this.rune(singleRune, re.flags);
					f = f === null ? f1 : this.cat(f, f1);
				}
				return f;
			}
			case Regexp.Op.CHAR_CLASS: return this.rune(re.runes, re.flags);
			case Regexp.Op.ANY_CHAR_NOT_NL: return this.rune(ANY_RUNE_NOT_NL, 0);
			case Regexp.Op.ANY_CHAR: return this.rune(ANY_RUNE, 0);
			case Regexp.Op.BEGIN_LINE: return this.empty(Utils.EMPTY_BEGIN_LINE);
			case Regexp.Op.END_LINE: return this.empty(Utils.EMPTY_END_LINE);
			case Regexp.Op.BEGIN_TEXT: return this.empty(Utils.EMPTY_BEGIN_TEXT);
			case Regexp.Op.END_TEXT: return this.empty(Utils.EMPTY_END_TEXT);
			case Regexp.Op.WORD_BOUNDARY: return this.empty(Utils.EMPTY_WORD_BOUNDARY);
			case Regexp.Op.NO_WORD_BOUNDARY: return this.empty(Utils.EMPTY_NO_WORD_BOUNDARY);
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE: return this.nop();
			default: throw new RE2JSCompileException("regexp: unhandled case in compile");
		}
	}
	enter(re) {
		switch (re.op) {
			case Regexp.Op.PLB:
			case Regexp.Op.NLB:
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST: return { sub: null };
			case Regexp.Op.CAPTURE: return {
				bra: this.cap(re.cap << 1),
				sub: null
			};
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE: return { f: null };
			default: throw new RE2JSCompileException("regexp: unhandled case in compile");
		}
	}
	child(re, state, f1) {
		if (re.op === Regexp.Op.CONCAT) state.f = state.f === null ? f1 : this.cat(state.f, f1);
		else if (re.op === Regexp.Op.ALTERNATE) state.f = state.f === null ? f1 : this.alt(state.f, f1);
		else state.sub = f1;
	}
	leave(re, state) {
		switch (re.op) {
			case Regexp.Op.PLB:
			case Regexp.Op.NLB: return this.lookBehind(state.sub, re.lb);
			case Regexp.Op.CAPTURE: {
				const ket = this.cap(re.cap << 1 | 1);
				return this.cat(this.cat(state.bra, state.sub), ket);
			}
			case Regexp.Op.STAR: return this.star(state.sub, (re.flags & RE2Flags.NON_GREEDY) !== 0);
			case Regexp.Op.PLUS: return this.plus(state.sub, (re.flags & RE2Flags.NON_GREEDY) !== 0);
			case Regexp.Op.QUEST: return this.quest(state.sub, (re.flags & RE2Flags.NON_GREEDY) !== 0);
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE: return state.f;
			default: throw new RE2JSCompileException("regexp: unhandled case in compile");
		}
	}
};
var Simplify = class Simplify {
	static simplify(re) {
		if (re === null) return null;
		return RegexpWalker.walk(re, Simplify.WALKER);
	}
	static WALKER = {
		leaf: (re) => Simplify.leaf(re),
		enter: (re) => Simplify.enter(re),
		child: (re, state, result, i) => Simplify.child(re, state, result, i),
		leave: (re, state) => Simplify.leave(re, state)
	};
	static leaf(re) {
		if (re.op === Regexp.Op.CHAR_CLASS) {
			if (re.runes === null) return re;
			if (re.runes.length === 0) return new Regexp(Regexp.Op.NO_MATCH);
			if (re.runes.length === 2 && re.runes[0] === 0 && re.runes[1] === Unicode.MAX_RUNE) return new Regexp(Regexp.Op.ANY_CHAR);
			if (re.runes.length === 4 && re.runes[0] === 0 && re.runes[1] === Codepoint.CODES["\n"] - 1 && re.runes[2] === Codepoint.CODES["\n"] + 1 && re.runes[3] === Unicode.MAX_RUNE) return new Regexp(Regexp.Op.ANY_CHAR_NOT_NL);
		}
		return re;
	}
	static enter(re) {
		switch (re.op) {
			case Regexp.Op.PLB:
			case Regexp.Op.NLB:
			case Regexp.Op.CAPTURE:
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST: return { sub: null };
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE: return {
				subs: [],
				changed: false
			};
			case Regexp.Op.REPEAT:
				if (re.min === 0 && re.max === 0) return { result: new Regexp(Regexp.Op.EMPTY_MATCH) };
				return { sub: null };
			default: return { result: re };
		}
	}
	static child(re, state, nsub, i) {
		if (state.subs === void 0) {
			state.sub = nsub;
			return;
		}
		if (nsub !== re.subs[i]) state.changed = true;
		if (re.op === Regexp.Op.CONCAT) {
			if (nsub.op === Regexp.Op.NO_MATCH) {
				state.result = new Regexp(Regexp.Op.NO_MATCH);
				return;
			}
			if (nsub.op === Regexp.Op.EMPTY_MATCH) {
				state.changed = true;
				return;
			}
			if (nsub.op === Regexp.Op.CONCAT) {
				state.changed = true;
				for (let j = 0; j < nsub.subs.length; j++) state.subs.push(nsub.subs[j]);
				return;
			}
		} else {
			if (nsub.op === Regexp.Op.NO_MATCH) {
				state.changed = true;
				return;
			}
			if (nsub.op === Regexp.Op.ALTERNATE) {
				state.changed = true;
				for (let j = 0; j < nsub.subs.length; j++) state.subs.push(nsub.subs[j]);
				return;
			}
		}
		state.subs.push(nsub);
	}
	static leave(re, state) {
		switch (re.op) {
			case Regexp.Op.PLB:
			case Regexp.Op.NLB:
			case Regexp.Op.CAPTURE: {
				const sub = state.sub;
				if (sub !== re.subs[0]) {
					const nre = Regexp.fromRegexp(re);
					nre.runes = /* @__PURE__ */ new Int32Array(0);
					nre.subs = [sub];
					return nre;
				}
				return re;
			}
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE:
				if (state.changed) {
					const newSubs = state.subs;
					if (newSubs.length === 0) return new Regexp(re.op === Regexp.Op.CONCAT ? Regexp.Op.EMPTY_MATCH : Regexp.Op.NO_MATCH);
					if (newSubs.length === 1) return newSubs[0];
					const nre = Regexp.fromRegexp(re);
					nre.runes = /* @__PURE__ */ new Int32Array(0);
					nre.subs = newSubs;
					return nre;
				}
				return re;
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST: return Simplify.simplify1(re.op, re.flags, state.sub, re);
			case Regexp.Op.REPEAT: return Simplify.simplifyRepeat(re, state.sub);
			default: return re;
		}
	}
	static simplifyRepeat(re, sub) {
		if (re.max === -1) {
			if (re.min === 0) return Simplify.simplify1(Regexp.Op.STAR, re.flags, sub, null);
			if (re.min === 1) return Simplify.simplify1(Regexp.Op.PLUS, re.flags, sub, null);
			const subs = [];
			for (let i = 0; i < re.min - 1; i++) subs.push(sub);
			subs.push(Simplify.simplify1(Regexp.Op.PLUS, re.flags, sub, null));
			return Simplify.concat(subs);
		}
		if (re.min === 1 && re.max === 1) return sub;
		let prefixSubs = null;
		if (re.min > 0) {
			prefixSubs = [];
			for (let i = 0; i < re.min; i++) prefixSubs.push(sub);
		}
		if (re.max > re.min) {
			let suffix = Simplify.simplify1(Regexp.Op.QUEST, re.flags, sub, null);
			for (let i = re.min + 1; i < re.max; i++) suffix = Simplify.simplify1(Regexp.Op.QUEST, re.flags, Simplify.concat([sub, suffix]), null);
			if (prefixSubs === null) return suffix;
			prefixSubs.push(suffix);
		}
		if (prefixSubs !== null) return Simplify.concat(prefixSubs);
		return new Regexp(Regexp.Op.NO_MATCH);
	}
	static concat(subs) {
		const newSubs = [];
		for (let i = 0; i < subs.length; i++) {
			const sub = subs[i];
			if (sub.op === Regexp.Op.NO_MATCH) return new Regexp(Regexp.Op.NO_MATCH);
			if (sub.op === Regexp.Op.EMPTY_MATCH) continue;
			if (sub.op === Regexp.Op.CONCAT) {
				for (let j = 0; j < sub.subs.length; j++) newSubs.push(sub.subs[j]);
				continue;
			}
			newSubs.push(sub);
		}
		if (newSubs.length === 0) return new Regexp(Regexp.Op.EMPTY_MATCH);
		if (newSubs.length === 1) return newSubs[0];
		const nre = new Regexp(Regexp.Op.CONCAT);
		nre.subs = newSubs;
		return nre;
	}
	static simplify1(op, flags, sub, re) {
		if (sub.op === Regexp.Op.EMPTY_MATCH) return sub;
		if (sub.op === Regexp.Op.NO_MATCH) {
			if (op === Regexp.Op.PLUS) return sub;
			return new Regexp(Regexp.Op.EMPTY_MATCH);
		}
		if (op === sub.op && (flags & RE2Flags.NON_GREEDY) === (sub.flags & RE2Flags.NON_GREEDY)) return sub;
		if (re !== null && re.op === op && (re.flags & RE2Flags.NON_GREEDY) === (flags & RE2Flags.NON_GREEDY) && sub === re.subs[0]) return re;
		const nre = new Regexp(op);
		nre.flags = flags;
		nre.subs = [sub];
		return nre;
	}
};
var CharGroup = class {
	constructor(sign, cls) {
		this.sign = sign;
		this.cls = cls;
	}
};
const code1 = [48, 57];
const code2 = [
	9,
	10,
	12,
	13,
	32,
	32
];
const code3 = [
	48,
	57,
	65,
	90,
	95,
	95,
	97,
	122
];
const PERL_GROUPS = /* @__PURE__ */ new Map([
	["\\d", new CharGroup(1, code1)],
	["\\D", new CharGroup(-1, code1)],
	["\\s", new CharGroup(1, code2)],
	["\\S", new CharGroup(-1, code2)],
	["\\w", new CharGroup(1, code3)],
	["\\W", new CharGroup(-1, code3)]
]);
const code4 = [
	48,
	57,
	65,
	90,
	97,
	122
];
const code5 = [
	65,
	90,
	97,
	122
];
const code6 = [0, 127];
const code7 = [
	9,
	9,
	32,
	32
];
const code8 = [
	0,
	31,
	127,
	127
];
const code9 = [48, 57];
const code10 = [33, 126];
const code11 = [97, 122];
const code12 = [32, 126];
const code13 = [
	33,
	47,
	58,
	64,
	91,
	96,
	123,
	126
];
const code14 = [
	9,
	13,
	32,
	32
];
const code15 = [65, 90];
const code16 = [
	48,
	57,
	65,
	90,
	95,
	95,
	97,
	122
];
const code17 = [
	48,
	57,
	65,
	70,
	97,
	102
];
const POSIX_GROUPS = /* @__PURE__ */ new Map([
	["[:alnum:]", new CharGroup(1, code4)],
	["[:^alnum:]", new CharGroup(-1, code4)],
	["[:alpha:]", new CharGroup(1, code5)],
	["[:^alpha:]", new CharGroup(-1, code5)],
	["[:ascii:]", new CharGroup(1, code6)],
	["[:^ascii:]", new CharGroup(-1, code6)],
	["[:blank:]", new CharGroup(1, code7)],
	["[:^blank:]", new CharGroup(-1, code7)],
	["[:cntrl:]", new CharGroup(1, code8)],
	["[:^cntrl:]", new CharGroup(-1, code8)],
	["[:digit:]", new CharGroup(1, code9)],
	["[:^digit:]", new CharGroup(-1, code9)],
	["[:graph:]", new CharGroup(1, code10)],
	["[:^graph:]", new CharGroup(-1, code10)],
	["[:lower:]", new CharGroup(1, code11)],
	["[:^lower:]", new CharGroup(-1, code11)],
	["[:print:]", new CharGroup(1, code12)],
	["[:^print:]", new CharGroup(-1, code12)],
	["[:punct:]", new CharGroup(1, code13)],
	["[:^punct:]", new CharGroup(-1, code13)],
	["[:space:]", new CharGroup(1, code14)],
	["[:^space:]", new CharGroup(-1, code14)],
	["[:upper:]", new CharGroup(1, code15)],
	["[:^upper:]", new CharGroup(-1, code15)],
	["[:word:]", new CharGroup(1, code16)],
	["[:^word:]", new CharGroup(-1, code16)],
	["[:xdigit:]", new CharGroup(1, code17)],
	["[:^xdigit:]", new CharGroup(-1, code17)]
]);
/**
* A "builder"-style helper class for manipulating character classes represented as an array of
* pairs of runes [lo, hi], each denoting an inclusive interval.
*
* All methods mutate the internal state and return {@code this}, allowing operations to be chained.
*/
var CharClass = class CharClass {
	static charClassToString(r, len) {
		let result = "[";
		for (let i = 0; i < len; i += 2) {
			if (i > 0) result += " ";
			const lo = r[i];
			const hi = r[i + 1];
			if (lo === hi) result += `0x${lo.toString(16)}`;
			else result += `0x${lo.toString(16)}-0x${hi.toString(16)}`;
		}
		result += "]";
		return result;
	}
	static sortRanges(array, len) {
		const n = len >> 1;
		const order = new Array(n);
		for (let i = 0; i < n; i++) order[i] = i;
		order.sort((a, b) => array[2 * a] - array[2 * b] || array[2 * b + 1] - array[2 * a + 1]);
		const sorted = array.slice(0, len);
		for (let i = 0; i < n; i++) {
			array[2 * i] = sorted[2 * order[i]];
			array[2 * i + 1] = sorted[2 * order[i] + 1];
		}
	}
	/**
	* @param {number[]|Int32Array} [r]
	*/
	constructor(r = Utils.emptyInts()) {
		/** @type {number[]|Int32Array} */
		this.r = r;
		this.len = r.length;
	}
	toArray() {
		if (this.r instanceof Int32Array) return this.len === this.r.length ? this.r : this.r.subarray(0, this.len);
		return new Int32Array(this.len === this.r.length ? this.r : this.r.slice(0, this.len));
	}
	toGrowableArray() {
		if (Array.isArray(this.r)) {
			this.r.length = this.len;
			return this.r;
		}
		return Array.from(this.r.subarray(0, this.len));
	}
	cleanClass() {
		if (this.len < 4) return this;
		CharClass.sortRanges(this.r, this.len);
		let w = 2;
		for (let i = 2; i < this.len; i += 2) {
			const lo = this.r[i];
			const hi = this.r[i + 1];
			if (lo <= this.r[w - 1] + 1) {
				if (hi > this.r[w - 1]) this.r[w - 1] = hi;
				continue;
			}
			this.r[w] = lo;
			this.r[w + 1] = hi;
			w += 2;
		}
		this.len = w;
		return this;
	}
	appendLiteral(x, flags) {
		return (flags & RE2Flags.FOLD_CASE) !== 0 ? this.appendFoldedRange(x, x) : this.appendRange(x, x);
	}
	appendRange(lo, hi) {
		if (this.len > 0) {
			for (let i = 2; i <= 4; i += 2) if (this.len >= i) {
				const rlo = this.r[this.len - i];
				const rhi = this.r[this.len - i + 1];
				if (lo <= rhi + 1 && rlo <= hi + 1) {
					if (lo < rlo) this.r[this.len - i] = lo;
					if (hi > rhi) this.r[this.len - i + 1] = hi;
					return this;
				}
			}
		}
		this.r[this.len++] = lo;
		this.r[this.len++] = hi;
		return this;
	}
	appendFoldedRange(lo, hi) {
		if (lo <= Unicode.MIN_FOLD && hi >= Unicode.MAX_FOLD) return this.appendRange(lo, hi);
		if (hi < Unicode.MIN_FOLD || lo > Unicode.MAX_FOLD) return this.appendRange(lo, hi);
		if (lo < Unicode.MIN_FOLD) {
			this.appendRange(lo, Unicode.MIN_FOLD - 1);
			lo = Unicode.MIN_FOLD;
		}
		if (hi > Unicode.MAX_FOLD) {
			this.appendRange(Unicode.MAX_FOLD + 1, hi);
			hi = Unicode.MAX_FOLD;
		}
		for (let c = lo; c <= hi; c++) {
			this.appendRange(c, c);
			for (let f = Unicode.simpleFold(c); f !== c; f = Unicode.simpleFold(f)) this.appendRange(f, f);
		}
		return this;
	}
	appendClass(x) {
		for (let i = 0; i < x.length; i += 2) this.appendRange(x[i], x[i + 1]);
		return this;
	}
	appendFoldedClass(x) {
		for (let i = 0; i < x.length; i += 2) this.appendFoldedRange(x[i], x[i + 1]);
		return this;
	}
	appendNegatedClass(x) {
		let nextLo = 0;
		for (let i = 0; i < x.length; i += 2) {
			const lo = x[i];
			const hi = x[i + 1];
			if (nextLo <= lo - 1) this.appendRange(nextLo, lo - 1);
			nextLo = hi + 1;
		}
		if (nextLo <= Unicode.MAX_RUNE) this.appendRange(nextLo, Unicode.MAX_RUNE);
		return this;
	}
	appendTable(table) {
		for (let i = 0; i < table.length; ++i) {
			const lo = table.getLo(i);
			const hi = table.getHi(i);
			const stride = table.getStride(i);
			if (stride === 1) {
				this.appendRange(lo, hi);
				continue;
			}
			for (let c = lo; c <= hi; c += stride) this.appendRange(c, c);
		}
		return this;
	}
	appendNegatedTable(table) {
		let nextLo = 0;
		for (let i = 0; i < table.length; ++i) {
			const lo = table.getLo(i);
			const hi = table.getHi(i);
			const stride = table.getStride(i);
			if (stride === 1) {
				if (nextLo <= lo - 1) this.appendRange(nextLo, lo - 1);
				nextLo = hi + 1;
				continue;
			}
			for (let c = lo; c <= hi; c += stride) {
				if (nextLo <= c - 1) this.appendRange(nextLo, c - 1);
				nextLo = c + 1;
			}
		}
		if (nextLo <= Unicode.MAX_RUNE) this.appendRange(nextLo, Unicode.MAX_RUNE);
		return this;
	}
	appendTableWithSign(table, sign) {
		return sign < 0 ? this.appendNegatedTable(table) : this.appendTable(table);
	}
	negateClass() {
		let nextLo = 0;
		let w = 0;
		for (let i = 0; i < this.len; i += 2) {
			const lo = this.r[i];
			const hi = this.r[i + 1];
			if (nextLo <= lo - 1) {
				this.r[w] = nextLo;
				this.r[w + 1] = lo - 1;
				w += 2;
			}
			nextLo = hi + 1;
		}
		this.len = w;
		if (nextLo <= Unicode.MAX_RUNE) {
			this.r[this.len++] = nextLo;
			this.r[this.len++] = Unicode.MAX_RUNE;
		}
		return this;
	}
	appendClassWithSign(x, sign) {
		return sign < 0 ? this.appendNegatedClass(x) : this.appendClass(x);
	}
	appendGroup(g, foldCase) {
		let cls = g.cls;
		if (foldCase) cls = new CharClass().appendFoldedClass(cls).cleanClass().toArray();
		return this.appendClassWithSign(cls, g.sign);
	}
	toString() {
		return CharClass.charClassToString(this.r, this.len);
	}
};
var StringIterator = class {
	constructor(str) {
		this.str = str;
		this.position = 0;
	}
	pos() {
		return this.position;
	}
	rewindTo(pos) {
		this.position = pos;
	}
	more() {
		return this.position < this.str.length;
	}
	peek() {
		return this.str.codePointAt(this.position);
	}
	skip(n) {
		this.position += n;
	}
	skipString(s) {
		this.position += s.length;
	}
	pop() {
		const r = this.str.codePointAt(this.position);
		this.position += Utils.charCount(r);
		return r;
	}
	lookingAt(s) {
		return this.str.startsWith(s, this.position);
	}
	rest() {
		return this.str.substring(this.position);
	}
	from(beforePos) {
		return this.str.substring(beforePos, this.position);
	}
	toString() {
		return this.rest();
	}
};
/**
* A parser of regular expression patterns.
*
* The only public entry point is {@link #parse(String pattern, int flags)}.
*/
var Parser = class Parser {
	static ERR_INTERNAL_ERROR = "regexp/syntax: internal error";
	static ERR_INVALID_CHAR_RANGE = "invalid character class range";
	static ERR_INVALID_ESCAPE = "invalid escape sequence";
	static ERR_INVALID_NAMED_CAPTURE = "invalid named capture";
	static ERR_INVALID_PERL_OP = "invalid or unsupported Perl syntax";
	static ERR_INVALID_REPEAT_OP = "invalid nested repetition operator";
	static ERR_INVALID_REPEAT_SIZE = "invalid repeat count";
	static ERR_MISSING_BRACKET = "missing closing ]";
	static ERR_MISSING_PAREN = "missing closing )";
	static ERR_MISSING_REPEAT_ARGUMENT = "missing argument to repetition operator";
	static ERR_TRAILING_BACKSLASH = "trailing backslash at end of expression";
	static ERR_DUPLICATE_NAMED_CAPTURE = "duplicate capture group name";
	static ERR_UNEXPECTED_PAREN = "unexpected )";
	static ERR_NESTING_DEPTH = "expression nests too deeply";
	static ERR_LARGE = "expression too large";
	static ERR_INVALID_CAPTURE_IN_LOOKBEHIND = "invalid capture in lookbehind";
	static MAX_HEIGHT = 1e3;
	static MAX_SIZE = 1398101;
	static MAX_RUNES = 33554432;
	static ANY_TABLE = new UnicodeRangeTable(new Uint32Array([
		0,
		Unicode.MAX_RUNE,
		1
	]));
	static ASCII_TABLE = new UnicodeRangeTable(new Uint32Array([
		0,
		127,
		1
	]));
	static ASCII_FOLD_TABLE = new UnicodeRangeTable(new Uint32Array([
		0,
		127,
		1,
		383,
		383,
		1,
		8490,
		8490,
		1
	]));
	static unicodeTable(name) {
		if (name === "Any") return {
			tab: Parser.ANY_TABLE,
			fold: Parser.ANY_TABLE,
			sign: 1
		};
		if (name === "Ascii") return {
			tab: Parser.ASCII_TABLE,
			fold: Parser.ASCII_FOLD_TABLE,
			sign: 1
		};
		if (name === "Assigned") return {
			tab: UnicodeTables.CATEGORIES.get("Cn"),
			fold: UnicodeTables.CATEGORIES.get("Cn"),
			sign: -1
		};
		if (name === "Lc") return {
			tab: UnicodeTables.CATEGORIES.get("LC"),
			fold: UnicodeTables.FOLD_CATEGORIES.get("LC"),
			sign: 1
		};
		if (UnicodeTables.CATEGORIES.has(name)) return {
			tab: UnicodeTables.CATEGORIES.get(name),
			fold: UnicodeTables.FOLD_CATEGORIES.get(name),
			sign: 1
		};
		if (UnicodeTables.SCRIPTS.has(name)) return {
			tab: UnicodeTables.SCRIPTS.get(name),
			fold: UnicodeTables.FOLD_SCRIPT.get(name),
			sign: 1
		};
		return null;
	}
	static minFoldRune(r) {
		if (r < Unicode.MIN_FOLD || r > Unicode.MAX_FOLD) return r;
		let min = r;
		const r0 = r;
		for (r = Unicode.simpleFold(r); r !== r0; r = Unicode.simpleFold(r)) if (min > r) min = r;
		return min;
	}
	static leadingRegexp(re) {
		if (re.op === Regexp.Op.EMPTY_MATCH) return null;
		if (re.op === Regexp.Op.CONCAT && re.subs.length > 0) {
			const sub = re.subs[0];
			if (sub.op === Regexp.Op.EMPTY_MATCH) return null;
			return sub;
		}
		return re;
	}
	static literalRegexp(s, flags) {
		const re = new Regexp(Regexp.Op.LITERAL);
		re.flags = flags;
		re.runes = Utils.stringToRunes(s);
		return re;
	}
	/**
	* Parse regular expression pattern {@code pattern} with mode flags {@code flags}.
	* @param {string} pattern
	* @param {number} flags
	*/
	static parse(pattern, flags) {
		return new Parser(pattern, flags).parseInternal();
	}
	static parseRepeat(t) {
		const start = t.pos();
		if (!t.more() || !t.lookingAt("{")) return -1;
		t.skip(1);
		const min = Parser.parseInt(t);
		if (min === -1) return -1;
		if (!t.more()) return -1;
		let max;
		if (!t.lookingAt(",")) max = min;
		else {
			t.skip(1);
			if (!t.more()) return -1;
			if (t.lookingAt("}")) max = -1;
			else if ((max = Parser.parseInt(t)) === -1) return -1;
		}
		if (!t.more() || !t.lookingAt("}")) return -1;
		t.skip(1);
		if (min < 0 || min > 1e3 || max === -2 || max > 1e3 || max >= 0 && min > max) throw new RE2JSSyntaxException(Parser.ERR_INVALID_REPEAT_SIZE, t.from(start));
		return min << 16 | max & Unicode.MAX_BMP;
	}
	static isValidCaptureName(name) {
		if (name.length === 0) return false;
		for (let i = 0; i < name.length; i++) {
			const c = name.codePointAt(i);
			if (c !== Codepoint.CODES["_"] && !Utils.isalnum(c)) return false;
		}
		return true;
	}
	static parseInt(t) {
		const start = t.pos();
		while (t.more() && t.peek() >= Codepoint.CODES["0"] && t.peek() <= Codepoint.CODES["9"]) t.skip(1);
		const n = t.from(start);
		if (n.length === 0 || n.length > 1 && n.codePointAt(0) === Codepoint.CODES["0"]) return -1;
		if (n.length > 8) return -2;
		return parseInt(n, 10);
	}
	static isCharClass(re) {
		return re.op === Regexp.Op.LITERAL && re.runes.length === 1 || re.op === Regexp.Op.CHAR_CLASS || re.op === Regexp.Op.ANY_CHAR_NOT_NL || re.op === Regexp.Op.ANY_CHAR;
	}
	static matchRune(re, r) {
		switch (re.op) {
			case Regexp.Op.LITERAL: return re.runes.length === 1 && re.runes[0] === r;
			case Regexp.Op.CHAR_CLASS:
				for (let i = 0; i < re.runes.length; i += 2) if (re.runes[i] <= r && r <= re.runes[i + 1]) return true;
				return false;
			case Regexp.Op.ANY_CHAR_NOT_NL: return r !== Codepoint.CODES["\n"];
			case Regexp.Op.ANY_CHAR: return true;
		}
		return false;
	}
	static mergeCharClass(dst, src) {
		switch (dst.op) {
			case Regexp.Op.ANY_CHAR: break;
			case Regexp.Op.ANY_CHAR_NOT_NL:
				if (Parser.matchRune(src, Codepoint.CODES["\n"])) dst.op = Regexp.Op.ANY_CHAR;
				break;
			case Regexp.Op.CHAR_CLASS: {
				const cc = new CharClass(Array.isArray(dst.runes) ? dst.runes : Array.from(dst.runes));
				if (src.op === Regexp.Op.LITERAL) cc.appendLiteral(src.runes[0], src.flags);
				else cc.appendClass(src.runes);
				dst.runes = cc.toGrowableArray();
				break;
			}
			case Regexp.Op.LITERAL:
				if (src.runes[0] === dst.runes[0] && src.flags === dst.flags) break;
				dst.op = Regexp.Op.CHAR_CLASS;
				dst.runes = new CharClass().appendLiteral(dst.runes[0], dst.flags).appendLiteral(src.runes[0], src.flags).toGrowableArray();
		}
	}
	static parseEscape(t) {
		const startPos = t.pos();
		t.skip(1);
		if (!t.more()) throw new RE2JSSyntaxException(Parser.ERR_TRAILING_BACKSLASH);
		let c = t.pop();
		bigswitch: switch (c) {
			case Codepoint.CODES["1"]:
			case Codepoint.CODES["2"]:
			case Codepoint.CODES["3"]:
			case Codepoint.CODES["4"]:
			case Codepoint.CODES["5"]:
			case Codepoint.CODES["6"]:
			case Codepoint.CODES["7"]: if (!t.more() || t.peek() < Codepoint.CODES["0"] || t.peek() > Codepoint.CODES["7"]) break;
			case Codepoint.CODES["0"]: {
				let r = c - Codepoint.CODES["0"];
				for (let i = 1; i < 3; i++) {
					if (!t.more() || t.peek() < Codepoint.CODES["0"] || t.peek() > Codepoint.CODES["7"]) break;
					r = r * 8 + t.peek() - Codepoint.CODES["0"];
					t.skip(1);
				}
				return r;
			}
			case Codepoint.CODES["x"]: {
				if (!t.more()) break;
				c = t.pop();
				if (c === Codepoint.CODES["{"]) {
					let nhex = 0;
					let r = 0;
					while (true) {
						if (!t.more()) break bigswitch;
						c = t.pop();
						if (c === Codepoint.CODES["}"]) break;
						const v = Utils.unhex(c);
						if (v < 0) break bigswitch;
						r = r * 16 + v;
						if (r > Unicode.MAX_RUNE) break bigswitch;
						nhex++;
					}
					if (nhex === 0) break bigswitch;
					return r;
				}
				const x = Utils.unhex(c);
				if (!t.more()) break;
				c = t.pop();
				const y = Utils.unhex(c);
				if (x < 0 || y < 0) break;
				return x * 16 + y;
			}
			case Codepoint.CODES["a"]: return Codepoint.CODES["\x07"];
			case Codepoint.CODES["f"]: return Codepoint.CODES["\f"];
			case Codepoint.CODES["n"]: return Codepoint.CODES["\n"];
			case Codepoint.CODES["r"]: return Codepoint.CODES["\r"];
			case Codepoint.CODES["t"]: return Codepoint.CODES["	"];
			case Codepoint.CODES["v"]: return Codepoint.CODES["\v"];
			default: if (c <= Unicode.MAX_ASCII && !Utils.isalnum(c)) return c;
		}
		throw new RE2JSSyntaxException(Parser.ERR_INVALID_ESCAPE, t.from(startPos));
	}
	static parseClassChar(t, wholeClassPos) {
		if (!t.more()) throw new RE2JSSyntaxException(Parser.ERR_MISSING_BRACKET, t.from(wholeClassPos));
		if (t.lookingAt("\\")) return Parser.parseEscape(t);
		return t.pop();
	}
	static hasCapture(re) {
		if (re === null) return false;
		if (re.op === Regexp.Op.CAPTURE) return true;
		if (re.subs) {
			for (let sub of re.subs) if (Parser.hasCapture(sub)) return true;
		}
		return false;
	}
	constructor(wholeRegexp, flags = 0) {
		this.wholeRegexp = wholeRegexp;
		this.flags = flags;
		this.numCap = 0;
		this.namedGroups = Object.create(null);
		this.stack = [];
		this.free = null;
		this.numRegexp = 0;
		this.numRunes = 0;
		this.repeats = 0;
		this.height = null;
		this.size = null;
		this.nlb = 0;
	}
	newRegexp(op) {
		let re = this.free;
		if (re !== null && re.subs !== null && re.subs.length > 0) {
			this.free = re.subs[0];
			re.reinit();
			re.op = op;
		} else {
			re = new Regexp(op);
			this.numRegexp += 1;
		}
		return re;
	}
	reuse(re) {
		if (this.height !== null && this.height.has(re)) this.height.delete(re);
		if (re.subs !== null && re.subs.length > 0) re.subs[0] = this.free;
		this.free = re;
	}
	checkLimits(re) {
		if (this.numRunes > Parser.MAX_RUNES) throw new RE2JSSyntaxException(Parser.ERR_LARGE);
		this.checkSize(re);
		this.checkHeight(re);
	}
	checkSize(re) {
		if (this.size === null) {
			if (this.repeats === 0) this.repeats = 1;
			if (re.op === Regexp.Op.REPEAT) {
				let n = re.max;
				if (n === -1) n = re.min;
				if (n <= 0) n = 1;
				if (n > Math.floor(Parser.MAX_SIZE / this.repeats)) this.repeats = Parser.MAX_SIZE;
				else this.repeats *= n;
			}
			if (this.numRegexp < Math.floor(Parser.MAX_SIZE / this.repeats)) return;
			this.size = /* @__PURE__ */ new Map();
			for (let reEx of this.stack) this.checkSize(reEx);
		}
		if (this.calcSize(re, true) > Parser.MAX_SIZE) throw new RE2JSSyntaxException(Parser.ERR_LARGE);
	}
	calcSize(re, force = false) {
		if (!force && this.size !== null) {
			if (this.size.has(re)) return this.size.get(re);
		}
		let size = 0;
		switch (re.op) {
			case Regexp.Op.LITERAL:
				size = re.runes.length;
				break;
			case Regexp.Op.PLB:
			case Regexp.Op.NLB:
			case Regexp.Op.CAPTURE:
			case Regexp.Op.STAR:
				size = 2 + this.calcSize(re.subs[0]);
				break;
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST:
				size = 1 + this.calcSize(re.subs[0]);
				break;
			case Regexp.Op.CONCAT:
				for (let sub of re.subs) size = size + this.calcSize(sub);
				break;
			case Regexp.Op.ALTERNATE:
				for (let sub of re.subs) size = size + this.calcSize(sub);
				if (re.subs.length > 1) size = size + re.subs.length - 1;
				break;
			case Regexp.Op.REPEAT: {
				let sub = this.calcSize(re.subs[0]);
				if (re.max === -1) {
					if (re.min === 0) size = 2 + sub;
					else size = 1 + re.min * sub;
					break;
				}
				size = re.max * sub + (re.max - re.min);
				break;
			}
		}
		size = Math.max(1, size);
		if (this.size === null) this.size = /* @__PURE__ */ new Map();
		this.size.set(re, size);
		return size;
	}
	checkHeight(re) {
		if (this.numRegexp < Parser.MAX_HEIGHT) return;
		if (this.height === null) {
			this.height = /* @__PURE__ */ new Map();
			for (let reEx of this.stack) this.checkHeight(reEx);
		}
		if (this.calcHeight(re, true) > Parser.MAX_HEIGHT) throw new RE2JSSyntaxException(Parser.ERR_NESTING_DEPTH);
	}
	calcHeight(re, force = false) {
		if (!force && this.height !== null) {
			if (this.height.has(re)) return this.height.get(re);
		}
		let h = 1;
		for (let sub of re.subs) {
			const hsub = this.calcHeight(sub);
			if (h < 1 + hsub) h = 1 + hsub;
		}
		if (this.height === null) this.height = /* @__PURE__ */ new Map();
		this.height.set(re, h);
		return h;
	}
	pop() {
		return this.stack.pop();
	}
	popToPseudo() {
		const n = this.stack.length;
		let i = n;
		while (i > 0 && !Regexp.isPseudoOp(this.stack[i - 1].op)) i--;
		return this.stack.splice(i, n - i);
	}
	push(re) {
		this.numRunes += re.runes.length;
		if (re.op === Regexp.Op.CHAR_CLASS && re.runes.length === 2 && re.runes[0] === re.runes[1]) {
			if (this.maybeConcat(re.runes[0], this.flags & ~RE2Flags.FOLD_CASE)) return null;
			re.op = Regexp.Op.LITERAL;
			re.runes = [re.runes[0]];
			re.flags = this.flags & ~RE2Flags.FOLD_CASE;
		} else if (re.op === Regexp.Op.CHAR_CLASS && re.runes.length === 4 && re.runes[0] === re.runes[1] && re.runes[2] === re.runes[3] && Unicode.simpleFold(re.runes[0]) === re.runes[2] && Unicode.simpleFold(re.runes[2]) === re.runes[0] || re.op === Regexp.Op.CHAR_CLASS && re.runes.length === 2 && re.runes[0] + 1 === re.runes[1] && Unicode.simpleFold(re.runes[0]) === re.runes[1] && Unicode.simpleFold(re.runes[1]) === re.runes[0]) {
			if (this.maybeConcat(re.runes[0], this.flags | RE2Flags.FOLD_CASE)) return null;
			re.op = Regexp.Op.LITERAL;
			re.runes = [re.runes[0]];
			re.flags = this.flags | RE2Flags.FOLD_CASE;
		} else this.maybeConcat(-1, 0);
		this.stack.push(re);
		this.checkLimits(re);
		return re;
	}
	maybeConcat(r, flags) {
		const n = this.stack.length;
		if (n < 2) return false;
		const re1 = this.stack[n - 1];
		const re2 = this.stack[n - 2];
		if (re1.op !== Regexp.Op.LITERAL || re2.op !== Regexp.Op.LITERAL || (re1.flags & RE2Flags.FOLD_CASE) !== (re2.flags & RE2Flags.FOLD_CASE)) return false;
		if (!Array.isArray(re2.runes)) re2.runes = Array.from(re2.runes);
		for (let i = 0; i < re1.runes.length; i++) re2.runes.push(re1.runes[i]);
		if (r >= 0) {
			re1.runes = [r];
			re1.flags = flags;
			return true;
		}
		this.pop();
		this.reuse(re1);
		return false;
	}
	newLiteral(r, flags) {
		const re = this.newRegexp(Regexp.Op.LITERAL);
		re.flags = flags;
		if ((flags & RE2Flags.FOLD_CASE) !== 0) r = Parser.minFoldRune(r);
		re.runes = [r];
		return re;
	}
	literal(r) {
		this.push(this.newLiteral(r, this.flags));
	}
	op(op) {
		const re = this.newRegexp(op);
		re.flags = this.flags;
		return this.push(re);
	}
	repeat(op, min, max, beforePos, t, lastRepeatPos) {
		let flags = this.flags;
		if ((flags & RE2Flags.PERL_X) !== 0) {
			if (t.more() && t.lookingAt("?")) {
				t.skip(1);
				flags ^= RE2Flags.NON_GREEDY;
			}
			if (lastRepeatPos !== -1) throw new RE2JSSyntaxException(Parser.ERR_INVALID_REPEAT_OP, t.from(lastRepeatPos));
		}
		const n = this.stack.length;
		if (n === 0) throw new RE2JSSyntaxException(Parser.ERR_MISSING_REPEAT_ARGUMENT, t.from(beforePos));
		const sub = this.stack[n - 1];
		if (Regexp.isPseudoOp(sub.op)) throw new RE2JSSyntaxException(Parser.ERR_MISSING_REPEAT_ARGUMENT, t.from(beforePos));
		const re = this.newRegexp(op);
		re.min = min;
		re.max = max;
		re.flags = flags;
		re.subs = [sub];
		this.stack[n - 1] = re;
		this.checkLimits(re);
		if (op === Regexp.Op.REPEAT && (min >= 2 || max >= 2) && !this.repeatIsValid(re, 1e3)) throw new RE2JSSyntaxException(Parser.ERR_INVALID_REPEAT_SIZE, t.from(beforePos));
	}
	repeatIsValid(re, n) {
		if (re.op === Regexp.Op.REPEAT) {
			let m = re.max;
			if (m === 0) return true;
			if (m < 0) m = re.min;
			if (m > n) return false;
			if (m > 0) n = Math.trunc(n / m);
		}
		for (let sub of re.subs) if (!this.repeatIsValid(sub, n)) return false;
		return true;
	}
	concat() {
		this.maybeConcat(-1, 0);
		const subs = this.popToPseudo();
		if (subs.length === 0) return this.push(this.newRegexp(Regexp.Op.EMPTY_MATCH));
		return this.push(this.collapse(subs, Regexp.Op.CONCAT));
	}
	alternate() {
		const subs = this.popToPseudo();
		if (subs.length > 0) this.cleanAlt(subs[subs.length - 1]);
		if (subs.length === 0) return this.push(this.newRegexp(Regexp.Op.NO_MATCH));
		return this.push(this.collapse(subs, Regexp.Op.ALTERNATE));
	}
	cleanAlt(re) {
		if (re.op === Regexp.Op.CHAR_CLASS) {
			re.runes = new CharClass(Array.from(re.runes)).cleanClass().toArray();
			if (re.runes.length === 2 && re.runes[0] === 0 && re.runes[1] === Unicode.MAX_RUNE) {
				re.runes = /* @__PURE__ */ new Int32Array(0);
				re.op = Regexp.Op.ANY_CHAR;
			} else if (re.runes.length === 4 && re.runes[0] === 0 && re.runes[1] === Codepoint.CODES["\n"] - 1 && re.runes[2] === Codepoint.CODES["\n"] + 1 && re.runes[3] === Unicode.MAX_RUNE) {
				re.runes = /* @__PURE__ */ new Int32Array(0);
				re.op = Regexp.Op.ANY_CHAR_NOT_NL;
			}
		}
	}
	collapse(subs, op) {
		if (subs.length === 1) return subs[0];
		let len = 0;
		for (let sub of subs) len += sub.op === op ? sub.subs.length : 1;
		let newsubs = new Array(len).fill(null);
		let i = 0;
		for (let sub of subs) if (sub.op === op) {
			for (let j = 0; j < sub.subs.length; j++) newsubs[i++] = sub.subs[j];
			this.reuse(sub);
		} else newsubs[i++] = sub;
		let re = this.newRegexp(op);
		re.subs = newsubs;
		if (op === Regexp.Op.ALTERNATE) {
			re.subs = this.factor(re.subs);
			if (re.subs.length === 1) {
				const old = re;
				re = re.subs[0];
				this.reuse(old);
			}
		}
		return re;
	}
	factor(array) {
		if (array.length < 2) return array;
		let s = 0;
		let lensub = array.length;
		let lenout = 0;
		let str = null;
		let strlen = 0;
		let strflags = 0;
		let start = 0;
		for (let i = 0; i <= lensub; i++) {
			let istr = null;
			let istrlen = 0;
			let iflags = 0;
			if (i < lensub) {
				let re = array[s + i];
				if (re.op === Regexp.Op.CONCAT && re.subs.length > 0) re = re.subs[0];
				if (re.op === Regexp.Op.LITERAL) {
					istr = re.runes;
					istrlen = re.runes.length;
					iflags = re.flags & RE2Flags.FOLD_CASE;
				}
				if (iflags === strflags) {
					let same = 0;
					while (same < strlen && same < istrlen && str[same] === istr[same]) same++;
					if (same > 0) {
						strlen = same;
						continue;
					}
				}
			}
			if (i === start) {} else if (i === start + 1) array[lenout++] = array[s + start];
			else {
				const prefix = this.newRegexp(Regexp.Op.LITERAL);
				prefix.flags = strflags;
				prefix.runes = str.slice(0, strlen);
				for (let j = start; j < i; j++) {
					array[s + j] = this.removeLeadingString(array[s + j], strlen);
					this.checkLimits(array[s + j]);
				}
				const suffix = this.collapse(array.slice(s + start, s + i), Regexp.Op.ALTERNATE);
				const re = this.newRegexp(Regexp.Op.CONCAT);
				re.subs = [prefix, suffix];
				array[lenout++] = re;
			}
			start = i;
			str = istr;
			strlen = istrlen;
			strflags = iflags;
		}
		lensub = lenout;
		s = 0;
		start = 0;
		lenout = 0;
		let first = null;
		for (let i = 0; i <= lensub; i++) {
			let ifirst = null;
			if (i < lensub) {
				ifirst = Parser.leadingRegexp(array[s + i]);
				if (first !== null && first.equals(ifirst) && (Parser.isCharClass(first) || first.op === Regexp.Op.REPEAT && first.min === first.max && Parser.isCharClass(first.subs[0]))) continue;
			}
			if (i === start) {} else if (i === start + 1) array[lenout++] = array[s + start];
			else {
				const prefix = first;
				for (let j = start; j < i; j++) {
					const reuse = j !== start;
					array[s + j] = this.removeLeadingRegexp(array[s + j], reuse);
					this.checkLimits(array[s + j]);
				}
				const suffix = this.collapse(array.slice(s + start, s + i), Regexp.Op.ALTERNATE);
				const re = this.newRegexp(Regexp.Op.CONCAT);
				re.subs = [prefix, suffix];
				array[lenout++] = re;
			}
			start = i;
			first = ifirst;
		}
		lensub = lenout;
		s = 0;
		start = 0;
		lenout = 0;
		for (let i = 0; i <= lensub; i++) {
			if (i < lensub && Parser.isCharClass(array[s + i])) continue;
			if (i === start) {} else if (i === start + 1) array[lenout++] = array[s + start];
			else {
				let max = start;
				for (let j = start + 1; j < i; j++) {
					const subMax = array[s + max];
					const subJ = array[s + j];
					if (subMax.op < subJ.op || subMax.op === subJ.op && (subMax.runes !== null ? subMax.runes.length : 0) < (subJ.runes !== null ? subJ.runes.length : 0)) max = j;
				}
				const tmp = array[s + start];
				array[s + start] = array[s + max];
				array[s + max] = tmp;
				for (let j = start + 1; j < i; j++) {
					Parser.mergeCharClass(array[s + start], array[s + j]);
					this.reuse(array[s + j]);
				}
				this.cleanAlt(array[s + start]);
				array[lenout++] = array[s + start];
			}
			if (i < lensub) array[lenout++] = array[s + i];
			start = i + 1;
		}
		lensub = lenout;
		s = 0;
		start = 0;
		lenout = 0;
		for (let i = 0; i < lensub; ++i) {
			if (i + 1 < lensub && array[s + i].op === Regexp.Op.EMPTY_MATCH && array[s + i + 1].op === Regexp.Op.EMPTY_MATCH) continue;
			array[lenout++] = array[s + i];
		}
		lensub = lenout;
		s = 0;
		return array.slice(s, lensub);
	}
	removeLeadingString(re, n) {
		if (re.op === Regexp.Op.CONCAT && re.subs.length > 0) {
			const sub = this.removeLeadingString(re.subs[0], n);
			re.subs[0] = sub;
			if (sub.op === Regexp.Op.EMPTY_MATCH) {
				this.reuse(sub);
				switch (re.subs.length) {
					case 0:
					case 1:
						re.op = Regexp.Op.EMPTY_MATCH;
						re.subs = Regexp.emptySubs();
						break;
					case 2: {
						const old = re;
						re = re.subs[1];
						this.reuse(old);
						break;
					}
					default: re.subs = re.subs.slice(1, re.subs.length);
				}
			}
			return re;
		}
		if (re.op === Regexp.Op.LITERAL) {
			re.runes = re.runes.slice(n, re.runes.length);
			if (re.runes.length === 0) re.op = Regexp.Op.EMPTY_MATCH;
		}
		return re;
	}
	removeLeadingRegexp(re, reuse) {
		if (re.op === Regexp.Op.CONCAT && re.subs.length > 0) {
			if (reuse) this.reuse(re.subs[0]);
			re.subs = re.subs.slice(1, re.subs.length);
			switch (re.subs.length) {
				case 0:
					re.op = Regexp.Op.EMPTY_MATCH;
					re.subs = Regexp.emptySubs();
					break;
				case 1: {
					const old = re;
					re = re.subs[0];
					this.reuse(old);
					break;
				}
			}
			return re;
		}
		if (reuse) this.reuse(re);
		return this.newRegexp(Regexp.Op.EMPTY_MATCH);
	}
	parseInternal() {
		if ((this.flags & RE2Flags.LITERAL) !== 0) return Parser.literalRegexp(this.wholeRegexp, this.flags);
		let lastRepeatPos = -1;
		let min = -1;
		let max = -1;
		const t = new StringIterator(this.wholeRegexp);
		while (t.more()) {
			let repeatPos = -1;
			bigswitch: switch (t.peek()) {
				case Codepoint.CODES["("]:
					if ((this.flags & RE2Flags.LOOKBEHIND) !== 0) {
						if (t.lookingAt("(?<=")) {
							this.parsePosLookBehind();
							t.skip(4);
							break;
						}
						if (t.lookingAt("(?<!")) {
							this.parseNegLookBehind();
							t.skip(4);
							break;
						}
					}
					if ((this.flags & RE2Flags.PERL_X) !== 0 && t.lookingAt("(?")) {
						this.parsePerlFlags(t);
						break;
					}
					this.op(Regexp.Op.LEFT_PAREN).cap = ++this.numCap;
					t.skip(1);
					break;
				case Codepoint.CODES["|"]:
					this.parseVerticalBar();
					t.skip(1);
					break;
				case Codepoint.CODES[")"]:
					this.parseRightParen();
					t.skip(1);
					break;
				case Codepoint.CODES["^"]:
					if ((this.flags & RE2Flags.ONE_LINE) !== 0) this.op(Regexp.Op.BEGIN_TEXT);
					else this.op(Regexp.Op.BEGIN_LINE);
					t.skip(1);
					break;
				case Codepoint.CODES["$"]:
					if ((this.flags & RE2Flags.ONE_LINE) !== 0) this.op(Regexp.Op.END_TEXT).flags |= RE2Flags.WAS_DOLLAR;
					else this.op(Regexp.Op.END_LINE);
					t.skip(1);
					break;
				case Codepoint.CODES["."]:
					if ((this.flags & RE2Flags.DOT_NL) !== 0) this.op(Regexp.Op.ANY_CHAR);
					else this.op(Regexp.Op.ANY_CHAR_NOT_NL);
					t.skip(1);
					break;
				case Codepoint.CODES["["]:
					this.parseClass(t);
					break;
				case Codepoint.CODES["*"]:
				case Codepoint.CODES["+"]:
				case Codepoint.CODES["?"]: {
					repeatPos = t.pos();
					let op = null;
					switch (t.pop()) {
						case Codepoint.CODES["*"]:
							op = Regexp.Op.STAR;
							break;
						case Codepoint.CODES["+"]:
							op = Regexp.Op.PLUS;
							break;
						case Codepoint.CODES["?"]: op = Regexp.Op.QUEST;
					}
					this.repeat(op, min, max, repeatPos, t, lastRepeatPos);
					break;
				}
				case Codepoint.CODES["{"]: {
					const before = t.pos();
					const minMax = Parser.parseRepeat(t);
					if (minMax < 0) {
						t.rewindTo(before);
						this.literal(t.pop());
						break;
					}
					repeatPos = before;
					min = minMax >> 16;
					max = (minMax & Unicode.MAX_BMP) << 16 >> 16;
					this.repeat(Regexp.Op.REPEAT, min, max, repeatPos, t, lastRepeatPos);
					break;
				}
				case Codepoint.CODES["\\"]: {
					const savedPos = t.pos();
					t.skip(1);
					if ((this.flags & RE2Flags.PERL_X) !== 0 && t.more()) switch (t.pop()) {
						case Codepoint.CODES["A"]:
							this.op(Regexp.Op.BEGIN_TEXT);
							break bigswitch;
						case Codepoint.CODES["b"]:
							this.op(Regexp.Op.WORD_BOUNDARY);
							break bigswitch;
						case Codepoint.CODES["B"]:
							this.op(Regexp.Op.NO_WORD_BOUNDARY);
							break bigswitch;
						case Codepoint.CODES["C"]: throw new RE2JSSyntaxException(Parser.ERR_INVALID_ESCAPE, "\\C");
						case Codepoint.CODES["Q"]: {
							let lit = t.rest();
							const i = lit.indexOf("\\E");
							if (i >= 0) {
								lit = lit.substring(0, i);
								t.skipString(lit);
								t.skipString("\\E");
							} else t.skipString(lit);
							let j = 0;
							while (j < lit.length) {
								const codepoint = lit.codePointAt(j);
								this.literal(codepoint);
								j += Utils.charCount(codepoint);
							}
							break bigswitch;
						}
						case Codepoint.CODES["z"]:
							this.op(Regexp.Op.END_TEXT);
							break bigswitch;
						default: t.rewindTo(savedPos);
					}
					else t.rewindTo(savedPos);
					const re = this.newRegexp(Regexp.Op.CHAR_CLASS);
					re.flags = this.flags;
					if (t.lookingAt("\\p") || t.lookingAt("\\P")) {
						const cc = new CharClass();
						if (this.parseUnicodeClass(t, cc)) {
							re.runes = cc.toArray();
							this.push(re);
							break bigswitch;
						}
					}
					const cc = new CharClass();
					if (this.parsePerlClassEscape(t, cc)) {
						re.runes = cc.toArray();
						this.push(re);
						break bigswitch;
					}
					t.rewindTo(savedPos);
					this.reuse(re);
					this.literal(Parser.parseEscape(t));
					break;
				}
				default: this.literal(t.pop());
			}
			lastRepeatPos = repeatPos;
		}
		this.concat();
		if (this.swapVerticalBar()) this.pop();
		this.alternate();
		if (this.stack.length !== 1) throw new RE2JSSyntaxException(Parser.ERR_MISSING_PAREN, this.wholeRegexp);
		this.stack[0].namedGroups = this.namedGroups;
		return this.stack[0];
	}
	parsePerlFlags(t) {
		const startPos = t.pos();
		const s = t.rest();
		if (s.startsWith("(?P<") || s.startsWith("(?<")) {
			const begin = s.charAt(2) === "P" ? 4 : 3;
			const end = s.indexOf(">");
			if (end < 0) throw new RE2JSSyntaxException(Parser.ERR_INVALID_NAMED_CAPTURE, s);
			const name = s.substring(begin, end);
			t.skipString(name);
			t.skip(begin + 1);
			if (!Parser.isValidCaptureName(name)) throw new RE2JSSyntaxException(Parser.ERR_INVALID_NAMED_CAPTURE, s.substring(0, end + 1));
			const re = this.op(Regexp.Op.LEFT_PAREN);
			re.cap = ++this.numCap;
			if (this.namedGroups[name]) throw new RE2JSSyntaxException(Parser.ERR_DUPLICATE_NAMED_CAPTURE, name);
			this.namedGroups[name] = this.numCap;
			re.name = name;
			return;
		}
		t.skip(2);
		let flags = this.flags;
		let sign = 1;
		let sawFlag = false;
		loop: while (t.more()) {
			const c = t.pop();
			switch (c) {
				case Codepoint.CODES["i"]:
					flags |= RE2Flags.FOLD_CASE;
					sawFlag = true;
					break;
				case Codepoint.CODES["m"]:
					flags &= ~RE2Flags.ONE_LINE;
					sawFlag = true;
					break;
				case Codepoint.CODES["s"]:
					flags |= RE2Flags.DOT_NL;
					sawFlag = true;
					break;
				case Codepoint.CODES["U"]:
					flags |= RE2Flags.NON_GREEDY;
					sawFlag = true;
					break;
				case Codepoint.CODES["-"]:
					if (sign < 0) break loop;
					sign = -1;
					flags = ~flags;
					sawFlag = false;
					break;
				case Codepoint.CODES[":"]:
				case Codepoint.CODES[")"]:
					if (sign < 0) {
						if (!sawFlag) break loop;
						flags = ~flags;
					}
					if (c === Codepoint.CODES[":"]) this.op(Regexp.Op.LEFT_PAREN);
					this.flags = flags;
					return;
				default: break loop;
			}
		}
		throw new RE2JSSyntaxException(Parser.ERR_INVALID_PERL_OP, t.from(startPos));
	}
	parsePosLookBehind() {
		const re = this.newRegexp(Regexp.Op.LEFT_PAREN);
		re.flags = this.flags;
		re.lb = ++this.nlb;
		return this.push(re);
	}
	parseNegLookBehind() {
		const re = this.newRegexp(Regexp.Op.LEFT_PAREN);
		re.flags = this.flags;
		re.lb = -++this.nlb;
		return this.push(re);
	}
	parseVerticalBar() {
		this.concat();
		if (!this.swapVerticalBar()) this.op(Regexp.Op.VERTICAL_BAR);
	}
	swapVerticalBar() {
		const n = this.stack.length;
		if (n >= 3 && this.stack[n - 2].op === Regexp.Op.VERTICAL_BAR && Parser.isCharClass(this.stack[n - 1]) && Parser.isCharClass(this.stack[n - 3])) {
			let re1 = this.stack[n - 1];
			let re3 = this.stack[n - 3];
			if (re1.op > re3.op) {
				const tmp = re3;
				re3 = re1;
				re1 = tmp;
				this.stack[n - 3] = re3;
			}
			Parser.mergeCharClass(re3, re1);
			this.reuse(re1);
			this.pop();
			return true;
		}
		if (n >= 2) {
			const re1 = this.stack[n - 1];
			const re2 = this.stack[n - 2];
			if (re2.op === Regexp.Op.VERTICAL_BAR) {
				if (n >= 3) this.cleanAlt(this.stack[n - 3]);
				this.stack[n - 2] = re1;
				this.stack[n - 1] = re2;
				return true;
			}
		}
		return false;
	}
	parseRightParen() {
		this.concat();
		if (this.swapVerticalBar()) this.pop();
		this.alternate();
		if (this.stack.length < 2) throw new RE2JSSyntaxException(Parser.ERR_UNEXPECTED_PAREN, this.wholeRegexp);
		const re1 = this.pop();
		const re2 = this.pop();
		if (re2.op !== Regexp.Op.LEFT_PAREN) throw new RE2JSSyntaxException(Parser.ERR_UNEXPECTED_PAREN, this.wholeRegexp);
		this.flags = re2.flags;
		if (re2.lb !== 0) {
			if (Parser.hasCapture(re1)) throw new RE2JSSyntaxException(Parser.ERR_INVALID_CAPTURE_IN_LOOKBEHIND, this.wholeRegexp);
			if (re2.lb > 0) re2.op = Regexp.Op.PLB;
			else re2.op = Regexp.Op.NLB;
			re2.subs = [re1];
			this.push(re2);
			return;
		}
		if (re2.cap === 0) this.push(re1);
		else {
			re2.op = Regexp.Op.CAPTURE;
			re2.subs = [re1];
			this.push(re2);
		}
	}
	parsePerlClassEscape(t, cc) {
		const beforePos = t.pos();
		if ((this.flags & RE2Flags.PERL_X) === 0 || !t.more() || t.pop() !== Codepoint.CODES["\\"] || !t.more()) return false;
		t.pop();
		const p = t.from(beforePos);
		const g = PERL_GROUPS.has(p) ? PERL_GROUPS.get(p) : null;
		if (g === null) return false;
		cc.appendGroup(g, (this.flags & RE2Flags.FOLD_CASE) !== 0);
		return true;
	}
	parseNamedClass(t, cc) {
		const cls = t.rest();
		const i = cls.indexOf(":]");
		if (i < 0) return false;
		const name = cls.substring(0, i + 2);
		t.skipString(name);
		const g = POSIX_GROUPS.has(name) ? POSIX_GROUPS.get(name) : null;
		if (g === null) throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, name);
		cc.appendGroup(g, (this.flags & RE2Flags.FOLD_CASE) !== 0);
		return true;
	}
	parseUnicodeClass(t, cc) {
		const startPos = t.pos();
		if ((this.flags & RE2Flags.UNICODE_GROUPS) === 0 || !t.lookingAt("\\p") && !t.lookingAt("\\P")) return false;
		t.skip(1);
		let sign = 1;
		let c = t.pop();
		if (c === Codepoint.CODES["P"]) sign = -1;
		if (!t.more()) {
			t.rewindTo(startPos);
			throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.rest());
		}
		c = t.pop();
		let name;
		if (c !== Codepoint.CODES["{"]) name = Utils.runeToString(c);
		else {
			const rest = t.rest();
			const end = rest.indexOf("}");
			if (end < 0) {
				t.rewindTo(startPos);
				throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.rest());
			}
			name = rest.substring(0, end);
			t.skipString(name);
			t.skip(1);
		}
		if (!(name.length === 0) && name.codePointAt(0) === Codepoint.CODES["^"]) {
			sign = 0 - sign;
			name = name.substring(1);
		}
		const pair = Parser.unicodeTable(name);
		if (pair === null) throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.from(startPos));
		if (pair.sign < 0) sign = 0 - sign;
		const tab = pair.tab;
		const fold = pair.fold;
		if ((this.flags & RE2Flags.FOLD_CASE) === 0 || fold === null) cc.appendTableWithSign(tab, sign);
		else {
			const tmp = new CharClass().appendTable(tab).appendTable(fold).cleanClass().toArray();
			cc.appendClassWithSign(Array.from(tmp), sign);
		}
		return true;
	}
	parseClass(t) {
		const startPos = t.pos();
		t.skip(1);
		const re = this.newRegexp(Regexp.Op.CHAR_CLASS);
		re.flags = this.flags;
		const cc = new CharClass();
		let sign = 1;
		if (t.more() && t.lookingAt("^")) {
			sign = -1;
			t.skip(1);
			if ((this.flags & RE2Flags.CLASS_NL) === 0) cc.appendRange(Codepoint.CODES["\n"], Codepoint.CODES["\n"]);
		}
		let first = true;
		while (!t.more() || t.peek() !== Codepoint.CODES["]"] || first) {
			if (t.more() && t.lookingAt("-") && (this.flags & RE2Flags.PERL_X) === 0 && !first) {
				const s = t.rest();
				if (s === "-" || !s.startsWith("-]")) {
					t.rewindTo(startPos);
					throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.rest());
				}
			}
			first = false;
			const beforePos = t.pos();
			if (t.lookingAt("[:")) {
				if (this.parseNamedClass(t, cc)) continue;
				t.rewindTo(beforePos);
			}
			if (this.parseUnicodeClass(t, cc)) continue;
			if (this.parsePerlClassEscape(t, cc)) continue;
			t.rewindTo(beforePos);
			const lo = Parser.parseClassChar(t, startPos);
			let hi = lo;
			if (t.more() && t.lookingAt("-")) {
				t.skip(1);
				if (t.more() && t.lookingAt("]")) t.skip(-1);
				else {
					hi = Parser.parseClassChar(t, startPos);
					if (hi < lo) throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.from(beforePos));
				}
			}
			if ((this.flags & RE2Flags.FOLD_CASE) === 0) cc.appendRange(lo, hi);
			else cc.appendFoldedRange(lo, hi);
		}
		t.skip(1);
		cc.cleanClass();
		if (sign < 0) cc.negateClass();
		re.runes = cc.toArray();
		this.push(re);
	}
};
/**
* An RE2 class instance is a compiled representation of an RE2 regular expression, independent of
* the public Java-like Pattern/Matcher API.
*
* This class also contains various implementation helpers for RE2 regular expressions.
*
* Use the {@link #quoteMeta(String)} utility function to quote all regular expression
* metacharacters in an arbitrary string.
*
*/
var RE2 = class RE2 {
	static initTest(expr) {
		const re2 = RE2.compile(expr);
		const res = new RE2(re2.expr, re2.prog, re2.numSubexp, re2.longest);
		res.cond = re2.cond;
		res.prefix = re2.prefix;
		res.prefixUTF8 = re2.prefixUTF8;
		res.prefixComplete = re2.prefixComplete;
		res.prefixRune = re2.prefixRune;
		res.prefilter = re2.prefilter;
		res.namedGroups = re2.namedGroups;
		return res;
	}
	/**
	* Parses a regular expression and returns, if successful, an {@code RE2} instance that can be
	* used to match against text.
	*
	* When matching against text, the regexp returns a match that begins as early as possible in the
	* input (leftmost), and among those it chooses the one that a backtracking search would have
	* found first. This so-called leftmost-first matching is the same semantics that Perl, Python,
	* and other implementations use, although this package implements it without the expense of
	* backtracking. For POSIX leftmost-longest matching, see {@link #compilePOSIX}.
	*/
	static compile(expr) {
		return RE2.compileImpl(expr, RE2Flags.PERL, false);
	}
	/**
	* {@code compilePOSIX} is like {@link #compile} but restricts the regular expression to POSIX ERE
	* (egrep) syntax and changes the match semantics to leftmost-longest.
	*
	* That is, when matching against text, the regexp returns a match that begins as early as
	* possible in the input (leftmost), and among those it chooses a match that is as long as
	* possible. This so-called leftmost-longest matching is the same semantics that early regular
	* expression implementations used and that POSIX specifies.
	*
	* However, there can be multiple leftmost-longest matches, with different submatch choices, and
	* here this package diverges from POSIX. Among the possible leftmost-longest matches, this
	* package chooses the one that a backtracking search would have found first, while POSIX
	* specifies that the match be chosen to maximize the length of the first subexpression, then the
	* second, and so on from left to right. The POSIX rule is computationally prohibitive and not
	* even well-defined. See http://swtch.com/~rsc/regexp/regexp2.html#posix
	*/
	static compilePOSIX(expr) {
		return RE2.compileImpl(expr, RE2Flags.POSIX, true);
	}
	static compileImpl(expr, mode, longest) {
		let re = Parser.parse(expr, mode);
		const maxCap = re.maxCap();
		const namedGroups = re.namedGroups;
		re = Simplify.simplify(re);
		const prefilter = PrefilterTree.build(re);
		const prog = Compiler.compileRegexp(re);
		const re2 = new RE2(expr, prog, maxCap, longest);
		re2.prefilter = prefilter.type === Prefilter.Type.NONE ? null : prefilter;
		const [prefixCompl, prefixStr] = prog.prefix();
		re2.prefixComplete = prefixCompl;
		re2.prefix = prefixStr;
		re2.prefixUTF8 = Utils.stringToUtf8ByteArray(re2.prefix);
		if (re2.prefix.length > 0) re2.prefixRune = re2.prefix.codePointAt(0);
		re2.namedGroups = namedGroups;
		return re2;
	}
	/**
	* Returns true iff textual regular expression {@code pattern} matches string {@code s}.
	*
	* More complicated queries need to use {@link #compile} and the full {@code RE2} interface.
	*/
	static match(pattern, s) {
		return RE2.compile(pattern).match(s);
	}
	constructor(expr, prog, numSubexp = 0, longest = 0) {
		this.expr = expr;
		this.prog = prog;
		this.numSubexp = numSubexp;
		this.longest = longest;
		this.cond = prog.startCond();
		this.prefix = null;
		this.prefixUTF8 = null;
		this.prefixComplete = false;
		this.prefixRune = 0;
		/** @type {Record<string, number>} */
		this.namedGroups = Object.create(null);
		this.machinePool = [];
		this.lazyDFA = null;
		this.onepass = OnePass.compile(this.prog);
		this.prefilter = null;
	}
	get dfa() {
		if (this.lazyDFA === null) this.lazyDFA = new DFA(this.prog);
		return this.lazyDFA;
	}
	matchPrefixComplete(input, pos, anchor, ncap) {
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return null;
		let matchStart = -1;
		let matchEnd = -1;
		const pLen = input.prefixLength(this);
		if (anchor === RE2Flags.UNANCHORED) {
			const idx = input.index(this, pos);
			if (idx < 0) return null;
			matchStart = pos + idx;
			matchEnd = matchStart + pLen;
		} else if (anchor === RE2Flags.ANCHOR_BOTH) {
			if (input.endPos() !== pLen) return null;
			if (input.index(this, 0) !== 0) return null;
			matchStart = 0;
			matchEnd = pLen;
		} else if (anchor === RE2Flags.ANCHOR_START) {
			if (input.index(this, 0) !== 0) return null;
			matchStart = 0;
			matchEnd = pLen;
		}
		if (matchStart < 0) return null;
		if (ncap > 0) {
			const matchcap = new Int32Array(ncap).fill(-1);
			matchcap[0] = matchStart;
			matchcap[1] = matchEnd;
			return Array.from(matchcap);
		}
		return [];
	}
	createLookbehindState() {
		return this.prog.numLb > 0 ? new LookbehindState(this.prog) : null;
	}
	executeEngine(input, pos, anchor, ncap, lbState = null) {
		if (this.prefixComplete && (ncap === 0 || this.numSubexp === 0)) return this.matchPrefixComplete(input, pos, anchor, ncap);
		if (this.prefilter !== null && anchor === RE2Flags.UNANCHORED) {
			if (!this.prefilter.eval(input, pos)) return null;
		}
		if (this.onepass !== null) return OnePass.execute(this, input, pos, anchor, ncap);
		if (ncap > 0) {
			if (this.prog.numLb === 0 && input.endPos() <= Backtracker.maxBitStateLen(this.prog)) return Backtracker.execute(this, input, pos, anchor, ncap);
			return this.doExecuteNFA(input, pos, anchor, ncap, lbState);
		}
		if (this.prog.numLb === 0) {
			const dfaResult = this.dfa.match(input, pos, anchor);
			if (dfaResult !== null) return dfaResult ? [] : null;
			if (input.endPos() <= Backtracker.maxBitStateLen(this.prog)) return Backtracker.execute(this, input, pos, anchor, ncap);
		}
		return this.doExecuteNFA(input, pos, anchor, ncap, lbState);
	}
	/**
	* Returns the number of parenthesized subexpressions in this regular expression.
	*/
	numberOfCapturingGroups() {
		return this.numSubexp;
	}
	/**
	* Returns the number of instructions in this compiled regular expression program.
	*/
	numberOfInstructions() {
		return this.prog.numInst();
	}
	get() {
		return this.machinePool.length > 0 ? this.machinePool.pop() : null;
	}
	reset() {
		this.machinePool.length = 0;
	}
	put(m) {
		this.machinePool.push(m);
	}
	toString() {
		return this.expr;
	}
	doExecuteNFA(input, pos, anchor, ncap, lbState = null) {
		let m = this.get();
		if (!m) m = Machine.fromRE2(this);
		m.init(ncap);
		const cap = m.match(input, pos, anchor, lbState) ? m.submatches() : null;
		this.put(m);
		return cap;
	}
	match(s) {
		return this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, 0) !== null;
	}
	/**
	* Matches the regular expression against input starting at position start and ending at position
	* end, with the given anchoring. Records the submatch boundaries in group, which is [start, end)
	* pairs of byte offsets. The number of boundaries needed is inferred from the size of the group
	* array. It is most efficient not to ask for submatch boundaries.
	*
	* @param input the input byte array
	* @param start the beginning position in the input
	* @param end the end position in the input
	* @param anchor the anchoring flag (UNANCHORED, ANCHOR_START, ANCHOR_BOTH)
	* @param group the array to fill with submatch positions
	* @param ngroup the number of array pairs to fill in
	* @param lbState optional state carried between successive matches over the same input (see
	*   createLookbehindState); omit it to evaluate lookbehinds from the beginning of the input
	* @returns true if a match was found
	*/
	matchWithGroup(input, start, end, anchor, ngroup, lbState = null) {
		if (!(input instanceof MatcherInputBase)) {
			if (Utils.isByteArray(input)) input = MatcherInput.utf8(input);
			else input = MatcherInput.utf16(input);
		}
		return this.matchMachineInput(input, start, end, anchor, ngroup, lbState);
	}
	matchMachineInput(input, start, end, anchor, ngroup, lbState = null) {
		if (start > end) return [false, null];
		const machineInput = input.isUTF16Encoding() ? MachineInput.fromUTF16(input.asCharSequence(), 0, end) : MachineInput.fromUTF8(input.asBytes(), 0, end);
		const groupMatch = this.executeEngine(machineInput, start, anchor, 2 * ngroup, lbState);
		if (groupMatch === null) return [false, null];
		return [true, groupMatch];
	}
	/**
	* Returns true iff this regexp matches the UTF-8 byte array {@code b}.
	*/
	matchUTF8(b) {
		return this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, 0) !== null;
	}
	/**
	* Returns a copy of {@code src} in which all matches for this regexp have been replaced by
	* {@code repl}. No support is provided for expressions (e.g. {@code \1} or {@code $1}) in the
	* replacement string.
	*/
	replaceAll(src, repl) {
		return this.replaceAllFunc(src, () => repl, 2 * src.length + 1);
	}
	/**
	* Returns a copy of {@code src} in which only the first match for this regexp has been replaced
	* by {@code repl}. No support is provided for expressions (e.g. {@code \1} or {@code $1}) in the
	* replacement string.
	*/
	replaceFirst(src, repl) {
		return this.replaceAllFunc(src, () => repl, 1);
	}
	/**
	* Returns a copy of {@code src} in which at most {@code maxReplaces} matches for this regexp have
	* been replaced by the return value of of function {@code repl} (whose first argument is the
	* matched string). No support is provided for expressions (e.g. {@code \1} or {@code $1}) in the
	* replacement string.
	*/
	replaceAllFunc(src, replFunc, maxReplaces) {
		let lastMatchEnd = 0;
		let searchPos = 0;
		let out = "";
		const input = MachineInput.fromUTF16(src);
		const lbState = this.createLookbehindState();
		let numReplaces = 0;
		while (searchPos <= src.length) {
			const a = this.executeEngine(input, searchPos, RE2Flags.UNANCHORED, 2, lbState);
			if (a === null || a.length === 0) break;
			out += src.substring(lastMatchEnd, a[0]);
			if (a[1] > lastMatchEnd || a[0] === 0) {
				out += replFunc(src.substring(a[0], a[1]));
				numReplaces++;
			}
			lastMatchEnd = a[1];
			const width = input.step(searchPos) & 7;
			if (searchPos + width > a[1]) searchPos += width;
			else if (searchPos + 1 > a[1]) searchPos++;
			else searchPos = a[1];
			if (numReplaces >= maxReplaces) break;
		}
		out += src.substring(lastMatchEnd);
		return out;
	}
	pad(a) {
		if (a === null) return null;
		let n = (1 + this.numSubexp) * 2;
		if (a.length < n) {
			let a2 = new Array(n).fill(-1);
			for (let i = 0; i < a.length; i++) a2[i] = a[i];
			a = a2;
		}
		return a;
	}
	allMatches(input, n, deliverFun = (v) => v) {
		let result = [];
		const end = input.endPos();
		if (n < 0) n = end + 1;
		let pos = 0;
		let i = 0;
		let prevMatchEnd = -1;
		const lbState = this.createLookbehindState();
		while (i < n && pos <= end) {
			const matches = this.executeEngine(input, pos, RE2Flags.UNANCHORED, this.prog.numCap, lbState);
			if (matches === null || matches.length === 0) break;
			let accept = true;
			if (matches[1] === pos) {
				if (matches[0] === prevMatchEnd) accept = false;
				const r = input.step(pos);
				if (r < 0) pos = end + 1;
				else pos += r & 7;
			} else pos = matches[1];
			prevMatchEnd = matches[1];
			if (accept) {
				result.push(deliverFun(this.pad(matches)));
				i++;
			}
		}
		return result;
	}
	/**
	* Returns an array holding the text of the leftmost match in {@code b} of this regular
	* expression.
	*
	* A return value of null indicates no match.
	*/
	findUTF8(b) {
		const a = this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, 2);
		if (a === null) return null;
		return b.slice(a[0], a[1]);
	}
	/**
	* Returns a two-element array of integers defining the location of the leftmost match in
	* {@code b} of this regular expression. The match itself is at {@code b[loc[0]...loc[1]]}.
	*
	* A return value of null indicates no match.
	*/
	findUTF8Index(b) {
		const a = this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, 2);
		if (a === null) return null;
		return a.slice(0, 2);
	}
	/**
	* Returns a string holding the text of the leftmost match in {@code s} of this regular
	* expression.
	*
	* If there is no match, the return value is an empty string, but it will also be empty if the
	* regular expression successfully matches an empty string. Use {@link #findIndex} or
	* {@link #findSubmatch} if it is necessary to distinguish these cases.
	*/
	find(s) {
		const a = this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, 2);
		if (a === null) return "";
		return s.substring(a[0], a[1]);
	}
	/**
	* Returns a two-element array of integers defining the location of the leftmost match in
	* {@code s} of this regular expression. The match itself is at
	* {@code s.substring(loc[0], loc[1])}.
	*
	* A return value of null indicates no match.
	*/
	findIndex(s) {
		return this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, 2);
	}
	/**
	* Returns an array of arrays the text of the leftmost match of the regular expression in
	* {@code b} and the matches, if any, of its subexpressions, as defined by the <a
	* href='#submatch'>Submatch</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findUTF8Submatch(b) {
		const a = this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, this.prog.numCap);
		if (a === null) return null;
		const ret = new Array(1 + this.numSubexp).fill(null);
		for (let i = 0; i < ret.length; i++) if (2 * i < a.length && a[2 * i] >= 0) ret[i] = b.slice(a[2 * i], a[2 * i + 1]);
		return ret;
	}
	/**
	* Returns an array holding the index pairs identifying the leftmost match of this regular
	* expression in {@code b} and the matches, if any, of its subexpressions, as defined by the the
	* <a href='#submatch'>Submatch</a> and <a href='#index'>Index</a> descriptions above.
	*
	* A return value of null indicates no match.
	*/
	findUTF8SubmatchIndex(b) {
		return this.pad(this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, this.prog.numCap));
	}
	/**
	* Returns an array of strings holding the text of the leftmost match of the regular expression in
	* {@code s} and the matches, if any, of its subexpressions, as defined by the <a
	* href='#submatch'>Submatch</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findSubmatch(s) {
		const a = this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, this.prog.numCap);
		if (a === null) return null;
		const ret = new Array(1 + this.numSubexp).fill(null);
		for (let i = 0; i < ret.length; i++) if (2 * i < a.length && a[2 * i] >= 0) ret[i] = s.substring(a[2 * i], a[2 * i + 1]);
		return ret;
	}
	/**
	* Returns an array holding the index pairs identifying the leftmost match of this regular
	* expression in {@code s} and the matches, if any, of its subexpressions, as defined by the <a
	* href='#submatch'>Submatch</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findSubmatchIndex(s) {
		return this.pad(this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, this.prog.numCap));
	}
	/**
	* {@code findAllUTF8()} is the <a href='#all'>All</a> version of {@link #findUTF8}; it returns a
	* list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*
	* TODO(adonovan): think about defining a byte slice view class, like a read-only Go slice backed
	* by |b|.
	*/
	findAllUTF8(b, n) {
		const result = this.allMatches(MachineInput.fromUTF8(b), n, (match) => b.slice(match[0], match[1]));
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllUTF8Index} is the <a href='#all'>All</a> version of {@link #findUTF8Index}; it
	* returns a list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllUTF8Index(b, n) {
		const result = this.allMatches(MachineInput.fromUTF8(b), n, (match) => match.slice(0, 2));
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAll} is the <a href='#all'>All</a> version of {@link #find}; it returns a list of up
	* to {@code n} successive matches of the expression, as defined by the <a href='#all'>All</a>
	* description above.
	*
	* A return value of null indicates no match.
	*/
	findAll(s, n) {
		const result = this.allMatches(MachineInput.fromUTF16(s), n, (match) => s.substring(match[0], match[1]));
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllIndex} is the <a href='#all'>All</a> version of {@link #findIndex}; it returns a
	* list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllIndex(s, n) {
		const result = this.allMatches(MachineInput.fromUTF16(s), n, (match) => match.slice(0, 2));
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllUTF8Submatch} is the <a href='#all'>All</a> version of {@link #findUTF8Submatch};
	* it returns a list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllUTF8Submatch(b, n) {
		const result = this.allMatches(MachineInput.fromUTF8(b), n, (match) => {
			let slice = new Array(match.length / 2 | 0).fill(null);
			for (let j = 0; j < slice.length; j++) if (match[2 * j] >= 0) slice[j] = b.slice(match[2 * j], match[2 * j + 1]);
			return slice;
		});
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllUTF8SubmatchIndex} is the <a href='#all'>All</a> version of
	* {@link #findUTF8SubmatchIndex}; it returns a list of up to {@code n} successive matches of the
	* expression, as defined by the <a href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllUTF8SubmatchIndex(b, n) {
		const result = this.allMatches(MachineInput.fromUTF8(b), n);
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllSubmatch} is the <a href='#all'>All</a> version of {@link #findSubmatch}; it
	* returns a list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllSubmatch(s, n) {
		const result = this.allMatches(MachineInput.fromUTF16(s), n, (match) => {
			let slice = new Array(match.length / 2 | 0).fill(null);
			for (let j = 0; j < slice.length; j++) if (match[2 * j] >= 0) slice[j] = s.substring(match[2 * j], match[2 * j + 1]);
			return slice;
		});
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllSubmatchIndex} is the <a href='#all'>All</a> version of
	* {@link #findSubmatchIndex}; it returns a list of up to {@code n} successive matches of the
	* expression, as defined by the <a href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllSubmatchIndex(s, n) {
		const result = this.allMatches(MachineInput.fromUTF16(s), n);
		if (result.length === 0) return null;
		return result;
	}
};
(class RE2Set {
	/** @type {number} */
	static UNANCHORED = RE2Flags.UNANCHORED;
	/** @type {number} */
	static ANCHOR_START = RE2Flags.ANCHOR_START;
	/** @type {number} */
	static ANCHOR_BOTH = RE2Flags.ANCHOR_BOTH;
	/**
	* Constructs a new RE2Set with the specified anchor mode and flags.
	* @param {number} [anchor=RE2Set.UNANCHORED] - The anchoring mode (e.g., RE2Set.UNANCHORED).
	* @param {number} [flags=0] - The public flags to apply to all patterns in the set.
	* @param {number} [maxMem=8388608] - The maximum memory in bytes to use for the DFA (default 8MB).
	*/
	constructor(anchor = RE2Set.UNANCHORED, flags = 0, maxMem = 8388608) {
		if (![
			RE2Set.UNANCHORED,
			RE2Set.ANCHOR_START,
			RE2Set.ANCHOR_BOTH
		].includes(anchor)) throw new RE2JSFlagsException("The anchor should be RE2Set.UNANCHORED, RE2Set.ANCHOR_START or RE2Set.ANCHOR_BOTH");
		Utils.checkFlags(flags);
		this.anchor = anchor;
		this.jsFlags = flags;
		this.maxMem = maxMem;
		let re2Flags = RE2Flags.PERL;
		if ((flags & PublicFlags.DISABLE_UNICODE_GROUPS) !== 0) re2Flags &= ~RE2Flags.UNICODE_GROUPS;
		if ((flags & PublicFlags.LOOKBEHINDS) !== 0) re2Flags |= RE2Flags.LOOKBEHIND;
		this.re2Flags = re2Flags;
		this.regexps = [];
		this.prog = null;
		this.dfa = null;
		this.dummyRe2 = null;
	}
	/**
	* Adds a new regular expression pattern to the set.
	* Patterns cannot be added after the set has been compiled.
	* @param {string} pattern - The regular expression pattern to add.
	* @returns {number} The integer index assigned to the added pattern.
	* @throws {RE2JSCompileException} If patterns are added after compilation.
	*/
	add(pattern) {
		if (this.prog) throw new RE2JSCompileException("Cannot add patterns after compile");
		Utils.checkPattern(pattern);
		let fregex = pattern;
		if ((this.jsFlags & PublicFlags.CASE_INSENSITIVE) !== 0) fregex = `(?i)${fregex}`;
		if ((this.jsFlags & PublicFlags.DOTALL) !== 0) fregex = `(?s)${fregex}`;
		if ((this.jsFlags & PublicFlags.MULTILINE) !== 0) fregex = `(?m)${fregex}`;
		const re = Parser.parse(fregex, this.re2Flags);
		this.regexps.push(Simplify.simplify(re));
		return this.regexps.length - 1;
	}
	/**
	* Compiles the added patterns into a single state machine.
	* This is automatically called on the first match if not called explicitly.
	* @returns {void}
	*/
	compile() {
		if (this.prog) return;
		const prog = Compiler.compileSet(this.regexps);
		if (prog.numInst() > Parser.MAX_SIZE) throw new RE2JSCompileException(`${Parser.ERR_LARGE}: the set compiles to ${prog.numInst()} instructions, more than ${Parser.MAX_SIZE}`);
		this.prog = prog;
		this.dfa = new DFA(this.prog, this.maxMem);
		this.dummyRe2 = {
			prog: this.prog,
			cond: this.prog.startCond(),
			prefix: "",
			prefixRune: 0,
			longest: false
		};
	}
	/**
	* Matches the input against the compiled set of regular expressions.
	* @param {string|number[]|Uint8Array} input - The input string or UTF-8 byte array to match against.
	* @returns {number[]} An array of indices representing the patterns that successfully matched the input.
	*/
	match(input) {
		if (!this.prog) this.compile();
		const machineInput = Utils.isByteArray(input) ? MachineInput.fromUTF8(input) : MachineInput.fromUTF16(input);
		let internalAnchor = RE2Flags.UNANCHORED;
		if (this.anchor === RE2Set.ANCHOR_START) internalAnchor = RE2Flags.ANCHOR_START;
		else if (this.anchor === RE2Set.ANCHOR_BOTH) internalAnchor = RE2Flags.ANCHOR_BOTH;
		const dfaResult = this.dfa.matchSet(machineInput, 0, internalAnchor);
		if (dfaResult !== null) return dfaResult;
		const machine = Machine.fromRE2(this.dummyRe2);
		machine.init(0);
		return machine.matchSet(machineInput, 0, internalAnchor);
	}
});
/**
* Transform JS regex string to RE2 regex string
*/
var TranslateRegExpString = class TranslateRegExpString {
	static isHexadecimal(ch) {
		return "0" <= ch && ch <= "9" || "A" <= ch && ch <= "F" || "a" <= ch && ch <= "f";
	}
	static translate(data) {
		let prefixFlags = "";
		if (Object.prototype.toString.call(data) === "[object RegExp]") {
			if (data.ignoreCase) prefixFlags += "i";
			if (data.multiline) prefixFlags += "m";
			if (data.dotAll) prefixFlags += "s";
			data = data.source;
		}
		if (typeof data !== "string") return data;
		let result = "";
		let changed = false;
		let size = data.length;
		if (size === 0) {
			result = "(?:)";
			changed = true;
		}
		let inCharClass = false;
		let i = 0;
		while (i < size) {
			let ch = data[i];
			if (ch === "\\") {
				if (i + 1 < size) {
					ch = data[i + 1];
					switch (ch) {
						case "\\":
							result += "\\\\";
							i += 2;
							continue;
						case "c":
							if (i + 2 < size) {
								let code = data[i + 2].charCodeAt(0);
								if (code >= 65 && code <= 90 || code >= 97 && code <= 122) {
									let val = code % 32;
									result += "\\x";
									result += (val >> 4).toString(16).toUpperCase();
									result += (val & 15).toString(16).toUpperCase();
									i += 3;
									changed = true;
									continue;
								}
							}
							result += "c";
							i += 2;
							changed = true;
							continue;
						case "u":
							if (i + 2 < size) {
								if (data[i + 2] === "{") {
									let j = i + 3;
									let hasHex = false;
									let closed = false;
									while (j < size) {
										const hexChar = data[j];
										if (hexChar === "}") {
											closed = true;
											break;
										}
										if (!TranslateRegExpString.isHexadecimal(hexChar)) break;
										hasHex = true;
										j++;
									}
									if (closed && hasHex) {
										result += "\\x";
										i += 2;
										changed = true;
										continue;
									}
								} else if (i + 5 < size) {
									let isHex4 = true;
									for (let j = 0; j < 4; j++) if (!TranslateRegExpString.isHexadecimal(data[i + 2 + j])) {
										isHex4 = false;
										break;
									}
									if (isHex4) {
										result += "\\x{" + data.substring(i + 2, i + 6) + "}";
										i += 6;
										changed = true;
										continue;
									}
								}
							}
							result += "u";
							i += 2;
							changed = true;
							continue;
						case "x": {
							let isValidHex = false;
							if (i + 2 < size && data[i + 2] === "{") {
								let j = i + 3;
								let hasHex = false;
								let closed = false;
								while (j < size) {
									const hexChar = data[j];
									if (hexChar === "}") {
										closed = true;
										break;
									}
									if (!TranslateRegExpString.isHexadecimal(hexChar)) break;
									hasHex = true;
									j++;
								}
								if (closed && hasHex) isValidHex = true;
							} else if (i + 3 < size && TranslateRegExpString.isHexadecimal(data[i + 2]) && TranslateRegExpString.isHexadecimal(data[i + 3])) isValidHex = true;
							if (isValidHex) {
								result += "\\x";
								i += 2;
							} else {
								result += "x";
								i += 2;
								changed = true;
							}
							continue;
						}
						case "n":
						case "r":
						case "t":
						case "a":
						case "f":
						case "v":
						case "d":
						case "D":
						case "s":
						case "S":
						case "w":
						case "W":
						case "b":
						case "B":
						case "p":
						case "P":
						case "A":
						case "z":
						case "Q":
						case "E":
						case "0":
						case "1":
						case "2":
						case "3":
						case "4":
						case "5":
						case "6":
						case "7":
							result += "\\" + ch;
							i += 2;
							continue;
						default: {
							let cp = data.codePointAt(i + 1);
							if (cp >= 48 && cp <= 57 || cp >= 65 && cp <= 90 || cp >= 97 && cp <= 122) {
								let symSize = Utils.charCount(cp);
								result += data.substring(i + 1, i + 1 + symSize);
								i += symSize + 1;
								changed = true;
							} else {
								result += "\\";
								let symSize = Utils.charCount(cp);
								result += data.substring(i + 1, i + 1 + symSize);
								i += symSize + 1;
							}
							continue;
						}
					}
				}
			} else if (ch === "/") {
				result += "\\/";
				i += 1;
				changed = true;
				continue;
			} else if (ch === "[") {
				if (!inCharClass && data[i + 1] === "]") {
					result += "[^\\x00-\\x{10FFFF}]";
					i += 2;
					changed = true;
					continue;
				}
				if (!inCharClass && data[i + 1] === "^" && data[i + 2] === "]") {
					result += "[\\x00-\\x{10FFFF}]";
					i += 3;
					changed = true;
					continue;
				}
				inCharClass = true;
			} else if (ch === "]") inCharClass = false;
			else if (!inCharClass && ch === "(" && i + 2 < size && data[i + 1] === "?" && data[i + 2] === "<") {
				if (i + 3 < size && !"=!>)".includes(data[i + 3])) {
					result += "(?P<";
					i += 3;
					changed = true;
					continue;
				}
			}
			let cp = data.codePointAt(i);
			let symSize = Utils.charCount(cp);
			result += data.substring(i, i + symSize);
			i += symSize;
		}
		const finalResult = changed ? result : data;
		if (prefixFlags.length > 0) return `(?${prefixFlags})${finalResult}`;
		return finalResult;
	}
};
const execResult = (m, input) => {
	const result = m.matchArray();
	result.index = m.start(0);
	result.input = input;
	result.groups = m.namedGroupsObject();
	return result;
};
/**
* A compiled representation of an RE2 regular expression
*
* The matching functions take {@code String} arguments instead of the more general Java
* {@code CharSequence} since the latter doesn't provide UTF-16 decoding.
*
*
* @author rsc@google.com (Russ Cox)
* @class
*/
var RE2JS = class RE2JS {
	/**
	* Flag: case insensitive matching.
	*/
	static CASE_INSENSITIVE = PublicFlags.CASE_INSENSITIVE;
	/**
	* Flag: dot ({@code .}) matches all characters, including newline.
	*/
	static DOTALL = PublicFlags.DOTALL;
	/**
	* Flag: multiline matching: {@code ^} and {@code $} match at beginning and end of line, not just
	* beginning and end of input.
	*/
	static MULTILINE = PublicFlags.MULTILINE;
	/**
	* Flag: Unicode groups (e.g. {@code \p\ Greek\} ) will be syntax errors.
	*/
	static DISABLE_UNICODE_GROUPS = PublicFlags.DISABLE_UNICODE_GROUPS;
	/**
	* Flag: matches longest possible string.
	*/
	static LONGEST_MATCH = PublicFlags.LONGEST_MATCH;
	/**
	* Flag: enable linear-time captureless lookbehinds.
	*/
	static LOOKBEHINDS = PublicFlags.LOOKBEHINDS;
	/**
	* Returns a literal pattern string for the specified string.
	*
	* This method produces a string that can be used to create a <code>RE2JS</code> that would
	* match the string <code>s</code> as if it were a literal pattern.
	*
	* Metacharacters or escape sequences in the input sequence will be given no special meaning.
	*
	* @param {string} str The string to be literalized
	* @returns {string} A literal string replacement
	*/
	static quote(str) {
		return Utils.quoteMeta(str);
	}
	/**
	* Quotes '\' and '$' in {@code str}, so that the returned string could be used in
	* replacement methods as a literal replacement of {@code str}.
	*
	* This is a convenience delegation to {@link Matcher.quoteReplacement}.
	*
	* @param {string} str the string to be quoted
	* @param {boolean} [javaMode=false] whether the replacement will be used in javaMode
	* @returns {string} the quoted string
	*/
	static quoteReplacement(str, javaMode = false) {
		return Matcher.quoteReplacement(str, javaMode);
	}
	/**
	* Translates a given regular expression string to ensure compatibility with RE2JS.
	*
	* This function preprocesses the input regex string by applying necessary transformations,
	* such as escaping special characters (e.g., `/`), converting named capture groups to
	* RE2JS-compatible syntax, and handling Unicode sequences properly. It ensures that the
	* resulting regex is safe and properly formatted before compilation.
	*
	* @param {string|RegExp} expr - The regular expression string to be translated.
	* @returns {string} - The transformed regular expression string, ready for compilation.
	*/
	static translateRegExp(expr) {
		return TranslateRegExpString.translate(expr);
	}
	/**
	* Helper: create new RE2JS with given regex and flags. Flregex is the regex with flags applied.
	* @param {string} regex
	* @param {number} [flags=0]
	* @returns {RE2JS}
	*/
	static compile(regex, flags = 0) {
		Utils.checkPattern(regex);
		Utils.checkFlags(flags);
		let fregex = regex;
		if ((flags & RE2JS.CASE_INSENSITIVE) !== 0) fregex = `(?i)${fregex}`;
		if ((flags & RE2JS.DOTALL) !== 0) fregex = `(?s)${fregex}`;
		if ((flags & RE2JS.MULTILINE) !== 0) fregex = `(?m)${fregex}`;
		let re2Flags = RE2Flags.PERL;
		if ((flags & RE2JS.DISABLE_UNICODE_GROUPS) !== 0) re2Flags &= ~RE2Flags.UNICODE_GROUPS;
		if ((flags & RE2JS.LOOKBEHINDS) !== 0) re2Flags |= RE2Flags.LOOKBEHIND;
		const p = new RE2JS(regex, flags);
		p.re2Input = RE2.compileImpl(fregex, re2Flags, (flags & RE2JS.LONGEST_MATCH) !== 0);
		return p;
	}
	/**
	* Matches a string against a regular expression.
	*
	* @param {string} regex the regular expression
	* @param {string|number[]|Uint8Array} input the input
	* @returns {boolean} true if the regular expression matches the entire input
	* @throws RE2JSSyntaxException if the regular expression is malformed
	*/
	static matches(regex, input) {
		return RE2JS.compile(regex).testExact(input);
	}
	/**
	* This is visible for testing.
	* @private
	*/
	static initTest(pattern, flags, re2) {
		if (pattern == null) throw new Error("pattern is null");
		if (re2 == null) throw new Error("re2 is null");
		const p = new RE2JS(pattern, flags);
		p.re2Input = re2;
		return p;
	}
	/**
	*
	* @param {string} pattern
	* @param {number} flags
	*/
	constructor(pattern, flags) {
		this.patternInput = pattern;
		this.flagsInput = flags;
		/** @type {import('./RE2.js').RE2} */
		this.re2Input = null;
	}
	/**
	* Releases memory used by internal caches associated with this pattern. Does not change the
	* observable behaviour. Useful for tests that detect memory leaks via allocation tracking.
	*/
	reset() {
		this.re2Input.reset();
	}
	/**
	* Returns the flags used in the constructor.
	* @returns {number}
	*/
	flags() {
		return this.flagsInput;
	}
	/**
	* Returns the pattern used in the constructor.
	* @returns {string}
	*/
	pattern() {
		return this.patternInput;
	}
	re2() {
		return this.re2Input;
	}
	/**
	* Matches a string against a regular expression.
	*
	* @param {string|number[]|Uint8Array} input the input
	* @returns {boolean} true if the regular expression matches the entire input
	*/
	matches(input) {
		return this.testExact(input);
	}
	/**
	* Creates a new {@code Matcher} matching the pattern against the input.
	*
	* @param {string|number[]|Uint8Array|MatcherInputBase} input the input string
	* @returns {Matcher}
	*/
	matcher(input) {
		if (Utils.isByteArray(input)) input = MatcherInput.utf8(input);
		return new Matcher(this, input);
	}
	/**
	* Tests whether the regular expression matches any part of the input string.
	* Performance Note: This method is highly optimized. Because it only returns
	* a boolean and does not extract capture groups, it bypasses the `Matcher` overhead
	* and guarantees execution on the high-speed DFA engine whenever possible.
	*
	* @param {string|number[]|Uint8Array} input - The input string or UTF-8 byte array to test against.
	* @returns {boolean} `true` if the pattern is found anywhere in the input, `false` otherwise.
	*/
	test(input) {
		if (Utils.isByteArray(input)) return this.re2Input.matchUTF8(input);
		return this.re2Input.match(input);
	}
	/**
	* Tests whether the regular expression matches the ENTIRE input string.
	* * **Performance Note:** This operates identically to `.matches()`, but is significantly
	* faster because it does not request capture group data. By requesting 0 capture groups,
	* it securely routes execution through the DFA fast-path.
	*
	* @param {string|number[]|Uint8Array} input - The input string or UTF-8 byte array to test against.
	* @returns {boolean} `true` if the exact input string fully matches the pattern, `false` otherwise.
	*/
	testExact(input) {
		const machineInput = Utils.isByteArray(input) ? MachineInput.fromUTF8(input) : MachineInput.fromUTF16(input);
		return this.re2Input.executeEngine(machineInput, 0, RE2Flags.ANCHOR_BOTH, 0) !== null;
	}
	/**
	* Executes a search for a match in a specified string.
	* Returns a result array, or null if no match is found.
	* The returned array perfectly mirrors standard JavaScript `RegExpExecArray`,
	* including `.index`, `.input`, and `.groups` properties.
	*
	* @param {string|number[]|Uint8Array} input the input string or byte array
	* @returns {Array|null} the match array with index, input, and groups properties, or null
	*/
	exec(input) {
		const m = this.matcher(input);
		return m.find() ? execResult(m, input) : null;
	}
	/**
	* Splits input around instances of the regular expression. It returns an array giving the strings
	* that occur before, between, and after instances of the regular expression.
	*
	* If {@code limit <= 0}, there is no limit on the size of the returned array. If
	* {@code limit == 0}, empty strings that would occur at the end of the array are omitted. If
	* {@code limit > 0}, at most limit strings are returned. The final string contains the remainder
	* of the input, possibly including additional matches of the pattern.
	*
	* @param {string} input the input string to be split
	* @param {number} [limit=0] the limit
	* @returns {string[]} the split strings
	*/
	split(input, limit = 0) {
		const m = this.matcher(input);
		const result = [];
		let emptiesSkipped = 0;
		let last = 0;
		while (m.find()) {
			if (last === 0 && m.end() === 0) {
				last = m.end();
				continue;
			}
			if (limit > 0 && result.length === limit - 1) break;
			if (last === m.start()) {
				if (limit === 0) {
					emptiesSkipped += 1;
					last = m.end();
					continue;
				}
			} else while (emptiesSkipped > 0) {
				result.push("");
				emptiesSkipped -= 1;
			}
			result.push(m.substring(last, m.start()));
			last = m.end();
		}
		if (limit === 0 && last !== m.inputLength()) {
			while (emptiesSkipped > 0) {
				result.push("");
				emptiesSkipped -= 1;
			}
			result.push(m.substring(last, m.inputLength()));
		}
		if (limit !== 0 || result.length === 0 && !(last === m.inputLength() && last > 0)) result.push(m.substring(last, m.inputLength()));
		return result;
	}
	/**
	* Returns an iterator of all results matching a string against the regular expression,
	* including capturing groups.
	*
	* @param {string|number[]|Uint8Array} input the input string or byte array
	* @returns {IterableIterator<RegExpMatchArray>}
	*/
	*matchAll(input) {
		const m = this.matcher(input);
		while (m.find()) yield execResult(m, input);
	}
	/**
	*
	* @returns {string}
	*/
	toString() {
		return this.patternInput;
	}
	/**
	* Returns the program size of this pattern.
	*
	* <p>
	* Similar to the C++ implementation, the program size is a very approximate measure of a regexp's
	* "cost". Larger numbers are more expensive than smaller numbers.
	* </p>
	*
	* @returns {number} the program size of this pattern
	*/
	programSize() {
		return this.re2Input.numberOfInstructions();
	}
	/**
	* Returns the number of capturing groups in this matcher's pattern. Group zero denotes the entire
	* pattern and is excluded from this count.
	*
	* @returns {number} the number of capturing groups in this pattern
	*/
	groupCount() {
		return this.re2Input.numberOfCapturingGroups();
	}
	/**
	* Return a map of the capturing groups in this matcher's pattern, where key is the name and value
	* is the index of the group in the pattern.
	* @returns {Record<string, number>}
	*/
	namedGroups() {
		return this.re2Input.namedGroups;
	}
	/**
	*
	* @param {*} other
	* @returns {boolean}
	*/
	equals(other) {
		if (this === other) return true;
		if (other === null || this.constructor !== other.constructor) return false;
		return this.flagsInput === other.flagsInput && this.patternInput === other.patternInput;
	}
};
// src/lib/util/result.ts
function success(value) {
	return {
		ok: true,
		value
	};
}
function failure(error) {
	return {
		ok: false,
		error
	};
}
// src/lib/regex/pattern.ts
/** Patterns ignore case, and ^ and $ match at every line. */
const FLAGS = RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE;
function compilePattern(source) {
	try {
		return success(RE2JS.compile(source, FLAGS));
	} catch (error) {
		if (!(error instanceof RE2JSSyntaxException)) throw error;
		return failure({
			message: error.getDescription(),
			fragment: error.getPattern()
		});
	}
}
/** Throws on a pattern that does not compile. The check rejects such patterns. */
function mustCompile(source) {
	const compiled = compilePattern(source);
	if (compiled.ok) return compiled.value;
	throw new Error(`the pattern ${source} does not compile: ${compiled.error.message}`);
}
/** The limit of instructions: the time of re2js is proportional to text × instructions. */
const MAX_PROGRAM_SIZE = 1e3;
/**
* Null if a pattern can be used, otherwise the error. It rejects invalid RE2, syntax with another meaning in JavaScript
* (`[]a]`, `[^]`), and patterns that compile to a large program.
*/
function admitPattern(source) {
	return isPlainPattern(source) ? null : admitCompiled(source);
}
/** The same, by compiling it. */
function admitCompiled(source) {
	const compiled = compilePattern(source);
	if (!compiled.ok) return compiled.error;
	return ambiguousClass(source) ?? oversize(compiled.value.programSize());
}
/** Quoted text, escapes, and classes. */
const TOKENS$1 = /\\Q.*?(?:\\E|$)|\\.|(\[\^?\])|\[\^?(?:\[:\^?[a-z]+:\]|\\.|[^\]\\])+\]/gs;
/** A bracket right after `[` or `[^` is a member of the class in RE2 and its end in JavaScript. */
function ambiguousClass(source) {
	for (const token of source.matchAll(TOKENS$1)) {
		const fragment = token[1];
		if (fragment === void 0) continue;
		return {
			message: `"${fragment}" is ambiguous: "]" is a member of the class in RE2, but its end in JavaScript; write "\\]"`,
			fragment
		};
	}
	return null;
}
function oversize(size) {
	if (size <= 1e3) return null;
	return {
		message: `it compiles to ${size} instructions, but the limit is ${MAX_PROGRAM_SIZE}; use smaller counts`,
		fragment: null
	};
}
/** A letter, digit or sign that stands for itself, an escape, a dot. */
const ATOM = String.raw`(?:[\w ,:;'"<>=!@#%&~${"`"}/-]|\\[dwsDWS.\\[\](){}*+?|^$/"'-]|\.)`;
const CLASS = String.raw`\[\^?(?:0-9|a-z|A-Z|a-f|A-F|[\w .,:;@%/=])+-?\]`;
const REPEATED = String.raw`(?:${ATOM}|${CLASS})(?:[*+?]\??)?`;
const GROUP = String.raw`\((?:\?:)?(?:${REPEATED})*(?:\|(?:${REPEATED})*)*\)(?:[*+?]\??)?`;
const PLAIN$2 = new RegExp(`^(?:${REPEATED}|${GROUP}|[\\^$])*$`);
/** No part of a plain pattern compiles to more than a few instructions a character. */
const MAX_LENGTH$1 = 200;
/**
* Whether a pattern consists only of syntax that re2js is sure to compile to a small program. Most patterns do. Compiling
* them takes a hundred times as long. For other patterns, false says nothing.
*/
function isPlainPattern(source) {
	return source.length <= MAX_LENGTH$1 && PLAIN$2.test(source);
}
// src/lib/engine/re2-cache.ts
const CAPACITY = 512;
/**
* Beyond so many characters re2js would search without its memoising matcher, so a cheaper yes or no comes first. That
* builds a DFA of up to 8 MB for the pattern: it is dropped from the cache after use.
*/
const LONG_TEXT = 4096;
/**
* Compiled patterns, made on first need. One that has run holds about 17 KB, and 10,000 of them more than a Worker may
* have: the least recently used go first.
*/
var Re2Cache = class {
	#patterns;
	/** By pattern, the least recently used first. */
	#regexes = /* @__PURE__ */ new Map();
	constructor(patterns) {
		this.#patterns = patterns;
	}
	/** How many instructions a pattern compiles to. */
	programSize(pattern) {
		return this.#get(pattern).programSize();
	}
	/** The pattern's first match in a text. */
	find(pattern, text) {
		const regex = this.#get(pattern);
		if (text.length <= LONG_TEXT) return findFirst(regex, pattern, text);
		this.#regexes.delete(pattern);
		return regex.test(text) ? findFirst(regex, pattern, text) : null;
	}
	#get(pattern) {
		const regex = this.#regexes.get(pattern) ?? mustCompile(this.#patterns[pattern] ?? "");
		this.#regexes.delete(pattern);
		this.#regexes.set(pattern, regex);
		const oldest = this.#regexes.keys().next().value;
		if (this.#regexes.size > CAPACITY && oldest !== void 0) this.#regexes.delete(oldest);
		return regex;
	}
};
function findFirst(regex, pattern, text) {
	const matcher = regex.matcher(text);
	if (!matcher.find()) return null;
	return {
		pattern,
		start: matcher.start(),
		end: matcher.end(),
		captures: namedCaptures(regex, matcher)
	};
}
/** Groups that took no part in the match are left out. */
function namedCaptures(regex, matcher) {
	const captures = {};
	for (const name of Object.keys(regex.namedGroups())) {
		const value = matcher.group(name);
		if (value !== null) captures[name] = value;
	}
	return captures;
}
// src/lib/engine/work.ts
/** Far beyond any real record: a 64 KB one of 500 lines tries some hundred candidates and needs a few per cent of the work. */
const WORK_LIMITS = {
	candidates: 1e5,
	work: 6e7
};
/** How many times the work of one search all texts of a bulk search may need together: some seconds. */
const BULK = 40;
const CANDIDATE = 100;
const LISTED = 6;
const PATTERN = 1e4;
/**
* re2js looks at a character in 10 to 150 ns, most often in less than 50; a program of many instructions can take it about
* 15 ns each. It compiles a pattern in about 0.1 ms, which is charged whether it was compiled before or not.
*/
const RE2_CHARACTER = 50;
const RE2_INSTRUCTION = 15;
const RE2_SMALL_PROGRAM = 100;
const RE2_RUN = 1e5;
function startWork(limits) {
	return {
		limits,
		candidates: limits.candidates,
		units: limits.work,
		skipped: 0,
		hadTooDear: false
	};
}
function startBulk({ work }) {
	return { units: BULK * work };
}
/** One text of a bulk search: with no more than is left, of which is taken what it needs. */
function searchInBulk(bulk, limits, search) {
	const work = startWork(limits);
	work.units = Math.min(work.units, bulk.units);
	const before = work.units;
	const result = search(work);
	bulk.units -= before - work.units;
	return result;
}
/** Whether the next candidate must be left out; that is noted. */
function mustSkip(work) {
	if (work.candidates > 0 && work.units > 0) return false;
	work.skipped += 1;
	return true;
}
/** Whether looking for candidates must end here; that is noted. */
function isSpent(work) {
	if (work.units > 0) return false;
	work.skipped += 1;
	return true;
}
/** Something was left out before it came to candidates; that is noted. */
function noteLeftOut(work) {
	work.skipped += 1;
	work.hadTooDear = true;
}
/** Patterns that share a literal are looked through whenever it occurs, most of them in vain: 5 to 12 ns each. */
function chargePostings(work, length) {
	work.units -= LISTED * length;
}
/**
* To compile a pattern takes about 10 µs, more while it is new to V8. That is charged once a search, whether it was compiled before or not: the same
* text gets the same answer from an engine that is warm and from one that is cold.
*/
function chargePattern(work) {
	work.units -= PATTERN;
}
/** A chain looks for its literals in the whole line, many characters at a time unless the line makes that hard. */
function chargeCandidate(work, length) {
	work.candidates -= 1;
	work.units -= CANDIDATE + 2 * length;
}
/** And takes a step for each character that it compares. */
function chargeSteps(work, steps) {
	work.units -= steps;
}
/**
* Whether re2js may be asked; that is charged. What it could cost at the worst may be more than is left, mostly of one pattern that counts
* far on a long line: then that pattern is left out, which is noted, and the cheaper ones after it still get their turn.
*/
function payForRe2(work, length, programSize) {
	const excess = Math.max(0, programSize - RE2_SMALL_PROGRAM);
	const price = RE2_RUN + length * (RE2_CHARACTER + excess * RE2_INSTRUCTION);
	if (price >= work.units) {
		noteLeftOut(work);
		return false;
	}
	work.units -= price;
	return true;
}
function capsReached(work) {
	if (work.skipped === 0) return [];
	const caps = [];
	if (work.candidates <= 0) caps.push({
		cap: "candidates",
		limit: work.limits.candidates
	});
	if (work.units <= 0 || work.hadTooDear) caps.push({
		cap: "work",
		limit: work.limits.work
	});
	return caps;
}
// src/lib/engine/verifier.ts
/** Says exactly whether and where a candidate matches, as re2js would. */
var Verifier = class {
	#patterns;
	/** By pattern, made on first need. */
	#matchers;
	#re2;
	constructor(patterns) {
		this.#patterns = patterns;
		this.#matchers = new Array(patterns.length);
		this.#re2 = new Re2Cache(patterns);
	}
	/** The pattern's first match in a line (or a whole text), offsets from the text's start. */
	verify(pattern, line, work) {
		chargeCandidate(work, line.folded.length);
		const matcher = this.#matcherOf(pattern);
		const match = decidesByChain(matcher, line) ? verifyByChain(matcher.chains, line, work) : "gave up";
		if (match === null || !hasLiterals(matcher, line)) return null;
		if (match === "gave up" || matcher.hasNames) return this.#verifyByRe2(pattern, line, work);
		return {
			pattern,
			start: line.offset + match.start,
			end: line.offset + match.end,
			captures: {}
		};
	}
	/** What decides on a pattern in such a line. Done once more to know: a chain may give up. */
	means(pattern, line) {
		const matcher = this.#matcherOf(pattern);
		if (!decidesByChain(matcher, line)) return "re2js";
		return runChains(matcher.chains, line.haystack()) === "gave up" ? "re2js" : "chain";
	}
	#verifyByRe2(pattern, line, work) {
		if (!payForRe2(work, line.text.length, this.#re2.programSize(pattern))) return null;
		const hit = this.#re2.find(pattern, line.text);
		return hit && {
			...hit,
			start: hit.start + line.offset,
			end: hit.end + line.offset
		};
	}
	#matcherOf(pattern) {
		const known = this.#matchers[pattern];
		if (known) return known;
		const made = makePatternMatcher(this.#patterns[pattern] ?? "");
		this.#matchers[pattern] = made;
		return made;
	}
};
/** As much of a literal as is looked for: the search for a long one may take as many looks at each character. */
const MAX_LITERAL$1 = 32;
function makePatternMatcher(source) {
	const node = parsePattern(source);
	if (!node) return {
		chains: null,
		hasNames: true,
		literals: []
	};
	const chains = compileChains(node);
	return {
		chains,
		hasNames: hasPart(node, (part) => part.type === "group" && part.name !== null),
		literals: chains ? [] : literalSets(node).map((set) => set.map((literal) => literal.slice(0, MAX_LITERAL$1)))
	};
}
/** A text of several lines is for re2js, unless the pattern has no `.*` that could cross from one to the next. */
function decidesByChain(matcher, line) {
	return matcher.chains !== null && (matcher.chains.crossesLines || line.extent !== "whole");
}
function verifyByChain(chains, line, work) {
	const haystack = line.haystack();
	const match = runChains(chains, haystack);
	chargeSteps(work, stepsTaken(haystack));
	return match;
}
function hasLiterals({ literals }, { folded }) {
	return literals.every((set) => set.some((literal) => folded.includes(literal)));
}
// src/lib/engine/pattern-search.ts
/** Finds the patterns in texts, one text at a time: its sets are kept from text to text, and cleared. */
var PatternSearch = class {
	#index;
	#verifier;
	/** Some pattern has no literals, and is tried on every line. */
	#hasAlways;
	/** Some pattern may match across lines, and is tried on the text as a whole. */
	#hasCrossing;
	/** Per line. */
	#literals;
	/** Per line: the patterns that were tried on it. */
	#triedOnLine;
	/** Per text: the patterns that were found in it, which are tried on no other line of it. */
	#hitInText;
	/** Per text: the patterns whose compiling has been paid for. */
	#chargedInText;
	constructor(patterns, index) {
		this.#index = index;
		this.#verifier = new Verifier(patterns);
		this.#hasAlways = index.always.length > 0;
		this.#hasCrossing = index.crossesLines.includes(1);
		this.#literals = new PresentLiterals(index);
		this.#triedOnLine = new SparseSet(patterns.length);
		this.#hitInText = new SparseSet(patterns.length);
		this.#chargedInText = new SparseSet(patterns.length);
	}
	/** Whether the literal hits are enough for some pattern: most often they are not. */
	isWorthwhile(range) {
		if (this.#hasAlways || range.literalHits.isCut) return true;
		if (range.from === range.to) return false;
		this.#literals.note(range);
		return this.#literals.hasCandidate();
	}
	/**
	* Finds the patterns in a text, given the literal hits there: those say which patterns can match at all, and
	* each of these is verified exactly, as long as `work` lasts. What is tried is noted in `tried` if that is given.
	*/
	search(text, range, work, tried) {
		this.#hitInText.clear();
		this.#chargedInText.clear();
		const { isCut, isAscii } = range.literalHits;
		const search = {
			hits: [],
			work,
			tried
		};
		if (isCut) noteLeftOut(work);
		if (text.includes("\n")) this.#searchLines(text, range, search);
		else this.#searchLine(new Line(text, 0, "sole", isAscii), range, search);
		const caps = capsReached(work);
		if (search.hits.length === 0 && caps.length === 0) return NOTHING_FOUND;
		return {
			hits: search.hits.sort((a, b) => a.pattern - b.pattern),
			caps
		};
	}
	/** Each line by itself, and then the whole for the patterns that may match across lines. */
	#searchLines(text, range, search) {
		const { literalHits } = range;
		let { from, start } = range;
		for (const line of text.split("\n")) {
			const end = start + line.length;
			const to = literalHits.endOf(from, end);
			if (to > from || this.#hasAlways) {
				const part = new Line(line, start - range.start, "part", literalHits.isAscii);
				this.#searchLine(part, {
					literalHits,
					from,
					to,
					start
				}, search);
			}
			from = to;
			start = end + 1;
		}
		if (this.#hasCrossing) this.#searchLine(new Line(text, 0, "whole", literalHits.isAscii), range, search);
	}
	#searchLine(line, range, search) {
		const literals = this.#literals;
		this.#triedOnLine.clear();
		literals.note(range, line);
		literals.sort();
		for (let i = 0; i < literals.count; i++) this.#tryPatternsOf(literals.numbers[i], line, search);
		if (!this.#hasAlways || isSpent(search.work)) return;
		chargePostings(search.work, this.#index.always.length);
		for (const pattern of this.#index.always) this.#tryPattern(pattern, line, search);
	}
	#tryPatternsOf(literal, line, search) {
		if (isSpent(search.work)) return;
		const { starts, items } = this.#index.patternsOf;
		const start = starts[literal];
		const end = starts[literal + 1];
		chargePostings(search.work, end - start);
		for (let at = start; at < end; at++) if (this.#literals.isCandidate(at)) this.#tryPattern(items[at], line, search);
	}
	/** A pattern is tried once on a line, and no more once it has been found. */
	#tryPattern(pattern, line, search) {
		if (!this.#isFor(pattern, line) || this.#triedOnLine.has(pattern) || this.#hitInText.has(pattern)) return;
		this.#triedOnLine.add(pattern);
		this.#verify(pattern, line, search);
	}
	#isFor(pattern, { extent }) {
		return extent === "sole" || this.#index.crossesLines[pattern] === 1 === (extent === "whole");
	}
	#verify(pattern, line, { work, hits, tried }) {
		if (mustSkip(work)) {
			tried?.push({
				pattern,
				offset: line.offset,
				means: "re2js",
				outcome: "skipped"
			});
			return;
		}
		const { skipped } = work;
		if (!this.#chargedInText.has(pattern)) chargePattern(work);
		this.#chargedInText.add(pattern);
		const hit = this.#verifier.verify(pattern, line, work);
		tried?.push({
			pattern,
			offset: line.offset,
			means: this.#verifier.means(pattern, line),
			outcome: hit ? "hit" : work.skipped > skipped ? "skipped" : "miss"
		});
		if (!hit) return;
		this.#hitInText.add(pattern);
		hits.push(hit);
	}
};
// src/lib/engine/indexed-engine.ts
/**
* The engine in use: a scan finds which of the index's literals a text holds, those say which patterns can match at all,
* and each of these is verified exactly, in linear time. It answers as the reference engine does, unless a cap is
* reached, and then says so.
* @param data what `buildPatternIndex` made of the same patterns
*/
function createIndexedEngine(patterns, data, limits = WORK_LIMITS) {
	if (data.patterns !== patterns.length) throw new Error("the index was built of other patterns");
	return new ScanningEngine(patterns, loadLiteralIndex(data), limits);
}
var ScanningEngine = class {
	#patterns;
	#index;
	#limits;
	#scan;
	#patternSearch;
	constructor(patterns, index, limits) {
		this.#patterns = patterns;
		this.#index = index;
		this.#limits = limits;
		this.#scan = createScanner(index);
		this.#patternSearch = new PatternSearch(patterns, index);
	}
	search(text) {
		return this.#searchAlone(text, startWork(this.#limits));
	}
	searchAll(texts, prepare = asItIs) {
		const bulk = new BulkSearch(texts.length, this.#limits);
		for (const batch of batchesOf(texts)) this.#searchBatch(prepare(batch), bulk);
		return bulk.results;
	}
	nearHits(text, limit) {
		return findNearHits({
			patterns: this.#patterns,
			index: this.#index,
			scan: this.#scan
		}, text, limit);
	}
	explain(text) {
		const tried = [];
		const range = this.#findLiterals(text);
		const { caps } = this.#patternSearch.search(text, range, startWork(this.#limits), tried);
		const folded = foldText(text);
		return {
			literals: [...range.literalHits.distinct()].map((number) => {
				const literal = this.#index.literals[number] ?? "";
				return {
					literal,
					at: folded.indexOf(literal)
				};
			}).filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at),
			tried,
			caps
		};
	}
	#searchAlone(text, work) {
		const range = this.#findLiterals(text);
		return this.#patternSearch.isWorthwhile(range) ? this.#patternSearch.search(text, range, work) : NOTHING_FOUND;
	}
	#findLiterals(text) {
		const literalHits = this.#scan(text);
		return {
			literalHits,
			from: 0,
			to: literalHits.count,
			start: 0
		};
	}
	#searchBatch(batch, bulk) {
		const literalHits = this.#scan(batch.joined);
		if (literalHits.isCut) this.#searchApart(batch, bulk);
		else this.#searchTogether(batch, literalHits, bulk);
	}
	/** Most texts have nothing in them that would be worth another look. */
	#searchTogether({ from, texts }, literalHits, bulk) {
		const patternSearch = this.#patternSearch;
		const range = {
			literalHits,
			from: 0,
			to: 0,
			start: 0
		};
		for (let i = 0; i < texts.length; i++) {
			const text = texts[i];
			range.to = literalHits.endOf(range.from, range.start + text.length);
			if (patternSearch.isWorthwhile(range)) bulk.searchOnce(from + i, text, (work) => patternSearch.search(text, range, work));
			range.start += text.length + 1;
			range.from = range.to;
		}
	}
	/** Where one of the texts is too much for a scan: its neighbours are not to suffer from it. */
	#searchApart({ from, texts }, bulk) {
		for (const [i, text] of texts.entries()) bulk.searchOnce(from + i, text, (work) => this.#searchAlone(text, work));
	}
};
const asItIs = (batch) => batch;
/** Many texts under way. */
var BulkSearch = class {
	results;
	#limits;
	/** What equal texts hold. */
	#known = /* @__PURE__ */ new Map();
	/** What may still be done for the others. */
	#work;
	constructor(size, limits) {
		this.results = new Array(size).fill(NOTHING_FOUND);
		this.#limits = limits;
		this.#work = startBulk(limits);
	}
	searchOnce(place, text, search) {
		const result = this.#known.get(text) ?? searchInBulk(this.#work, this.#limits, search);
		this.#known.set(text, result);
		this.results[place] = result;
	}
};
// src/lib/alertmanager/matcher-tokens.ts
/** White_Space is exactly Go's unicode.IsSpace. */
const SPACE = /\p{White_Space}*/uy;
const TOKENS = [
	{
		kind: "brace",
		pattern: /[{}]/y
	},
	{
		kind: "comma",
		pattern: /,/y
	},
	{
		kind: "operator",
		pattern: /=~|!=|!~|=/y
	},
	{
		kind: "quoted",
		pattern: /"(?:[^"\\]|\\.)*"/sy
	},
	{
		kind: "unquoted",
		pattern: /[^\p{White_Space}{}!=~,\\"'`]+/uy
	}
];
/** The escapes of these letters, in UTF-8. Without \', which Go has only between single quotes. */
const SIMPLE_ESCAPES = /* @__PURE__ */ new Map([
	["a", "%07"],
	["b", "%08"],
	["f", "%0C"],
	["n", "%0A"],
	["r", "%0D"],
	["t", "%09"],
	["v", "%0B"],
	["\\", "%5C"],
	["\"", "%22"]
]);
const PIECE$1 = /\\(?:x(?<hex>[0-9a-fA-F]{2})|(?<octal>[0-7]{3})|u(?<u4>[0-9a-fA-F]{4})|U(?<u8>[0-9a-fA-F]{8})|(?<simple>[abfnrtv\\"]))|(?<plain>[^\\"\n]+)/y;
/** Splits matchers into the tokens of Alertmanager's UTF-8 parser (matcher/parse/lexer.go). */
function tokenizeMatchers(source) {
	const tokens = [];
	let offset = 0;
	for (;;) {
		offset = matchEnd$1(SPACE, source, offset);
		const token = readToken(source, offset);
		tokens.push(token);
		if (token.kind === "end" || token.kind === "invalid") return tokens;
		offset = token.end;
	}
}
/**
* Reads a double-quoted string as Go's strconv.Unquote does; null where Go would refuse it. \x and octal escapes give
* bytes, not characters, and all bytes together must be valid UTF-8, as Alertmanager asks (matcher/parse/token.go).
*/
function unquoteGoString(quoted) {
	if (quoted.length < 2 || !quoted.startsWith("\"") || !quoted.endsWith("\"")) return null;
	const bytes = percentEncode(quoted.slice(1, -1));
	return bytes === null ? null : percentDecode(bytes);
}
function readToken(source, offset) {
	if (offset === source.length) return {
		kind: "end",
		text: "",
		offset,
		end: offset
	};
	for (const { kind, pattern } of TOKENS) {
		const end = matchEnd$1(pattern, source, offset);
		if (end > offset) return {
			kind,
			text: source.slice(offset, end),
			offset,
			end
		};
	}
	return invalidToken(source, offset);
}
/** An open quote invalidates the rest; any other character only itself. */
function invalidToken(source, offset) {
	const end = source[offset] === "\"" ? source.length : offset + 1;
	return {
		kind: "invalid",
		text: source.slice(offset, end),
		offset,
		end
	};
}
function matchEnd$1(pattern, source, offset) {
	pattern.lastIndex = offset;
	return pattern.test(source) ? pattern.lastIndex : offset;
}
/** Decodes UTF-8 bytes with percent-encoding, which the language provides. */
function percentEncode(inner) {
	if (!inner.isWellFormed()) return null;
	let bytes = "";
	PIECE$1.lastIndex = 0;
	while (PIECE$1.lastIndex < inner.length) {
		const groups = PIECE$1.exec(inner)?.groups;
		const piece = groups ? encodePiece(groups) : null;
		if (piece === null) return null;
		bytes += piece;
	}
	return bytes;
}
function encodePiece({ hex, octal, u4, u8, simple, plain }) {
	if (plain !== void 0) return encodeURIComponent(plain);
	if (simple !== void 0) return SIMPLE_ESCAPES.get(simple) ?? null;
	if (hex !== void 0) return `%${hex}`;
	if (octal !== void 0) return encodeByte(Number.parseInt(octal, 8));
	return encodeCodePoint(Number.parseInt(u4 ?? u8 ?? "", 16));
}
function encodeByte(byte) {
	return byte > 255 ? null : `%${byte.toString(16).padStart(2, "0")}`;
}
function encodeCodePoint(codePoint) {
	if (codePoint >= 55296 && codePoint <= 57343 || !(codePoint <= 1114111)) return null;
	return encodeURIComponent(String.fromCodePoint(codePoint));
}
function percentDecode(bytes) {
	try {
		return decodeURIComponent(bytes);
	} catch (error) {
		if (!(error instanceof URIError)) throw error;
		return null;
	}
}
// src/lib/alertmanager/label-matchers.ts
/**
* Parses Alertmanager's matchers, as `alertname="RedisDown", service=~"redis.*"`, strictly by its UTF-8 grammar
* (matcher/parse/parse.go): braces are optional but balanced, a trailing comma is fine, a value must be there.
* As in Alertmanager, `{}` has no matchers, so it matches every alert.
*/
function parseMatchers(source) {
	const tokens = tokenizeMatchers(source);
	const opened = tokens[0]?.text === "{";
	const end = tokens.at(-1) ?? END$2;
	const matchers = [];
	let next = opened ? 1 : 0;
	const peek = () => tokens[next] ?? end;
	while (peek().kind !== "end" && peek().text !== "}") {
		const matcher = parseMatcher(tokens.slice(next, next + 3), end);
		if (!matcher.ok) return matcher;
		matchers.push(matcher.value);
		next += 3;
		if (peek().kind === "comma") next += 1;
		else if (peek().kind !== "end" && peek().text !== "}") return failure(unexpected(peek(), "a comma or a closing brace"));
	}
	if (opened && peek().text !== "}") return failure(unexpected(peek(), "a closing brace"));
	if (opened) next += 1;
	if (peek().kind !== "end") return failure(unexpected(peek(), "the end"));
	return success(matchers);
}
/** Whether all matchers match. A missing label counts as empty, so `team!="web"` matches an alert without a team. */
function matchesLabels(matchers, labels) {
	return matchers.every(({ name, test }) => test(labelValue(labels, name)));
}
/** A label's value, "" if it is missing. Labels come from outside: `constructor` is a name like any other. */
function labelValue(labels, name) {
	return Object.hasOwn(labels, name) ? labels[name] ?? "" : "";
}
/** The number of matchers that require a label: those that "" does not match. */
function countPositiveMatchers(matchers) {
	return matchers.filter(({ test }) => !test("")).length;
}
const END$2 = {
	kind: "end",
	text: "",
	offset: 0,
	end: 0
};
function parseMatcher([nameToken, operatorToken, valueToken], end) {
	const name = readText(nameToken ?? end, "a label name");
	if (!name.ok) return name;
	const operator = operatorToken ? toOperator(operatorToken) : null;
	if (operator === null) return failure(unexpected(operatorToken ?? end, "an operator: =, !=, =~ or !~"));
	const value = readText(valueToken ?? end, "a value (\"\" for an empty one)");
	if (!value.ok) return value;
	const test = compileTest(operator, value.value);
	if (!test.ok) return failure({
		message: test.error,
		...placeOf(valueToken ?? end)
	});
	return success({
		name: name.value,
		operator,
		value: value.value,
		test: test.value
	});
}
function readText(token, expected) {
	if (token.kind === "unquoted") return success(token.text);
	if (token.kind !== "quoted") return failure(unexpected(token, expected));
	const value = unquoteGoString(token.text);
	if (value !== null) return success(value);
	return failure({
		message: `${token.text} is not a valid string; write a backslash in a regular expression twice`,
		...placeOf(token)
	});
}
function toOperator({ text }) {
	return text === "=" || text === "!=" || text === "=~" || text === "!~" ? text : null;
}
function compileTest(operator, expected) {
	if (operator === "=") return success((value) => value === expected);
	if (operator === "!=") return success((value) => value !== expected);
	const regex = compileAnchored(expected);
	if (!regex.ok) return regex;
	const fits = (value) => regex.value.test(value);
	return success(operator === "=~" ? fits : (value) => !fits(value));
}
/** Compiled exactly as in Alertmanager (pkg/labels/matcher.go): case-sensitive, and `.` does not match a newline. */
function compileAnchored(source) {
	try {
		return success(RE2JS.compile(`^(?:${source})$`));
	} catch (error) {
		if (!(error instanceof RE2JSSyntaxException)) throw error;
		return failure(`the regular expression is not valid RE2: ${error.getDescription()}`);
	}
}
function unexpected(token, expected) {
	const found = token.kind === "end" ? "the end" : token.text;
	return {
		message: token.kind === "invalid" && token.text.startsWith("\"") ? "the closing \" is missing" : `expected ${expected}, found ${found}`,
		...placeOf(token)
	};
}
function placeOf({ offset, end }) {
	return {
		offset,
		end
	};
}
// src/core/match/kb-patterns.ts
/** @param specificity of each pattern */
function createKbPatterns(entries, specificity) {
	const { texts: sources, entryOf } = textsInOrder(entries.map(({ patterns }) => patterns));
	return {
		sources,
		at(pattern) {
			const [entry, source] = [entryOf[pattern], sources[pattern]];
			if (entry === void 0 || source === void 0) return void 0;
			return {
				entry,
				source,
				specificity: specificity[pattern] ?? 0
			};
		}
	};
}
/** Plain loops, and no object for each text: a Worker that starts would make thousands of them. */
function textsInOrder(lists) {
	const texts = [];
	const entryOf = [];
	for (let entry = 0; entry < lists.length; entry++) for (const text of lists[entry] ?? []) {
		texts.push(text);
		entryOf.push(entry);
	}
	return {
		texts,
		entryOf
	};
}
// src/core/match/alert-index.ts
/** An expression that does not parse is left out: the check has refused it. */
function compileAlertIndex(entries) {
	const data = {
		byLabel: {},
		others: []
	};
	for (const [position, source] of expressionsOf(entries).texts.entries()) {
		const matchers = parseMatchers(source);
		if (matchers.ok) listFor(data, guardOf(matchers.value)).push(position);
	}
	return data;
}
function listFor(data, guard) {
	if (guard === null) return data.others;
	data.byLabel[guard] ??= [];
	return data.byLabel[guard];
}
/** `alertname` tells alerts apart best; an empty value would also fit where the label is missing. */
function guardOf(matchers) {
	const exact = matchers.filter(({ operator, value }) => operator === "=" && value !== "");
	const guard = exact.find(({ name }) => name === "alertname") ?? exact[0];
	return guard ? guardKey(guard.name, guard.value) : null;
}
function guardKey(name, value) {
	return `${name}=${value}`;
}
/** Expressions are parsed when an alert first asks for them: a start-up must not parse thousands. */
var AlertIndex = class {
	#data;
	#expressions;
	/** By position. */
	#parsed = /* @__PURE__ */ new Map();
	constructor(entries, data) {
		this.#data = data;
		this.#expressions = expressionsOf(entries);
	}
	fitting(labels) {
		return [...Object.keys(labels).flatMap((name) => this.#data.byLabel[guardKey(name, labelValue(labels, name))] ?? []), ...this.#data.others].sort((a, b) => a - b).map((position) => this.#expressionAt(position)).filter(({ matchers }) => matchesLabels(matchers, labels));
	}
	#expressionAt(position) {
		const known = this.#parsed.get(position) ?? this.#parse(position);
		this.#parsed.set(position, known);
		return known;
	}
	#parse(position) {
		const { entryOf, texts } = this.#expressions;
		const [entry, source] = [entryOf[position], texts[position]];
		if (entry === void 0 || source === void 0) throw new Error("the alert index was built of other entries");
		const matchers = parseMatchers(source);
		return {
			entry,
			source,
			matchers: matchers.ok ? matchers.value : []
		};
	}
};
function expressionsOf(entries) {
	return textsInOrder(entries.map(({ alerts }) => alerts));
}
// src/lib/engine/index/build-index.ts
/** The same, of patterns that have been looked into. */
function indexPatterns(facts) {
	const allSets = facts.map(({ literals }) => literals);
	const popularity = countLiterals(allSets);
	const chosen = allSets.map((sets) => chooseSets(sets, popularity));
	const numbers = /* @__PURE__ */ new Map();
	for (const literal of chosen.flat(2)) if (!numbers.has(literal)) numbers.set(literal, numbers.size);
	const literals = [...numbers.keys()];
	return {
		patterns: facts.length,
		literals: literals.join("\n"),
		grams: rarestGrams(literals),
		sets: chosen.flatMap((sets) => encodeSets(sets, numbers)),
		acrossLines: facts.flatMap(({ staysOnLine }, pattern) => staysOnLine ? [] : pattern)
	};
}
function countLiterals(allSets) {
	const counts = /* @__PURE__ */ new Map();
	for (const sets of allSets) for (const literal of new Set(sets.flat())) counts.set(literal, (counts.get(literal) ?? 0) + 1);
	return counts;
}
/**
* The sets whose literals the fewest patterns share tell the patterns apart best; of equals, the longer literals. A common
* set costs every text, so it must tell many more apart to be taken first, and behind a better one it is left out.
*/
function chooseSets(sets, popularity) {
	const shared = (set) => set.reduce((sum, literal) => sum + (popularity.get(literal) ?? 0), 0);
	const cost = (set) => shared(set) * (isCommon(set) ? COMMON : 1);
	const length = (set) => Math.min(...set.map((literal) => literal.length));
	const [first = [], second = []] = sets.toSorted((a, b) => cost(a) - cost(b) || length(b) - length(a));
	return [first, isCommon(second) ? [] : second];
}
/** A common literal counts as if so many times as many patterns shared it. */
const COMMON = 4;
/** Whether one of the literals has two letters or fewer, as ` ms` and ` of `: such are in nearly every log. */
function isCommon(set) {
	return set.some((literal) => literal.replace(NO_LETTERS, "").length < 3);
}
const NO_LETTERS = /[^a-z0-9\x80-\uffff]/g;
function encodeSets(sets, numbers) {
	return sets.flatMap((set) => [set.length, ...set.map((literal) => numbers.get(literal) ?? 0)]);
}
/** For each literal two starts of a gram, an even one and an odd one: of each the gram that is in the fewest literals. */
function rarestGrams(literals) {
	const counts = /* @__PURE__ */ new Map();
	const grams = literals.map(gramsOf);
	for (const gram of grams.flat()) counts.set(gram, (counts.get(gram) ?? 0) + 1);
	return grams.flatMap((ofLiteral) => {
		const rarity = ofLiteral.map((gram) => counts.get(gram) ?? 0);
		return [rarestStart(rarity, 0), rarestStart(rarity, 1)];
	});
}
/** Every second start, from the first on; the first of equals. That of a gram that there is not is 0. */
function rarestStart(rarity, first) {
	let rarest = first;
	for (let start = first; start < rarity.length; start += 2) if ((rarity[start] ?? 0) < (rarity[rarest] ?? 0)) rarest = start;
	return rarest < rarity.length ? rarest : 0;
}
/** The start of a gram is a byte in memory. */
const MAX_STARTS = 256;
/**
* The gram at each offset of a literal; a literal of three has none. Of one that is long enough those with another gram
* right behind them, whichever offsets are looked at: that one is asked for too.
*/
function gramsOf(literal) {
	const size = literal.length > 8 ? 8 : 4;
	const length = Math.min(Math.max(0, literal.length - size + 1), MAX_STARTS);
	return Array.from({ length }, (_, start) => gramOf(literal, start));
}
// src/core/match/compiled-entries.ts
function compileEntries(entries) {
	const facts = entries.flatMap(({ patterns }) => patterns.map(knownFacts));
	return {
		patterns: indexPatterns(facts),
		specificity: facts.map(({ specificity }) => specificity),
		alerts: compileAlertIndex(entries)
	};
}
// src/core/match/keywords.ts
/** Runs of letters, digits and underscores: what a keyword may not be cut out of. */
const WORDS = /[\p{L}\p{N}_]+/gu;
const WORD$2 = /[\p{L}\p{N}_]/u;
/** As patterns fold (ſ is s, the Kelvin sign k), and other letters too: no offsets are kept, so lengthening is no harm. */
function foldForKeywords(text) {
	return foldText(text).toLowerCase();
}
/** Made when a knowledge base is opened: a request on the free plan has no time to. */
function createKeywordIndex(keywordsOfEntries) {
	const index = indexKeywords(keywordsOfEntries);
	return {
		findIn: (text) => findIn(foldForKeywords(text), index),
		ofEntry(entry, found) {
			const given = /* @__PURE__ */ new Set();
			return (keywordsOfEntries[entry] ?? []).filter((keyword) => {
				const number = index.byWriting.get(keyword) ?? -1;
				const isNew = found.has(number) && !given.has(number);
				given.add(number);
				return isNew;
			});
		},
		countByEntry: (found) => countByEntry(found, index.entriesOf)
	};
}
function indexKeywords(keywordsOfEntries) {
	const byWriting = /* @__PURE__ */ new Map();
	const numbers = /* @__PURE__ */ new Map();
	const numberOf = (keyword) => {
		const known = byWriting.get(keyword);
		if (known !== void 0) return known;
		const folded = foldForKeywords(keyword);
		const number = numbers.get(folded) ?? numbers.size;
		numbers.set(folded, number);
		byWriting.set(keyword, number);
		return number;
	};
	const starts = new Uint32Array(keywordsOfEntries.length + 1);
	const items = [];
	for (let entry = 0; entry < keywordsOfEntries.length; entry++) {
		for (const keyword of keywordsOfEntries[entry] ?? []) {
			const number = numberOf(keyword);
			if (!items.includes(number, starts[entry])) items.push(number);
		}
		starts[entry + 1] = items.length;
	}
	const entriesOf = invertPostings({
		starts,
		items: Uint32Array.from(items)
	}, numbers.size);
	return {
		byWriting,
		numbers,
		shapes: shapesOf(numbers.keys()),
		entriesOf
	};
}
/** A keyword without any word (`++`) has no place to be found at. */
function shapesOf(keywords) {
	const shapes = /* @__PURE__ */ new Map();
	for (const keyword of keywords) {
		const lead = keyword.search(WORD$2);
		const [word] = keyword.match(WORDS) ?? [];
		if (word === void 0) continue;
		const known = shapes.get(word) ?? [];
		shapes.set(word, known);
		const { length } = keyword;
		if (!known.some((shape) => shape.lead === lead && shape.length === length)) known.push({
			lead,
			length
		});
	}
	return shapes;
}
function findIn(text, { numbers, shapes }) {
	const found = /* @__PURE__ */ new Set();
	for (const { 0: word, index } of text.matchAll(WORDS)) for (const { lead, length } of shapes.get(word) ?? []) {
		const start = index - lead;
		const number = start < 0 ? void 0 : numbers.get(text.slice(start, start + length));
		if (number !== void 0 && standsAlone(text, start, start + length)) found.add(number);
	}
	return found;
}
function standsAlone(text, start, end) {
	return !WORD$2.test(text.charAt(start - 1)) && !WORD$2.test(text.charAt(end));
}
function countByEntry(found, entriesOf) {
	const counts = /* @__PURE__ */ new Map();
	for (const number of found) for (const entry of postingsAt(entriesOf, number)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
	return counts;
}
// src/lib/util/compare-text.ts
/** By code unit: the same on every machine, whatever its locale. */
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/core/match/entry-evidence.ts
/** Matched text longer than this is cut in the answer; the span still tells all. */
const MAX_MATCHED_LENGTH = 500;
var EvidenceByEntry = class {
	#byEntry = /* @__PURE__ */ new Map();
	addPatternHit(field, hit, pattern) {
		const own = this.#of(pattern.entry);
		own.evidence.push(patternEvidence(field, hit, pattern));
		own.patterns.add(hit.pattern);
		own.specificity = Math.max(own.specificity, pattern.specificity);
	}
	addMatchers({ entry, source, matchers }, labels) {
		const own = this.#of(entry);
		own.evidence.push(matchersEvidence(source, matchers, labels));
		own.matchers = Math.max(own.matchers, countPositiveMatchers(matchers));
	}
	isEmpty() {
		return this.#byEntry.size === 0;
	}
	all() {
		return [...this.#byEntry.values()];
	}
	#of(entry) {
		const known = this.#byEntry.get(entry);
		if (known) return known;
		const fresh = {
			entry,
			evidence: [],
			specificity: 0,
			patterns: /* @__PURE__ */ new Set(),
			matchers: 0
		};
		this.#byEntry.set(entry, fresh);
		return fresh;
	}
};
function patternEvidence(field, { start, end, captures }, { source }) {
	return {
		by: "pattern",
		pattern: source,
		field: field.name,
		line: field.lineOf(start),
		span: {
			start,
			end
		},
		matched: field.text.slice(start, Math.min(end, start + MAX_MATCHED_LENGTH)),
		captures
	};
}
function matchersEvidence(source, matchers, labels) {
	const named = matchers.map(({ name }) => [name, labelValue(labels, name)]);
	return {
		by: "matchers",
		matchers: source,
		labels: Object.fromEntries(named)
	};
}
// src/core/match/near-misses.ts
/** More than this and none of them is near. */
const MAX_NEAR_MISSES = 3;
/** Several patterns of one entry may be near; this many are looked at to fill the list with entries. */
const NEAR_HITS = 12;
/** One keyword alone (`disk`, `timeout`) says nothing. */
const MIN_KEYWORDS = 2;
const NO_PATTERN = {
	pattern: null,
	found: [],
	missing: []
};
/**
* For a record that nothing matches: the entries of which a pattern had some of its literals there,
* or at least two keywords. They never count as a match; they tell a person where to look.
* @param isComplete whether every pattern was tried: one that a cap left out may well match, and is no near miss
*/
function findNearMisses(text, sources, isComplete) {
	const { entries, patterns, nearHits, keywords } = sources;
	const nearest = nearestPatterns(nearHits(text, NEAR_HITS).filter(({ missing }) => isComplete || missing.length > 0), patterns);
	const found = keywords.findIn(text);
	const nearEntries = /* @__PURE__ */ new Set([...nearest.keys(), ...entriesByKeywords(found, sources)]);
	return firstOf(Array.from(nearEntries, (index) => {
		const near = nearest.get(index) ?? NO_PATTERN;
		return toNearMiss(entries[index], near, keywords.ofEntry(index, found));
	}).flat(), MAX_NEAR_MISSES, isNearer);
}
/** Most keywords first, and of equals the first id: as many as can be among the nearest. */
function entriesByKeywords(found, { entries, keywords }) {
	const counts = [...keywords.countByEntry(found)].filter(([, count]) => count >= MIN_KEYWORDS);
	const idOf = (index) => entries[index]?.error_id ?? "";
	return firstOf(counts, MAX_NEAR_MISSES, (a, b) => b[1] - a[1] || compareText(idOf(a[0]), idOf(b[0]))).map(([entry]) => entry);
}
/** The first pattern of each entry: they come nearest first. */
function nearestPatterns(hits, patterns) {
	const nearest = /* @__PURE__ */ new Map();
	for (const { pattern, found, missing } of hits) {
		const known = patterns.at(pattern);
		if (known && !nearest.has(known.entry)) nearest.set(known.entry, {
			pattern: known.source,
			found,
			missing
		});
	}
	return nearest;
}
function toNearMiss(entry, near, keywords) {
	if (!entry) return [];
	const { error_id, title } = entry;
	return [{
		error_id,
		title,
		why: whyOf(near, keywords),
		...near,
		keywords
	}];
}
function whyOf({ pattern, found, missing }, keywords) {
	const parts = [];
	if (missing.length > 0) parts.push(`it has ${quoted$1(found)}, but not ${quoted$1(missing)}`);
	else if (pattern !== null) parts.push(`it has ${quoted$1(found)}, but not as the pattern wants it`);
	if (keywords.length > 0) parts.push(`it has the keywords ${keywords.join(", ")}`);
	return parts.join("; ");
}
function isNearer(a, b) {
	return nearness(b) - nearness(a) || compareText(a.error_id, b.error_id);
}
function nearness({ found, missing, keywords }) {
	return (found.length === 0 ? 0 : lengthOf(found) / (lengthOf(found) + lengthOf(missing))) * 100 + keywords.length * 10;
}
function quoted$1(literals) {
	return literals.map((literal) => JSON.stringify(literal)).join(", ");
}
function lengthOf(literals) {
	return literals.reduce((sum, literal) => sum + literal.length, 0);
}
// src/core/match/score.ts
/** The most that the score can tell of each part. */
const MOST = {
	matchers: 99,
	specificity: 999,
	patterns: 9,
	keywords: 9
};
/**
* One number in which no lower part can outweigh a higher one. Read in decimal it shows them:
* 2 028 1 1 3 = two matchers, 28 literal characters, one pattern, same service, three keywords.
*/
function scoreOf$1({ matchers, specificity, patterns, sameService, keywords }) {
	return Math.min(matchers, MOST.matchers) * 1e6 + Math.min(specificity, MOST.specificity) * 1e3 + Math.min(patterns, MOST.patterns) * 100 + (sameService ? 10 : 0) + Math.min(keywords, MOST.keywords);
}
// src/core/match/rank.ts
function rank(sources, findings) {
	const caps = [...findings.caps, ...capsOf(findings)];
	const evidenceByEntry = gather(findings, sources.patterns);
	if (evidenceByEntry.isEmpty() && !findings.nearMisses) return {
		matches: [],
		near_misses: [],
		caps
	};
	const text = findings.fields.map((field) => field.text).join("\n");
	if (evidenceByEntry.isEmpty()) return {
		matches: [],
		near_misses: findNearMisses(text, sources, caps.length === 0),
		caps
	};
	const services = findings.alert?.services ?? [];
	return {
		matches: rankMatches(evidenceByEntry.all(), sources, text, services),
		near_misses: [],
		caps
	};
}
function gather({ fields, results, alert }, patterns) {
	const evidenceByEntry = new EvidenceByEntry();
	for (const fitting of alert?.fitting ?? []) evidenceByEntry.addMatchers(fitting, alert?.labels ?? {});
	for (const [i, field] of fields.entries()) for (const hit of results[i]?.hits ?? []) {
		const pattern = patterns.at(hit.pattern);
		if (pattern) evidenceByEntry.addPatternHit(field, hit, pattern);
	}
	return evidenceByEntry;
}
function capsOf({ fields, results }) {
	return fields.flatMap(({ name }, i) => results[i]?.caps.map((cap) => capOf(cap, name)) ?? []);
}
function capOf({ cap, limit }, field) {
	return {
		cap,
		limit,
		field,
		message: `${field}: the ${cap} limit of ${limit} was reached; there may be more matches`
	};
}
/** The entries that something speaks for, best first: docs/matching.md has the formula. */
function rankMatches(evidenceByEntry, sources, text, services) {
	const found = sources.keywords.findIn(text);
	return evidenceByEntry.flatMap((entryEvidence) => toMatch(entryEvidence, sources, found, services) ?? []).sort((a, b) => b.score - a.score || compareText(a.error_id, b.error_id));
}
function toMatch({ entry: number, evidence, matchers, specificity, patterns }, { entries, keywords }, found, services) {
	const entry = entries[number];
	if (!entry) return null;
	const { error_id, title, service, severity } = entry;
	return {
		error_id,
		title,
		service,
		severity,
		score: scoreOf$1({
			matchers,
			specificity,
			patterns: patterns.size,
			sameService: services.includes(service.toLowerCase()),
			keywords: keywords.ofEntry(number, found).length
		}),
		evidence
	};
}
// src/lib/text/source-text.ts
/** The offsets at which the lines of a text begin. */
function findLineStarts(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
/** The line that an offset lies on, from 1, and where that line begins. */
function lineAt(lineStarts, offset) {
	const index = Math.max(0, firstIndex(lineStarts, (start) => start > offset) - 1);
	return {
		line: index + 1,
		start: lineStarts[index] ?? 0
	};
}
// src/core/match/text-fields.ts
/** One text of a record or an alert, normalised. */
var TextField = class {
	name;
	text;
	#lineStarts = null;
	constructor(name, text) {
		this.name = name;
		this.text = text;
	}
	/** The line, from 1, that an offset lies on. Lines are looked for on first need: in most texts nothing is found. */
	lineOf(offset) {
		this.#lineStarts ??= findLineStarts(this.text);
		return lineAt(this.#lineStarts, offset).line;
	}
};
/** Says so where a text is cut. */
function lengthCaps({ length }, field = "text") {
	if (length <= 262144) return [];
	const message = `${field} has ${length} characters; only the first ${MAX_RECORD_LENGTH} were matched`;
	return [{
		cap: "record_length",
		limit: MAX_RECORD_LENGTH,
		field,
		message
	}];
}
/** Annotations before labels: they are written for people, and read like the logs that patterns were written for. */
function alertFields({ annotations, labels }) {
	const named = [...Object.entries(annotations).map(([key, value]) => [`annotations.${key}`, value]), ...Object.entries(labels).map(([key, value]) => [`labels.${key}`, value])].sort(([a], [b]) => compareText(a, b));
	return {
		fields: named.map(([name, value]) => new TextField(name, normaliseText(value))),
		caps: named.flatMap(([name, value]) => lengthCaps(value, name))
	};
}
/** The labels by which monitoring names a service. */
function serviceNames({ labels }) {
	return [
		"service",
		"job",
		"app",
		"container"
	].flatMap((name) => labels[name]?.toLowerCase() ?? []);
}
// src/core/match/kb-matcher.ts
function createKbMatcher(entries, { compiled = compileEntries(entries), createEngine = createEngineInUse } = {}) {
	const patterns = createKbPatterns(entries, compiled.specificity);
	const engine = createEngine(patterns.sources, compiled);
	const keywords = createKeywordIndex(entries.map((entry) => entry.keywords));
	const nearHits = (text, limit) => engine.nearHits(text, limit);
	const opened = {
		engine,
		alerts: new AlertIndex(entries, compiled.alerts),
		sources: {
			entries,
			patterns,
			keywords,
			nearHits
		}
	};
	return {
		matchRecord: (raw, record, options) => matchRecord(opened, raw, record, options),
		matchRecords: (raws, options) => matchRecords(opened, raws, options),
		matchAlert: (alert) => matchAlert(opened, alert),
		explainRecord: (raw) => explainRecord(opened, raw)
	};
}
function createEngineInUse(patterns, { patterns: index }) {
	return createIndexedEngine(patterns, index);
}
function matchRecord(kb, raw, record, options = {}) {
	const text = normaliseText(raw);
	return {
		record,
		text,
		...rankRecord(kb, raw, text, kb.engine.search(text), options)
	};
}
/** Equal records are searched and ranked once. Of most there is nothing to say: no object is made for those. */
function matchRecords(kb, raws, options = {}) {
	const results = kb.engine.searchAll(raws, normaliseBatch);
	const known = /* @__PURE__ */ new Map();
	const answers = [];
	for (let i = 0; i < raws.length; i++) {
		const raw = raws[i];
		const result = results[i];
		if (result === NOTHING_FOUND && options.nearMisses === false && raw.length <= 262144) continue;
		const text = normaliseText(raw);
		const matchResult = known.get(raw) ?? rankRecord(kb, raw, text, result, options);
		known.set(raw, matchResult);
		if (!isSilent(matchResult)) answers.push({
			record: i + 1,
			text,
			...matchResult
		});
	}
	return answers;
}
function rankRecord({ sources }, raw, text, result, { nearMisses = true }) {
	return rank(sources, {
		fields: [new TextField("text", text)],
		results: [result],
		caps: lengthCaps(raw),
		nearMisses
	});
}
function isSilent({ matches, near_misses, caps }) {
	return matches.length === 0 && near_misses.length === 0 && caps.length === 0;
}
function matchAlert({ engine, alerts, sources }, alert) {
	const { fields, caps } = alertFields(alert);
	return rank(sources, {
		fields,
		results: engine.searchAll(fields.map(({ text }) => text)),
		caps,
		alert: {
			labels: alert.labels,
			fitting: alerts.fitting(alert.labels),
			services: serviceNames(alert)
		},
		nearMisses: true
	});
}
function explainRecord(kb, raw) {
	const answer = matchRecord(kb, raw, 1);
	const { literals, tried } = kb.engine.explain(answer.text);
	const { patterns, entries } = kb.sources;
	return {
		raw,
		answer,
		literals,
		tried: tried.flatMap(({ pattern, means, outcome }) => {
			const known = patterns.at(pattern);
			const error_id = known && entries[known.entry]?.error_id;
			return error_id ? [{
				error_id,
				pattern: known.source,
				means,
				outcome
			}] : [];
		}),
		patterns: patterns.sources.length
	};
}
// src/core/kb/search/word-index.ts
/**
* The number of files for the words of all bodies. With 10,000 entries, each has some 20 KB, and a search reads one for each word. A
* single file would cost every isolate a tenth of its memory.
*/
const BUCKETS = 256;
/** Every entry has shorter words. Longer ones are base64 and the like. */
const WORD$1 = /[\p{L}\p{N}_]{2,40}/gu;
/** The words of a text, folded. */
function wordsOf(text) {
	return foldForKeywords(text).match(WORD$1) ?? [];
}
/** The bucket of all words with the same first two letters, so that the start of a word is enough to find it. */
function bucketOf(word) {
	return (word.charCodeAt(0) * 31 + word.charCodeAt(1)) % BUCKETS;
}
function wordsPath(bucket) {
	return `kb/words/${bucket}.json`;
}
/** The entries with a word that begins with this text. */
function entriesWith(bucket, beginning) {
	const lists = Object.entries(bucket).filter(([word]) => word.startsWith(beginning));
	return new Set(lists.flatMap(([, entries]) => entries));
}
// src/core/kb/search/entry-search.ts
/** The score of a word by its field. The best field counts. */
const WORTH = {
	id: 16,
	title: 8,
	service: 4,
	keywords: 4,
	patterns: 2,
	body: 1
};
/** The limit of a query. The matching page handles pasted texts. */
const MAX_WORDS = 12;
/** Finds words anywhere in the id, title, service, keywords, patterns and matchers, or at the start of a word of the body. */
function createEntrySearch(entries) {
	/** Created on first use: most requests search nothing. */
	let folded = null;
	return async (query, readWords) => {
		folded ??= entries.map(foldFields);
		const words = [...new Set(foldForKeywords(query).split(/\s+/).filter(Boolean))].slice(0, MAX_WORDS);
		const inBody = await Promise.all(words.map((word) => findInBodies(word, readWords)));
		return folded.map((fields, entry) => ({
			entry,
			score: scoreOf(fields, entry, words, inBody)
		})).filter(({ score }) => score > 0 || words.length === 0).sort((a, b) => b.score - a.score || a.entry - b.entry).map(({ entry }) => entry);
	};
}
function foldFields({ error_id, title, service, keywords, patterns, alerts }) {
	return [
		{
			text: error_id,
			worth: WORTH.id
		},
		{
			text: title,
			worth: WORTH.title
		},
		{
			text: service,
			worth: WORTH.service
		},
		{
			text: keywords.join("\n"),
			worth: WORTH.keywords
		},
		{
			text: [...patterns, ...alerts].join("\n"),
			worth: WORTH.patterns
		}
	].map(({ text, worth }) => ({
		text: foldForKeywords(text),
		worth
	}));
}
/** `redis:6379` is two words in a body, and both must match. */
async function findInBodies(word, readWords) {
	const [first = /* @__PURE__ */ new Set(), ...others] = await Promise.all(wordsOf(word).map(async (part) => entriesWith(await readWords(bucketOf(part)), part)));
	return new Set([...first].filter((entry) => others.every((set) => set.has(entry))));
}
/** 0 if a word is in no field. */
function scoreOf(fields, entry, words, inBody) {
	let score = 0;
	for (const [index, word] of words.entries()) {
		const worth = fields.find(({ text }) => text.includes(word))?.worth ?? (inBody[index]?.has(entry) ? WORTH.body : 0);
		if (worth === 0) return 0;
		score += worth;
	}
	return score;
}
// src/core/kb/compiled-index.ts
/** The path of an entry's file, relative to the static assets. */
function detailPath(errorId) {
	return `kb/entries/${errorId}.json`;
}
/** Throws if another version wrote the index. */
function openIndex(text) {
	const index = JSON.parse(text);
	if (index.format !== 4) {
		const found = `the compiled knowledge base has format ${index.format}; this kedb reads 4`;
		throw new Error(`${found}: build both with one version, or reload the page`);
	}
	const entries = index.rows.map(fromRow);
	return {
		version: index.kb_version,
		settings: index.settings,
		entries,
		counted: index.counted,
		search: createEntrySearch(entries),
		matcher: createKbMatcher(entries, { compiled: index.compiled }),
		find: (errorId) => findById(entries, errorId)
	};
}
/** A binary search: a map of thousands of entries would cost time at every start. */
function findById(entries, errorId) {
	const found = entries[firstIndex(entries, ({ error_id }) => error_id >= errorId)];
	return found?.error_id === errorId ? found : null;
}
// src/lib/time/instant.ts
/** As JSON Schema's date-time is admitted here: T or a space, and offsets with or without a colon (ajv-formats, formats.ts). */
const DATE_TIME = /^(\d{4}-\d\d-\d\d)[t\s](\d\d:\d\d):(\d\d)(?:\.(\d+))?(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i;
/** RFC 3339 §5.6: a date and a time with its offset. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:(\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;
const MINUTE$1 = 6e4;
const NANO_DIGITS = 9;
const FIRST_YEAR = Date.parse("0000-01-01T00:00:00Z");
const LAST_YEAR = Date.parse("9999-12-31T23:59:59.999Z");
/** Reads an RFC 3339 time; null where it is none, or beyond the years that four digits hold. */
function toInstant(text) {
	const parts = DATE_TIME.exec(text);
	if (!parts) return null;
	const [, date, minutes, seconds = "", fraction = "", sign, hours = "0", rest = "0"] = parts;
	const offset = (Number(hours) * 60 + Number(rest)) * MINUTE$1 * (sign === "-" ? -1 : 1);
	const ms = Date.parse(`${date}T${minutes}:00Z`) + Number(seconds) * 1e3 - offset;
	return isInRange(ms) ? join(ms, fraction.slice(0, NANO_DIGITS).padEnd(NANO_DIGITS, "0")) : null;
}
/**
* An RFC 3339 time in milliseconds since 1970, or null. Stricter than `Date.parse`, which takes almost anything and reads
* a time without offset as local. A leap second counts as the second before it.
*/
function parseInstant(text) {
	const seconds = RFC_3339.exec(text)?.[1];
	if (seconds === void 0) return null;
	const time = Date.parse(seconds === "60" ? text.replace(/:60(?=\.|[Zz+-])/, ":59") : text);
	return Number.isNaN(time) ? null : time;
}
/** From milliseconds since 1970. */
function instantOf(ms) {
	return new Date(Math.min(Math.max(ms, FIRST_YEAR), LAST_YEAR)).toISOString().replace("Z", "000000Z");
}
/** An instant so many milliseconds later; it stops at the end of the year 9999. */
function addMs(instant, ms) {
	const belowMs = instant.slice(-7, -1);
	return instantOf(msOf(instant) + ms).replace(/\d{6}Z$/, `${belowMs}Z`);
}
/** Milliseconds since 1970; what is below them is cut off. */
function msOf(instant) {
	return Date.parse(`${instant.slice(0, -7)}Z`);
}
/** The day in UTC, YYYY-MM-DD. */
function dayOf(instant) {
	return instant.slice(0, 10);
}
/** For people: without the zeros that say nothing. */
function renderInstant(instant) {
	return instant.replace(/(\.\d*[1-9])?\.?0+Z$/, "$1Z");
}
function earlier(a, b) {
	return a < b ? a : b;
}
function later(a, b) {
	return a > b ? a : b;
}
function isInRange(ms) {
	return ms >= FIRST_YEAR && ms <= LAST_YEAR;
}
function join(ms, nanos) {
	return `${new Date(ms).toISOString().slice(0, 19)}.${nanos}Z`;
}
// node_modules/@noble/hashes/utils.js
/**
* Zeroizes typed arrays in place. Warning: JS provides no guarantees.
* @param arrays - arrays to overwrite with zeros
* @example
* Zeroize sensitive buffers in place.
* ```ts
* clean(new Uint8Array([1, 2, 3]));
* ```
*/
function clean(...arrays) {
	for (let i = 0; i < arrays.length; i++) arrays[i].fill(0);
}
/**
* Converts string to bytes using UTF8 encoding.
* Built-in doesn't validate input to be string: we do the check.
* Non-ASCII details are delegated to the platform `TextEncoder`.
* @param str - string to encode
* @returns UTF-8 encoded bytes.
* @throws On wrong argument types. {@link TypeError}
* @example
* Encode a string as UTF-8 bytes.
* ```ts
* utf8ToBytes('abc'); // Uint8Array.from([97, 98, 99])
* ```
*/
function utf8ToBytes(str) {
	if (typeof str !== "string") throw new TypeError("string expected");
	const encoded = new TextEncoder().encode(str);
	try {
		return new Uint8Array(encoded);
	} finally {
		clean(encoded);
	}
}
// src/lib/alertmanager/fingerprint.ts
const FNV_OFFSET = 14695981039346656037n;
const FNV_PRIME = 1099511628211n;
/** Stands behind each name and each value; no UTF-8 text has this byte. */
const SEPARATOR = 255;
/**
* The fingerprint that Prometheus and Alertmanager give to a set of labels: FNV-1a over names and values, in the byte order of the
* names (labelSetToFingerprint in prometheus/common, model/signature.go). The same labels have the same one for ever.
*/
function fingerprintOf(labels) {
	const named = Object.entries(labels).map(([name, value]) => ({
		name: utf8ToBytes(name),
		value: utf8ToBytes(value)
	}));
	named.sort((a, b) => compareBytes(a.name, b.name));
	let hash = FNV_OFFSET;
	for (const { name, value } of named) hash = addBytes(addBytes(hash, name), value);
	return hash.toString(16).padStart(16, "0");
}
function addBytes(hash, bytes) {
	let sum = hash;
	for (const byte of bytes) sum = addByte(sum, byte);
	return addByte(sum, SEPARATOR);
}
function addByte(hash, byte) {
	return BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
}
/** Not the order of UTF-16: the two differ from U+E000 on. */
function compareBytes(a, b) {
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i += 1) {
		const difference = (a[i] ?? 0) - (b[i] ?? 0);
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}
// src/worker/ledger/shards.ts
/** More shards would cost more to read than they save. */
const MAX_SHARDS = 64;
/** The number of shards in KEDB_LEDGER_SHARDS; null if it is not valid. */
function parseShards(setting) {
	const text = setting?.trim() || "1";
	return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_SHARDS ? Number(text) : null;
}
/** The name of a shard's Durable Object. Names do not depend on the number of shards. */
function nameOfShard(shard) {
	return `ledger-${shard}`;
}
/** One shard holds everything about an alert. Fingerprints from other senders may be any text, so they are hashed again. */
function shardOf(source, fingerprint, shards) {
	return shards === 1 ? 0 : Number(BigInt(`0x${fingerprintOf({
		source,
		fingerprint
	})}`) % BigInt(shards));
}
// src/worker/ledger/call-ledger.ts
/** The ledger acknowledged nothing. A repeated request counts only once. */
var LedgerUnavailable = class extends Error {
	constructor(detail, options) {
		super(detail, options);
	}
};
/** For pages that can do without the ledger: null if it does not answer. */
function ignoreUnavailable(error) {
	if (error instanceof LedgerUnavailable) return null;
	throw error;
}
const MAX_TRIES = 3;
const FIRST_WAIT_MS = 25;
/**
* Calls one shard. A Durable Object that moves or restarts fails with `retryable`. The next attempt needs a new stub, because the old one
* stays broken. Never retry an `overloaded` object (Cloudflare, Durable Objects, error handling): the sender of the alert retries later.
*/
async function callLedger(namespace, shard, call) {
	for (let tries = 1;; tries += 1) {
		const outcome = await tryOnce(() => call(namespace.getByName(nameOfShard(shard))));
		if (outcome.ok) return outcome.value;
		if (tries === MAX_TRIES || !isWorthAnotherTry(outcome.error)) throw new LedgerUnavailable("the ledger did not answer; send the request again", { cause: outcome.error });
		await scheduler.wait(FIRST_WAIT_MS * 2 ** tries * Math.random());
	}
}
async function tryOnce(call) {
	try {
		return await call();
	} catch (error) {
		return failure(error);
	}
}
/** workerd marks its errors: `retryable`, `overloaded`. */
function isWorthAnotherTry(error) {
	if (typeof error !== "object" || error === null) return false;
	return !("overloaded" in error && error.overloaded === true) && "retryable" in error && error.retryable === true;
}
// src/worker/ledger/ledger-client.ts
function createLedgerClient(namespace, setting) {
	const ask = (shard, call) => callLedger(namespace, shard, call);
	const askAll = async (call) => Promise.all(Array.from({ length: countShards(setting) }, (_, shard) => ask(shard, call)));
	return {
		record: async (delivered) => recordInShards(delivered, countShards(setting), ask),
		recordOutcome: (outcome) => askAll((stub) => stub.recordOutcome(outcome)),
		readOccurrences: (cursor, limit) => askAll((stub) => stub.readOccurrences(cursor, limit)),
		readOccurrencesOf: (errorIds) => askAll((stub) => stub.readOccurrencesOf(errorIds)),
		listEpisodes: (query) => askAll((stub) => stub.listEpisodes(query)),
		listEpisodesOf: async (query) => (await askAll((stub) => stub.listEpisodesOf(query))).flat(),
		listRecent: async (inhibitQuery, at) => (await askAll((stub) => stub.listRecent(recentQuery(inhibitQuery, at)))).flat(),
		listUnmatched: (limit) => askAll((stub) => stub.listUnmatched(limit)),
		listOutcomes: (query) => askAll((stub) => stub.listOutcomes(query)),
		readRates: () => ask(0, (stub) => stub.readRates())
	};
}
/**
* Reads how often fixes worked: at most once per request, and only if a plan needs it. If the ledger does not answer a request that
* counts nothing, the plan comes without the observed rate.
*/
function createRateReader(ledger) {
	let rates = null;
	return async (errorId) => {
		rates ??= ledger.readRates().catch(withoutRates);
		return (await rates)[errorId] ?? null;
	};
}
function withoutRates(error) {
	console.warn(JSON.stringify({
		warning: "plans without observed rates",
		error: String(error)
	}));
	return {};
}
function countShards(setting) {
	const shards = parseShards(setting);
	if (shards === null) throw new LedgerUnavailable("the variable KEDB_LEDGER_SHARDS must be a number from 1 to 64");
	return shards;
}
/** Calls each shard that owns one of the alerts. Calls all shards only if an exception depends on other alerts. */
async function recordInShards({ alerts, inhibitQuery, at }, shards, ask) {
	const recent = inhibitQuery && recentQuery(inhibitQuery, at);
	const owners = alerts.map(({ source, fingerprint }) => shardOf(source, fingerprint, shards));
	const asked = [...Array(shards).keys()].filter((shard) => recent !== null || owners.includes(shard));
	const answers = await Promise.all(asked.map(async (shard) => {
		const own = alerts.filter((_, index) => owners[index] === shard);
		return {
			shard,
			...await ask(shard, (stub) => stub.record({
				alerts: own,
				recent,
				at
			}))
		};
	}));
	const histories = new Map(answers.map(({ shard, histories }) => [shard, histories.values()]));
	return {
		histories: owners.map((shard) => nextOf(histories.get(shard))),
		recent: answers.flatMap((answer) => answer.recent)
	};
}
function recentQuery({ after, within }, at) {
	return {
		after,
		since: instantOf(at - within),
		until: instantOf(at)
	};
}
/** A shard answers its alerts in the order in which it got them. */
function nextOf(histories) {
	const next = histories?.next();
	if (!next || next.done) throw new Error("a shard answered fewer alerts than it was given");
	return next.value;
}
// src/generated/validators.js
var e = (e, t) => () => (t || (e((t = { exports: {} }).exports, t, t.exports), e = null), t.exports);
var t = /* @__PURE__ */ e(((e) => {
	Object.defineProperty(e, "__esModule", { value: !0 });
	function t(e) {
		let t = e.length, n = 0, r = 0, i;
		for (; r < t;) n++, i = e.charCodeAt(r++), i >= 55296 && i <= 56319 && r < t && (i = e.charCodeAt(r), (i & 64512) == 56320 && r++);
		return n;
	}
	e.default = t, t.code = "require(\"ajv/dist/runtime/ucs2length\").default";
}));
var n = /* @__PURE__ */ e(((e) => {
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
const i = {
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
			maxLength: 1e3,
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
				no_match: { $ref: "#/$defs/SampleList" }
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
};
const a = { enum: [
	"technical",
	"functional",
	"config",
	"data-quality"
] };
const o = { enum: [
	"low",
	"medium",
	"high",
	"critical"
] };
const s = {
	type: ["string", "null"],
	format: "date",
	description: "a date like 2026-11-22"
};
const c = Object.prototype.hasOwnProperty;
const l = t().default;
const u = RegExp("^x-", "u");
const d = RegExp("^[A-Z][A-Z0-9]*-[0-9]{3,}$", "u");
const f = RegExp("^(labels|annotations|captures)\\.[A-Za-z_][A-Za-z0-9_]*$", "u");
const p = n().fullFormats.date;
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
const h = RegExp("^([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?$", "u");
const g = {
	type: "array",
	minItems: 1,
	maxItems: 50,
	items: {
		type: ["string", "integer"],
		description: "A value, or an inclusive range begin:end"
	}
};
const _ = RegExp("^((([01][0-9])|(2[0-3])):[0-5][0-9])$|(^24:00$)", "u");
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
	return b.errors = o, s === 0;
}
b.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
function x(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: h = e, dynamicAnchors: g = {} } = {}) {
	let _ = null, v = 0, S = x.evaluated;
	S.dynamicProps && (S.props = void 0), S.dynamicItems && (S.items = void 0);
	let C = v, w = !1, T = v;
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
	let D = v;
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
	var E = D === v;
	if (w ||= E, w) v = C, _ !== null && (C ? _.length = C : _ = null);
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
		if (e.in_kb !== void 0 && typeof e.in_kb != "boolean") {
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
						if (l(e) > 1e3) {
							let e = {
								instancePath: t + "/patterns/" + r,
								schemaPath: "#/$defs/Pattern/maxLength",
								keyword: "maxLength",
								params: { limit: 1e3 },
								message: "must NOT have more than 1000 characters"
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
		e.samples !== void 0 && (b(e.samples, {
			instancePath: t + "/samples",
			parentData: e,
			parentDataProperty: "samples",
			rootData: h,
			dynamicAnchors: g
		}) || (_ = _ === null ? b.errors : _.concat(b.errors), v = _.length));
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
	return x.errors = _, v === 0;
}
x.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const C = {
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
			pattern: "^https://",
			description: "The repository of the knowledge base, for edit links: https://github.com/OWNER/REPO"
		},
		branch: {
			type: "string",
			minLength: 1,
			maxLength: 200
		},
		folder: {
			type: "string",
			maxLength: 200,
			pattern: "^([^/]+(/[^/]+)*)?$",
			description: "The folder of the knowledge base in that repository, for edit links. Empty for the root. Default: kb."
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
			description: "Commands that auto-fix may offer, as shell words. * matches one word that is not an option. Default: all commands.",
			items: {
				type: "string",
				minLength: 1,
				maxLength: 500
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
		healthy_logs: {
			type: "array",
			maxItems: 50,
			description: "Logs without errors, as globs relative to the knowledge base's root. No pattern may match their lines. Default: **/*.healthy.log.",
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
		CheckLevel: {
			description: "off, info, warning or error",
			enum: [
				"off",
				"info",
				"warning",
				"error"
			]
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
};
const w = {
	title: "Access",
	description: "Who may read the pages and lists of the API. token (default): people with KEDB_API_TOKEN. open: everyone, including alerts. cloudflare-access: people whom Cloudflare Access lets through.",
	enum: [
		"open",
		"token",
		"cloudflare-access"
	]
};
const T = {
	description: "off, info, warning or error",
	enum: [
		"off",
		"info",
		"warning",
		"error"
	]
};
const E = RegExp("^https://", "u");
const D = RegExp("^([^/]+(/[^/]+)*)?$", "u");
const ee = RegExp("^https?://", "u");
const O = n().fullFormats.uri;
function k(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, f = k.evaluated;
	if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		for (let n in e) if (!(c.call(C.properties, n) || u.test(n))) {
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
				if (!E.test(n)) {
					let e = {
						instancePath: t + "/repository",
						schemaPath: "#/properties/repository/pattern",
						keyword: "pattern",
						params: { pattern: "^https://" },
						message: "must match pattern \"^https://\""
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				if (!O(n)) {
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
				if (!D.test(n)) {
					let e = {
						instancePath: t + "/folder",
						schemaPath: "#/properties/folder/pattern",
						keyword: "pattern",
						params: { pattern: "^([^/]+(/[^/]+)*)?$" },
						message: "must match pattern \"^([^/]+(/[^/]+)*)?$\""
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
					params: { allowedValues: w.enum },
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
							if (!ee.test(n)) {
								let n = {
									instancePath: t + "/groups/" + e.replace(/~/g, "~0").replace(/\//g, "~1") + "/url",
									schemaPath: "#/$defs/Group/properties/url/pattern",
									keyword: "pattern",
									params: { pattern: "^https?://" },
									message: "must match pattern \"^https?://\""
								};
								o === null ? o = [n] : o.push(n), s++;
							}
							if (!O(n)) {
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
						params: { allowedValues: T.enum },
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
	return k.errors = o, s === 0;
}
k.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const A = F;
const j = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "alertmanager-webhook.schema.json",
	title: "AlertmanagerWebhook",
	description: "Alertmanager's webhook body, version 4 (notify/webhook/webhook.go, template/template.go). Unknown fields are allowed, because newer versions add some.",
	type: "object",
	required: ["alerts"],
	properties: {
		version: { type: "string" },
		groupKey: { type: "string" },
		truncatedAlerts: {
			type: "integer",
			minimum: 0
		},
		status: { enum: ["firing", "resolved"] },
		receiver: { type: "string" },
		alerts: {
			type: "array",
			items: { $ref: "#/$defs/WebhookAlert" }
		}
	},
	$defs: {
		WebhookAlert: {
			title: "WebhookAlert",
			type: "object",
			required: ["status", "labels"],
			properties: {
				status: { enum: ["firing", "resolved"] },
				labels: { $ref: "#/$defs/LabelSet" },
				annotations: { $ref: "#/$defs/AnnotationSet" },
				startsAt: { type: "string" },
				endsAt: { type: "string" },
				generatorURL: { type: "string" },
				fingerprint: { type: "string" }
			},
			description: "The schema has no size limits, because Alertmanager would drop the whole group. kedb cuts long texts where it uses them, and the answer says so."
		},
		LabelSet: {
			type: "object",
			additionalProperties: { type: "string" }
		},
		AnnotationSet: {
			type: ["object", "null"],
			additionalProperties: { type: "string" }
		}
	}
};
const M = {
	title: "WebhookAlert",
	type: "object",
	required: ["status", "labels"],
	properties: {
		status: { enum: ["firing", "resolved"] },
		labels: { $ref: "#/$defs/LabelSet" },
		annotations: { $ref: "#/$defs/AnnotationSet" },
		startsAt: { type: "string" },
		endsAt: { type: "string" },
		generatorURL: { type: "string" },
		fingerprint: { type: "string" }
	},
	description: "The schema has no size limits, because Alertmanager would drop the whole group. kedb cuts long texts where it uses them, and the answer says so."
};
const N = {
	type: ["object", "null"],
	additionalProperties: { type: "string" }
};
function P(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = P.evaluated;
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
					params: { allowedValues: M.properties.status.enum },
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
					params: { type: N.type },
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
		if (e.startsAt !== void 0 && typeof e.startsAt != "string") {
			let e = {
				instancePath: t + "/startsAt",
				schemaPath: "#/properties/startsAt/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.endsAt !== void 0 && typeof e.endsAt != "string") {
			let e = {
				instancePath: t + "/endsAt",
				schemaPath: "#/properties/endsAt/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.generatorURL !== void 0 && typeof e.generatorURL != "string") {
			let e = {
				instancePath: t + "/generatorURL",
				schemaPath: "#/properties/generatorURL/type",
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
	props: {
		status: !0,
		labels: !0,
		annotations: !0,
		startsAt: !0,
		endsAt: !0,
		generatorURL: !0,
		fingerprint: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
function F(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = F.evaluated;
	if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
		if (e.alerts === void 0) {
			let e = {
				instancePath: t,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "alerts" },
				message: "must have required property 'alerts'"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.version !== void 0 && typeof e.version != "string") {
			let e = {
				instancePath: t + "/version",
				schemaPath: "#/properties/version/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.groupKey !== void 0 && typeof e.groupKey != "string") {
			let e = {
				instancePath: t + "/groupKey",
				schemaPath: "#/properties/groupKey/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.truncatedAlerts !== void 0) {
			let n = e.truncatedAlerts;
			if (typeof n != "number" || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + "/truncatedAlerts",
					schemaPath: "#/properties/truncatedAlerts/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "number" && isFinite(n) && (n < 0 || isNaN(n))) {
				let e = {
					instancePath: t + "/truncatedAlerts",
					schemaPath: "#/properties/truncatedAlerts/minimum",
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
		if (e.status !== void 0) {
			let n = e.status;
			if (n !== "firing" && n !== "resolved") {
				let e = {
					instancePath: t + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: j.properties.status.enum },
					message: "must be equal to one of the allowed values"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.receiver !== void 0 && typeof e.receiver != "string") {
			let e = {
				instancePath: t + "/receiver",
				schemaPath: "#/properties/receiver/type",
				keyword: "type",
				params: { type: "string" },
				message: "must be string"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.alerts !== void 0) {
			let n = e.alerts;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) P(n[r], {
					instancePath: t + "/alerts/" + r,
					parentData: n,
					parentDataProperty: r,
					rootData: i,
					dynamicAnchors: a
				}) || (o = o === null ? P.errors : o.concat(P.errors), s = o.length);
			} else {
				let e = {
					instancePath: t + "/alerts",
					schemaPath: "#/properties/alerts/type",
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
	return F.errors = o, s === 0;
}
F.evaluated = {
	props: {
		version: !0,
		groupKey: !0,
		truncatedAlerts: !0,
		status: !0,
		receiver: !0,
		alerts: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
const te = L;
const I = n().fullFormats["date-time"];
function L(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = L.evaluated;
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
		for (let n in e) if (n !== "text" && n !== "lines" && n !== "at" && n !== "near_misses") {
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
				if (!I.validate(n)) {
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
	return L.errors = o, s === 0;
}
L.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const R = B;
const z = {
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
			description: "The sender of the alert. Default: alertmanager."
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
function B(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = B.evaluated;
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
					params: { allowedValues: z.properties.outcome.enum },
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
	return B.errors = o, s === 0;
}
B.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const H = RegExp("^[0-9a-f]{1,64}$", "u");
function U(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = U.evaluated;
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
		for (let n in e) if (n !== "error_id" && n !== "total" && n !== "first_seen" && n !== "last_seen" && n !== "days" && n !== "revision") {
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
				if (!p.validate(n)) {
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
				if (!p.validate(n)) {
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
	return U.errors = o, s === 0;
}
U.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
function W(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = W.evaluated;
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
		for (let n in e) if (n !== "shard" && n !== "epoch" && n !== "revision" && n !== "occurrences") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
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
				if (!H.test(n)) {
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
		if (e.occurrences !== void 0) {
			let n = e.occurrences;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) U(n[r], {
					instancePath: t + "/occurrences/" + r,
					parentData: n,
					parentDataProperty: r,
					rootData: i,
					dynamicAnchors: a
				}) || (o = o === null ? U.errors : o.concat(U.errors), s = o.length);
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
	return W.errors = o, s === 0;
}
W.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
function G(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = G.evaluated;
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
		for (let n in e) if (n !== "ledgers" && n !== "next" && n !== "more" && n !== "kb_version") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.ledgers !== void 0) {
			let n = e.ledgers;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) W(n[r], {
					instancePath: t + "/ledgers/" + r,
					parentData: n,
					parentDataProperty: r,
					rootData: i,
					dynamicAnchors: a
				}) || (o = o === null ? W.errors : o.concat(W.errors), s = o.length);
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
	return G.errors = o, s === 0;
}
G.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const q = {
	title: "EpisodeRecord",
	type: "object",
	additionalProperties: !1,
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
		}
	}
};
const J = RegExp("^[0-9a-z-]{1,64}$", "u");
function Y(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, u = Y.evaluated;
	if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
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
		for (let n in e) if (!c.call(q.properties, n)) {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
			};
			o === null ? o = [e] : o.push(e), s++;
		}
		if (e.id !== void 0) {
			let n = e.id;
			if (typeof n == "string") {
				if (!J.test(n)) {
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
					params: { allowedValues: q.properties.state.enum },
					message: "must be equal to one of the allowed values"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.started_at !== void 0) {
			let n = e.started_at;
			if (typeof n == "string") {
				if (!I.validate(n)) {
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
					params: { type: q.properties.ended_at.type },
					message: "must be string,null"
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == "string" && !I.validate(n)) {
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
			var f = a === s;
			i ||= f;
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
			var f = c === s;
			if (i ||= f, i) s = r, o !== null && (r ? o.length = r : o = null);
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
	props: !0,
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
		for (let n in e) if (n !== "episodes" && n !== "open" && n !== "kb_version") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
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
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
const Z = {
	title: "UnmatchedGroup",
	type: "object",
	additionalProperties: !1,
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
function Q(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, l = Q.evaluated;
	if (l.dynamicProps && (l.props = void 0), l.dynamicItems && (l.items = void 0), e && typeof e == "object" && !Array.isArray(e)) {
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
		for (let n in e) if (n !== "groups" && n !== "ungrouped" && n !== "kb_version") {
			let e = {
				instancePath: t,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: n },
				message: "must NOT have additional properties"
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
						for (let n in e) if (!c.call(Z.properties, n)) {
							let e = {
								instancePath: t + "/groups/" + r,
								schemaPath: "#/$defs/UnmatchedGroup/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: n },
								message: "must NOT have additional properties"
							};
							o === null ? o = [e] : o.push(e), s++;
						}
						if (e.id !== void 0) {
							let n = e.id;
							if (typeof n == "string") {
								if (!H.test(n)) {
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
									params: { type: Z.properties.alertname.type },
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
									params: { type: Z.properties.service.type },
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
								if (!I.validate(n)) {
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
								if (!I.validate(n)) {
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
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
function $(e, { instancePath: t = "", parentData: n, parentDataProperty: r, rootData: i = e, dynamicAnchors: a = {} } = {}) {
	let o = null, s = 0, c = $.evaluated;
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
	return $.errors = o, s === 0;
}
$.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
// src/lib/text/text-style.ts
const asIs = (text) => text;
/** For a pipe, a file, a test: text as it is. */
const PLAIN_STYLE = {
	bold: asIs,
	dim: asIs,
	red: asIs,
	yellow: asIs,
	green: asIs,
	cyan: asIs
};
/** Controls, what reorders text (Trojan Source, CVE-2021-42574), and Unicode's own line ends. */
const UNPRINTABLE$1 = /[^\P{Cc}\n\t]|[\p{Bidi_Control}\u2028\u2029]/gu;
/** Text of somebody else must not steer the terminal: what could is shown as what it is, unreadable. */
function printable(text) {
	return text.replace(UNPRINTABLE$1, "�");
}
function printableLine(text) {
	return printable(text).replace(/[\n\t]/g, (sign) => sign === "\n" ? "⏎" : " ");
}
// node_modules/hono/dist/middleware/csrf/index.js
const secFetchSiteValues = [
	"same-origin",
	"same-site",
	"none",
	"cross-site"
];
const isSecFetchSite = (value) => secFetchSiteValues.includes(value);
const isSafeMethodRe = /^(GET|HEAD|OPTIONS)$/;
const isCsrfContentTypeRe = /^\b(application\/x-www-form-urlencoded|multipart\/form-data|text\/(?:plain|ping))\b/i;
/**
* CSRF Protection Middleware for Hono.
*
* Protects against Cross-Site Request Forgery attacks by validating request origins
* and sec-fetch-site headers. The request is allowed if either validation passes.
*
* @see {@link https://hono.dev/docs/middleware/builtin/csrf}
*
* @param {CSRFOptions} [options] - The options for the CSRF protection middleware.
* @param {string|string[]|(origin: string, context: Context) => boolean} [options.origin] -
*   Allowed origins for requests.
*   - string: Single allowed origin (e.g., 'https://example.com')
*   - string[]: Multiple allowed origins
*   - function: Custom validation logic
*   - Default: Only same origin as the request URL
* @param {string|string[]|(secFetchSite: string, context: Context) => boolean} [options.secFetchSite] -
*   Sec-Fetch-Site header validation. Standard values include 'same-origin', 'same-site', 'cross-site', 'none'.
*   - string: Single allowed value (e.g., 'same-origin')
*   - string[]: Multiple allowed values (e.g., ['same-origin', 'same-site'])
*   - function: Custom validation with access to context
*   - Default: Only allows 'same-origin'
* @returns {MiddlewareHandler} The middleware handler function.
*
* @example
* ```ts
* const app = new Hono()
*
* // Default: both origin and sec-fetch-site validation
* app.use('*', csrf())
*
* // Allow specific origins
* app.use('*', csrf({ origin: 'https://example.com' }))
* app.use('*', csrf({ origin: ['https://app.com', 'https://api.com'] }))
*
* // Allow specific sec-fetch-site values
* app.use('*', csrf({ secFetchSite: 'same-origin' }))
* app.use('*', csrf({ secFetchSite: ['same-origin', 'same-site'] }))
*
* // Dynamic sec-fetch-site validation
* app.use('*', csrf({
*   secFetchSite: (secFetchSite, c) => {
*     // Always allow same-origin
*     if (secFetchSite === 'same-origin') return true
*     // Allow cross-site for webhook endpoints
*     if (secFetchSite === 'cross-site' && c.req.path.startsWith('/webhook/')) {
*       return true
*     }
*     return false
*   }
* }))
*
* // Dynamic origin validation
* app.use('*', csrf({
*   origin: (origin, c) => {
*     // Allow same origin
*     if (origin === new URL(c.req.url).origin) return true
*     // Allow specific trusted domains
*     return ['https://app.example.com', 'https://admin.example.com'].includes(origin)
*   }
* }))
* ```
*/
const csrf = (options) => {
	const originHandler = ((optsOrigin) => {
		if (!optsOrigin) return (origin, c) => origin === new URL(c.req.url).origin;
		else if (typeof optsOrigin === "string") return (origin) => origin === optsOrigin;
		else if (typeof optsOrigin === "function") return optsOrigin;
		else return (origin) => optsOrigin.includes(origin);
	})(options?.origin);
	const isAllowedOrigin = async (origin, c) => {
		if (origin === void 0) return false;
		return await originHandler(origin, c);
	};
	const secFetchSiteHandler = ((optsSecFetchSite) => {
		if (!optsSecFetchSite) return (secFetchSite) => secFetchSite === "same-origin";
		else if (typeof optsSecFetchSite === "string") return (secFetchSite) => secFetchSite === optsSecFetchSite;
		else if (typeof optsSecFetchSite === "function") return optsSecFetchSite;
		else return (secFetchSite) => optsSecFetchSite.includes(secFetchSite);
	})(options?.secFetchSite);
	const isAllowedSecFetchSite = async (secFetchSite, c) => {
		if (secFetchSite === void 0) return false;
		if (!isSecFetchSite(secFetchSite)) return false;
		return await secFetchSiteHandler(secFetchSite, c);
	};
	return async function csrf(c, next) {
		if (!isSafeMethodRe.test(c.req.method) && isCsrfContentTypeRe.test(c.req.header("content-type") || "text/plain") && !await isAllowedSecFetchSite(c.req.header("sec-fetch-site"), c) && !await isAllowedOrigin(c.req.header("origin"), c)) throw new HTTPException(403, { res: new Response("Forbidden", { status: 403 }) });
		await next();
	};
};
// node_modules/hono/dist/utils/cookie.js
/**
* @module
* Cookie utility.
*/
const algorithm = {
	name: "HMAC",
	hash: "SHA-256"
};
const getCryptoKey = async (secret) => {
	const secretBuf = typeof secret === "string" ? new TextEncoder().encode(secret) : secret;
	return await crypto.subtle.importKey("raw", secretBuf, algorithm, false, ["sign", "verify"]);
};
const makeSignature = async (value, secret) => {
	const key = await getCryptoKey(secret);
	const signature = await crypto.subtle.sign(algorithm.name, key, new TextEncoder().encode(value));
	return btoa(String.fromCharCode(...new Uint8Array(signature)));
};
const verifySignature = async (base64Signature, value, secret) => {
	try {
		const signatureBinStr = atob(base64Signature);
		const signature = new Uint8Array(signatureBinStr.length);
		for (let i = 0, len = signatureBinStr.length; i < len; i++) signature[i] = signatureBinStr.charCodeAt(i);
		return await crypto.subtle.verify(algorithm, secret, signature, new TextEncoder().encode(value));
	} catch {
		return false;
	}
};
const validCookieNameRegEx = /^[\w!#$%&'*.^`|~+-]+$/;
const relaxedCookieNameRegEx = /^[!#-:<>-[\]-~]+$/;
const validCookieValueRegEx = /^[ !#-:<-[\]-~]*$/;
const trimCookieWhitespace = (value) => {
	let start = 0;
	let end = value.length;
	while (start < end) {
		const charCode = value.charCodeAt(start);
		if (charCode !== 32 && charCode !== 9) break;
		start++;
	}
	while (end > start) {
		const charCode = value.charCodeAt(end - 1);
		if (charCode !== 32 && charCode !== 9) break;
		end--;
	}
	return start === 0 && end === value.length ? value : value.slice(start, end);
};
const parse = (cookie, name) => {
	if (name && cookie.indexOf(name) === -1) return {};
	const pairs = cookie.split(";");
	const parsedCookie = Object.create(null);
	for (const pairStr of pairs) {
		const valueStartPos = pairStr.indexOf("=");
		if (valueStartPos === -1) continue;
		const cookieName = trimCookieWhitespace(pairStr.substring(0, valueStartPos));
		if (name && name !== cookieName || !relaxedCookieNameRegEx.test(cookieName) || cookieName in parsedCookie) continue;
		let cookieValue = trimCookieWhitespace(pairStr.substring(valueStartPos + 1));
		if (cookieValue.startsWith("\"") && cookieValue.endsWith("\"")) cookieValue = cookieValue.slice(1, -1);
		if (validCookieValueRegEx.test(cookieValue)) {
			parsedCookie[cookieName] = tryDecodeURIComponent(cookieValue);
			if (name) break;
		}
	}
	return parsedCookie;
};
const parseSigned = async (cookie, secret, name) => {
	const parsedCookie = Object.create(null);
	const secretKey = await getCryptoKey(secret);
	for (const [key, value] of Object.entries(parse(cookie, name))) {
		const signatureStartPos = value.lastIndexOf(".");
		if (signatureStartPos < 0) continue;
		const signedValue = value.substring(0, signatureStartPos);
		const signature = value.substring(signatureStartPos + 1);
		if (signature.length !== 44 || !signature.endsWith("=")) continue;
		parsedCookie[key] = await verifySignature(signature, signedValue, secretKey) ? signedValue : false;
	}
	return parsedCookie;
};
const _serialize = (name, value, opt = {}) => {
	if (!validCookieNameRegEx.test(name)) throw new Error("Invalid cookie name");
	let cookie = `${name}=${value}`;
	if (/^__secure-/i.test(name) && !opt.secure) throw new Error("__Secure- Cookie must have Secure attributes");
	if (/^__host-/i.test(name)) {
		if (!opt.secure) throw new Error("__Host- Cookie must have Secure attributes");
		if (opt.path !== "/") throw new Error("__Host- Cookie must have Path attributes with \"/\"");
		if (opt.domain) throw new Error("__Host- Cookie must not have Domain attributes");
	}
	for (const key of [
		"domain",
		"path",
		"sameSite",
		"priority"
	]) if (opt[key] && /[;\r\n]/.test(opt[key])) throw new Error(`${key} must not contain ";", "\\r", or "\\n"`);
	if (opt && typeof opt.maxAge === "number" && opt.maxAge >= 0) {
		if (opt.maxAge > 3456e4) throw new Error("Cookies Max-Age SHOULD NOT be greater than 400 days (34560000 seconds) in duration.");
		cookie += `; Max-Age=${opt.maxAge | 0}`;
	}
	if (opt.domain && opt.prefix !== "host") cookie += `; Domain=${opt.domain}`;
	if (opt.path) cookie += `; Path=${opt.path}`;
	if (opt.expires) {
		if (opt.expires.getTime() - Date.now() > 3456e7) throw new Error("Cookies Expires SHOULD NOT be greater than 400 days (34560000 seconds) in the future.");
		cookie += `; Expires=${opt.expires.toUTCString()}`;
	}
	if (opt.httpOnly) cookie += "; HttpOnly";
	if (opt.secure) cookie += "; Secure";
	if (opt.sameSite) cookie += `; SameSite=${opt.sameSite.charAt(0).toUpperCase() + opt.sameSite.slice(1)}`;
	if (opt.priority) cookie += `; Priority=${opt.priority.charAt(0).toUpperCase() + opt.priority.slice(1)}`;
	if (opt.partitioned) {
		if (!opt.secure) throw new Error("Partitioned Cookie must have Secure attributes");
		cookie += "; Partitioned";
	}
	return cookie;
};
const serialize = (name, value, opt) => {
	value = encodeURIComponent(value);
	return _serialize(name, value, opt);
};
const serializeSigned = async (name, value, secret, opt = {}) => {
	const signature = await makeSignature(value, secret);
	value = `${value}.${signature}`;
	value = encodeURIComponent(value);
	return _serialize(name, value, opt);
};
// node_modules/hono/dist/helper/cookie/index.js
const getCookie = (c, key, prefix) => {
	const cookie = c.req.raw.headers.get("Cookie");
	if (typeof key === "string") {
		if (!cookie) return;
		let finalKey = key;
		if (prefix === "secure") finalKey = "__Secure-" + key;
		else if (prefix === "host") finalKey = "__Host-" + key;
		return parse(cookie, finalKey)[finalKey];
	}
	if (!cookie) return {};
	return parse(cookie);
};
const getSignedCookie = async (c, secret, key, prefix) => {
	const cookie = c.req.raw.headers.get("Cookie");
	if (typeof key === "string") {
		if (!cookie) return;
		let finalKey = key;
		if (prefix === "secure") finalKey = "__Secure-" + key;
		else if (prefix === "host") finalKey = "__Host-" + key;
		return (await parseSigned(cookie, secret, finalKey))[finalKey];
	}
	if (!cookie) return {};
	return await parseSigned(cookie, secret);
};
const generateCookie = (name, value, opt) => {
	let cookie;
	if (opt?.prefix === "secure") cookie = serialize("__Secure-" + name, value, {
		path: "/",
		...opt,
		secure: true
	});
	else if (opt?.prefix === "host") cookie = serialize("__Host-" + name, value, {
		...opt,
		path: "/",
		secure: true,
		domain: void 0
	});
	else cookie = serialize(name, value, {
		path: "/",
		...opt
	});
	return cookie;
};
const setCookie = (c, name, value, opt) => {
	const cookie = generateCookie(name, value, opt);
	c.header("Set-Cookie", cookie, { append: true });
};
const generateSignedCookie = async (name, value, secret, opt) => {
	let cookie;
	if (opt?.prefix === "secure") cookie = await serializeSigned("__Secure-" + name, value, secret, {
		path: "/",
		...opt,
		secure: true
	});
	else if (opt?.prefix === "host") cookie = await serializeSigned("__Host-" + name, value, secret, {
		...opt,
		path: "/",
		secure: true,
		domain: void 0
	});
	else cookie = await serializeSigned(name, value, secret, {
		path: "/",
		...opt
	});
	return cookie;
};
const setSignedCookie = async (c, name, value, secret, opt) => {
	const cookie = await generateSignedCookie(name, value, secret, opt);
	c.header("set-cookie", cookie, { append: true });
};
const deleteCookie = (c, name, opt) => {
	const deletedCookie = getCookie(c, name, opt?.prefix);
	setCookie(c, name, "", {
		...opt,
		maxAge: 0
	});
	return deletedCookie;
};
// node_modules/hono/dist/middleware/bearer-auth/index.js
const TOKEN_STRINGS = "[A-Za-z0-9._~+/-]+=*";
const PREFIX = "Bearer";
const HEADER$1 = "Authorization";
/**
* Bearer Auth Middleware for Hono.
*
* @see {@link https://hono.dev/docs/middleware/builtin/bearer-auth}
*
* @template E - The environment type.
* @param {BearerAuthOptions} options - The options for the bearer authentication middleware.
* @param {string | string[]} [options.token] - The string or array of strings to validate the incoming bearer token against.
* @param {Function} [options.verifyToken] - The function to verify the token.
* @param {string} [options.realm=""] - The domain name of the realm, as part of the returned WWW-Authenticate challenge header.
* @param {string} [options.prefix="Bearer"] - The prefix (or known as `schema`) for the Authorization header value. If set to the empty string, no prefix is expected.
* @param {string} [options.headerName=Authorization] - The header name.
* @param {Function} [options.hashFunction] - A function to handle hashing for safe comparison of authentication tokens.
* @param {string | object | MessageFunction} [options.noAuthenticationHeader.message="Unauthorized"] - The no authentication header message.
* @param {string | object | MessageFunction} [options.noAuthenticationHeader.wwwAuthenticateHeader="Bearer realm=\"\""] - The response header value for the WWW-Authenticate header when no authentication header is provided.
* @param {string | object | MessageFunction} [options.invalidAuthenticationHeader.message="Bad Request"] - The invalid authentication header message.
* @param {string | object | MessageFunction} [options.invalidAuthenticationHeader.wwwAuthenticateHeader="Bearer error=\"invalid_request\""] - The response header value for the WWW-Authenticate header when authentication header is invalid.
* @param {string | object | MessageFunction} [options.invalidToken.message="Unauthorized"] - The invalid token message.
* @param {string | object | MessageFunction} [options.invalidToken.wwwAuthenticateHeader="Bearer error=\"invalid_token\""] - The response header value for the WWW-Authenticate header when token is invalid.
* @returns {MiddlewareHandler<E>} The middleware handler function.
* @throws {Error} If neither "token" nor "verifyToken" options are provided.
* @throws {HTTPException} If authentication fails, with 401 status code for missing or invalid token, or 400 status code for invalid request.
*
* @example
* ```ts
* const app = new Hono()
*
* const token = 'honoishot'
*
* app.use('/api/*', bearerAuth({ token }))
*
* app.get('/api/page', (c) => {
*   return c.json({ message: 'You are authorized' })
* })
* ```
*/
const bearerAuth = (options) => {
	if (!("token" in options || "verifyToken" in options)) throw new Error("bearer auth middleware requires options for \"token\" or \"verifyToken\"");
	if (!options.realm) options.realm = "";
	if (options.prefix === void 0) options.prefix = PREFIX;
	const realm = options.realm?.replace(/[\\"]/g, "\\$&");
	const prefix = options.prefix;
	const tokenRegexp = new RegExp(`^${TOKEN_STRINGS}$`);
	const wwwAuthenticatePrefix = prefix === "" ? "" : `${prefix} `;
	const throwHTTPException = async (c, status, wwwAuthenticateHeader, messageOption) => {
		const wwwAuthenticateHeaderValue = typeof wwwAuthenticateHeader === "function" ? await wwwAuthenticateHeader(c) : wwwAuthenticateHeader;
		const headers = { "WWW-Authenticate": typeof wwwAuthenticateHeaderValue === "string" ? wwwAuthenticateHeaderValue : `${wwwAuthenticatePrefix}${Object.entries(wwwAuthenticateHeaderValue).map(([key, value]) => `${key}="${value}"`).join(",")}` };
		const responseMessage = typeof messageOption === "function" ? await messageOption(c) : messageOption;
		if (responseMessage instanceof Response) {
			const resHeaders = new Headers(responseMessage.headers);
			if (!resHeaders.has("WWW-Authenticate")) resHeaders.set("WWW-Authenticate", headers["WWW-Authenticate"]);
			throw new HTTPException(responseMessage.status, { res: new Response(responseMessage.body, {
				status: responseMessage.status,
				headers: resHeaders
			}) });
		}
		throw new HTTPException(status, { res: typeof responseMessage === "string" ? new Response(responseMessage, {
			status,
			headers
		}) : new Response(JSON.stringify(responseMessage), {
			status,
			headers: {
				...headers,
				"content-type": "application/json"
			}
		}) });
	};
	return async function bearerAuth(c, next) {
		const headerToken = c.req.header(options.headerName || HEADER$1);
		if (!headerToken) await throwHTTPException(c, 401, options.noAuthenticationHeader?.wwwAuthenticateHeader || `${wwwAuthenticatePrefix}realm="${realm}"`, options.noAuthenticationHeader?.message || options.noAuthenticationHeaderMessage || "Unauthorized");
		else {
			let tokenValue;
			if (prefix === "") tokenValue = headerToken;
			else {
				const headerLower = headerToken.toLowerCase();
				const prefixLower = prefix.toLowerCase();
				if (headerLower.startsWith(prefixLower) && headerToken[prefix.length] === " ") tokenValue = headerToken.slice(prefix.length).trimStart();
			}
			if (!tokenValue || !tokenRegexp.test(tokenValue)) await throwHTTPException(c, 400, options.invalidAuthenticationHeader?.wwwAuthenticateHeader || `${wwwAuthenticatePrefix}error="invalid_request"`, options.invalidAuthenticationHeader?.message || options.invalidAuthenticationHeaderMessage || "Bad Request");
			else {
				let equal = false;
				if ("verifyToken" in options) equal = await options.verifyToken(tokenValue, c);
				else if (typeof options.token === "string") equal = await timingSafeEqual(options.token, tokenValue, options.hashFunction);
				else if (Array.isArray(options.token) && options.token.length > 0) {
					for (const token of options.token) if (await timingSafeEqual(token, tokenValue, options.hashFunction)) {
						equal = true;
						break;
					}
				}
				if (!equal) await throwHTTPException(c, 401, options.invalidToken?.wwwAuthenticateHeader || `${wwwAuthenticatePrefix}error="invalid_token"`, options.invalidToken?.message || options.invalidTokenMessage || "Unauthorized");
			}
		}
		await next();
	};
};
// src/worker/tokens.ts
/** RFC 6750 §2.1, b64token. Other characters cannot be sent. */
const TOKEN = /^[A-Za-z0-9._~+/-]+=*$/;
/** Lets requests through that carry one of the secret's tokens. */
function requireToken(name) {
	return async function tokenGuard(c, next) {
		const tokens = readTokens(c.env, name);
		await bearerAuth({
			realm: "kedb",
			verifyToken: (token) => isOneOf(token, tokens)
		})(c, doNothing).catch(refuse$1);
		await next();
	};
}
async function doNothing() {}
/** bearerAuth answers 400 to a header without a bearer token. For an operator, the token is missing, so this is 401. */
function refuse$1(error) {
	if (error instanceof HTTPException && error.status === 400) throw new HTTPException(401, error);
	throw error;
}
/**
* The tokens of a secret: a comma-separated list, so that a new one can be handed out before the old one is withdrawn.
* Throws 503 if there is no usable token: then the route is closed, and Alertmanager retries.
*/
function readTokens(env, name) {
	const tokens = splitTokens(env[name]);
	const fault = secretFault(name, tokens);
	if (fault) throw new HTTPException(503, { message: fault });
	return tokens;
}
function splitTokens(secret) {
	return (secret ?? "").split(",").map((token) => token.trim()).filter((token) => token !== "");
}
function secretFault(name, tokens) {
	if (tokens.length === 0) return `the secret ${name} is not set: wrangler secret put ${name}`;
	if (!tokens.every((token) => TOKEN.test(token))) return `the secret ${name} has an invalid token: use only letters, digits and ._~+/-`;
	if (tokens.every((token) => token.length <= MAX_TOKEN)) return null;
	return `the secret ${name} has a token of more than ${MAX_TOKEN} characters`;
}
const MAX_TOKEN = 1024;
const encoder = new TextEncoder();
/** Shared by all requests: new buffers cost more than the comparison. */
const given = new Uint8Array(MAX_TOKEN);
const known = new Uint8Array(MAX_TOKEN);
/** Compares with every token over the full buffer, so that the time does not reveal how similar a token is. */
function isOneOf(token, tokens) {
	const fits = putInto(given, token);
	const results = tokens.map((each) => putInto(known, each) && crypto.subtle.timingSafeEqual(known, given));
	return fits && results.includes(true);
}
/** Writes a token into a buffer and fills the rest with a byte that no UTF-8 text contains. False if the token is too long. */
function putInto(room, token) {
	const { read, written } = encoder.encodeInto(token, room);
	room.fill(255, written);
	return read === token.length;
}
// src/worker/access/session-cookie.ts
/** People on call come back week after week. Revoking a token ends its sessions at once. */
const LIFETIME_SECONDS = 604800;
const COOKIE = "kedb";
/**
* Starts a session: a cookie with its expiry, signed with the API token, so that the browser need not keep the token. The Worker stores
* nothing. The cookie is Lax, not Strict, so that runbook links in chats work; no GET request changes anything.
*/
async function startSession(c, token) {
	const until = String(Math.floor(Date.now() / 1e3) + LIFETIME_SECONDS);
	await setSignedCookie(c, COOKIE, until, signingKey(token), {
		...cookieOptions(c),
		httpOnly: true,
		sameSite: "Lax",
		maxAge: LIFETIME_SECONDS
	});
}
function endSession(c) {
	deleteCookie(c, COOKIE, cookieOptions(c));
}
/** Whether there is a session cookie, valid or not. */
function hasSessionCookie(c) {
	return getCookie(c, COOKIE, cookieOptions(c).prefix) !== void 0;
}
/** Whether there is a cookie that a current token signed and that has not expired. */
async function hasSession(c) {
	const prefix = cookieOptions(c).prefix;
	for (const token of readTokens(c.env, "KEDB_API_TOKEN")) {
		const until = await getSignedCookie(c, signingKey(token), COOKIE, prefix);
		if (until && Number(until) * 1e3 > Date.now()) return true;
	}
	return false;
}
/** The key contains its purpose, so that the signature is worthless elsewhere. */
function signingKey(token) {
	return `kedb session\n${token}`;
}
/** `__Host-` ties a cookie to this host and to TLS (RFC 6265bis §4.1.3.2). `kedb serve` has no TLS. */
function cookieOptions(c) {
	return new URL(c.req.url).protocol === "https:" ? {
		path: "/",
		secure: true,
		prefix: "host"
	} : { path: "/" };
}
// src/lib/util/json.ts
/** What a text says as JSON; undefined, which JSON cannot say, where it is none. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/core/entry/known-error.ts
const ERROR_DOMAINS = [
	"technical",
	"functional",
	"config",
	"data-quality"
];
/** From the least to the most severe. */
const SEVERITIES = [
	"low",
	"medium",
	"high",
	"critical"
];
// src/core/answer/filter-entries.ts
const MAX_LIMIT = 1e3;
const KEYS = [
	"service",
	"domain",
	"severity",
	"group",
	"auto_fix",
	"q",
	"limit",
	"offset"
];
/** The values of keys with a fixed list. */
const FILTER_VALUES = {
	domain: ERROR_DOMAINS,
	severity: SEVERITIES,
	auto_fix: ["true", "false"]
};
const CLOSED = FILTER_VALUES;
/** Refuses unknown filters and values: ignoring a misspelt filter would mislead. */
function parseFilter(query) {
	const [fault] = Object.entries(query).flatMap(([key, values]) => queryFault(key, values) ?? []);
	if (fault !== void 0) return failure(fault);
	const one = (key) => query[key]?.[0] ?? null;
	return success({
		service: one("service"),
		domain: one("domain"),
		severity: one("severity"),
		group: one("group"),
		auto_fix: one("auto_fix"),
		q: one("q"),
		limit: Number(one("limit") ?? 100),
		offset: Number(one("offset") ?? 0)
	});
}
function queryFault(key, values) {
	const [value = ""] = values;
	if (!KEYS.includes(key)) return `there is no filter ${JSON.stringify(key)}: this route accepts ${KEYS.join(", ")}`;
	if (values.length > 1) return `${key} is given more than once`;
	const closed = CLOSED[key];
	if (closed && !closed.includes(value)) return `${key} must be one of ${closed.join(", ")}`;
	if (key === "limit" && !isCount(value, MAX_LIMIT)) return `limit must be a number from 0 to ${MAX_LIMIT}`;
	if (key === "offset" && !isCount(value, Number.MAX_SAFE_INTEGER)) return "offset must be a number, 0 or more";
	return null;
}
function isCount(text, maximum) {
	return /^\d{1,15}$/.test(text) && Number(text) <= maximum;
}
/** The entries that pass the filters, in the order of their ids. A search for words puts the best first. */
async function findEntries({ entries, search }, filter, readWords) {
	return (filter.q === null ? [...entries.keys()] : await search(filter.q, readWords)).flatMap((place) => entries[place] ?? []).filter((entry) => passes(entry, filter));
}
function passes(entry, filter) {
	return fits$1(filter.service, entry.service) && fits$1(filter.domain, entry.error_domain) && fits$1(filter.severity, entry.severity) && fits$1(filter.group, entry.resolution_group) && fits$1(filter.auto_fix, String(entry.auto_fix));
}
function fits$1(wanted, actual) {
	return wanted === null || wanted === actual;
}
function toSummary({ patterns: _, alerts: __, ...summary }) {
	return summary;
}
// node_modules/hono/dist/jsx/constants.js
const DOM_RENDERER = Symbol("RENDERER");
const DOM_ERROR_HANDLER = Symbol("ERROR_HANDLER");
const DOM_INTERNAL_TAG = Symbol("INTERNAL");
const PERMALINK = Symbol("PERMALINK");
const RENDERED_JSX = Symbol("RENDERED_JSX");
// node_modules/hono/dist/jsx/utils.js
const normalizeElementKeyMap = /* @__PURE__ */ new Map([
	["className", "class"],
	["htmlFor", "for"],
	["crossOrigin", "crossorigin"],
	["httpEquiv", "http-equiv"],
	["itemProp", "itemprop"],
	["fetchPriority", "fetchpriority"],
	["noModule", "nomodule"],
	["formAction", "formaction"]
]);
const normalizeIntrinsicElementKey = (key) => normalizeElementKeyMap.get(key) || key;
const invalidAttributeNameCharRe = /[\s"'<>/=`\\\x00-\x1f\x7f-\x9f]/;
const validAttributeNameCache = /* @__PURE__ */ new Set();
const validAttributeNameCacheMax = 1024;
const invalidTagNameCharRe = /^[!?]|[\s"'<>/=`\\\x00-\x1f\x7f-\x9f]/;
const validTagNameCache = /* @__PURE__ */ new Set();
const validTagNameCacheMax = 256;
const cacheValidName = (cache, max, name) => {
	if (cache.size >= max) cache.clear();
	cache.add(name);
};
const isValidTagName = (name) => {
	if (validTagNameCache.has(name)) return true;
	if (typeof name !== "string") return false;
	if (name.length === 0) return true;
	if (invalidTagNameCharRe.test(name)) return false;
	cacheValidName(validTagNameCache, validTagNameCacheMax, name);
	return true;
};
const isValidAttributeName = (name) => {
	if (validAttributeNameCache.has(name)) return true;
	const len = name.length;
	if (len === 0) return false;
	for (let i = 0; i < len; i++) {
		const c = name.charCodeAt(i);
		if (!(c >= 97 && c <= 122 || c >= 65 && c <= 90 || c >= 48 && c <= 57 || c === 45 || c === 95 || c === 46 || c === 58)) {
			if (!invalidAttributeNameCharRe.test(name)) {
				cacheValidName(validAttributeNameCache, validAttributeNameCacheMax, name);
				return true;
			} else return false;
		}
	}
	cacheValidName(validAttributeNameCache, validAttributeNameCacheMax, name);
	return true;
};
const invalidStylePropertyNameCharRe = /[\s"'():;\\/\[\]{}\x00-\x1f\x7f-\x9f]/;
const validStylePropertyNameCache = /* @__PURE__ */ new Set();
const validStylePropertyNameCacheMax = 1024;
const isValidStylePropertyName = (name) => {
	if (validStylePropertyNameCache.has(name)) return true;
	const len = name.length;
	if (len === 0) return false;
	for (let i = 0; i < len; i++) {
		const c = name.charCodeAt(i);
		if (!(c >= 97 && c <= 122 || c >= 65 && c <= 90 || c >= 48 && c <= 57 || c === 45 || c === 95)) {
			if (!invalidStylePropertyNameCharRe.test(name)) {
				cacheValidName(validStylePropertyNameCache, validStylePropertyNameCacheMax, name);
				return true;
			} else return false;
		}
	}
	cacheValidName(validStylePropertyNameCache, validStylePropertyNameCacheMax, name);
	return true;
};
const unsafeStyleValueCharRe = /[;"'\\/\[\](){}]/;
const hasUnsafeStyleValue = (value) => {
	if (!unsafeStyleValueCharRe.test(value)) return false;
	let quote = 0;
	const blockStack = [];
	for (let i = 0, len = value.length; i < len; i++) {
		const c = value.charCodeAt(i);
		if (c === 92) {
			if (i === len - 1) return true;
			i++;
		} else if (quote !== 0) {
			if (c === 10 || c === 12 || c === 13) return true;
			if (c === quote) quote = 0;
		} else if (c === 47 && value.charCodeAt(i + 1) === 42) {
			const end = value.indexOf("*/", i + 2);
			if (end === -1) return true;
			i = end + 1;
		} else if (c === 34 || c === 39) quote = c;
		else if (c === 40) blockStack.push(41);
		else if (c === 91) blockStack.push(93);
		else if (c === 123 || c === 125) return true;
		else if (c === 41 || c === 93) {
			if (blockStack[blockStack.length - 1] !== c) return true;
			blockStack.pop();
		} else if (c === 59 && blockStack.length === 0) return true;
	}
	return quote !== 0 || blockStack.length !== 0;
};
const styleObjectForEach = (style, fn) => {
	for (const [k, v] of Object.entries(style)) {
		const key = k[0] === "-" || !/[A-Z]/.test(k) ? k : k.replace(/[A-Z]/g, (m) => `-${m.toLowerCase()}`);
		if (!isValidStylePropertyName(key)) continue;
		if (v == null) {
			fn(key, null);
			continue;
		}
		let value;
		if (typeof v === "number") value = !key.match(/^(?:a|border-im|column(?:-c|s)|flex(?:$|-[^b])|grid-(?!.*gap)(?:ar|[^a])|font-w|li|or|sca|st|ta|wido|z)|ty$/) ? `${v}px` : `${v}`;
		else if (typeof v === "string") {
			if (hasUnsafeStyleValue(v)) continue;
			value = v;
		} else continue;
		fn(key, value);
	}
};
// node_modules/hono/dist/jsx/dom/utils.js
const setInternalTagFlag = (fn) => {
	fn[DOM_INTERNAL_TAG] = true;
	return fn;
};
// node_modules/hono/dist/jsx/dom/context.js
const createContextProviderFunction = (values) => ({ value, children }) => {
	if (!children) return;
	const props = { children: [{
		tag: setInternalTagFlag(() => {
			values.push(value);
		}),
		props: {}
	}] };
	if (Array.isArray(children)) props.children.push(...children.flat());
	else props.children.push(children);
	props.children.push({
		tag: setInternalTagFlag(() => {
			values.pop();
		}),
		props: {}
	});
	const res = {
		tag: "",
		props,
		type: ""
	};
	res[DOM_ERROR_HANDLER] = (err) => {
		values.pop();
		throw err;
	};
	return res;
};
// node_modules/hono/dist/jsx/context.js
const globalContexts = [];
let alsProbed = false;
let asyncLocalStorage;
let fallbackStore;
let fallbackRendersInFlight = 0;
let warnedFallbackDefault = false;
const loadAsyncLocalStorage = () => {
	if (alsProbed) return asyncLocalStorage;
	alsProbed = true;
	const global = globalThis;
	let AsyncLocalStorage;
	for (const probe of [() => global.process?.getBuiltinModule?.("node:async_hooks")?.AsyncLocalStorage, () => global.process?.mainModule?.require?.("node:async_hooks")?.AsyncLocalStorage]) {
		try {
			AsyncLocalStorage = probe();
		} catch {}
		if (AsyncLocalStorage) break;
	}
	if (AsyncLocalStorage) asyncLocalStorage = new AsyncLocalStorage();
	return asyncLocalStorage;
};
const getCurrentStore = () => {
	return loadAsyncLocalStorage()?.getStore() || fallbackStore;
};
const warnIfStorelessAccess = () => {
	if (fallbackRendersInFlight > 0 && !warnedFallbackDefault) {
		warnedFallbackDefault = true;
		console.warn("hono/jsx: AsyncLocalStorage is unavailable in this runtime, so useContext() after an await in an async component falls back to the context default value during server-side rendering. To get provided values across await boundaries, use a runtime with AsyncLocalStorage (Node.js >= 20.16, Deno, Bun, or Cloudflare Workers with the nodejs_compat flag).");
	}
};
const getContextValuesIn = (store, context) => {
	if (!store) {
		warnIfStorelessAccess();
		return context.values;
	}
	let values = store.get(context);
	if (!values) {
		values = [context.values[0]];
		store.set(context, values);
	}
	return values;
};
const readContextValueIn = (store, context) => {
	if (!store) {
		warnIfStorelessAccess();
		return context.values.at(-1);
	}
	const values = store.get(context);
	return values?.length ? values.at(-1) : context.values[0];
};
const captureContextValues = (store) => (store ? globalContexts.filter((c) => store.has(c)) : globalContexts).map((c) => [c, readContextValueIn(store, c)]);
const resumeWithContextValues = (callback, store, contexts) => runWithRenderContext(() => {
	const currentStore = getCurrentStore();
	const valuesPerContext = contexts.map(([context, value]) => {
		const values = getContextValuesIn(currentStore, context);
		values.push(value);
		return values;
	});
	const popContextValues = () => {
		valuesPerContext.forEach((values) => {
			values.pop();
		});
	};
	try {
		const result = callback();
		if (result instanceof Promise) return result.finally(popContextValues);
		popContextValues();
		return result;
	} catch (e) {
		popContextValues();
		throw e;
	}
}, store);
/**
* Establish the request-scoped context store for a render.
*
* `resumeStore` continues a suspended subtree in the same store on the fallback
* path (ignored when `AsyncLocalStorage` is available, where isolation is
* automatic).
*
* Without `AsyncLocalStorage` a render can't be followed across `await`, so the
* store lives in `fallbackStore` only during synchronous work (mirroring
* React's request storage). Reading context after `await` then finds no store
* and falls back to the default value — never another request's value.
*/
const runWithRenderContext = (callback, resumeStore) => {
	if (getCurrentStore()) return callback();
	const store = resumeStore ?? /* @__PURE__ */ new WeakMap();
	const storage = loadAsyncLocalStorage();
	if (storage) return storage.run(store, callback);
	fallbackStore = store;
	let result;
	try {
		result = callback();
	} finally {
		fallbackStore = void 0;
	}
	if (!warnedFallbackDefault && result instanceof Promise) {
		fallbackRendersInFlight++;
		result = result.finally(() => {
			fallbackRendersInFlight--;
		});
	}
	return result;
};
/**
* Capture the current render store and return a resumer that re-establishes it
* around a deferred continuation (e.g. a re-render after a suspended promise
* settles). Shared by every suspension point so none reimplements it.
*/
const captureRenderContext = () => {
	const store = getCurrentStore();
	const contexts = captureContextValues(store);
	return (callback) => resumeWithContextValues(callback, store, contexts);
};
/**
* Create a context whose value can be provided with `<Context.Provider>` and
* read with {@link useContext}.
*
* Server-side renders are isolated per request, so a provided value never leaks
* into a concurrent request — even across `await` in an async component, when
* `AsyncLocalStorage` is available (Node.js >= 20.16, Deno, Bun, Cloudflare
* Workers with `nodejs_compat`). Without it, reading context after `await`
* returns the default value; synchronous components and `use()`-based
* suspension are unaffected.
*/
const createContext = (defaultValue) => {
	const values = [defaultValue];
	const context = ((props) => {
		const contextValues = getContextValuesIn(getCurrentStore(), context);
		contextValues.push(props.value);
		let rendered;
		try {
			rendered = typeof props.children === "string" ? renderChildren([props.children]) : isUntrustedObject(props.children) ? renderUntrustedObject(props.children) : props.children ? (Array.isArray(props.children) ? new JSXFragmentNode("", {}, props.children) : props.children).toString() : raw("");
		} catch (e) {
			contextValues.pop();
			throw e;
		}
		if (rendered instanceof Promise) return rendered.finally(() => contextValues.pop()).then((resString) => raw(resString, resString.callbacks));
		else {
			contextValues.pop();
			return raw(rendered);
		}
	});
	context.values = values;
	context.Provider = context;
	context[DOM_RENDERER] = createContextProviderFunction(values);
	globalContexts.push(context);
	return context;
};
/**
* Read the current value of a context created with {@link createContext}.
*
* Safe to call from async components after `await`. See {@link createContext}
* for the per-runtime isolation guarantees.
*/
const useContext = (context) => {
	return readContextValueIn(getCurrentStore(), context);
};
// node_modules/hono/dist/jsx/intrinsic-element/common.js
const deDupeKeyMap = {
	title: [],
	script: ["src"],
	style: ["data-href"],
	link: ["href"],
	meta: [
		"name",
		"httpEquiv",
		"charset",
		"itemProp"
	]
};
const domRenderers = {};
const dataPrecedenceAttr = "data-precedence";
const isStylesheetLinkWithPrecedence = (props) => props.rel === "stylesheet" && "precedence" in props;
const shouldDeDupeByKey = (tagName, supportSort) => {
	if (tagName === "link") return supportSort;
	return deDupeKeyMap[tagName].length > 0;
};
// node_modules/hono/dist/_virtual/_rolldown/runtime.js
var __defProp = Object.defineProperty;
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
// node_modules/hono/dist/jsx/children.js
const toArray = (children) => Array.isArray(children) ? children : [children];
// node_modules/hono/dist/jsx/intrinsic-element/components.js
var components_exports = /* @__PURE__ */ __exportAll({
	button: () => button,
	form: () => form,
	input: () => input,
	link: () => link,
	meta: () => meta,
	script: () => script,
	style: () => style,
	title: () => title
});
const metaTagMap = /* @__PURE__ */ new WeakMap();
const insertIntoHead = (tagName, tag, props, precedence) => ({ buffer, context }) => {
	if (!buffer) return;
	const map = metaTagMap.get(context) || {};
	metaTagMap.set(context, map);
	const tags = map[tagName] ||= [];
	let duped = false;
	const deDupeKeys = deDupeKeyMap[tagName];
	const deDupeByKey = shouldDeDupeByKey(tagName, precedence !== void 0);
	if (deDupeByKey) LOOP: for (const [, tagProps] of tags) {
		if (tagName === "link" && !(tagProps.rel === "stylesheet" && tagProps["data-precedence"] !== void 0)) continue;
		for (const key of deDupeKeys) if ((tagProps?.[key] ?? null) === props?.[key]) {
			duped = true;
			break LOOP;
		}
	}
	if (duped) buffer[0] = buffer[0].replaceAll(tag, "");
	else if (deDupeByKey || tagName === "link") tags.push([
		tag,
		props,
		precedence
	]);
	else tags.unshift([
		tag,
		props,
		precedence
	]);
	if (buffer[0].indexOf("</head>") !== -1) {
		let insertTags;
		if (tagName === "link" || precedence !== void 0) {
			const precedences = [];
			insertTags = tags.map(([tag, , tagPrecedence], index) => {
				if (tagPrecedence === void 0) return [
					tag,
					Number.MAX_SAFE_INTEGER,
					index
				];
				let order = precedences.indexOf(tagPrecedence);
				if (order === -1) {
					precedences.push(tagPrecedence);
					order = precedences.length - 1;
				}
				return [
					tag,
					order,
					index
				];
			}).sort((a, b) => a[1] - b[1] || a[2] - b[2]).map(([tag]) => tag);
		} else insertTags = tags.map(([tag]) => tag);
		insertTags.forEach((tag) => {
			buffer[0] = buffer[0].replaceAll(tag, "");
		});
		buffer[0] = buffer[0].replace(/(?=<\/head>)/, () => insertTags.join(""));
	}
};
const returnWithoutSpecialBehavior = (tag, children, props) => renderChildren([new JSXNode(tag, props, toArray(children ?? []))]);
const documentMetadataTag = (tag, children, props, sort) => {
	if ("itemProp" in props) return returnWithoutSpecialBehavior(tag, children, props);
	let { precedence, blocking, ...restProps } = props;
	precedence = sort ? precedence ?? "" : void 0;
	if (sort) restProps[dataPrecedenceAttr] = precedence;
	const string = new JSXNode(tag, restProps, toArray(children || [])).toString();
	if (string instanceof Promise) return string.then((resString) => raw(resString, [...resString.callbacks || [], insertIntoHead(tag, resString, restProps, precedence)]));
	else return raw(string, [insertIntoHead(tag, string, restProps, precedence)]);
};
const title = ({ children, ...props }) => {
	const nameSpaceContext = getNameSpaceContext();
	if (nameSpaceContext) {
		const context = useContext(nameSpaceContext);
		if (context === "svg" || context === "head") return new JSXNode("title", props, toArray(children ?? []));
	}
	return documentMetadataTag("title", children, props, false);
};
const script = ({ children, ...props }) => {
	const nameSpaceContext = getNameSpaceContext();
	if (["src", "async"].some((k) => !props[k]) || nameSpaceContext && useContext(nameSpaceContext) === "head") return returnWithoutSpecialBehavior("script", children, props);
	return documentMetadataTag("script", children, props, false);
};
const style = ({ children, ...props }) => {
	if (!["href", "precedence"].every((k) => k in props)) return returnWithoutSpecialBehavior("style", children, props);
	props["data-href"] = props.href;
	delete props.href;
	return documentMetadataTag("style", children, props, true);
};
const link = ({ children, ...props }) => {
	if (["onLoad", "onError"].some((k) => k in props) || props.rel === "stylesheet" && (!("precedence" in props) || "disabled" in props)) return returnWithoutSpecialBehavior("link", children, props);
	return documentMetadataTag("link", children, props, isStylesheetLinkWithPrecedence(props));
};
const meta = ({ children, ...props }) => {
	const nameSpaceContext = getNameSpaceContext();
	if (nameSpaceContext && useContext(nameSpaceContext) === "head") return returnWithoutSpecialBehavior("meta", children, props);
	return documentMetadataTag("meta", children, props, false);
};
const newJSXNode = (tag, { children, ...props }) => new JSXNode(tag, props, toArray(children ?? []));
const form = (props) => {
	if (typeof props.action === "function") props.action = PERMALINK in props.action ? props.action[PERMALINK] : void 0;
	return newJSXNode("form", props);
};
const formActionableElement = (tag, props) => {
	if (typeof props.formAction === "function") props.formAction = PERMALINK in props.formAction ? props.formAction[PERMALINK] : void 0;
	return newJSXNode(tag, props);
};
const input = (props) => formActionableElement("input", props);
const button = (props) => formActionableElement("button", props);
// node_modules/hono/dist/jsx/base.js
let nameSpaceContext = void 0;
const getNameSpaceContext = () => nameSpaceContext;
const toSVGAttributeName = (key) => /[A-Z]/.test(key) && key.match(/^(?:al|basel|clip(?:Path|Rule)$|co|do|fill|fl|fo|gl|let|lig|i|marker[EMS]|o|pai|pointe|sh|st[or]|text[^L]|tr|u|ve|w)/) ? key.replace(/([A-Z])/g, "-$1").toLowerCase() : key;
const emptyTags = [
	"area",
	"base",
	"br",
	"col",
	"embed",
	"hr",
	"img",
	"input",
	"keygen",
	"link",
	"meta",
	"param",
	"source",
	"track",
	"wbr"
];
const booleanAttributes = /* @__PURE__ */ new Set([
	"allowfullscreen",
	"async",
	"autofocus",
	"autoplay",
	"checked",
	"controls",
	"default",
	"defer",
	"disabled",
	"download",
	"formnovalidate",
	"hidden",
	"inert",
	"ismap",
	"itemscope",
	"loop",
	"multiple",
	"muted",
	"nomodule",
	"novalidate",
	"open",
	"playsinline",
	"readonly",
	"required",
	"reversed",
	"selected",
	"shadowrootclonable",
	"shadowrootdelegatesfocus",
	"shadowrootserializable"
]);
const resolveFunctionComponentResult = (result, suspendedContext) => result.then((resolved) => {
	if (typeof resolved !== "string" && !Array.isArray(resolved) && !(resolved instanceof JSXNode)) return resolved;
	const children = Array.isArray(resolved) ? resolved : [resolved];
	const render = () => {
		const buffer = [""];
		childrenToStringToBuffer(children, buffer);
		return buffer.length === 1 ? raw(buffer[0], buffer.callbacks) : stringBufferToString(buffer, buffer.callbacks);
	};
	return suspendedContext ? suspendedContext(render) : runWithRenderContext(render);
});
const markRenderedJSX = (value) => {
	value[RENDERED_JSX] = true;
	return value;
};
const isEscapedAttribute = (value) => value instanceof String && value.isEscaped && !(RENDERED_JSX in value);
const objectToAttributeString = (v) => {
	const s = v.toString();
	return s instanceof Promise ? s.then(String) : String(s);
};
const attributeToBuffer = (buffer, prefix, key, v, tag) => {
	if (key === "ref" || v === null || v === void 0) return;
	if (typeof v === "boolean" && booleanAttributes.has(key)) {
		if (v) buffer[0] += `${prefix}${key}=""`;
		return;
	}
	if (typeof v === "function") {
		if (!key.startsWith("on")) throw new Error(`Invalid prop '${key}' of type 'function' supplied to ${tag ? `'${tag}'` : "a JSX element"}.`);
		return;
	}
	buffer[0] += `${prefix}${key}="`;
	if (key === "style" && typeof v === "object") {
		let styleStr = "";
		styleObjectForEach(v, (property, value) => {
			if (value != null) styleStr += `${styleStr ? ";" : ""}${property}:${value}`;
		});
		escapeToBuffer(styleStr, buffer);
	} else if (typeof v === "string") escapeToBuffer(v, buffer);
	else if (typeof v === "number" || isEscapedAttribute(v)) buffer[0] += `${v}`;
	else {
		const s = v instanceof Promise ? v.then((r) => typeof r === "object" && r !== null && !isEscapedAttribute(r) ? objectToAttributeString(r) : r) : objectToAttributeString(v);
		if (s instanceof Promise) {
			buffer.unshift("\"", s);
			return;
		}
		escapeToBuffer(s, buffer);
	}
	buffer[0] += "\"";
};
const childrenToStringToBuffer = (children, buffer) => {
	for (let i = 0, len = children.length; i < len; i++) {
		const child = children[i];
		if (typeof child === "string") escapeToBuffer(child, buffer);
		else if (typeof child === "boolean" || child === null || child === void 0) continue;
		else if (child instanceof JSXNode) child.toStringToBuffer(buffer);
		else if (typeof child === "number") buffer[0] += child;
		else if (child.isEscaped) {
			buffer[0] += child;
			const callbacks = child.callbacks;
			if (callbacks) {
				buffer.callbacks ||= [];
				buffer.callbacks.push(...callbacks);
			}
		} else if (child instanceof Promise) buffer.unshift("", child);
		else childrenToStringToBuffer(child, buffer);
	}
};
const renderChildren = (children) => runWithRenderContext(() => {
	const buffer = [""];
	childrenToStringToBuffer(children, buffer);
	return buffer.length === 1 ? raw(buffer[0], buffer.callbacks) : stringBufferToString(buffer, buffer.callbacks);
});
const isUntrustedObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof JSXNode) && !(value instanceof Promise) && !value.isEscaped && typeof value.toString === "function";
const renderUntrustedObject = (value) => {
	const stringified = value.toString();
	const escape = (result) => renderChildren([String(result)]);
	return stringified instanceof Promise ? stringified.then(escape) : escape(stringified);
};
var JSXNode = class {
	tag;
	props;
	key;
	children;
	isEscaped = true;
	constructor(tag, props, children) {
		if (typeof tag !== "function" && !isValidTagName(tag)) throw new Error(`Invalid JSX tag name: ${tag}`);
		this.tag = tag;
		this.props = props;
		this.children = children;
	}
	get type() {
		return this.tag;
	}
	get ref() {
		return this.props.ref || null;
	}
	toString() {
		const render = () => {
			const buffer = [""];
			this.toStringToBuffer(buffer);
			return buffer.length === 1 ? "callbacks" in buffer ? resolveCallbackSync(raw(buffer[0], buffer.callbacks)).toString() : buffer[0] : stringBufferToString(buffer, buffer.callbacks).then(markRenderedJSX);
		};
		return runWithRenderContext(render);
	}
	toStringToBuffer(buffer) {
		const tag = this.tag;
		const props = this.props;
		let { children } = this;
		buffer[0] += `<${tag}`;
		const normalizeKey = tag === "svg" || nameSpaceContext && useContext(nameSpaceContext) === "svg" ? (key) => toSVGAttributeName(normalizeIntrinsicElementKey(key)) : (key) => normalizeIntrinsicElementKey(key);
		for (let [key, v] of Object.entries(props)) {
			key = normalizeKey(key);
			if (!isValidAttributeName(key)) continue;
			if (key === "children") {} else if (key === "dangerouslySetInnerHTML" && typeof v === "object" && v !== null && "__html" in v) {
				if (children.length > 0) throw new Error("Can only set one of `children` or `props.dangerouslySetInnerHTML`.");
				children = [raw(v.__html)];
			} else attributeToBuffer(buffer, " ", key, v, tag);
		}
		if (emptyTags.includes(tag) && children.length === 0) {
			buffer[0] += "/>";
			return;
		}
		buffer[0] += ">";
		childrenToStringToBuffer(children, buffer);
		buffer[0] += `</${tag}>`;
	}
};
var JSXFunctionNode = class extends JSXNode {
	toStringToBuffer(buffer) {
		const { children } = this;
		const props = { ...this.props };
		if (children.length) props.children = children.length === 1 ? children[0] : children;
		const res = this.tag.call(null, props);
		if (typeof res === "boolean" || res == null) return;
		else if (res instanceof Promise) {
			if (globalContexts.length === 0) buffer.unshift("", resolveFunctionComponentResult(res));
			else buffer.unshift("", resolveFunctionComponentResult(res, captureRenderContext()));
		} else if (res instanceof JSXNode) res.toStringToBuffer(buffer);
		else if (Array.isArray(res)) childrenToStringToBuffer(res, buffer);
		else if (typeof res === "number" || res.isEscaped) {
			buffer[0] += res;
			if (res.callbacks) {
				buffer.callbacks ||= [];
				buffer.callbacks.push(...res.callbacks);
			}
		} else escapeToBuffer(res, buffer);
	}
};
var JSXFragmentNode = class extends JSXNode {
	toStringToBuffer(buffer) {
		childrenToStringToBuffer(this.children, buffer);
	}
};
let initDomRenderer = false;
const jsxFn = (tag, props, children) => {
	if (!initDomRenderer) {
		for (const k in domRenderers) components_exports[k][DOM_RENDERER] = domRenderers[k];
		initDomRenderer = true;
	}
	if (typeof tag === "function") return new JSXFunctionNode(tag, props, children);
	else if (components_exports[tag]) return new JSXFunctionNode(components_exports[tag], props, children);
	else if (tag === "svg" || tag === "head") {
		nameSpaceContext ||= createContext("");
		return new JSXNode(tag, props, [new JSXFunctionNode(nameSpaceContext, { value: tag }, children)]);
	} else return new JSXNode(tag, props, children);
};
const Fragment = ({ children }) => {
	return new JSXFragmentNode("", { children }, Array.isArray(children) ? children : children ? [children] : []);
};
// node_modules/hono/dist/jsx/jsx-dev-runtime.js
function jsxDEV(tag, props, key) {
	let node;
	if (!props || !("children" in props)) node = jsxFn(tag, props, []);
	else {
		const children = props.children;
		node = Array.isArray(children) ? jsxFn(tag, props, children) : jsxFn(tag, props, [children]);
	}
	node.key = key;
	return node;
}
// src/worker/pages/parts/search-form.tsx
/** The form works without its script. With it, results appear as you type. */
function SearchForm({ filter, choices }) {
	return /* @__PURE__ */ jsxDEV("search", { children: /* @__PURE__ */ jsxDEV("form", {
		class: "filters",
		action: "/",
		"data-search": true,
		children: [/* @__PURE__ */ jsxDEV("div", {
			class: "search",
			children: /* @__PURE__ */ jsxDEV(SearchField, {
				placeholder: "Search by error, service or words from a log",
				value: filter.q ?? ""
			})
		}), /* @__PURE__ */ jsxDEV("div", {
			class: "filter-row",
			children: [
				/* @__PURE__ */ jsxDEV(Choice, {
					label: "Service",
					name: "service",
					values: choices.service,
					chosen: filter.service
				}),
				/* @__PURE__ */ jsxDEV(Choice, {
					label: "Severity",
					name: "severity",
					values: FILTER_VALUES.severity.toReversed(),
					chosen: filter.severity
				}),
				/* @__PURE__ */ jsxDEV(Choice, {
					label: "Group",
					name: "group",
					values: choices.group,
					chosen: filter.group
				}),
				/* @__PURE__ */ jsxDEV(Choice, {
					label: "Domain",
					name: "domain",
					values: FILTER_VALUES.domain,
					chosen: filter.domain
				}),
				/* @__PURE__ */ jsxDEV(Choice, {
					label: "Auto-fix",
					name: "auto_fix",
					values: FILTER_VALUES.auto_fix,
					chosen: filter.auto_fix
				}),
				/* @__PURE__ */ jsxDEV("button", {
					class: "quiet",
					type: "submit",
					children: "Search"
				})
			]
		})]
	}) });
}
/** A search field with its keyboard shortcut. */
function SearchField({ placeholder, value = "" }) {
	return /* @__PURE__ */ jsxDEV(Fragment, { children: [/* @__PURE__ */ jsxDEV("input", {
		type: "search",
		name: "q",
		value,
		placeholder,
		"aria-label": "Search entries",
		autocomplete: "off",
		spellcheck: false
	}), /* @__PURE__ */ jsxDEV("kbd", { children: "/" })] });
}
const NAMES$2 = {
	true: "yes",
	false: "no"
};
function Choice({ label, name, values, chosen }) {
	return /* @__PURE__ */ jsxDEV("label", { children: [label, /* @__PURE__ */ jsxDEV("select", {
		name,
		children: [/* @__PURE__ */ jsxDEV("option", {
			value: "",
			children: "any"
		}), values.map((value) => /* @__PURE__ */ jsxDEV("option", {
			value,
			selected: value === chosen,
			children: NAMES$2[value] ?? value
		}))]
	})] });
}
// src/worker/pages/render-page.tsx
/** The path of scripts and the stylesheet. */
const PAGE_FILES_PATH = "/pages";
/** A square with a tick, so that you find the tab among thirty others. */
const ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%230f766e'/%3E%3Cpath d='M4 8.5l2.7 2.7L12 5.5' fill='none' stroke='white' stroke-width='2'/%3E%3C/svg%3E";
const LINKS = [
	{
		href: "/",
		label: "Entries"
	},
	{
		href: "/alerts",
		label: "Alerts"
	},
	{
		href: "/match",
		label: "Match a log"
	}
];
/** A whole page as a response. It depends on live counts and on the reader, so no cache may keep it. */
function renderPage(c, options, content) {
	const { title, scripts = [], status = 200 } = options;
	const { kb, pageFiles, isReader = false } = c.var;
	const page = /* @__PURE__ */ jsxDEV(Layout, {
		title,
		knowledgeBase: isReader ? {
			name: kb.settings.name,
			version: kb.version
		} : null,
		path: c.req.path,
		isSignedIn: isReader && hasSessionCookie(c),
		isOpen: kb.settings.access === "open",
		files: pageFiles,
		scripts: ["page", ...scripts],
		children: content
	});
	return c.html(`<!doctype html>${page}`, status, {
		"cache-control": "private, no-cache",
		vary: "Accept"
	});
}
/** The frame of every page. Scripts are modules, so they never delay the page. */
function Layout(props) {
	const { title, knowledgeBase, path, isSignedIn, isOpen, files, scripts, children } = props;
	const urlOf = (name) => `${PAGE_FILES_PATH}/${files[name] ?? name}`;
	return /* @__PURE__ */ jsxDEV("html", {
		lang: "en",
		children: [/* @__PURE__ */ jsxDEV("head", { children: [
			/* @__PURE__ */ jsxDEV("meta", { charset: "utf-8" }),
			/* @__PURE__ */ jsxDEV("title", { children: `${title} · ${knowledgeBase?.name ?? "kedb"}` }),
			/* @__PURE__ */ jsxDEV("meta", {
				name: "viewport",
				content: "width=device-width, initial-scale=1"
			}),
			/* @__PURE__ */ jsxDEV("meta", {
				name: "color-scheme",
				content: "light dark"
			}),
			/* @__PURE__ */ jsxDEV("link", {
				rel: "icon",
				href: ICON
			}),
			/* @__PURE__ */ jsxDEV("link", {
				rel: "stylesheet",
				href: urlOf("styles.css")
			}),
			scripts.map((name) => /* @__PURE__ */ jsxDEV("script", {
				type: "module",
				src: urlOf(`${name}.js`)
			}))
		] }), /* @__PURE__ */ jsxDEV("body", { children: [
			/* @__PURE__ */ jsxDEV("a", {
				class: "skip",
				href: "#main",
				children: "Skip to the content"
			}),
			/* @__PURE__ */ jsxDEV("header", {
				class: "top",
				children: /* @__PURE__ */ jsxDEV("div", {
					class: "top-row",
					children: [/* @__PURE__ */ jsxDEV("a", {
						class: "brand",
						href: "/",
						children: knowledgeBase?.name ?? "kedb"
					}), knowledgeBase && /* @__PURE__ */ jsxDEV(Navigation, { path })]
				})
			}),
			/* @__PURE__ */ jsxDEV("main", {
				id: "main",
				tabindex: -1,
				children
			}),
			knowledgeBase && /* @__PURE__ */ jsxDEV(Footer, {
				version: knowledgeBase.version,
				path,
				isSignedIn,
				isOpen
			})
		] })]
	});
}
/** The list of entries has a search field of its own. */
function Navigation({ path }) {
	return /* @__PURE__ */ jsxDEV(Fragment, { children: [/* @__PURE__ */ jsxDEV("nav", {
		"aria-label": "Main",
		children: LINKS.map(({ href, label }) => /* @__PURE__ */ jsxDEV("a", {
			href,
			"aria-current": path === href ? "page" : void 0,
			children: label
		}))
	}), path !== "/" && /* @__PURE__ */ jsxDEV("search", { children: /* @__PURE__ */ jsxDEV("form", {
		class: "search",
		action: "/",
		children: /* @__PURE__ */ jsxDEV(SearchField, { placeholder: "Search entries" })
	}) })] });
}
function Footer({ version, path, isSignedIn, isOpen }) {
	return /* @__PURE__ */ jsxDEV("footer", { children: [
		/* @__PURE__ */ jsxDEV("span", { children: ["Knowledge base ", /* @__PURE__ */ jsxDEV("code", { children: version })] }),
		/* @__PURE__ */ jsxDEV("span", {
			class: "keys",
			children: [
				/* @__PURE__ */ jsxDEV("kbd", { children: "/" }),
				" search ",
				/* @__PURE__ */ jsxDEV("kbd", { children: "j" }),
				" ",
				/* @__PURE__ */ jsxDEV("kbd", { children: "k" }),
				" move ",
				/* @__PURE__ */ jsxDEV("kbd", { children: "c" }),
				" copy the command"
			]
		}),
		/* @__PURE__ */ jsxDEV("button", {
			class: "link",
			type: "button",
			"data-keys": true,
			hidden: true,
			children: "Turn shortcuts off"
		}),
		isOpen && !isSignedIn && /* @__PURE__ */ jsxDEV("a", {
			href: `/sign-in?${new URLSearchParams({ to: path })}`,
			children: "Sign in"
		}),
		isSignedIn && /* @__PURE__ */ jsxDEV("form", {
			method: "post",
			action: "/sign-out",
			children: /* @__PURE__ */ jsxDEV("button", {
				class: "link",
				type: "submit",
				children: "Sign out"
			})
		})
	] });
}
// src/worker/read-assets.ts
/** An alert storm needs the same few entries, and a search the same few words. They are cached until the isolate ends. */
const MAX_KEPT = 200;
/** Reads the static files of the Worker. */
var AssetReader = class {
	#details = /* @__PURE__ */ new Map();
	#words = /* @__PURE__ */ new Map();
	/** Rejects only if the assets cannot be read, because every compiled entry has a file. */
	readDetails(assets, errorId) {
		return readOnce(this.#details, assets, detailPath(errorId), refuse);
	}
	readWords(assets, bucket) {
		return readOnce(this.#words, assets, wordsPath(bucket), withoutWords);
	}
};
async function readOnce(kept, assets, path, missing) {
	const known = kept.get(path);
	if (known) return known;
	const response = await assets.fetch(`https://assets.invalid/${path}`);
	const value = response.ok ? await response.json() : missing(path, response.status);
	if (kept.size >= MAX_KEPT) kept.clear();
	kept.set(path, value);
	return value;
}
/** No file exists for words that no entry contains. */
function withoutWords(path, status) {
	return status === 404 ? {} : refuse(path, status);
}
function refuse(path, status) {
	throw new AssetUnavailable(path, status);
}
var AssetUnavailable = class extends Error {
	constructor(path, status) {
		super(`${path} could not be read from the assets (status ${status})`);
	}
};
// src/worker/problem-response.tsx
const TITLES = {
	400: "Malformed request",
	401: "Not authorised",
	403: "Not allowed",
	404: "Not found",
	405: "Method not allowed",
	409: "Conflict",
	413: "Too large",
	415: "Unsupported media type",
	422: "Invalid request",
	500: "Internal error",
	503: "Temporarily unavailable"
};
/**
* Problem details (RFC 9457), or a page for browsers. `detail` says what is wrong and what to do. It never repeats text from the
* request's body.
*/
function problemResponse(c, status, detail, pointer) {
	const title = TITLES[status] ?? "Error";
	if (wantsHtml(c)) return problemPage(c, {
		title,
		status,
		detail
	});
	const problem = {
		type: "about:blank",
		title,
		status,
		detail,
		...pointer !== void 0 && { pointer },
		kb_version: c.get("kb")?.version ?? ""
	};
	return c.body(JSON.stringify(problem), status, {
		"content-type": "application/problem+json",
		vary: "Accept"
	});
}
/** The problem as a page. */
function problemPage(c, { title, status, detail }) {
	return renderPage(c, {
		title,
		status
	}, /* @__PURE__ */ jsxDEV("section", {
		class: "message",
		children: [
			/* @__PURE__ */ jsxDEV("p", {
				class: "eyebrow",
				children: status
			}),
			/* @__PURE__ */ jsxDEV("h1", { children: title }),
			/* @__PURE__ */ jsxDEV("p", { children: detail }),
			/* @__PURE__ */ jsxDEV("p", { children: /* @__PURE__ */ jsxDEV("a", {
				href: "/",
				children: "All entries"
			}) })
		]
	}));
}
/** Browsers name HTML in `Accept`. Programs that accept anything do not. */
function wantsHtml(c) {
	return c.req.header("accept")?.includes("text/html") ?? false;
}
/**
* The only place that turns exceptions into responses. Alertmanager retries 5xx while the alert fires, and drops 4xx
* (notify/util.go, Retrier.Check). Temporary faults are 503; our bugs are 500.
*/
function errorResponse(error, c) {
	if (error instanceof HTTPException) return withHeadersOf(error, problemResponse(c, error.status, detailOf(error)));
	console.error(JSON.stringify({
		request: c.get("requestId"),
		error: error.message,
		cause: String(error.cause ?? ""),
		stack: error.stack
	}));
	if (error instanceof AssetUnavailable || error instanceof LedgerUnavailable) return problemResponse(c, 503, error.message);
	return problemResponse(c, 500, `internal error: find the details in the Worker's log under request ${c.get("requestId")}`);
}
function detailOf({ status, message }) {
	if (status === 401) return "send a valid token for this route as `Authorization: Bearer …`";
	return message || (TITLES[status] ?? "Error");
}
/** bearerAuth's own response carries WWW-Authenticate. */
function withHeadersOf(error, response) {
	const challenge = error.res?.headers.get("www-authenticate");
	if (challenge) response.headers.set("www-authenticate", challenge);
	return response;
}
// node_modules/hono/dist/utils/jwt/jwa.js
/**
* @module
* JSON Web Algorithms (JWA)
* https://datatracker.ietf.org/doc/html/rfc7518
*/
let AlgorithmTypes = /* @__PURE__ */ function(AlgorithmTypes) {
	AlgorithmTypes["HS256"] = "HS256";
	AlgorithmTypes["HS384"] = "HS384";
	AlgorithmTypes["HS512"] = "HS512";
	AlgorithmTypes["RS256"] = "RS256";
	AlgorithmTypes["RS384"] = "RS384";
	AlgorithmTypes["RS512"] = "RS512";
	AlgorithmTypes["PS256"] = "PS256";
	AlgorithmTypes["PS384"] = "PS384";
	AlgorithmTypes["PS512"] = "PS512";
	AlgorithmTypes["ES256"] = "ES256";
	AlgorithmTypes["ES384"] = "ES384";
	AlgorithmTypes["ES512"] = "ES512";
	AlgorithmTypes["EdDSA"] = "EdDSA";
	return AlgorithmTypes;
}({});
// node_modules/hono/dist/utils/jwt/types.js
/**
* @module
* Type definitions for JWT utilities.
*/
var JwtAlgorithmNotImplemented = class extends Error {
	constructor(alg) {
		super(`${alg} is not an implemented algorithm`);
		this.name = "JwtAlgorithmNotImplemented";
	}
};
var JwtAlgorithmRequired = class extends Error {
	constructor() {
		super("JWT verification requires \"alg\" option to be specified");
		this.name = "JwtAlgorithmRequired";
	}
};
var JwtAlgorithmMismatch = class extends Error {
	constructor(expected, actual) {
		super(`JWT algorithm mismatch: expected "${expected}", got "${actual}"`);
		this.name = "JwtAlgorithmMismatch";
	}
};
var JwtTokenInvalid = class extends Error {
	constructor(token) {
		super(`invalid JWT token: ${token}`);
		this.name = "JwtTokenInvalid";
	}
};
var JwtTokenNotBefore = class extends Error {
	constructor(token) {
		super(`token (${token}) is being used before it's valid`);
		this.name = "JwtTokenNotBefore";
	}
};
var JwtTokenExpired = class extends Error {
	constructor(token) {
		super(`token (${token}) expired`);
		this.name = "JwtTokenExpired";
	}
};
var JwtTokenIssuedAt = class extends Error {
	constructor(currentTimestamp, iat) {
		super(`Invalid "iat" claim, must be a valid number lower than "${currentTimestamp}" (iat: "${iat}")`);
		this.name = "JwtTokenIssuedAt";
	}
};
var JwtTokenIssuer = class extends Error {
	constructor(expected, iss) {
		super(`expected issuer "${expected}", got ${iss ? `"${iss}"` : "none"} `);
		this.name = "JwtTokenIssuer";
	}
};
var JwtHeaderInvalid = class extends Error {
	constructor(header) {
		super(`jwt header is invalid: ${JSON.stringify(header)}`);
		this.name = "JwtHeaderInvalid";
	}
};
var JwtHeaderRequiresKid = class extends Error {
	constructor(header) {
		super(`required "kid" in jwt header: ${JSON.stringify(header)}`);
		this.name = "JwtHeaderRequiresKid";
	}
};
var JwtSymmetricAlgorithmNotAllowed = class extends Error {
	constructor(alg) {
		super(`symmetric algorithm "${alg}" is not allowed for JWK verification`);
		this.name = "JwtSymmetricAlgorithmNotAllowed";
	}
};
var JwtAlgorithmNotAllowed = class extends Error {
	constructor(alg, allowedAlgorithms) {
		super(`algorithm "${alg}" is not in the allowed list: [${allowedAlgorithms.join(", ")}]`);
		this.name = "JwtAlgorithmNotAllowed";
	}
};
var JwtTokenSignatureMismatched = class extends Error {
	constructor(token) {
		super(`token(${token}) signature mismatched`);
		this.name = "JwtTokenSignatureMismatched";
	}
};
var JwtPayloadRequiresAud = class extends Error {
	constructor(payload) {
		super(`required "aud" in jwt payload: ${JSON.stringify(payload)}`);
		this.name = "JwtPayloadRequiresAud";
	}
};
var JwtTokenAudience = class extends Error {
	constructor(expected, aud) {
		super(`expected audience "${Array.isArray(expected) ? expected.join(", ") : expected}", got "${aud}"`);
		this.name = "JwtTokenAudience";
	}
};
// node_modules/hono/dist/utils/jwt/utf8.js
/**
* @module
* Functions for encoding/decoding UTF8.
*/
const utf8Encoder = new TextEncoder();
const utf8Decoder = new TextDecoder();
// node_modules/hono/dist/helper/adapter/index.js
const knownUserAgents = {
	deno: "Deno",
	bun: "Bun",
	workerd: "Cloudflare-Workers",
	node: "Node.js"
};
const getRuntimeKey = () => {
	const global = globalThis;
	if (typeof navigator !== "undefined" && typeof navigator.userAgent === "string") {
		for (const [runtimeKey, userAgent] of Object.entries(knownUserAgents)) if (checkUserAgentEquals(userAgent)) return runtimeKey;
	}
	if (typeof global?.EdgeRuntime === "string") return "edge-light";
	if (global?.fastly !== void 0) return "fastly";
	if (global?.process?.release?.name === "node") return "node";
	return "other";
};
const checkUserAgentEquals = (platform) => {
	return navigator.userAgent.startsWith(platform);
};
// node_modules/hono/dist/utils/jwt/jws.js
/**
* @module
* JSON Web Signature (JWS)
* https://datatracker.ietf.org/doc/html/rfc7515
*/
async function signing(privateKey, alg, data) {
	const algorithm = getKeyAlgorithm(alg);
	const cryptoKey = await importPrivateKey(privateKey, algorithm);
	return await crypto.subtle.sign(algorithm, cryptoKey, data);
}
async function verifying(publicKey, alg, signature, data) {
	const algorithm = getKeyAlgorithm(alg);
	const cryptoKey = await importPublicKey(publicKey, algorithm);
	return await crypto.subtle.verify(algorithm, cryptoKey, signature, data);
}
function pemToBinary(pem) {
	return decodeBase64(pem.replace(/-+(BEGIN|END).*?-+/g, "").replace(/\s/g, ""));
}
async function importPrivateKey(key, alg) {
	if (!crypto.subtle || !crypto.subtle.importKey) throw new Error("`crypto.subtle.importKey` is undefined. JWT auth middleware requires it.");
	if (isCryptoKey(key)) {
		if (key.type !== "private" && key.type !== "secret") throw new Error(`unexpected key type: CryptoKey.type is ${key.type}, expected private or secret`);
		return key;
	}
	const usages = ["sign"];
	if (typeof key === "object") return await crypto.subtle.importKey("jwk", key, alg, false, usages);
	if (key.includes("PRIVATE")) return await crypto.subtle.importKey("pkcs8", pemToBinary(key), alg, false, usages);
	return await crypto.subtle.importKey("raw", utf8Encoder.encode(key), alg, false, usages);
}
async function importPublicKey(key, alg) {
	if (!crypto.subtle || !crypto.subtle.importKey) throw new Error("`crypto.subtle.importKey` is undefined. JWT auth middleware requires it.");
	if (isCryptoKey(key)) {
		if (key.type === "public" || key.type === "secret") return key;
		key = await exportPublicJwkFrom(key);
	}
	if (typeof key === "string" && key.includes("PRIVATE")) key = await exportPublicJwkFrom(await crypto.subtle.importKey("pkcs8", pemToBinary(key), alg, true, ["sign"]));
	const usages = ["verify"];
	if (typeof key === "object") return await crypto.subtle.importKey("jwk", key, alg, false, usages);
	if (key.includes("PUBLIC")) return await crypto.subtle.importKey("spki", pemToBinary(key), alg, false, usages);
	return await crypto.subtle.importKey("raw", utf8Encoder.encode(key), alg, false, usages);
}
async function exportPublicJwkFrom(privateKey) {
	if (privateKey.type !== "private") throw new Error(`unexpected key type: ${privateKey.type}`);
	if (!privateKey.extractable) throw new Error("unexpected private key is unextractable");
	const jwk = await crypto.subtle.exportKey("jwk", privateKey);
	const { kty } = jwk;
	const { alg, e, n } = jwk;
	const { crv, x, y } = jwk;
	return {
		kty,
		alg,
		e,
		n,
		crv,
		x,
		y,
		key_ops: ["verify"]
	};
}
function getKeyAlgorithm(name) {
	switch (name) {
		case "HS256": return {
			name: "HMAC",
			hash: { name: "SHA-256" }
		};
		case "HS384": return {
			name: "HMAC",
			hash: { name: "SHA-384" }
		};
		case "HS512": return {
			name: "HMAC",
			hash: { name: "SHA-512" }
		};
		case "RS256": return {
			name: "RSASSA-PKCS1-v1_5",
			hash: { name: "SHA-256" }
		};
		case "RS384": return {
			name: "RSASSA-PKCS1-v1_5",
			hash: { name: "SHA-384" }
		};
		case "RS512": return {
			name: "RSASSA-PKCS1-v1_5",
			hash: { name: "SHA-512" }
		};
		case "PS256": return {
			name: "RSA-PSS",
			hash: { name: "SHA-256" },
			saltLength: 32
		};
		case "PS384": return {
			name: "RSA-PSS",
			hash: { name: "SHA-384" },
			saltLength: 48
		};
		case "PS512": return {
			name: "RSA-PSS",
			hash: { name: "SHA-512" },
			saltLength: 64
		};
		case "ES256": return {
			name: "ECDSA",
			hash: { name: "SHA-256" },
			namedCurve: "P-256"
		};
		case "ES384": return {
			name: "ECDSA",
			hash: { name: "SHA-384" },
			namedCurve: "P-384"
		};
		case "ES512": return {
			name: "ECDSA",
			hash: { name: "SHA-512" },
			namedCurve: "P-521"
		};
		case "EdDSA": return {
			name: "Ed25519",
			namedCurve: "Ed25519"
		};
		default: throw new JwtAlgorithmNotImplemented(name);
	}
}
function isCryptoKey(key) {
	if (getRuntimeKey() === "node" && !!crypto.webcrypto) return key instanceof crypto.webcrypto.CryptoKey;
	return key instanceof CryptoKey;
}
// node_modules/hono/dist/utils/jwt/jwt.js
/**
* @module
* JSON Web Token (JWT)
* https://datatracker.ietf.org/doc/html/rfc7519
*/
const encodeJwtPart = (part) => encodeBase64Url(utf8Encoder.encode(JSON.stringify(part)).buffer).replace(/=/g, "");
const encodeSignaturePart = (buf) => encodeBase64Url(buf).replace(/=/g, "");
const decodeJwtPart = (part) => JSON.parse(utf8Decoder.decode(decodeBase64Url(part)));
const normalizeTyp = (typ) => typ.toLowerCase().replace(/^application\//, "");
const isTyp = (value, expected) => typeof value === "string" && [expected].flat().some((typ) => normalizeTyp(typ) === normalizeTyp(value));
function isTokenHeader(obj, typ) {
	if (typeof obj === "object" && obj !== null) {
		const objWithAlg = obj;
		return "alg" in objWithAlg && Object.values(AlgorithmTypes).includes(objWithAlg.alg) && (typ === void 0 ? !("typ" in objWithAlg) || isTyp(objWithAlg.typ, "JWT") : isTyp(objWithAlg.typ, typ)) && !("crit" in objWithAlg);
	}
	return false;
}
const sign$1 = async (payload, privateKey, alg = "HS256") => {
	const encodedPayload = encodeJwtPart(payload);
	let encodedHeader;
	if (typeof privateKey === "object" && "alg" in privateKey) {
		alg = privateKey.alg;
		encodedHeader = encodeJwtPart({
			alg,
			typ: "JWT",
			kid: privateKey.kid
		});
	} else encodedHeader = encodeJwtPart({
		alg,
		typ: "JWT"
	});
	const partialToken = `${encodedHeader}.${encodedPayload}`;
	const signaturePart = await signing(privateKey, alg, utf8Encoder.encode(partialToken));
	return `${partialToken}.${encodeSignaturePart(signaturePart)}`;
};
const verify$1 = async (token, publicKey, algOrOptions) => {
	if (!algOrOptions) throw new JwtAlgorithmRequired();
	const { alg, iss, nbf = true, exp = true, iat = true, aud, typ } = typeof algOrOptions === "string" ? { alg: algOrOptions } : algOrOptions;
	if (!alg) throw new JwtAlgorithmRequired();
	const tokenParts = token.split(".");
	if (tokenParts.length !== 3) throw new JwtTokenInvalid(token);
	const { header, payload } = decode$1(token);
	if (!isTokenHeader(header, typ)) throw new JwtHeaderInvalid(header);
	if (header.alg !== alg) throw new JwtAlgorithmMismatch(alg, header.alg);
	const now = Math.floor(Date.now() / 1e3);
	if (nbf && payload.nbf !== void 0) {
		if (typeof payload.nbf !== "number" || !Number.isFinite(payload.nbf) || payload.nbf > now) throw new JwtTokenNotBefore(token);
	}
	if (exp && payload.exp !== void 0) {
		if (typeof payload.exp !== "number" || !Number.isFinite(payload.exp) || payload.exp <= now) throw new JwtTokenExpired(token);
	}
	if (iat && payload.iat !== void 0) {
		if (typeof payload.iat !== "number" || !Number.isFinite(payload.iat) || now < payload.iat) throw new JwtTokenIssuedAt(now, payload.iat);
	}
	if (iss) {
		if (!payload.iss) throw new JwtTokenIssuer(iss, null);
		if (typeof iss === "string" && payload.iss !== iss) throw new JwtTokenIssuer(iss, payload.iss);
		if (iss instanceof RegExp && !iss.test(payload.iss)) throw new JwtTokenIssuer(iss, payload.iss);
	}
	if (aud) {
		if (!payload.aud) throw new JwtPayloadRequiresAud(payload);
		if (!(Array.isArray(payload.aud) ? payload.aud : [payload.aud]).some((payloadAud) => aud instanceof RegExp ? aud.test(payloadAud) : typeof aud === "string" ? payloadAud === aud : Array.isArray(aud) && aud.includes(payloadAud))) throw new JwtTokenAudience(aud, payload.aud);
	}
	const headerPayload = token.substring(0, token.lastIndexOf("."));
	if (!/^[A-Za-z0-9_-]*={0,2}$/.test(tokenParts[2])) throw new JwtTokenInvalid(token);
	let signature;
	try {
		signature = decodeBase64Url(tokenParts[2]);
	} catch {
		throw new JwtTokenInvalid(token);
	}
	if (!await verifying(publicKey, alg, signature, utf8Encoder.encode(headerPayload))) throw new JwtTokenSignatureMismatched(token);
	return payload;
};
const symmetricAlgorithms = [
	"HS256",
	"HS384",
	"HS512"
];
const verifyWithJwks$1 = async (token, options, init) => {
	const verifyOpts = options.verification || {};
	const header = decodeHeader(token);
	if (!isTokenHeader(header, verifyOpts.typ)) throw new JwtHeaderInvalid(header);
	if (!header.kid) throw new JwtHeaderRequiresKid(header);
	if (symmetricAlgorithms.includes(header.alg)) throw new JwtSymmetricAlgorithmNotAllowed(header.alg);
	if (!options.allowedAlgorithms.includes(header.alg)) throw new JwtAlgorithmNotAllowed(header.alg, options.allowedAlgorithms);
	let verifyKeys = options.keys ? [...options.keys] : void 0;
	if (options.jwks_uri) {
		const response = await fetch(options.jwks_uri, init);
		if (!response.ok) throw new Error(`failed to fetch JWKS from ${options.jwks_uri}`);
		const data = await response.json();
		if (!data.keys) throw new Error("invalid JWKS response. \"keys\" field is missing");
		if (!Array.isArray(data.keys)) throw new Error("invalid JWKS response. \"keys\" field is not an array");
		verifyKeys ??= [];
		verifyKeys.push(...data.keys);
	} else if (!verifyKeys) throw new Error("verifyWithJwks requires options for either \"keys\" or \"jwks_uri\" or both");
	const matchingKey = verifyKeys.find((key) => key.kid === header.kid);
	if (!matchingKey) throw new JwtTokenInvalid(token);
	if (matchingKey.alg && matchingKey.alg !== header.alg) throw new JwtAlgorithmMismatch(matchingKey.alg, header.alg);
	return await verify$1(token, matchingKey, {
		alg: header.alg,
		...verifyOpts
	});
};
const decode$1 = (token) => {
	const parts = token.split(".");
	if (parts.length !== 3) throw new JwtTokenInvalid(token);
	try {
		return {
			header: decodeJwtPart(parts[0]),
			payload: decodeJwtPart(parts[1])
		};
	} catch {
		throw new JwtTokenInvalid(token);
	}
};
const decodeHeader = (token) => {
	const parts = token.split(".");
	if (parts.length !== 3) throw new JwtTokenInvalid(token);
	try {
		return decodeJwtPart(parts[0]);
	} catch {
		throw new JwtTokenInvalid(token);
	}
};
// node_modules/hono/dist/utils/jwt/index.js
/**
* @module
* JWT utility.
*/
const Jwt = {
	sign: sign$1,
	verify: verify$1,
	decode: decode$1,
	verifyWithJwks: verifyWithJwks$1
};
// node_modules/hono/dist/middleware/jwt/jwt.js
const verifyWithJwks = Jwt.verifyWithJwks;
Jwt.verify;
Jwt.decode;
Jwt.sign;
// src/worker/access/cloudflare-access.ts
/** Cloudflare Access adds this header to every request that it lets through (Cloudflare One, Validate JWTs). */
const HEADER = "cf-access-jwt-assertion";
const TEAM = /^[a-z0-9-]+\.cloudflareaccess\.com$/;
/** Cloudflare rotates the keys every six weeks. Old keys stay valid for another week. */
const KEYS_KEPT_SECONDS = 600;
/**
* Whether Cloudflare Access let this request through, for this application. Requests that reach the Worker in another way, such as its
* workers.dev address, have no assertion. Throws 503 if the Worker does not know its team, or cannot load the keys.
*/
async function hasAssertion(c) {
	const { team, audience } = readVariables(c.env);
	const assertion = c.req.header(HEADER);
	if (assertion === void 0) return false;
	try {
		const { exp } = await verifyWithJwks(assertion, {
			jwks_uri: `https://${team}/cdn-cgi/access/certs`,
			allowedAlgorithms: ["RS256"],
			verification: {
				iss: `https://${team}`,
				aud: audience,
				iat: false
			}
		}, { cf: {
			cacheTtl: KEYS_KEPT_SECONDS,
			cacheEverything: true
		} });
		return exp !== void 0;
	} catch (error) {
		if (error instanceof Error && error.name.startsWith("Jwt")) return false;
		throw new HTTPException(503, {
			message: "kedb cannot load the keys of Cloudflare Access",
			cause: error
		});
	}
}
function readVariables({ KEDB_ACCESS_TEAM: team, KEDB_ACCESS_AUD: audience }) {
	if (TEAM.test(team ?? "") && audience) return {
		team,
		audience
	};
	throw new HTTPException(503, { message: "kedb.yaml says access: cloudflare-access, which needs the variables KEDB_ACCESS_TEAM (TEAM.cloudflareaccess.com) and KEDB_ACCESS_AUD" });
}
// src/worker/access/guards.ts
const requireApiToken = requireToken("KEDB_API_TOKEN");
/** Whether the browser is signed in: with a session or through Cloudflare Access, depending on `access` in kedb.yaml. */
function isKnown(c) {
	return accessOf(c) === "cloudflare-access" ? hasAssertion(c) : hasSession(c);
}
/**
* For API routes that only read. They accept the API token, and browsers that may read the pages. Routes that change something accept
* only the token, so that no other site can make a browser call them.
*/
const requireReader = async (c, next) => {
	if (c.req.header("authorization") === void 0 && await mayRead(c)) return next();
	return requireApiToken(c, next);
};
/** For pages. Redirects browsers without access to the sign-in page. Asks programs for the API token. */
const requirePageReader = async (c, next) => {
	if (c.req.header("authorization") !== void 0) return requireApiToken(c, () => letRead(c, next));
	return await mayRead(c) ? letRead(c, next) : signInFirst(c, next);
};
function letRead(c, next) {
	c.set("isReader", true);
	return next();
}
/** For forms that change something. The sender must be signed in, even if everyone may read, and the form must come from our pages. */
const requirePageWriter = async (c, next) => {
	if (!await isKnown(c)) return signInFirst(c, next);
	return csrf()(c, () => letRead(c, next));
};
/** Cloudflare Access has its own sign-in in front of the Worker. A request without an assertion has bypassed it. */
const signInFirst = async (c, next) => {
	if (c.var.kb.settings.access === "cloudflare-access") throw new HTTPException(403, { message: "open this page at the address that Cloudflare Access protects" });
	if (!wantsHtml(c)) return requireApiToken(c, next);
	const { pathname, search } = new URL(c.req.url);
	const to = c.req.method === "GET" ? `${pathname}${search}` : "/alerts";
	return c.redirect(`/sign-in?${new URLSearchParams({ to })}`, 303);
};
/** Unauthorised users can read nothing. By default, the knowledge base is closed. */
async function mayRead(c) {
	return accessOf(c) === "open" || await isKnown(c);
}
function accessOf(c) {
	return c.var.kb.settings.access;
}
// src/lib/text/path.ts
/** Long enough to tell, short enough for a list of files. */
const MAX_SLUG_LENGTH = 60;
/** A path as part of a URI (RFC 3986), brackets included. */
function encodePath(path) {
	return path.toWellFormed().split("/").map(encodeSegment).join("/");
}
function encodeSegment(segment) {
	return encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** A title as part of a file's name: `Größe überschritten!` → `grosse-uberschritten`. Empty where no Latin letter is left. */
function slugOf(title) {
	const words = title.replaceAll("ß", "ss").normalize("NFKD").replaceAll(/\p{M}|['’]/gu, "").toLowerCase().match(/[a-z0-9]+/g);
	let slug = "";
	for (const word of words ?? []) {
		const longer = slug === "" ? word.slice(0, MAX_SLUG_LENGTH) : `${slug}-${word}`;
		if (longer.length > MAX_SLUG_LENGTH) break;
		slug = longer;
	}
	return slug;
}
// src/lib/util/most-frequent.ts
/** The name that comes up most often; of those that come up equally often the first by the alphabet. Null without any. */
function mostFrequent(names) {
	const counts = /* @__PURE__ */ new Map();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	const [most] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
	return most?.[0] ?? null;
}
// src/core/authoring/new/choose-group.ts
/** For a knowledge base without groups. */
const NO_GROUP = "unassigned";
/** The most frequent group of this service, else the first group in kedb.yaml, else the most frequent group of all. */
function chooseGroup({ entries, settings }, service) {
	const known = Object.keys(settings.groups);
	const isAllowed = (group) => known.length === 0 || known.includes(group);
	const groupsOf = (some) => some.map((entry) => entry.resolution_group).filter(isAllowed);
	return mostFrequent(groupsOf(entries.filter((entry) => entry.service === service))) ?? known[0] ?? mostFrequent(groupsOf(entries)) ?? NO_GROUP;
}
// src/lib/secrets/check-digits.ts
/** By their first digits and their length (ISO/IEC 7812, the ranges that the networks publish). */
const CARDS = /^(?:4\d{12}(?:\d{3}){0,2}|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|(?:6011|65\d\d|64[4-9]\d)\d{12}(?:\d{3})?|(?:2131|1800|35\d{3})\d{11}|62\d{14,17}|(?:50|5[6-9]|6\d)\d{10,17})$/;
/** ISO/IEC 7812-1, annex B: Luhn's sum. */
function isPaymentCard(digits) {
	if (!CARDS.test(digits) || /^(\d)\1+$/.test(digits)) return false;
	return [...digits].reverse().reduce((total, digit, place) => {
		const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
		return total + (value > 9 ? value - 9 : value);
	}, 0) % 10 === 0;
}
/** The length of an account's number by country (ISO 13616, the registry of SWIFT). */
const IBAN_LENGTHS = new Map("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20".split(" ").map((country) => [country.slice(0, 2), Number(country.slice(2))]));
/** ISO 13616: the first four characters go last, letters are 10 to 35, and the rest of a division by 97 is 1. */
function isIban(account) {
	if (IBAN_LENGTHS.get(account.slice(0, 2)) !== account.length) return false;
	let rest = 0;
	for (const character of account.slice(4) + account.slice(0, 4)) {
		const value = Number.parseInt(character, 36);
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return rest === 1;
}
function findIbans(text) {
	return findNumbers(text, /(?<![a-z0-9])[a-z]{2}\d\d(?:[ .-]?[a-z0-9]){11,30}/gi, isIban);
}
function findPaymentCards(text) {
	return findNumbers(text, /(?<![\w.-])[2-6]\d{3}(?:[ .-]?\d){8,17}/g, isPaymentCard);
}
/** What stands behind a number may look like more of it, so it is tried without its last groups too. */
function* findNumbers(text, pattern, isNumber) {
	for (const { index, 0: groups } of text.matchAll(pattern)) for (let length = groups.length; length > 0; length--) {
		if (/\w\w/.test(text.slice(index + length - 1, index + length + 1))) continue;
		if (!isNumber(groups.slice(0, length).replaceAll(/[ .-]/g, "").toUpperCase())) continue;
		yield {
			start: index,
			end: index + length
		};
		break;
	}
}
/** EAN-13, as of the Swiss number of the insured (AHVN13). */
function isSwissInsuranceNumber(text) {
	const digits = [...text.replaceAll(".", "")].map(Number);
	const sum = digits.reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 3), 0);
	return digits.length === 13 && sum % 10 === 0;
}
function isIpv4(text) {
	return text.split(".").every((part) => Number(part) <= 255);
}
/** RFC 4291 §2.2; without a digit it is rather a name of a program: `dead::beef`; eight octets are a serial number. */
function isIpv6(text) {
	const [address = ""] = text.split("%");
	const [mapped = ""] = /\d{1,3}(?:\.\d{1,3}){3}$/.exec(address) ?? [];
	const halves = (mapped === "" ? address : `${address.slice(0, -mapped.length)}0:0`).split("::");
	const groups = halves.flatMap((half) => half === "" ? [] : half.split(":"));
	if (!/\d/.test(address) || !groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
	if (halves.length === 1) return groups.length === 8 && groups.some(({ length }) => length > 2);
	return halves.length === 2 && groups.length < 8;
}
// src/lib/secrets/shape.ts
/** The places of a pattern. Its group `secret` is the part to hide; without one, all of it. */
function everywhere(pattern) {
	return function* (text) {
		for (const match of text.matchAll(pattern)) yield partOf(match, 0);
	};
}
/**
* The places of an option in the commands that take it. A command's words are gone through once, however often its name is
* repeated in them.
*/
function inCommands(begins, ends, option) {
	return function* (text) {
		let end = 0;
		for (const { index, 0: name } of text.matchAll(begins)) {
			if (index < end) continue;
			const start = index + name.length - 1;
			end = endOf(ends, text, start);
			for (const match of text.slice(start, end).matchAll(option)) yield partOf(match, start);
		}
	};
}
/** Where the first place of a global pattern begins, from an offset on; else the text's end. */
function endOf(pattern, text, from) {
	pattern.lastIndex = from;
	return pattern.exec(text)?.index ?? text.length;
}
/** The group stands behind the words that tell what it is, so its last place in the match is its own. */
function partOf({ index, groups, 0: all }, from) {
	const part = groups?.secret ?? all;
	const start = from + index + all.lastIndexOf(part);
	return {
		start,
		end: start + part.length
	};
}
// src/lib/secrets/url-credentials.ts
const SCHEME = /[a-z][a-z0-9+.-]{0,30}:\/\//gi;
/** The end of a word, or of a string in JSON. */
const END$1 = /\s|["'`](?=\s*(?:[,;:}\])]|$))/g;
const SIGNS = /[/?#]/g;
const PORT = /^[^:@]*(?::\d{1,5})?$/;
/** Somebody has masked the password already; the user alone opens nothing. */
const MASKED = /^[^:]*:(?:\*+|x{3,}|•+|\.{3}|…|<[^<>]*>|\[[^[\]]*\])$/i;
/**
* The user and the password in URLs (RFC 3986 §3.2.1). The user may be a secret too. People leave `@` and `/` unescaped in a
* password, so it runs to the last `@` of the word, if the part before the first `/` is no host. Each word is read once.
*/
function* findCredentials(text) {
	let end = 0;
	for (const { index, 0: scheme } of text.matchAll(SCHEME)) {
		if (index < end) continue;
		const start = index + scheme.length;
		end = endOf(END$1, text, start);
		const last = text.lastIndexOf("@", end - 1);
		if (last < start) continue;
		const authority = text.slice(start, Math.min(endOf(SIGNS, text, start), end));
		if (!(!authority.includes("@") && PORT.test(authority)) && !MASKED.test(text.slice(start, last))) yield {
			start,
			end: last
		};
	}
}
// src/lib/secrets/values.ts
/** What people write where a secret would be, and what everybody knows. */
const PLACEHOLDER$1 = /example|placeholder|redacted|change.?(?:me|it)|your[-_]|^your|dummy|sample|insert|^my-?(?:password|secret|token)|^(?:x+|\*+|\.+|-+|_+|guest|postgres|password|passwd|pass|pwd|admin|secret|token|test|user|root|redis|minioadmin|true|false|none|null|yes|no|on|off|env|stdin|prompt|required|missing|expired|invalid|wrong)$|(?:\\?\*){2}|•|x{4}|\.{3}|…|%s|%\(/i;
/** The name of a variable, in the place of what it holds. */
const CAPITALS = /^[A-Z]+(?:_[A-Z0-9]+)*$/;
/** Where a secret is kept, or what it is known by: a file, an address, an ARN, an id, a digest. */
const REFERENCE = /^(?:[./~@]|https?:|file:|env:|vault:|arn:|op:\/\/|sha\d+[:-]|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$|[0-9a-f]{64}$)/i;
/** A path of Vault's, such as secret/data/prod. In base64 a slash stands among capitals. */
const PATH = /^[a-z][a-z0-9_.-]*(?:\/[a-z0-9_.{}-]+)+(?:#\w+)?$/;
/** A name of several parts, or a number: text that may be where secrets are, but is none. */
const NAME$2 = /^[A-Za-z]+(?:[._-][A-Za-z]+)*$|^[0-9.:,-]+$|^(?:[a-z]+[0-9]{0,2}|[0-9]{1,4})(?:[-._](?:[a-z]+[0-9]{0,2}|[0-9]{1,4}))+$/;
/** Bits a character: below it a text repeats itself, as `aaaaaaaa1` does. */
const LEAST_ENTROPY = 2;
/** Whether a text stands for itself, and not for what is to be written there. */
function isWrittenOut(value) {
	return !PLACEHOLDER$1.test(value) && !CAPITALS.test(value) && !REFERENCE.test(value) && !PATH.test(value);
}
/** Whether it has letters and digits in no order that a word or a name would have. */
function looksRandom(value) {
	if (!isWrittenOut(value) || NAME$2.test(value)) return false;
	return /[A-Za-z]/.test(value) && /[0-9]/.test(value) && entropy(value) >= LEAST_ENTROPY;
}
/** Shannon's, over the characters of the text itself. */
function entropy(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	return [...counts.values()].reduce((sum, count) => sum - count / text.length * Math.log2(count / text.length), 0);
}
/** A token is not one where its maker's documents show how it looks. */
function isNoExample(token) {
	return !/EXAMPLE|X{5}|x{5}/.test(token);
}
/** Has letters and digits, and is no name of several parts. */
function isMixed(text) {
	return /[A-Za-z]/.test(text) && /[0-9]/.test(text) && !NAME$2.test(text);
}
/** What is said of a secret, instead of the secret; a count; and what somebody has masked already. */
const NO_VALUE = /^["'`\\]*(?:true|false|null|none|nil|undefined|yes|no|on|off|ok|set|unset|empty|valid|invalid|expired|missing|required|rejected|wrong|failed|changed|updated|renewed|refreshed|not|is|was|has|must|for|from|in|with|\d{1,2}|[*•x.…]+)["'`\\]*$/i;
/** Whether a text behind the name of a secret may be the secret. */
function isValue(text) {
	return !NO_VALUE.test(text);
}
/** Digests and ids that everybody writes in full: MD5, Git's SHA-1, SHA-224 to SHA-512. */
const DIGEST = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
/** Names have many short parts, a key has a long one: base64 has a sign in 32 characters. A file's name may be long. */
const PART_OF_KEY = 16;
const PART_OF_PATH = 32;
/** Whether a long word is a key: neither a digest nor a name or a path. */
function isKey(word) {
	const least = /^\/.*\//.test(word) ? PART_OF_PATH : PART_OF_KEY;
	return word.split(/[-_/+=]/).some((part) => part.length >= least && isMixed(part) && !DIGEST.test(part));
}
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** RFC 7617: a name, a colon and a password, in base64. */
function isBasicAuth(word) {
	let bits = 0;
	let buffer = 0;
	let text = "";
	for (const character of word.replace(/=+$/, "")) {
		buffer = (buffer << 6 | BASE64.indexOf(character)) & 65535;
		bits += 6;
		if (bits < 8) continue;
		bits -= 8;
		const code = buffer >> bits & 255;
		if (code < 32 || code > 126) return false;
		text += String.fromCharCode(code);
	}
	return /^[\w.@+-]+:\S+$/.test(text);
}
// src/lib/secrets/kept-shapes.ts
/**
* Words that name a secret, in the languages that logs of ours have: English, German, French, and the commonest of others.
* A word that other words contain stands among the short ones; `PWD=/` is the folder that a program runs in.
*/
const NAMES$1 = [
	"pass(?:wor[dt]|wd|phrase|code)",
	"secret",
	"token(?!s)",
	"credentials?",
	"(?:api|access|account|private|shared|signing|encryption|master|license|subscription|function|session|auth|storage|host)[ _-]?key",
	"saml(?:request|response)",
	"kennwort",
	"losungswort",
	"geheimnis",
	"geheimzahl",
	"zugangs(?:daten|code)",
	"schl(?:ü|ue)ssel",
	"mots?[ _-]?de[ _-]?passe",
	"cl(?:é|e)[ _-](?:secr(?:è|e)te|priv(?:é|e)e|api|d.acc(?:è|e)s)",
	"code[ _-](?:secret|d.acc(?:è|e)s|confidentiel)",
	"jeton",
	"contrase(?:ñ|n)a",
	"clave",
	"senha",
	"parola[ _-]d.ordine",
	"wachtwoord",
	"l(?:ö|o)senord",
	"has(?:ł|l)o",
	"парол[ья]"
].join("|");
const NAME$1 = `(?:${NAMES$1}|(?<![a-z])(?:pass|pwd(?!["']?[:=]\\s?\\/)|pw|pin|puk|otp|totp|psk|mdp|sig|auth|cvv2?|cvc2?|cvn|jwt|hmac|nonce)(?![a-z]))`;
/** What makes a name that of something about the secret: `token_type`, `secretName`, `password-file`. */
const ABOUT = "(?![_-]?(?:count|type|name|length|len|size|limit|expir\\w*|ttl|age|path|file|url|uri|field|policy|version|class|review|store|mode|status|state|enabled|required|usage|method|scheme|realm|provider|server|backend|endpoint|issuer|algorithm|alg|manager|service|module|handler)s?(?![a-z]))";
/** Between a name and its value: `=`, `: `, `=>`, `] =>`, `" value="`, and the same in JSON that is quoted again and again. */
const IS$1 = "\\\\{0,7}[\"'`]?\\]?(?:\\s{1,4}(?:value|content)|,\\s{0,2}\\\\{0,7}[\"']value\\\\{0,7}[\"'])?\\s{0,4}(?:=>|:=|->|[:=]|\\((?=\\s?[\"'`]))\\s{0,4}";
const VALUE$1 = `(?<secret>(?<quote>\\\\{0,7}["'\`])(?![\\s,}\\])])(?:(?!(?<!\\\\)\\k<quote>)[^\\n]){1,}(?:\\k<quote>)?|[«„“‚‘‹][^»“”’›\\n]{1,}[»“”’›]?|[^\\s"'\`,;&<>\\\\](?:[^\\s"'\`,;&<>\\\\]|["'\`,;](?=[^\\s"'\`,;&<>\\\\)}\\]])(?!\\s?["']?[\\w.-]{1,40}["']?\\s?[:=])|\\\\(?![nrt"'\`\\\\]))*)`;
/** A name, whatever it is part of, and its value. */
const NAMED = `${NAME$1}${ABOUT}[\\w-]{0,20}`;
const MARKS_OF_NAMES = "saml pass pwd pw pin puk otp psk mdp sig auth cv jwt hmac nonce secret token credential key kennwort losung geheim zugangs schl cl code mot jeton contrase senha parola wachtwoord senord has парол".split(" ");
const HEX_GROUP = "[0-9a-f]{1,4}";
const WORD_CHARACTERS = "\\p{L}\\p{N}._%+'-";
/** Behind a plus anything goes: `bounce+kai=mail.example@…`. */
const LOCAL_PART = "[\\p{L}\\p{N}._%'-]{1,}(?:\\+[\\p{L}\\p{N}._%+='-]{0,})?";
const AT = "(?:@|%40|&#0{0,4}64;|&commat;|=40|\\\\u0040|\\s?[\\[({]\\s?(?:at|AT|ät)\\s?[\\])}]\\s?)";
/**
* What is masked besides in a text that is kept: what only resembles a secret, and what is of a person. A text that is kept ends in pull
* requests, where more people read than on the pager, so it is better to mask too much; in logs where nothing is wrong the test counts
* what is masked for nothing.
*/
const KEPT_SHAPES = [
	{
		...kept("private key", ["private key"], /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----)[\s\S])*(?:-----END [A-Z0-9 ]{0,60}-----)?/g),
		put: "<private key>",
		isLong: true
	},
	{
		kind: "credentials in a URL",
		marks: ["://"],
		find: findCredentials,
		put: "<credentials>"
	},
	kept("token", ["eyj"], /(?<![\w-])eyJ[\w-]{4,}\.[\w-]{4,}(?:\.[\w-]*)?/g),
	{
		...kept("token", [], /(?<![A-Za-z0-9])(?:A[KS]IA|gh[opsur]_|github_pat_|gl(?:pat|dt|rt|ptt|cbt|ft|soat|agent|imt|oas)-|xox[abeoprs]-|xapp-|[srp]k_(?:live|test)_|whsec_|AIza|ya29\.|GOCSPX-|npm_|pypi-|dckr_pat_|SG\.|sk-|hf_|hv[sbr]\.|do[opr]_v1_|dapi|glsa_|glc_|NRAK-|shp(?:at|ca|pa|ss)_|AGE-SECRET-KEY-)[\w.-]{8,}/g),
		value: isMixed
	},
	kept("token", [
		"hooks.slack.com",
		"/api/webhooks/",
		".webhook.office.com",
		"hooks."
	], /(?<=(?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/webhooks|\.webhook\.office\.com\/webhookb2)\/)[^\s"'<>]{1,}/gi),
	kept("token", [":aa"], /(?<!\d)\d{8,10}:AA[\w-]{30,}/g),
	kept("private key", ["b3blbnnzac1rzxkt", "mii"], /(?<![\w+/])(?:b3BlbnNzaC1rZXkt|MII[A-Za-z0-9])[A-Za-z0-9+/]{16,}={0,2}/g),
	kept("authorization header", ["authorization"], new RegExp(`\\b(?:proxy-)?authorization${IS$1}\\\\{0,7}["']?(?:[A-Z][\\w-]{1,40}\\s{1,4})?(?<secret>(?:[\\w-]{1,40}\\s?=\\s?(?:\\\\{0,7}"[^"\\n]*"|[^\\s,"'\\\\=][^\\s,"'\\\\]*)(?:\\s?,\\s?|$|(?=[\\s"'\\\\]))){1,})`, "gi")),
	kept("authorization header", ["authorization"], new RegExp(`\\bauthorization${IS$1}\\\\{0,7}["']?(?:(?:bearer|basic|token|negotiate|ntlm|api-?key|key|splunk|hawk|digest|dpop)\\s{1,4})?(?<secret>[^\\s"',;\\\\]{1,})`, "gi")),
	kept("authorization header", [
		"x-",
		"-key",
		"-token"
	], /\bx-[\w-]{0,30}(?:key|token|secret|auth|signature|session|credential)[\w-]{0,20}\\{0,7}["']?\s{0,2}[:=]\s{0,2}\\{0,7}["']?(?<secret>[^\s"',;&\\]{1,})/gi),
	{
		...kept("authorization header", [
			"bearer",
			"basic",
			"negotiate",
			"apikey",
			"api-key",
			"ntlm",
			"token"
		], /\b(?:bearer|basic|negotiate|ntlm|api-?key|token)\s{1,4}["'`]?(?<secret>[\w.~+/=-]{4,})/gi),
		value: (part) => looksRandom(part) || part.length >= 16 && isMixed(part)
	},
	kept("cookie", ["cookie"], new RegExp(`\\b(?:set-)?cookie2?s?${IS$1}(?<secret>\\[[^\\]\\n]*\\]?|(?<quote>\\\\{0,7}["'\`])(?:(?!(?<!\\\\)\\k<quote>)[^\\n]){1,}|[\\w.$!%*+-]{1,200}=[^\\n]*)`, "gi")),
	{
		...kept("session", [
			"sess",
			"sid",
			"cfid",
			"sitzung"
		], /(?<![a-z])(?:phpsessid|jsessionid|asp\.net_sessionid|aspsessionid\w{0,20}|connect\.sid|sid|cfid|[\w-]{0,30}sess(?:ion)?(?:[ _-]?(?:id|key|cookie|nr))?|sitzung(?:s[ _-]?(?:id|nummer|kennung))?)\\{0,7}["'`]?(?:\s{0,3}[:=#]\s{0,3}|\s{1,3})\\{0,7}["'`[(]?(?<secret>[\w.%+/~:-]{8,}={0,2})/gi),
		value: isMixed
	},
	{
		...kept("signed URL", [
			"?",
			"&",
			";"
		], /[?&;](?:[\w.-]{0,40}?)(?:sig|signature|token|secret|passw(?:or)?d|key|credential|code|auth|session|sid|ticket|otp|state|nonce|jwt|assertion|saml(?:request|response)|hash|hmac)(?:[_-]?id)?=(?<secret>[^&\s"'<>#;]{6,})/gi),
		value: (part) => isMixed(part) || part.length >= 24
	},
	kept("password", ["<"], new RegExp(`<[\\w:.-]{0,40}?${NAMED}(?:\\s[^<>\\n]{0,80})?>\\s{0,4}(?<secret>[^\\s<][^<\\n]*)(?=</)`, "gi")),
	{
		...kept("password", MARKS_OF_NAMES, new RegExp(`${NAMED}${IS$1}${VALUE$1}`, "gi")),
		value: isValue
	},
	{
		...kept("password", MARKS_OF_NAMES, new RegExp(`(?:${NAMES$1}|(?<![a-z])(?:pass|pwd?|mdp|otp)(?![a-z]))\\s{1,4}(?:(?:is|was|are|ist|war|lautet|est|es|:|=)\\s{1,4})?(?<secret>["'\`][^\\s"'\`]{4,}["'\`]|[^\\s"'\`,;&<>(){}\\[\\]=:\\\\]{6,})`, "gi")),
		value: (part) => looksRandom(unquoted(part))
	},
	{
		...kept("password", MARKS_OF_NAMES, new RegExp(`(?:${NAMES$1})(?:\\s\\p{L}{2,12}){1,3}\\s?(?:[:=]|(?:is|ist|est|lautet)\\s)\\s{0,4}(?<secret>[^\\s"'\`,;&<>(){}\\[\\]=:\\\\]{6,})`, "giu")),
		value: looksRandom
	},
	{
		...kept("password", ["auth"], /\bAUTH\s{1,3}(?:\w{1,20}\s{1,3})?(?<secret>[^\s"',;=:]{6,})/g),
		value: looksRandom
	},
	kept("password", ["sqlplus", "oracle:thin:"], /\b(?:sqlplus\s[^\n|]{0,100}?|oracle:thin:)\b\w{1,30}\/(?<secret>[^\s@"'/]{1,})@/gi),
	kept("pin", [
		"pin",
		"puk",
		"tan",
		"cv",
		"otp",
		"code",
		"zahl"
	], /(?<![a-z])(?:pin|puk|m?tan|cvv2?|cvc2?|cvn|otp|geheimzahl|(?:one.time|sms|verification|security|secret|confirmation|sicherheits|bestätigungs)[ -]?code)(?:[ -]?(?:code|nr|no|number|nummer))?\.?["']?\s{0,3}(?:[:=#]|is|was|ist|war|lautet|est)?\s{0,3}["']?(?<secret>\d{3,10})(?!\d)/gi),
	kept("password", ["-"], new RegExp(`(?<![\\w-])--?(?:[a-z]{1,20}-){0,3}(?:pass(?:word|wd|phrase|code)?|pwd?|token|secret|api-?key|pin)(?:=|\\s{1,3})(?!-)${VALUE$1}`, "gi")),
	kept("password", ["identified"], new RegExp(`\\bidentified\\s{1,3}(?:with\\s{1,3}\\S{1,60}\\s{1,3})?(?:by|as)\\s{1,3}(?=["'])${VALUE$1}`, "gi")),
	{
		...kept("user and password", [], /(?<![\w+/=])[A-Za-z0-9+/]{12,400}={0,2}(?![\w+/=])/g),
		value: isBasicAuth
	},
	kept("hash of a password", ["$"], /(?<![\w$])\$(?:1|2[abxy]?|5|6|7|g?y|md5|sha1|apr1|argon2(?:id?|d)|scrypt|pbkdf2[\w-]{0,20}|bcrypt[\w-]{0,20}|P|H|S)\$[\w./+=,$-]{8,}/gi),
	kept("hash of a password", [
		"$",
		"{s",
		"{md5",
		"*"
	], /\b(?:pbkdf2_\w{1,20}|bcrypt(?:_sha256)?|argon2|scrypt)\$[\w./+=,$-]{8,}|\{S?(?:SHA|MD5|CRYPT)\d{0,3}\}[\w./+=$-]{8,}|SCRAM-SHA-\d{1,3}\$[\w:+/=$-]{16,}|(?<![\w*])\*[0-9A-F]{40}(?!\w)/g),
	kept("hash of a password", ["hash", ":"], /(?<=\bhash(?:es|wert)?["']?(?:\s{0,3}[:=]\s{0,3}|\s{1,3})["']?)[0-9a-f]{32}(?![0-9a-f])|(?<![0-9a-f])[0-9a-f]{32}:[0-9a-f]{32}(?![0-9a-f])/gi),
	{
		...kept("key", [], /(?<![\w/+-])(?<!SHA(?:1|256|384|512):)[\w/+-]{40,}={0,2}/gi),
		value: isKey
	},
	{
		...kept("mail address", [
			"@",
			"%40",
			"64;",
			"&commat",
			"=40",
			"u0040",
			"at)",
			"at]",
			"at}",
			"ät)",
			"ät]"
		], new RegExp(`(?<![${WORD_CHARACTERS}])(?:${LOCAL_PART}|"[^"\\n]{1,64}")${AT}(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}(?=[\\p{L}\\p{N}-]{0,62}\\p{L})[\\p{L}\\p{N}-]{2,63}`, "giu")),
		put: "<email>"
	},
	{
		...kept("mail address", ["@localhost"], /(?<![\w.+%-])[\w.+%-]{1,}@localhost(?:\.localdomain)?(?![\w.-])/gi),
		put: "<email>"
	},
	{
		...kept("mail address", ["@["], /(?<![\w.+%-])[\w.+%-]{1,}@\[[0-9a-f:.]{7,45}\]/gi),
		put: "<email>"
	},
	{
		...kept("IP address", [":"], new RegExp(`(?<![\\w:.])(?:${HEX_GROUP}(?=:)|(?=::))(?:[0-9a-f:]{1,40}(?:[0-9a-f]|::)|:)(?:%[\\w.-]{1,20})?(?!\\w|:[\\w:])`, "gi")),
		value: isIpv6,
		put: "<ip>"
	},
	{
		...kept("IP address", ["."], /(?<![a-z0-9.])(?:\d{1,3}\.){3}\d{1,3}(?!\d)/gi),
		value: isIpv4,
		put: "<ip>"
	},
	{
		...kept("IP address", ["_", "-"], /(?<=[a-z][_-])(?:\d{1,3}_){3}\d{1,3}(?!\d)|(?<=\bip-)(?:\d{1,3}-){3}\d{1,3}(?!\d)/gi),
		value: (part) => isIpv4(part.replaceAll(/[_-]/g, ".")),
		put: "<ip>"
	},
	{
		...kept("MAC address", [
			":",
			"-",
			".",
			"mac",
			"hwaddr",
			"lladdr",
			"ether"
		], /(?<![\w:.-])(?:[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}|[0-9a-f]{2}([:-])[0-9a-f]{2}\2[0-9a-f]{2}\2ff\2fe(?:\2[0-9a-f]{2}){3}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\w:-])|(?<=\b(?:mac|hwaddr|lladdr|ether)\b[ :=]{1,3})[0-9a-f]{12}(?!\w)/gi),
		put: "<mac>"
	},
	{
		kind: "payment card",
		marks: [],
		find: findPaymentCards,
		put: "<card>"
	},
	{
		kind: "bank account",
		marks: [],
		find: findIbans,
		put: "<iban>"
	},
	{
		...kept("phone", ["+"], /(?<![\w+])\+[1-9]\d{0,2}(?:[ ()./-]{0,2}\d){7,13}(?![\d:.-]\d|\d)/g),
		put: "<phone>"
	},
	{
		...kept("phone", [
			"tel",
			"phone",
			"fax",
			"mobil",
			"handy",
			"portable",
			"anruf"
		], /\b(?:tel(?:efon(?:nummer)?|ephone|éfono|éphone)?|(?:tele)?phone(?:[ _-]?(?:no|number))?|fax|mobil(?:e|nummer)?|handy(?:nummer)?|portable|anruf)\.?["']?\s{0,3}(?:[:=]|to|from|von|an|au)?\s{0,3}["']?(?<secret>\(?0\d{0,4}\)?(?:[ ./-]{0,2}\d){6,12})(?!\d)/gi),
		put: "<phone>"
	},
	kept("social security number", ["-"], /(?<![\w-])(?!000|666|9\d\d)\d{3}-(?!00)\d\d-(?!0000)\d{4}(?![\w-])/g),
	kept("social security number", [
		"ssn",
		"social",
		"sozial",
		"steuer",
		"ahv",
		"sécu",
		"nino"
	], /(?<!\p{L})(?:ssn|social security(?: (?:no|number))?|sozialversicherungs(?:nr|nummer)|steuer-?id|ahv(?:-?(?:nr|nummer))?|numéro de sécu(?:rité sociale)?|nino)\.?["']?\s{0,2}[:=#]?\s{0,2}["']?(?<secret>[A-Z]{0,2}\d(?:[ .-]?\d){6,14}[A-D]?)(?![\p{L}\d])/giu),
	{
		...kept("license", ["-"], /(?<![\w-])(?:[A-Z0-9]{5}-){3,7}[A-Z0-9]{5}(?![\w-])/g),
		value: isMixed
	},
	{
		...kept("social security number", ["756"], /(?<![\w.])756\.?\d{4}\.?\d{4}\.?\d\d(?![\w.])/g),
		value: isSwissInsuranceNumber
	},
	{
		...kept("date of birth", [
			"born",
			"birth",
			"dob",
			"gebor",
			"geburt",
			"né",
			"naiss",
			"nacim",
			"nascit"
		], /(?<!\p{L})(?:born(?:[ _-]?on)?|(?:date[ _-]?of[ _-]?)?birth(?:[ _-]?(?:day|date))?|dob|geboren(?: am)?|geburts(?:tag|datum)|née?(?: le)?|date de naissance|naissance|fecha de nacimiento|data di nascita)["']?\s{0,3}[:=]?\s{0,3}["']?(?<secret>\d{1,4}[-./ ]\d{1,2}[-./ ]\d{1,4}|\d{1,2}\.? \p{L}{3,12}\.? \d{4}|\p{L}{3,12} \d{1,2}, \d{4}|\d{8})/giu),
		put: "<person>"
	},
	{
		...kept("place", [
			"lat",
			"lon",
			"lng"
		], /(?<![a-z])(?:lat(?:itude)?|lon(?:gitude)?|lng)["']?\s{0,2}[:=]?\s{0,2}["']?(?<secret>-?\d{1,3}\.\d{2,})/gi),
		put: "<person>"
	},
	{
		...kept("place", [","], /(?<![\w.,-])-?\d{1,2}\.\d{4,},\s?-?\d{1,3}\.\d{4,}(?![\w.,])/g),
		put: "<person>"
	},
	{
		...kept("place", ["."], /(?<![\w.,-])\d{1,2}\.\d{3,}\s?°?\s?[NS],?\s?\d{1,3}\.\d{3,}\s?°?\s?[EWO](?!\w)/g),
		put: "<person>"
	},
	{
		...kept("person", [
			"uid=",
			"cn=",
			"userid="
		], /\b(?:uid|cn|userid)=(?<secret>(?:[^,=\n\\]|\\.){1,200})(?=,\s?(?:ou|dc|o|cn|c|l|st)=)/gi),
		put: "<person>"
	},
	{
		...kept("person", [
			"user",
			"account",
			"customer",
			"benutzer",
			"kunde",
			"client",
			"utilisateur",
			"patient",
			"member",
			"subject",
			"sub"
		], /\b(?:user|account|customer|benutzer|kunde|client|utilisateur|patient|member|subject|sub)(?:[ _-]?(?:id|uuid|guid|nr))?["']?(?:\s{0,2}[:=]\s{0,2}|\s{1,2})["']?(?<secret>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/gi),
		put: "<person>"
	}
];
function unquoted(part) {
	return part.replaceAll(/^["'`]|["'`]$/g, "");
}
function kept(kind, marks, pattern) {
	return {
		kind,
		marks,
		find: everywhere(pattern)
	};
}
// src/lib/secrets/readable.ts
/** Soft hyphens, joiners, direction marks, invisible operators and variation selectors: `pass\u200bword` reads as a password does. */
const UNSEEN$1 = /(?:\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])+/g;
/** The wide forms of ASCII (Unicode, "Halfwidth and Fullwidth Forms"), each one unit as the narrow one is. */
const WIDE = /[\uff01-\uff5e]/g;
function readable(original) {
	if (!/[^\0-\xac\xae-\u034e]/.test(original)) return {
		text: original,
		toOriginal: null
	};
	const narrow = original.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 65248));
	const gaps = [];
	let shift = 0;
	const text = narrow.replace(UNSEEN$1, (unseen, index) => {
		gaps.push({
			at: index - shift,
			shift: shift + unseen.length
		});
		shift += unseen.length;
		return "";
	});
	if (gaps.length === 0) return {
		text,
		toOriginal: null
	};
	const shiftAt = (offset) => gaps[firstIndex(gaps, ({ at }) => at > offset) - 1]?.shift ?? 0;
	return {
		text,
		toOriginal: ({ start, end }) => ({
			start: start + shiftAt(start),
			end: end - 1 + shiftAt(end - 1) + 1
		})
	};
}
// src/lib/secrets/search.ts
/** What begins and ends within it is found whole; so what a search costs grows with the text, and never with its square. */
const PIECE = 16384;
/** On either side of a place where a line is cut: no secret but a private key is longer. */
const MARGIN = 4096;
const MAX_ROUNDS = 3;
/** As much is looked at behind a cut, to know what is cut. */
const BEHIND_CUT = 1024;
const WORD_END = /[\s"'<>]/;
/** All places of the shapes, in order; those that overlap are one. */
function findShapes(text, shapes, work = { steps: 0 }) {
	const { text: clear, toOriginal } = readable(text);
	const long = shapes.filter(({ isLong }) => isLong);
	const short = shapes.filter(({ isLong }) => !isLong);
	const found = search(clear, {
		from: 0,
		start: 0,
		end: clear.length,
		to: clear.length
	}, long, work);
	for (const piece of piecesOf(clear)) for (const one of search(clear, piece, short, work)) found.push(one);
	const places = merge(found);
	return toOriginal ? places.map((place) => ({
		...place,
		...toOriginal(place)
	})) : places;
}
/** The shapes that a text could have: quick to say of many texts at once. */
function shapesIn(text, shapes) {
	const lower = text.toLowerCase();
	return shapes.filter(({ marks }) => marks.length === 0 || marks.some((mark) => lower.includes(mark)));
}
/**
* The text with something else in the place of all that is found. Where a mask ends a word, another may begin, so what was masked is
* searched again; each round leaves less, and three are more than any text needs that a person or a program has written.
*/
function mask(text, shapes, put, work) {
	let masked = text;
	for (let round = 0; round < MAX_ROUNDS; round++) {
		const places = findShapes(masked, shapes, work);
		if (places.length === 0) break;
		masked = rewrite(masked, places, put);
	}
	return masked;
}
/**
* The beginning of a text, masked. It is searched for what stands behind the cut as well, or half a password would pass: only its end, an
* `@`, tells what it is. A word whose end is further away is left out.
*/
function maskStart(text, length, shapes, put, work) {
	if (text.length <= length) return mask(text, shapes, put, work);
	const near = text.slice(0, length + BEHIND_CUT);
	const places = findShapes(near, shapes, work);
	const cut = places.find(({ start, end }) => start < length && end > length)?.end ?? (WORD_END.test(near.slice(length)) ? length : startOfWord(near, length));
	const before = places.filter(({ end }) => end <= cut);
	return mask(rewrite(near.slice(0, cut), before, put), shapes, put, work).toWellFormed();
}
/** A word whose end was not seen may be anything. */
function startOfWord(text, at) {
	let start = at;
	while (start > 0 && !WORD_END.test(text.charAt(start - 1))) start--;
	return start;
}
/** The text with every place of these rewritten. They are in order, and none overlaps another. */
function rewrite(text, places, put) {
	const parts = [];
	let done = 0;
	for (const place of places) {
		parts.push(text.slice(done, place.start), put(place));
		done = place.end;
	}
	return parts.join("") + text.slice(done);
}
/** Cut behind a line where that is possible; a line that is longer is cut anywhere, and searched on either side of the cut. */
function* piecesOf(text) {
	for (let start = 0, from = 0; start < text.length;) {
		const limit = start + PIECE;
		const line = limit < text.length ? text.lastIndexOf("\n", limit) : text.length;
		const isWhole = line > start;
		const end = isWhole ? Math.min(line + 1, text.length) : limit;
		yield {
			from,
			start,
			end,
			to: isWhole ? end : Math.min(end + MARGIN, text.length)
		};
		from = isWhole ? end : Math.max(end - MARGIN, 0);
		start = end;
	}
}
function search(text, { from, start, end, to }, shapes, work) {
	const stretch = text.slice(from, to);
	const found = [];
	for (const { kind, find, value, put = "<secret>" } of shapesIn(stretch, shapes)) {
		work.steps += stretch.length;
		for (const span of find(stretch)) {
			const place = {
				start: from + span.start,
				end: from + span.end
			};
			if (place.end <= start || place.start >= end || place.start >= place.end) continue;
			if (value === void 0 || value(stretch.slice(span.start, span.end))) found.push({
				kind,
				put,
				...place
			});
		}
	}
	return found;
}
/** The first that begins names the place; of several that begin there, the longest. */
function merge(found) {
	found.sort((a, b) => a.start - b.start || b.end - a.end);
	const merged = [];
	for (const place of found) {
		const last = merged.at(-1);
		if (last && place.start < last.end) last.end = Math.max(last.end, place.end);
		else merged.push(place);
	}
	return merged;
}
// src/lib/secrets/secret-shapes.ts
/** A value that is no variable and no template; in quotes or not. */
const VALUE = "[\"']?(?<secret>[^\\s\"'`,;&|<>(){}[\\]$*%-][^\\s\"'`,;&|<>(){}[\\]$]{2,})";
/** A password of several words. */
const WORDS_IN_QUOTES = "(?<quote>[\"'])(?=[^\"'\\n]{1,60}\\s)(?<secret>[^\"'$<{*%\\s][^\"'$<{\\n]{2,})\\k<quote>";
/** Tokens that say where to go on, or that are of one request: they open nothing. */
const NO_KEY = "(?<!(?:page|next|request|continuation|cursor|sync|scroll|start|resume|idempotency|[cx]srf|upload|lock)[ _-]?)";
/** Between a name and its value: `=`, `: `, `=>`, also in JSON that is quoted once more. */
const IS = "\\\\{0,7}[\"']?\\s{0,2}(?:=>|[:=])\\s{0,2}\\\\{0,7}[\"']?";
/**
* All kinds of secrets: proof enough for a check to fail. Each begins with a word of its own or at the edge of one, and no quantifier
* without a bound is followed by what it could match as well, so that no text makes the search slow. The first that finds a place names it.
*/
const SECRET_SHAPES = [
	{
		kind: "private key",
		marks: ["private key"],
		find: everywhere(/-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\n|[A-Za-z0-9-]{1,20}: [^\n]{0,80}\n){0,10}(?<secret>[A-Za-z0-9+/]{40,100}(?:(?:\s|\\[nr]){1,80}(?:[A-Za-z0-9+/=]{40,100}|[A-Za-z0-9+/=]{1,39}(?=(?:\s|\\[nr]){1,80}[=-]))){0,500})/g),
		value: isNoExample,
		isLong: true
	},
	{
		kind: "JSON Web Token",
		marks: [".eyj"],
		find: everywhere(/(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{16,}/g),
		value: isNoExample
	},
	token("AWS access key", [
		"akia",
		"asia",
		"abia",
		"acca"
	], "A(?:KIA|SIA|BIA|CCA)[A-Z2-7]{16}"),
	token("GitHub token", [
		"ghp_",
		"gho_",
		"ghu_",
		"ghs_",
		"ghr_",
		"github_pat_"
	], "gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,255}"),
	token("GitLab token", ["gl"], "gl(?:pat|dt|rt|ptt|cbt|ft|soat|agent|imt|oas)-[A-Za-z0-9_-]{20,300}"),
	token("Slack token", ["xox", "xapp-"], "xox[abeoprs]-[A-Za-z0-9-]{10,250}|xapp-[0-9]-[A-Za-z0-9-]{20,250}"),
	token("Slack webhook", ["hooks.slack.com"], "hooks\\.slack\\.com/services/T[A-Z0-9]{6,12}/B[A-Z0-9]{6,12}/[A-Za-z0-9]{20,30}"),
	token("Discord webhook", ["/api/webhooks/"], "discord(?:app)?\\.com/api/webhooks/[0-9]{15,20}/[A-Za-z0-9_-]{60,80}"),
	token("Stripe key", [
		"_live_",
		"_test_",
		"whsec_"
	], "(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,250}|whsec_[A-Za-z0-9]{32,250}"),
	token("Google key", [
		"aiza",
		"ya29.",
		"gocspx-"
	], "AIza[A-Za-z0-9_-]{35}|ya29\\.[A-Za-z0-9_-]{20,500}|GOCSPX-[A-Za-z0-9_-]{28}"),
	token("npm token", ["npm_"], "npm_[A-Za-z0-9]{36}"),
	token("PyPI token", ["pypi-"], "pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,300}"),
	token("Docker Hub token", ["dckr_pat_"], "dckr_pat_[A-Za-z0-9_-]{27,60}"),
	token("SendGrid key", ["sg."], "SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}"),
	token("AI provider key", ["sk-", "hf_"], "sk-(?:ant|proj|svcacct|admin)-[A-Za-z0-9_-]{32,250}|hf_[A-Za-z]{34}"),
	token("Vault token", [
		"hvs.",
		"hvb.",
		"hvr."
	], "hv[sbr]\\.[A-Za-z0-9_-]{24,300}"),
	token("DigitalOcean token", ["_v1_"], "do[opr]_v1_[a-f0-9]{64}"),
	token("Databricks token", ["dapi"], "dapi[a-f0-9]{32}"),
	token("Grafana token", ["glsa_", "glc_"], "glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}|glc_[A-Za-z0-9+/=]{32,400}"),
	token("New Relic key", ["nrak-"], "NRAK-[A-Z0-9]{27}"),
	token("Shopify token", ["shp"], "shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}"),
	token("Telegram bot token", [":aa"], "[0-9]{8,10}:AA[A-Za-z0-9_-]{33}"),
	token("age key", ["age-secret-key-"], "AGE-SECRET-KEY-1[0-9A-Z]{58}"),
	token("Azure storage key", ["accountkey="], "AccountKey=[A-Za-z0-9+/]{86}=="),
	{
		kind: "AWS secret access key",
		marks: ["secret_access_key", "secretaccesskey"],
		find: everywhere(new RegExp(`secret_?access_?key${IS}(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])`, "gi")),
		value: isNoExample
	},
	{
		kind: "key of a service",
		marks: [
			"key",
			"client_secret",
			"client-secret",
			"clientsecret"
		],
		find: everywhere(new RegExp(`(?:(?:api|routing|integration)[_-]?key|client[_-]?secret)${IS}(?<secret>(?!0{8})(?:[0-9a-f]{32,64}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}))(?![\\w-])`, "gi")),
		value: isNoExample
	},
	written("password in a URL", ["://"], /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'<>{}$]{0,100}:(?<secret>[^\s:@/"'<>{}$]{3,})@(?!sha\d+:)/gi),
	random("authorization header", ["authorization"], /\bauthorization["']?\s{0,2}[:=]\s{0,2}["']?(?:bearer|basic|token)\s{1,2}(?<secret>[A-Za-z0-9._~+/=-]{12,})/gi),
	random("password", [
		"pass",
		"pwd",
		"secret",
		"token",
		"key",
		"wort",
		"mdp",
		"contrase",
		"senha"
	], new RegExp(`(?:passw(?:or)?d|passphrase|(?<![a-z])(?:pass|pwd|mdp)|passwort|kennwort|mot[ _-]de[ _-]passe|contrase(?:ñ|n)a|senha|secret|${NO_KEY}token|api[_-]?key|(?:access|private)[_-]?key)${IS}(?<secret>[^\\s"'\`,;&|<>(){}[\\]$\\\\]{6,})`, "gi")),
	random("password", ["</"], /<[\w:.-]{0,40}(?:password|passwd|secret|token|apikey)>(?<secret>[^\s<>$]{6,})<\//gi),
	random("session", ["sess", "sid"], /\b(?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|connect\.sid)=(?<secret>[\w.%+-]{16,})/gi),
	random("signature of a URL", ["sig="], /[?&;](?:sv|sr|se|st|sp|spr)=[^\s"'<>]{1,400}?[?&;]sig=(?<secret>[A-Za-z0-9%+/=_-]{40,})/g),
	random("signature of a URL", ["-signature="], /X-(?:Amz|Goog)-Signature=(?<secret>[0-9a-f]{64,})/gi),
	{
		kind: "hash of a password",
		marks: [
			"$",
			"{ss",
			"{sha",
			"scram-sha-256$"
		],
		find: everywhere(/(?<![\w$])\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|(?:1|apr1)\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|5\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{43}|6\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{86}|g?y\$[./A-Za-z0-9]{1,20}\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}|argon2(?:id?|d)\$[\w=,$+/]{40,})|\{S?(?:SHA|MD5)(?:256|384|512)?\}[A-Za-z0-9+/]{22,}={0,2}|SCRAM-SHA-256\$\d{1,9}:[A-Za-z0-9+/=]{8,}\$[A-Za-z0-9+/=]{40,}:[A-Za-z0-9+/=]{40,}/g),
		value: isNoExample
	},
	written("password in a variable", [
		"pass",
		"pwd",
		"auth"
	], new RegExp(`(?:PASSWORD|PASSWD|PASSPHRASE|(?<![A-Za-z])(?:PASS|PWD)|SSHPASS|REDISCLI_AUTH)=${VALUE}`, "g")),
	written("password in a connection string", [";"], new RegExp(`;\\s{0,2}(?:password|pwd)\\s{0,2}=\\s{0,2}${VALUE}`, "gi")),
	written("password in a statement", ["identified", "password"], /\b(?:identified\s{1,3}by|(?:encrypted\s{1,3})?password)\s{1,3}'(?<secret>[^\s'$<{*%][^\s'$<{]{2,})'/gi),
	onCommandLine(["--"], "(?<![\\w-])--(?:[a-z]{1,20}-){0,3}(?:password|passwd|pass|passphrase)(?:=|\\s{1,3})"),
	random("password on a command line", ["--"], new RegExp(`(?<![\\w-])--(?:[a-z]{1,20}-){0,3}(?:token|secret|api-key)(?:=|\\s{1,3})${VALUE}`, "g")),
	onCommandLine(["--from-literal"], "--from-literal[= ][\"']?[\\w.-]{1,60}="),
	onCommandLine(["--pass"], "(?<![\\w-])--password(?:=|\\s{1,3})", WORDS_IN_QUOTES),
	optionOf(["curl"], "curl", "(?:-u|--user)[= ]?[\"']?[\\w.@-]{1,60}:"),
	optionOf(["mysql", "mariadb"], "(?:mysql|mariadb)(?:dump|admin|-dump|-admin)?", "-p"),
	optionOf(["redis-cli", "valkey-cli"], "(?:redis|valkey)-cli", "-a\\s{1,2}", WORDS_IN_QUOTES),
	optionOf(["redis-cli", "valkey-cli"], "(?:redis|valkey)-cli", "-a\\s{1,2}"),
	optionOf(["mongo"], "mongo(?:sh|dump|restore)?", "-p\\s{1,2}"),
	optionOf(["ldap"], "ldap(?:search|modify|add|delete|whoami|passwd)", "-w\\s{0,2}"),
	optionOf(["rabbitmqctl"], "rabbitmqctl", "(?:add_user|change_password|authenticate_user)\\s{1,2}[\\w.-]{1,60}\\s{1,2}"),
	written("password on a command line", ["login"], inCommands(/\b(?:docker|podman|nerdctl|helm\s{1,3}registry|oc|az\s{1,3}acr)\s{1,3}login\s/g, /[\n|;&`]/g, new RegExp(`(?<=\\s)-p[= ]{0,2}(?!\\d+(?::\\d+)?(?:\\s|$))${VALUE}`, "g"))),
	written("password in a connection string", ["password="], inCommands(/\b(?:host|hostaddr|dbname)=/g, /\n/g, new RegExp(`(?<=\\s)password=${VALUE}`, "g"))),
	written("password of a server", ["requirepass", "masterauth"], new RegExp(`(?:\\bset\\s{1,3}|--|^[ \\t]{0,20})(?:requirepass|masterauth)\\s{1,3}${VALUE}["']?(?=[ \\t]{0,80}(?:$|[|;&]))`, "gim")),
	onCommandLine(["sshpass"], "\\bsshpass\\s{1,3}-p\\s?"),
	onCommandLine(["pass:"], "\\s-pass(?:in|out)?\\s{1,2}pass:")
];
function token(kind, marks, shape) {
	return {
		kind,
		marks,
		find: everywhere(new RegExp(`(?<![A-Za-z0-9_-])(?:${shape})(?![A-Za-z0-9_-])`, "g")),
		value: isNoExample
	};
}
/** Any text that stands for itself, as after `--password`: people do choose short words. */
function written(kind, marks, find) {
	return {
		kind,
		marks,
		find: find instanceof RegExp ? everywhere(find) : find,
		value: isWrittenOut
	};
}
/** Letters and digits in no order that a name would have, as `token: …` may be followed by anything. */
function random(kind, marks, pattern) {
	return {
		kind,
		marks,
		find: everywhere(pattern),
		value: looksRandom
	};
}
function onCommandLine(marks, before, value = VALUE) {
	return written("password on a command line", marks, new RegExp(before + value, "g"));
}
/** The option of one program; the words of its command end at a pipe. */
function optionOf(marks, program, option, value = VALUE) {
	return written("password on a command line", marks, inCommands(new RegExp(`\\b${program}\\s`, "g"), /[\n|]/g, new RegExp(`(?<=\\s)${option}${value}`, "g")));
}
// src/lib/secrets/redact.ts
const SHAPES = [...KEPT_SHAPES, ...SECRET_SHAPES];
/** What stands in the place of something. */
const REDACTED = /<(?:private key|credentials|secret|email|ip|mac|phone|card|iban|person)>/;
/** As much of a text as is kept, masked; no half of a secret stands at its end. */
function redactStart(text, length, work) {
	return maskStart(text, length, SHAPES, putOf, work);
}
function putOf({ put }) {
	return put;
}
// src/core/authoring/edit/entry-path.ts
/** `redis/ERROR-001-redis-connection-refused.md` */
function entryPath({ error_id, title, service }) {
	return `${service}/${fileName(error_id, slugOf(title))}`;
}
function fileName(errorId, slug) {
	return slug === "" ? `${errorId}.md` : `${errorId}-${slug}.md`;
}
// src/core/authoring/new/entry-text.ts
/** The key for the group of unmatched alerts that an entry was drafted for. */
const UNMATCHED_GROUP_KEY = "x-unmatched-group";
/** Invisible characters: controls, unassigned code points, lone surrogates, line separators, and code points that fonts ignore. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const STOP_WORDS = new Set("a an and are as at be by for from has in is it no not of on or the to unknown was with".split(" "));
const MAX_KEYWORDS = 8;
/** A new entry with all known facts, and prompts for the parts that people must write. */
function entryText(facts) {
	return `---\n${frontMatterText(facts)}---\n\n${body(facts)}`;
}
/** The front matter of a new entry, without its fences. A draft marks its guesses. */
function frontMatterText(facts) {
	const { draft } = facts;
	const guessed = (key) => draft?.guessed.includes(key) ? " # a guess" : "";
	return `${[
		`error_id: ${facts.error_id}`,
		`title: ${yamlScalar(facts.title)}`,
		`service: ${yamlScalar(facts.service)}`,
		`error_domain: technical${guessed("error_domain")}`,
		`severity: ${facts.severity}${guessed("severity")}`,
		`resolution_group: ${yamlScalar(facts.resolution_group)}${guessed("resolution_group")}`,
		"assignee: null",
		`first_seen: ${draft?.firstSeen ?? "null"}`,
		"last_seen: null",
		"occurrence_count: 0",
		...comment(draft && "A draft is checked, but it never answers. Set this to true when the pattern is right."),
		`in_kb: ${draft === null}`,
		"auto_fix: false",
		"fix_command: null",
		"requires_human: false",
		"requires_business_decision: false",
		"related_errors: []",
		`keywords: [${keywordsOf(facts.service, facts.title).map(yamlScalar).join(", ")}]`,
		...comment(draft?.hint ?? null),
		...listOf("patterns", facts.patterns.map(quoted)),
		...listOf("alerts", (draft?.alerts ?? []).map(yamlScalar)),
		...samplesOf(draft?.samples ?? []),
		...keyOf(draft?.unmatchedGroup ?? null)
	].join("\n")}\n`;
}
function comment(text) {
	return text === null ? [] : [`# ${text}`];
}
/** Patterns are always in single quotes, so that a backslash stays a backslash. */
function quoted(pattern) {
	return `'${pattern.replaceAll("'", "''")}'`;
}
function listOf(key, items) {
	return items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `  - ${item}`)];
}
function samplesOf(samples) {
	if (samples.length === 0) return [];
	return [
		"samples:",
		"  match:",
		...samples.map((sample) => `    - ${yamlScalar(sample)}`)
	];
}
function keyOf(unmatchedGroup) {
	if (unmatchedGroup === null) return [];
	return [...comment("The unmatched alerts that this draft came from. While this key exists, kedb does not draft them again."), `${UNMATCHED_GROUP_KEY}: ${yamlScalar(unmatchedGroup)}`];
}
function keywordsOf(service, title) {
	const telling = (`${service} ${title}`.toLowerCase().match(/[\p{L}\p{N}_-]{2,}/gu) ?? []).map((word) => word.replace(/-+$/, "")).filter((word) => !STOP_WORDS.has(word));
	return [...new Set(telling)].slice(0, MAX_KEYWORDS);
}
/** Begins with a letter and contains nothing with a meaning in YAML, neither on a line nor between brackets. */
const PLAIN$1 = /^\p{L}[\p{L}\p{N} _./-]*(?<! )$/u;
/** Words that YAML 1.1 or 1.2 does not read as text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** A text as YAML: without quotes if that is safe, else in single quotes, or in double quotes if it needs escapes. */
function yamlScalar(text) {
	if (text.search(UNSEEN) >= 0) return JSON.stringify(text).replaceAll(UNSEEN, escapeUnits);
	return PLAIN$1.test(text) && !RESERVED.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
function escapeUnits(character) {
	return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index)).map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
function body(facts) {
	return `## 🔍 Symptoms
<!-- What do people on call see: in the log, on a dashboard, from users? -->
${facts.symptoms.map((symptom) => `- ${symptom}`).join("\n")}

## 🧠 Common Causes
<!-- Put the most likely cause first, and say how often it is the cause: "1. **Container not started** (most common - 80%)". -->
1. **Not known yet**

## 👥 Resolution Group
**Primary:** ${facts.resolution_group}
**Secondary:** None
**Escalation Path:** ${escalationOf(facts)}

## 🩺 Diagnosis Steps
<!-- Ask one question per step. Add the command that answers it in a fenced block, and say what a good answer looks like. -->

### 1. Read the log of ${facts.service} from one minute before the first of these lines
Write down what came right before it, and what changed on that day.

## ✅ Resolution
<!-- Is one command safe at any hour? Then set auto_fix and fix_command above, and add here
### Auto-Fix Available, with **Command:** and **Success Rate:**. -->

### Manual Steps
<!-- Give each step its command and the expected result. Warn if data or sessions are lost. -->
1. **Ask ${facts.resolution_group}**, then write down here what helped.

## 📝 Notes
<!-- Is this error sometimes expected? Then add the times to exceptions above, and explain them here under
### Context-Aware Exceptions. -->

### Performance Impact
- **User Impact:** Not known yet

## 📜 History
- **${facts.date}** (${facts.author}): ${facts.origin}
`;
}
function escalationOf({ group, resolution_group }) {
	return `Not solved within the hour → ${group?.contact ?? group?.owners?.join(", ") ?? resolution_group}`;
}
// src/lib/text/template-variables.ts
/** What a variable can begin with. Most words of a line are words, and only a few kinds need to be tried on them. */
const DIGIT = /\d/;
const HEX_DIGIT = /[0-9a-f]/i;
/** Of a number, a month or a weekday. */
const DATE_START = /[\dADFJMNOSTW]/;
const END = "(?![A-Za-z0-9])";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const WEEKDAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{3,6})?";
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?`;
const CLOCK_WITH_SECONDS = String.raw`\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`;
const ZONE = String.raw`(?: ?(?:Z|UTC|GMT|[A-Z]{2,4}T|[+-]\d{2}:?\d{2})(?![A-Za-z0-9]))?`;
const DAY = `(?:${WEEKDAY},? )?${`(?:${[
	String.raw`\d{4}[-/.]\d{2}[-/.]\d{2}`,
	String.raw`\d{1,2}[-/.]\d{1,2}[-/.]\d{4}`,
	String.raw`\d{1,2}[/ -]${MONTH}[/ -]\d{4}`,
	String.raw`${MONTH} {1,2}\d{1,2}(?:,? \d{4})?(?!:)`
].join("|")})`}`;
/** Kubernetes names pods with these alone, to spell no words (apimachinery, util/rand). */
const SAFE$1 = "[bcdfghjklmnpqrstvwxz2456789]";
const HEX = "[0-9a-fA-F]";
const HEXTETS = `${HEX}{1,4}(?::${HEX}{1,4}){0,6}`;
const VARIABLES = [
	variable$1("uuid", `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`, HEX_DIGIT),
	variable$1("time", String.raw`${DAY}(?:[T_:]|,? {1,2})${CLOCK}${ZONE}(?: \d{4})?`, DATE_START),
	variable$1("time", String.raw`[IWEF]\d{4} ${CLOCK_WITH_SECONDS}`, /[IWEF]/),
	variable$1("time", CLOCK_WITH_SECONDS + ZONE, DIGIT),
	variable$1("date", DAY, DATE_START),
	variable$1("mac", `${HEX}{2}(?::${HEX}{2}){5}`, HEX_DIGIT),
	variable$1("ip", `(?:${HEX}{1,4}:){7}${HEX}{1,4}`, HEX_DIGIT),
	variable$1("ip", `(?:${HEXTETS})?::(?:${HEXTETS})?`, HEX_DIGIT),
	variable$1("ip", String.raw`\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?:/\d{1,2})?(?!\.\d)`, DIGIT),
	variable$1("email", String.raw`[A-Za-z0-9][\w.+%-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}`, /./),
	variable$1("path", String.raw`[A-Za-z]:\\[^\s"'<>|:*?]+`, /[A-Za-z]/),
	variable$1("duration", String.raw`(?:\d{1,12}(?:\.\d{1,12})?(?:ns|us|µs|μs|ms|s|m|h|d|w)){1,6}`, DIGIT),
	variable$1("size", String.raw`\d{1,18}(?:[.,]\d{1,12})?(?:[kKMGTPE]i?B?|B|bytes)`, DIGIT),
	variable$1("number", String.raw`\d+(?:[.,]\d+)*(?:[eE][+-]?\d{1,4})?`, DIGIT)
];
/** By the ASCII letter or digit that a word begins with. */
const BY_FIRST = new Map([..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"].map((sign) => [sign, VARIABLES.filter(({ first }) => first.test(sign))]));
/** What a word that begins with this letter or digit may be, in the order to try. */
function variablesBeginningWith(sign) {
	return BY_FIRST.get(sign) ?? [];
}
/** The end of a pod's name: `-7d9f8b6c5d-x2x4z` of a Deployment, `-29123456-x2x4z` of a CronJob, `-x2x4z` of a DaemonSet. */
const POD_SUFFIX = new RegExp(`(?:${SAFE$1}{8,10}-${SAFE$1}{5}|\\d{8,10}-${SAFE$1}{5}|(?=[a-z0-9]{0,4}\\d)(?=[a-z0-9]{0,4}[a-z])${SAFE$1}{5})(?![A-Za-z0-9-])`, "y");
/** `redis://`: who is spoken to, and how; the rest varies. */
const URL_SCHEME = /[A-Za-z][A-Za-z0-9+.-]{1,20}:\/\//y;
const URL_REST = /[^\s"'`<>|\\^{}()[\],;]+/y;
const ABSOLUTE_PATH = /(?:\/[\w.~%+@*$-]+)+\/?(?:\?[^\s"'<>]*)?/y;
const SIGNED_NUMBER = /[+-]\d+(?:[.,]\d+)*(?![A-Za-z0-9])/y;
const COMPRESSED_IP = new RegExp(`::${HEXTETS}${END}`, "y");
function variable$1(kind, source, first) {
	return {
		kind,
		regex: new RegExp(`(?:${source})${END}`, "y"),
		first
	};
}
// src/lib/text/template.ts
/** Neither a word nor a sign that could begin something. */
const PLAIN = /[^A-Za-z0-9\\/:+-]+/y;
const WORD = /[A-Za-z0-9]+/y;
/** In JSON a newline is `\n`; what follows begins a word. */
const ESCAPE = /\\[nrt"\\/]/y;
const QUOTES = /* @__PURE__ */ new Set([
	"\"",
	"'",
	"`"
]);
/** A slash after anything else divides: `3/5`, `I/O`. */
const BEFORE_PATH = /[\s"'`=:([<,>]/;
const BEFORE_SIGN = /[\s=(,:[]/;
/** Digits that belong to the name of a thing and never vary. */
const NAMES = new Set("base64 ext2 ext3 ext4 h2 h2c http1 http2 http3 i18n ipv4 ipv6 k3s k8s l10n log4j md5 mp3 mp4 neo4j oauth2 p12 python2 python3 s3 sha1 sha256 sha384 sha512 utf8 utf16 win32 x64 x86 x509".split(" "));
/**
* The shape of a log line: times, numbers, addresses, ids, paths and the like are masked, colours and the width of gaps
* do not count. In time proportional to the line, whatever is in it. A name of a host or a user looks like any word, so
* it stays, unless it is part of a URL.
* @example templateOf('\x1b[31m12:04:31 redis at 172.18.0.4:6379 timed out after 30s\x1b[0m').template
* // '<time> redis at <ip>:<port> timed out after <duration>'
*/
function templateOf(line) {
	const parts = splitLine(normaliseText(line));
	return {
		template: parts.map(({ kind, text }) => kind === "literal" ? text : `<${kind}>`).join("").replaceAll(/\s+/g, " ").trim(),
		parts
	};
}
/** Splits a line into what is always there and what varies; joined, the parts are the line. One pass, left to right. */
function splitLine(line) {
	const parts = [];
	for (let at = 0; at < line.length;) {
		const taken = takeAt(line, at, parts);
		for (const part of taken) {
			append(parts, part);
			at += part.text.length;
		}
	}
	return parts;
}
function takeAt(line, at, parts) {
	const plain = exec(PLAIN, line, at);
	if (plain) return literal(plain);
	const taken = /[A-Za-z0-9]/.test(line.charAt(at)) ? takeWord(line, at, parts) : takeSign(line, at, parts.at(-1));
	return taken.length > 0 ? taken : literal(line.charAt(at));
}
/** A word is always taken as a whole, so the next one never begins inside it. */
function takeWord(line, at, parts) {
	const pod = line.charAt(at - 1) === "-" ? exec(POD_SUFFIX, line, at) : "";
	if (pod) return [{
		kind: "pod",
		text: pod
	}];
	const scheme = exec(URL_SCHEME, line, at);
	if (scheme) return takeUrl(line, at, scheme);
	for (const { kind, regex } of variablesBeginningWith(line.charAt(at))) {
		const text = exec(regex, line, at);
		if (text) return [{
			kind: kind === "number" && isPort(parts) ? "port" : kind,
			text
		}];
	}
	const word = exec(WORD, line, at);
	return splitWord(word, QUOTES.has(line.charAt(at - 1)) && QUOTES.has(line.charAt(at + word.length)));
}
/**
* What varies within a word of letters and digits: all of it where it reads as an id, else its digits.
* `worker3` → worker, 3; `9f86d081` and `1jb4` are ids; `x509` is a name.
*/
function splitWord(word, isQuoted) {
	if (!/\d/.test(word) || NAMES.has(word.toLowerCase())) return [{
		kind: "literal",
		text: word
	}];
	if (isHex(word)) return [{
		kind: "hex",
		text: word
	}];
	const runs = word.match(/\d+|\D+/g) ?? [];
	if (isId(runs) || isQuoted && runs.length > 1) return [{
		kind: "id",
		text: word
	}];
	return runs.map((text) => ({
		kind: /^\d/.test(text) ? "number" : "literal",
		text
	}));
}
/** Eight or more: a container's or commit's short id has them, a word that happens to be hexadecimal has no digits. */
function isHex(word) {
	return /^0x[0-9a-f]+$/i.test(word) || word.length >= 8 && /[a-f]/i.test(word) && /^[0-9a-f]+$/i.test(word);
}
function isId(runs) {
	return /^\d/.test(runs[0] ?? "") && runs.length > 1 || runs.length > 3;
}
function takeUrl(line, at, scheme) {
	const rest = exec(URL_REST, line, at + scheme.length);
	let end = rest.length;
	while (/[.:]/.test(rest.charAt(end - 1))) end--;
	return end === 0 ? literal(scheme) : [...literal(scheme), {
		kind: "url",
		text: rest.slice(0, end)
	}];
}
function takeSign(line, at, previous) {
	const before = line.charAt(at - 1);
	switch (line.charAt(at)) {
		case "\\": return literal(exec(ESCAPE, line, at));
		case "/": return at === 0 || BEFORE_PATH.test(before) || previous?.kind === "port" || previous?.kind === "ip" ? variable("path", exec(ABSOLUTE_PATH, line, at)) : [];
		case ":": return /[\w:]/.test(before) ? [] : variable("ip", exec(COMPRESSED_IP, line, at));
		case "+":
		case "-": return at === 0 || BEFORE_SIGN.test(before) ? variable("number", exec(SIGNED_NUMBER, line, at)) : [];
		default: return [];
	}
}
/** `172.18.0.4:6379`, `[::1]:6379`; after a name it may as well be the line of a file. */
function isPort(parts) {
	return parts.at(-2)?.kind === "ip" && /^\]?:$/.test(parts.at(-1)?.text ?? "");
}
function literal(text) {
	return text === "" ? [] : [{
		kind: "literal",
		text
	}];
}
function variable(kind, text) {
	return text === "" ? [] : [{
		kind,
		text
	}];
}
function exec(sticky, line, at) {
	sticky.lastIndex = at;
	return sticky.test(line) ? line.slice(at, sticky.lastIndex) : "";
}
function append(parts, part) {
	const last = parts.at(-1);
	if (last?.kind === "literal" && part.kind === "literal") last.text += part.text;
	else parts.push({ ...part });
}
// src/core/authoring/new/message-of.ts
/** Keys of structured logs that hold the message, the best first. */
const MESSAGE_KEYS = [
	"msg",
	"message",
	"error",
	"err",
	"exception",
	"log",
	"event"
];
/** Keys that hold the cause: `msg="non-recoverable error" err="429 Too Many Requests"`. */
const CAUSE_KEYS = [
	"error",
	"err",
	"exception",
	"cause",
	"reason"
];
const LEVEL_NAMES = "TRACE|DEBUG|INFO|INF|NOTICE|WARN|WARNING|WRN|ERROR|ERR|FATAL|FTL|CRITICAL|CRIT|ALERT|EMERG|PANIC|SEVERE";
/** In capitals before a space, in any case before a colon or in brackets: `Error connecting to …` is a message. */
const LEVEL = new RegExp(`^(?:${LEVEL_NAMES})(?:/[\\w-]+)?(?=[\\s:|]|$)`);
const MARKED_LEVEL = new RegExp(`^(?:(?:${LEVEL_NAMES}):(?=\\s|$)|[[(<|](?:${LEVEL_NAMES})[\\])>|])`, "i");
const BRACKETED = /^(?:\[[^[\]\n]{0,80}\]|\([^()\n]{0,80}\)|<[^<>\n]{0,80}>):?(?=\s|\[|$)/;
const PUNCTUATION = /^[\s|:,;#*>\]-]+/;
const FIELD = /^(?:level|lvl|severity|ts|time|timestamp|logger|caller|component|pid|tid|thread)=\S+\s+/i;
/** Of syslog, behind the time: `host program[123]: ` (RFC 3164 §4.1). */
const SYSLOG_TAG = /^[\w.-]{1,255} [\w./-]{1,48}(?:\[\d{1,10}\])?: /;
const SYSLOG_TIME = /^[A-Z][a-z]{2} [ \d]\d \d/;
const HEADERS = [
	LEVEL,
	MARKED_LEVEL,
	BRACKETED,
	PUNCTUATION,
	FIELD,
	/^[\w.$[\]/]{1,120}\s+: /,
	/^[\w.-]{1,80}\.go:\d{1,6}\]\s/,
	/^[\w.-]{1,63}@[\w.-]{1,63}\s+(?=[A-Z]{3,9}:\s)/
];
const MAX_HEADERS = 20;
/** No header is longer. */
const MAX_HEADER_LENGTH = 400;
/** The message of a log line, without its time, place and level. Patterns are made from it. */
function messageOf(line) {
	return textUnder(MESSAGE_KEYS, line)?.text ?? withoutHeaders(line);
}
/** The message, and the cause if a structured log has it under its own key, in the order of the line. */
function messageAndCause(line) {
	const message = textUnder(MESSAGE_KEYS, line);
	if (!message) return [withoutHeaders(line)];
	const cause = textUnder(CAUSE_KEYS.filter((key) => key !== message.key), line);
	return (cause ? [message, cause] : [message]).sort((a, b) => a.start - b.start).map(({ text }) => text);
}
/** The raw text of `"msg":"…"` or `msg="…"`, for the first key that has one. */
function textUnder(keys, line) {
	for (const key of keys) {
		const opening = new RegExp(`(?:"${key}"\\s{0,3}:\\s{0,3}|(?:^|\\s)${key}=)"`).exec(line);
		if (!opening) continue;
		const start = opening.index + opening[0].length;
		const message = line.slice(start, closingQuote(line, start));
		if (message.trim() !== "") return {
			key,
			start,
			text: withoutHeaders(message)
		};
	}
	return null;
}
function closingQuote(line, start) {
	for (let at = start; at < line.length; at++) if (line.charAt(at) === "\\") at++;
	else if (line.charAt(at) === "\"") return at;
	return line.length;
}
function withoutHeaders(line) {
	let rest = line;
	for (let round = 0; round < MAX_HEADERS; round++) {
		const header = headerLength(rest);
		if (header === 0) break;
		rest = rest.slice(header);
	}
	return rest.trim();
}
function headerLength(text) {
	const [first] = templateOf(text.slice(0, MAX_HEADER_LENGTH)).parts;
	if (first && first.kind !== "literal") return first.text.length + syslogTag(text, first.text);
	return HEADERS.map((regex) => regex.exec(text)?.[0] ?? "").find((found) => found !== "")?.length ?? 0;
}
function syslogTag(text, time) {
	if (!SYSLOG_TIME.test(time)) return 0;
	const rest = text.slice(time.length).replace(/^ /, "");
	return (SYSLOG_TAG.exec(rest)?.[0].length ?? -1) + 1;
}
// src/core/authoring/new/log-records.ts
const PYTHON_ERROR = /^(?:[\w.]+\.)?\w*(?:Error|Exception|Warning|Timeout|Exit)\b/;
const TROUBLE = /error|exception|fail|refused|denied|fatal|panic|kill|timeout|timed out|cannot|could not|unable|exhausted|full\b/i;
/** The line of a record that names the error: the last cause in Java, the last exception in Python, else the first line with a word such as "failed". */
function lineOfError(record) {
	const lines = record.split(/\r?\n/).filter((line) => line.trim() !== "");
	const cause = lines.findLast((line) => line.startsWith("Caused by: "));
	if (cause) return cause.slice(11);
	return (lines.some((line) => line.includes("Traceback (most recent call last)")) ? lines.findLast((line) => PYTHON_ERROR.test(line)) : void 0) ?? lines.find((line) => TROUBLE.test(line)) ?? lines[0] ?? "";
}
const MAX_SYMPTOM = 120;
/** A record as a line of Symptoms. Numbers are masked, because they vary. Backticks are replaced, because they would end the code. */
function symptomOf(record) {
	return `The log says \`${shortMessage(record, MAX_SYMPTOM).replaceAll("`", "'")}\``;
}
/** The message of a record on one line, masked and without invisible characters. */
function shortMessage(record, length) {
	const { template } = templateOf(messageOf(normaliseText(lineOfError(record))));
	const visible = template.replaceAll(UNSEEN, "");
	return visible.length > length ? `${visible.slice(0, length).toWellFormed().trimEnd()}…` : visible;
}
// src/core/authoring/new/propose-pattern.ts
/** A pattern with fewer literal characters would match unrelated lines. */
const MIN_LITERALS = 10;
/** Beyond this, more words make a pattern longer but not better. */
const ENOUGH_LITERALS = 60;
const MAX_LITERAL = 100;
/** Only words: the end of a line may also be a client's request. */
const LAST_WORDS = /(?<=: )\p{L}[\p{L} ]{3,39}$/u;
/** Splits at masked parts and keeps them. */
const REDACTED_PARTS = new RegExp(`(${REDACTED.source})`);
/** The regular expression for each kind of variable part. Other kinds match any word. */
const CLASSES = {
	time: ".*",
	date: ".*",
	masked: ".*",
	uuid: "[0-9a-f-]+",
	ip: "[0-9a-f.:/]+",
	port: "\\d+",
	hex: "[0-9a-fx]+",
	pod: "[0-9a-z-]+"
};
/**
* A pattern for a log line: the constant text as literals, joined by classes for the variable parts. Null if the line has
* too few words. Every proposed pattern is valid and matches the line.
*/
function proposePattern(line) {
	const text = normaliseText(line);
	return [
		messageAndCause(text),
		[messageOf(text)],
		[text]
	].map((distinctive) => distinctive.map(patternOf).filter(Boolean).join(".*")).find((pattern) => isUsable(pattern, text)) ?? null;
}
function patternOf(text) {
	return toPattern(templateOf(text).parts.flatMap(splitAtMasks));
}
/** Alert texts have `<ip>` in place of an address. The pattern must match both. */
function splitAtMasks(part) {
	if (part.kind !== "literal") return [part];
	return part.text.split(REDACTED_PARTS).filter((text) => text !== "").map((text) => ({
		kind: REDACTED.test(text) ? "masked" : "literal",
		text
	}));
}
function isUsable(pattern, text) {
	if (requiredLiterals(pattern).specificity < MIN_LITERALS || admitPattern(pattern)) return false;
	const compiled = compilePattern(pattern);
	return compiled.ok && compiled.value.matcher(text).find();
}
/** A pattern begins and ends with words. Variable parts at its ends are dropped. */
function toPattern(parts) {
	const first = parts.findIndex(isDistinctive);
	const distinctive = untilEnough(parts.slice(Math.max(first, 0)));
	const last = distinctive.findLastIndex(isDistinctive);
	return distinctive.slice(0, last + 1).map((part, index) => trimEnds(part, index === 0, index === last)).map(toSource).join("");
}
function isDistinctive({ kind, text }) {
	return kind === "literal" && /\p{L}{2}/u.test(text);
}
function untilEnough(parts) {
	const distinctive = [];
	let literals = 0;
	for (const [index, part] of parts.entries()) {
		if (literals >= ENOUGH_LITERALS) return [...distinctive, ...lastWords(parts.slice(index))];
		const cut = part.kind === "literal" ? cutAtWord(part.text) : part.text;
		distinctive.push({
			...part,
			text: cut
		});
		if (cut !== part.text) {
			const rest = {
				...part,
				text: part.text.slice(cut.length)
			};
			return [...distinctive, ...lastWords([rest, ...parts.slice(index + 1)])];
		}
		if (part.kind === "literal") literals += part.text.length;
	}
	return distinctive;
}
/** The cause is often at the end of a line, after the attempted action: `Failed to watch *v1.Pod: …: Unauthorized`. */
function lastWords(parts) {
	const last = parts.at(-1);
	const [words] = last?.kind === "literal" && LAST_WORDS.exec(last.text) || [];
	if (words === void 0) return [];
	return [{
		kind: "masked",
		text: ""
	}, {
		kind: "literal",
		text: words
	}];
}
function cutAtWord(text) {
	if (text.length <= MAX_LITERAL) return text;
	const cut = text.slice(0, MAX_LITERAL);
	return /\s/.test(cut) ? cut.slice(0, cut.search(/\s\S*$/)) : cut;
}
function trimEnds(part, isFirst, isLast) {
	const opened = isFirst ? part.text.replace(/^[^\p{L}\p{N}]+/u, "") : part.text;
	const end = opened.search(/[\s:,;=({[<"'/\\-]*$/);
	return {
		...part,
		text: isLast ? opened.slice(0, end) : opened
	};
}
function toSource({ kind, text }) {
	if (kind === "literal") return escapeLiteral(text);
	if (kind === "number") return /^\d+$/.test(text) ? "\\d+" : /^[\d.,]+$/.test(text) ? "[\\d.,]+" : "\\S+";
	return CLASSES[kind] ?? "\\S+";
}
/** Gaps may have any width. Invisible characters must not be in an entry. */
function escapeLiteral(text) {
	return text.replaceAll(/[\\.+*?()|[\]{}^$]/g, "\\$&").replaceAll(/\s{2,}|[^\S ]/g, "\\s+").replaceAll(UNSEEN, ".");
}
/** Few patterns for many records: a record gets its own pattern only if no other pattern matches it. */
function proposePatterns(records) {
	const found = /* @__PURE__ */ new Map();
	const mute = [];
	for (const record of records) {
		if (matchedBy(found, record).length > 0) continue;
		const pattern = proposePattern(lineOfError(record));
		if (pattern === null) mute.push(record);
		else found.set(pattern, tester(pattern));
		if (found.size > 8) return {
			patterns: [],
			mute,
			tooMany: true
		};
	}
	dropNeedless(found, records);
	return {
		patterns: [...found.keys()].map((pattern) => ({
			pattern,
			records: records.filter((record) => matchedBy(found, record)[0] === pattern)
		})),
		mute,
		tooMany: false
	};
}
/** Drops patterns that later, wider patterns replace. */
function dropNeedless(found, records) {
	for (const pattern of [...found.keys()]) if (!records.some((record) => {
		const matching = matchedBy(found, record);
		return matching.length === 1 && matching[0] === pattern;
	})) found.delete(pattern);
}
function matchedBy(found, record) {
	const text = normaliseText(record);
	return [...found].filter(([, test]) => test(text)).map(([pattern]) => pattern);
}
function tester(pattern) {
	const compiled = compilePattern(pattern);
	return (text) => compiled.ok && compiled.value.matcher(text).find();
}
// src/core/authoring/new/draft-entry.ts
/** The folder for drafts. The check does not ask anyone to move them. */
const DRAFTS_FOLDER = "_drafts";
const UNKNOWN_SERVICE = "unknown";
const GUESSED = [
	"error_domain",
	"severity",
	"resolution_group"
];
/** The keys of the key in take front matter (schema/entry.schema.json). */
const MAX_SERVICE = 100;
/** Of a title: the alert's name, or its message. */
const MAX_PART = 95;
/** As the Worker keeps them. */
const MAX_EXAMPLE$1 = 2e3;
const HISTORY_AUTHOR = "kedb drafts";
/**
* A draft for alerts that no entry explains. The same group always gives the same text. Null if the alerts have neither a
* name nor enough text for a pattern.
*/
function draftEntry(group, place) {
	const unmatched = masked(group);
	const { alertname, id } = unmatched;
	const proposed = proposePatterns(unmatched.examples).patterns;
	if (proposed.length === 0 && !alertname) return null;
	const patterns = proposed.map(({ pattern }) => pattern);
	const service = serviceOf(unmatched);
	const title = titleOf(unmatched);
	const day = unmatched.first_seen.slice(0, 10);
	const text = entryText({
		...place,
		title,
		service,
		severity: "medium",
		patterns,
		symptoms: unmatched.examples.slice(0, 1).map(symptomOf),
		date: day,
		author: HISTORY_AUTHOR,
		origin: "Draft created from alerts that no entry explained",
		draft: {
			hint: hintOf(patterns),
			guessed: GUESSED,
			alerts: patterns.length === 0 ? [`alertname=${JSON.stringify(alertname?.toWellFormed())}`] : [],
			samples: proposed.flatMap(({ records }) => records),
			firstSeen: day,
			unmatchedGroup: id
		}
	});
	const [, name = ""] = entryPath({
		error_id: place.error_id,
		title,
		service: ""
	}).split("/");
	return {
		error_id: place.error_id,
		title,
		path: `${DRAFTS_FOLDER}/${name}`,
		text,
		patterns
	};
}
/** The Worker has masked it; an older one knew less. */
function masked(group) {
	const { alertname, service, examples } = group;
	return {
		...group,
		alertname: alertname && redactStart(alertname, MAX_EXAMPLE$1),
		service: service && redactStart(service, MAX_EXAMPLE$1),
		examples: examples.map((example) => redactStart(example, MAX_EXAMPLE$1))
	};
}
/** It name also goes into the text, so it must not contain Markdown or HTML. */
function serviceOf({ service }) {
	return withoutLinks(service?.replaceAll(UNSEEN, "").replaceAll(/[^\p{L}\p{N} _./:-]/gu, "").trim() ?? "").slice(0, MAX_SERVICE).toWellFormed() || UNKNOWN_SERVICE;
}
/** What GitHub makes a link of, wherever it stands in a text (GitHub Flavored Markdown, "Autolinks"). */
const LINKED = /:\/\/|\bwww\.|@/gi;
/** Whoever sends an alert does not choose where a click in a pull request leads. It stays readable. */
function withoutLinks(text) {
	return text.replaceAll(LINKED, (part) => `${part.replace(/:\/\/|\.|@/, "")} `);
}
function hintOf(patterns) {
	return patterns.length === 0 ? "The alerts have no text for a pattern, so this entry matches their name." : "Proposed from the samples below. They are texts of the alerts, with possible secrets masked.";
}
/** Masked parts become … in a title. */
function titleOf({ alertname, examples }) {
	const message = plainPart(shortMessage(examples[0] ?? "", MAX_PART).replaceAll(/<[a-z ]+>/g, "…"));
	const name = plainPart(alertname?.replaceAll(UNSEEN, "") ?? "");
	return [name, message === name ? "" : message].filter((part) => /[^…]/.test(part)).join(": ") || "Unmatched alerts";
}
function plainPart(text) {
	return withoutLinks(text).slice(0, MAX_PART).toWellFormed().trim();
}
// src/core/authoring/new/next-id.ts
const DEFAULT_PREFIX = "ERROR";
const MIN_WIDTH = 3;
/** The id after the highest one with the most common prefix. Gaps stay. */
function idAfter(ids) {
	const parsed = ids.flatMap(parseId);
	const prefix = commonPrefix(parsed) ?? DEFAULT_PREFIX;
	const own = parsed.filter((id) => id.prefix === prefix);
	return renderNext(prefix, own, widthOf(own));
}
function renderNext(prefix, ids, width) {
	const highest = ids.reduce((most, { number }) => Math.max(most, number), 0);
	return `${prefix}-${String(highest + 1).padStart(width, "0")}`;
}
function widthOf(ids) {
	return ids.reduce((widest, { width }) => Math.max(widest, width), MIN_WIDTH);
}
function parseId(id) {
	const [, prefix, digits] = /^([A-Z][A-Z0-9]*)-(\d{3,15})$/.exec(id) ?? [];
	return prefix && digits ? [{
		prefix,
		number: Number(digits),
		width: digits.length
	}] : [];
}
/** The most common prefix. */
function commonPrefix(ids) {
	return mostFrequent(ids.map(({ prefix }) => prefix));
}
// src/core/authoring/new/new-draft-url.ts
/** Longer examples do not fit into an address. */
const MAX_EXAMPLE = 500;
/** GitHub refuses an address of more than about 8 KB (nginx, large_client_header_buffers). */
const MAX_LENGTH = 8e3;
/**
* GitHub's form for a new file, filled in with a draft of the missing entry. Null if kedb.yaml names no repository, or if
* the alerts contain too little text. This function knows only the ids of entries that answer. If the next id is already
* taken, the check reports it.
*/
function newDraftUrl(unmatched, { settings, entries }) {
	const { repository, branch, folder, groups, planned_errors } = settings;
	if (repository === null) return null;
	const error_id = idAfter([...entries.map((entry) => entry.error_id), ...planned_errors]);
	const resolution_group = chooseGroup({
		settings,
		entries
	}, unmatched.service ?? "");
	const examples = unmatched.examples.slice(0, 1).map((text) => text.slice(0, MAX_EXAMPLE).toWellFormed());
	const place = {
		error_id,
		resolution_group,
		group: groups[resolution_group] ?? null
	};
	const draft = draftEntry({
		...unmatched,
		examples
	}, place);
	return draft && newFileUrl({
		repository,
		branch,
		folder
	}, draft.path, draft.text);
}
/**
* GitHub's page for a new file, with its name and text filled in. `path` is relative to the folder. A text that is too long
* for an address is left out, because half an entry is worse than none.
* @example newFileUrl({ repository: 'https://github.com/octo/kb', branch: 'main', folder: 'kb' }, 'redis/ERROR-007.md', '…')
* // 'https://github.com/octo/kb/new/main?filename=kb%2Fredis%2FERROR-007.md&value=%E2%80%A6'
*/
function newFileUrl({ repository, branch, folder }, path, text) {
	const name = [...folder.split("/"), path].filter((part) => part !== "" && part !== ".").join("/");
	const page = `${repository.replace(/\/+$|\.git$/, "")}/new/${encodePath(branch)}?filename=${encode(name)}`;
	const filled = `${page}&value=${encode(text)}`;
	return filled.length <= MAX_LENGTH ? filled : page;
}
function encode(text) {
	return encodeURIComponent(text.toWellFormed());
}
// src/worker/answers/alerts.ts
/** Open and recent episodes of all shards. Throws LedgerUnavailable if a shard does not answer. */
async function episodesAnswer({ kb, ledger }, query) {
	const lists = await ledger.listEpisodes(query);
	return {
		episodes: newestFirst(lists.flatMap(({ episodes }) => episodes)).slice(0, query.limit),
		open: lists.reduce((sum, { open }) => sum + open, 0),
		kb_version: kb.version
	};
}
/** Unmatched alerts of all shards. Throws LedgerUnavailable if a shard does not answer. */
async function unmatchedAnswer({ kb, ledger }, limit) {
	const lists = await ledger.listUnmatched(limit);
	return {
		groups: mergeGroups(lists.flatMap((list) => list.groups)).slice(0, limit).map((group) => ({
			...group,
			...draftUrl(group, kb)
		})),
		ungrouped: lists.reduce((sum, { ungrouped }) => sum + ungrouped, 0),
		kb_version: kb.version
	};
}
/** Times are in UTC, so their texts sort correctly, except for fractions of a second. */
function newestFirst(episodes) {
	return episodes.toSorted((a, b) => compareText(sortKey(b), sortKey(a)));
}
function sortKey({ started_at }) {
	return started_at.replace("Z", "");
}
function draftUrl(group, kb) {
	const url = newDraftUrl(group, kb);
	return url === null ? {} : { draft_url: url };
}
/** Similar alerts differ in their labels, so several shards may have a part of one group. */
function mergeGroups(groups) {
	const merged = /* @__PURE__ */ new Map();
	for (const group of groups) {
		const other = merged.get(group.id);
		merged.set(group.id, other ? mergeTwo(other, group) : group);
	}
	return [...merged.values()].sort((a, b) => b.count - a.count || compareText(a.id, b.id));
}
function mergeTwo(a, b) {
	return {
		...a,
		count: a.count + b.count,
		first_seen: a.first_seen < b.first_seen ? a.first_seen : b.first_seen,
		last_seen: a.last_seen > b.last_seen ? a.last_seen : b.last_seen,
		examples: a.examples
	};
}
// src/lib/alertmanager/alert.ts
/** Go's zero time: Alertmanager writes it for "not ended" (dispatch/dispatch.go clears EndsAt of what fires). */
const ZERO_TIME = "0001-01-01T00:00:00Z";
/** Reads a validated webhook body. Each alert has its own status: a firing group may contain resolved ones. */
function readAlertmanagerWebhook(webhook) {
	return {
		alerts: webhook.alerts.map(toAlert),
		truncated: webhook.truncatedAlerts ?? 0
	};
}
/** Times stay text: a Date would drop their nanoseconds. */
function toAlert({ status, labels, annotations, fingerprint, startsAt, endsAt }) {
	return {
		source: "alertmanager",
		fingerprint: fingerprint || fingerprintOf(labels),
		status,
		labels,
		annotations: annotations ?? {},
		starts_at: toTime(startsAt),
		ends_at: status === "firing" ? null : toTime(endsAt)
	};
}
function toTime(text) {
	return text === void 0 || text === ZERO_TIME || parseInstant(text) === null ? null : text;
}
// src/worker/sources/alertmanager.ts
/** Alertmanager signs nothing and sends no timestamp. It supports only bearer tokens. */
const alertmanager = {
	name: "alertmanager",
	validate: A,
	toDelivery: (admitted) => readAlertmanagerWebhook(admitted)
};
// src/worker/sources/sources.ts
const SOURCES = [alertmanager];
/** The source of outcomes that name none, as schema/api.schema.json promises. */
const USUAL_SOURCE = alertmanager;
// src/worker/answers/outcomes.ts
/** Outcomes of all shards, the newest first. Throws LedgerUnavailable if a shard does not answer. */
async function outcomesAnswer({ kb, ledger }, query) {
	return {
		outcomes: mergeOutcomes((await ledger.listOutcomes(query)).flat()).slice(0, query.limit),
		kb_version: kb.version
	};
}
/** Counts an outcome once per idempotency key. Throws LedgerUnavailable if a shard does not answer. */
async function reportOutcome({ kb, ledger }, { source = USUAL_SOURCE.name, ...outcome }) {
	if (!kb.find(outcome.error_id)) return failure({
		status: 422,
		detail: "there is no entry with this id",
		pointer: "/error_id"
	});
	const recorded = await ledger.recordOutcome({
		...outcome,
		source,
		at: Date.now()
	});
	if (!recorded.some(({ state }) => state === "conflict")) return success(toAnswer(recorded, kb.version));
	return failure({
		status: 409,
		detail: "this idempotency key was already used for a different outcome",
		pointer: "/idempotency_key"
	});
}
/** Every shard has every outcome. Only one of them knows its episode. */
function mergeOutcomes(outcomes) {
	const merged = /* @__PURE__ */ new Map();
	for (const outcome of outcomes) {
		const known = merged.get(outcome.idempotency_key);
		if (!known || known.episode === null) merged.set(outcome.idempotency_key, outcome);
	}
	return [...merged.values()].sort((a, b) => compareText(b.at, a.at) || compareText(a.idempotency_key, b.idempotency_key));
}
/** Every shard counts the outcome, and one may have the episode. After an attempt that failed halfway, some shards have counted it already. */
function toAnswer(recorded, version) {
	const episode = recorded.find((one) => one.episode !== null)?.episode ?? null;
	return {
		counted: recorded.some(({ state }) => state === "counted"),
		episode: episode?.id ?? null,
		failed_attempts: episode?.failed_attempts ?? 0,
		observed: recorded[0]?.observed ?? null,
		kb_version: version
	};
}
// node_modules/hono/dist/middleware/body-limit/index.js
const ERROR_MESSAGE = "Payload Too Large";
/**
* Body Limit Middleware for Hono.
*
* @see {@link https://hono.dev/docs/middleware/builtin/body-limit}
*
* @param {BodyLimitOptions} options - The options for the body limit middleware.
* @param {number} options.maxSize - The maximum body size allowed.
* @param {OnError} [options.onError] - The error handler to be invoked if the specified body size is exceeded.
* @returns {MiddlewareHandler} The middleware handler function.
*
* @example
* ```ts
* const app = new Hono()
*
* app.post(
*   '/upload',
*   bodyLimit({
*     maxSize: 50 * 1024, // 50kb
*     onError: (c) => {
*       return c.text('overflow :(', 413)
*     },
*   }),
*   async (c) => {
*     const body = await c.req.parseBody()
*     if (body['file'] instanceof File) {
*       console.log(`Got file sized: ${body['file'].size}`)
*     }
*     return c.text('pass :)')
*   }
* )
* ```
*/
const bodyLimit = (options) => {
	const onError = options.onError || (() => {
		throw new HTTPException(413, { res: new Response(ERROR_MESSAGE, { status: 413 }) });
	});
	const maxSize = options.maxSize;
	return async function bodyLimit(c, next) {
		if (!c.req.raw.body) return next();
		const hasTransferEncoding = c.req.raw.headers.has("transfer-encoding");
		if (c.req.raw.headers.has("content-length") && !hasTransferEncoding) return parseInt(c.req.raw.headers.get("content-length") || "0", 10) > maxSize ? onError(c) : next();
		let size = 0;
		let buffer = /* @__PURE__ */ new Uint8Array(0);
		const rawReader = c.req.raw.body.getReader();
		for (;;) {
			const { done, value } = await rawReader.read();
			if (done) break;
			const offset = size;
			size += value.length;
			if (size > maxSize) return onError(c);
			if (size > buffer.length) {
				const grown = new Uint8Array(Math.min(maxSize, Math.max(size, buffer.length * 2)));
				grown.set(buffer.subarray(0, offset));
				buffer = grown;
			}
			buffer.set(value, offset);
		}
		c.req.raw = new Request(c.req.raw, { body: buffer.subarray(0, size) });
		return next();
	};
};
// src/worker/read-request.ts
const MIB = 1048576;
/** A form of ours has a few short fields. */
const MAX_FORM = MIB / 16;
function limitBody(maxSize) {
	return bodyLimit({
		maxSize,
		onError: () => {
			throw new HTTPException(413, { message: `the body is too large: this route accepts up to ${maxSize / MIB} MiB` });
		}
	});
}
/**
* A request's data, or a problem response: 400 for malformed JSON, 422 with the place for JSON that does not match the schema.
*/
async function readJson(c, validate) {
	const data = parseJson(await c.req.text());
	if (data === void 0) return failure(problemResponse(c, 400, "the body is not valid JSON"));
	if (validate(data)) return success(data);
	const [error] = validate.errors ?? [];
	return failure(problemResponse(c, 422, explain$2(error), error?.instancePath ?? ""));
}
/**
* The query of a route that lists something: `limit` and the route's other keys. Unknown keys are refused, because ignoring a
* misspelt key would mislead.
*/
function readListQuery(c, others, limits) {
	const query = c.req.query();
	const keys = [...others, "limit"];
	if (!Object.keys(query).every((key) => keys.includes(key))) return failure(problemResponse(c, 400, `unknown parameter: this route accepts ${keys.join(", ")}`));
	const limit = parseLimit(query.limit, limits);
	if (limit === null) return failure(problemResponse(c, 400, `limit must be a number from 1 to ${limits.maximum}`));
	return success({
		query,
		limit
	});
}
function parseLimit(text, { fallback, maximum }) {
	if (text === void 0) return fallback;
	const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
	return limit >= 1 && limit <= maximum ? limit : null;
}
function explain$2(error) {
	if (!error) return "the body does not match the schema";
	return `${error.instancePath === "" ? "the body" : error.instancePath} ${reasonOf(error)}`;
}
/** Adds what is allowed: Ajv's own messages say only what is not. */
function reasonOf({ keyword, params, message = "does not match the schema" }) {
	switch (keyword) {
		case "enum": return `must be one of ${[params.allowedValues].flat().join(", ")}`;
		case "additionalProperties": return `must not have ${JSON.stringify(params.additionalProperty)}`;
		case "oneOf": return "must have exactly one of text and lines";
		case "format": return "must be a time like 2026-11-22T03:00:00Z";
		default: return message;
	}
}
// src/worker/pages/parts/small-parts.tsx
/** A titled part of an entry. */
function Part({ title, children }) {
	return /* @__PURE__ */ jsxDEV("section", {
		class: "part",
		children: [/* @__PURE__ */ jsxDEV("h2", { children: title }), children]
	});
}
function SeverityTag({ severity }) {
	return /* @__PURE__ */ jsxDEV("span", {
		class: `tag tag-${severity}`,
		children: severity
	});
}
/** A time in UTC. The page's script rewrites it in the reader's time zone. */
function LocalTime({ at }) {
	return /* @__PURE__ */ jsxDEV("time", {
		datetime: at,
		"data-local": true,
		children: [at.slice(0, 16).replace("T", " "), " UTC"]
	});
}
/** The labels of an alert. Characters that would reorder the text are replaced. */
function LabelList({ labels }) {
	return /* @__PURE__ */ jsxDEV("ul", {
		class: "labels",
		"aria-label": "Labels",
		children: Object.entries(labels).map(([name, value]) => /* @__PURE__ */ jsxDEV("li", { children: /* @__PURE__ */ jsxDEV("code", { children: printableLine(`${name}="${value}"`) }) }))
	});
}
/** A command with a copy button. The button appears when the page's script runs. */
function Command({ code, isMain = false }) {
	return /* @__PURE__ */ jsxDEV("div", {
		class: isMain ? "command main-command" : "command",
		children: [/* @__PURE__ */ jsxDEV("pre", {
			tabindex: 0,
			"data-item": true,
			children: /* @__PURE__ */ jsxDEV("code", { children: code })
		}), /* @__PURE__ */ jsxDEV("button", {
			class: "copy",
			type: "button",
			"data-copy": true,
			hidden: true,
			"aria-label": `Copy: ${code}`,
			children: "Copy"
		})]
	});
}
/** Markdown as the safe HTML from the build, or as plain text if the build has none. */
function Prose({ text, html }) {
	const rendered = html[text];
	return rendered === void 0 ? /* @__PURE__ */ jsxDEV("p", { children: text }) : /* @__PURE__ */ jsxDEV("div", {
		class: "prose",
		children: raw(rendered)
	});
}
/** Code in backticks, and ids of entries that exist. */
const PARTS = /(`[^`\n]+`|\b[A-Z][A-Z0-9]*-[0-9]{3,}\b)/;
/** Plain text of an entry, with its code marked and its mentions of other entries linked. */
function InlineText({ text, isEntry }) {
	return /* @__PURE__ */ jsxDEV(Fragment, { children: text.split(PARTS).map((part) => renderPart(part, isEntry)) });
}
function renderPart(part, isEntry) {
	if (/^`[^`\n]+`$/.test(part)) return /* @__PURE__ */ jsxDEV("code", { children: part.slice(1, -1) });
	return isEntry(part) ? /* @__PURE__ */ jsxDEV("a", {
		href: `/entries/${part}`,
		children: part
	}) : part;
}
// src/worker/pages/parts/episode-list.tsx
/** How many outcomes are shown per episode. */
const SHOWN$1 = 3;
function EpisodeList({ title, episodes, titleOf, ...shown }) {
	return /* @__PURE__ */ jsxDEV("section", {
		class: "part",
		children: [
			/* @__PURE__ */ jsxDEV("h2", { children: title }),
			episodes.length === 0 && /* @__PURE__ */ jsxDEV("p", {
				class: "muted",
				children: "None."
			}),
			/* @__PURE__ */ jsxDEV("ul", {
				class: "episodes",
				children: episodes.map((episode) => /* @__PURE__ */ jsxDEV(EpisodeItem, {
					episode,
					title: episode.error_id && titleOf(episode.error_id),
					...shown
				}))
			})
		]
	});
}
function EpisodeItem({ episode, title, outcomes, canReport }) {
	const { error_id, labels, started_at, ended_at, failed_attempts, count } = episode;
	return /* @__PURE__ */ jsxDEV("li", {
		class: "card",
		children: [
			/* @__PURE__ */ jsxDEV("h3", { children: [
				printableLine(labels.alertname ?? "An alert without a name"),
				": ",
				error_id === null || title === null ? "no known error" : /* @__PURE__ */ jsxDEV("a", {
					href: runbookUrl(labels, error_id),
					"data-item": true,
					children: [
						error_id,
						" ",
						title
					]
				})
			] }),
			/* @__PURE__ */ jsxDEV("p", {
				class: "facts",
				children: [
					/* @__PURE__ */ jsxDEV("span", { children: ["since ", /* @__PURE__ */ jsxDEV(LocalTime, { at: started_at })] }),
					ended_at !== null && /* @__PURE__ */ jsxDEV("span", { children: ["until ", /* @__PURE__ */ jsxDEV(LocalTime, { at: ended_at })] }),
					count > 1 && /* @__PURE__ */ jsxDEV("span", { children: [ordinal(count), " occurrence"] }),
					failed_attempts > 0 && /* @__PURE__ */ jsxDEV("span", {
						class: "tag tag-high",
						children: [failed_attempts, " failed"]
					})
				]
			}),
			/* @__PURE__ */ jsxDEV(LabelList, { labels }),
			/* @__PURE__ */ jsxDEV(OutcomeList, { outcomes: outcomes.filter((outcome) => outcome.episode === episode.id) }),
			error_id !== null && title !== null && (canReport ? /* @__PURE__ */ jsxDEV(OutcomeForm, {
				episode,
				errorId: error_id
			}) : /* @__PURE__ */ jsxDEV("p", { children: /* @__PURE__ */ jsxDEV("a", {
				href: "/sign-in?to=%2Falerts",
				children: "Sign in to report how the fix went"
			}) }))
		]
	});
}
/** The last outcomes of an episode, the newest first. */
function OutcomeList({ outcomes }) {
	if (outcomes.length === 0) return null;
	return /* @__PURE__ */ jsxDEV("ul", {
		class: "plain-list",
		"aria-label": "Reported outcomes",
		children: outcomes.slice(0, SHOWN$1).map(({ outcome, at, actor, note }) => /* @__PURE__ */ jsxDEV("li", { children: [
			"Reported ",
			outcome,
			" ",
			/* @__PURE__ */ jsxDEV(LocalTime, { at }),
			actor !== null && ` by ${printableLine(actor)}`,
			note !== null && `: ${printableLine(note)}`
		] }))
	});
}
/** Two buttons. The form has its own idempotency key, so a second press does not count. */
function OutcomeForm({ episode, errorId }) {
	return /* @__PURE__ */ jsxDEV("form", {
		class: "outcome",
		method: "post",
		action: "/alerts/outcome",
		children: [
			/* @__PURE__ */ jsxDEV("input", {
				type: "hidden",
				name: "error_id",
				value: errorId
			}),
			/* @__PURE__ */ jsxDEV("input", {
				type: "hidden",
				name: "episode",
				value: episode.id
			}),
			/* @__PURE__ */ jsxDEV("input", {
				type: "hidden",
				name: "idempotency_key",
				value: crypto.randomUUID()
			}),
			/* @__PURE__ */ jsxDEV("button", {
				class: "quiet",
				name: "outcome",
				value: "fixed",
				type: "submit",
				children: "Fixed"
			}),
			/* @__PURE__ */ jsxDEV("button", {
				class: "quiet",
				name: "outcome",
				value: "failed",
				type: "submit",
				children: "Failed"
			})
		]
	});
}
/** The entry with its plan for this alert. An alert without a name has no such page, so it gets the entry's own. */
function runbookUrl({ alertname = "", ...labels }, errorId) {
	if (alertname === "") return `/entries/${errorId}`;
	return `/r/${encodeURIComponent(alertname)}/${errorId}?${new URLSearchParams(labels)}`;
}
const PLURALS = new Intl.PluralRules("en", { type: "ordinal" });
const ENDINGS = {
	one: "st",
	two: "nd",
	few: "rd"
};
function ordinal(count) {
	return `${count}${ENDINGS[PLURALS.select(count)] ?? "th"}`;
}
// src/worker/pages/alerts-page.tsx
const SHOWN = 100;
/** Several for each episode on the page. */
const OUTCOMES_READ = 500;
/** For people who go back to a page and press the other button of a form that they sent. */
const ALREADY_REPORTED = "You already reported a different outcome with this form, and that outcome counts. To report another one, reload /alerts.";
/** Firing, unmatched and ended alerts. One click reports how a fix went. */
const alertsPage = new Hono().get("/alerts", requirePageReader, async (c) => {
	const [open, recent, unmatched, { outcomes }, canReport] = await Promise.all([
		episodesAnswer(c.var, {
			isOpen: true,
			limit: SHOWN
		}),
		episodesAnswer(c.var, {
			isOpen: false,
			limit: SHOWN
		}),
		unmatchedAnswer(c.var, SHOWN),
		outcomesAnswer(c.var, {
			errorId: null,
			limit: OUTCOMES_READ
		}),
		isKnown(c)
	]);
	const ended = recent.episodes.filter(({ state }) => state === "closed");
	const titleOf = (errorId) => c.var.kb.find(errorId)?.title ?? null;
	const shown = {
		titleOf,
		outcomes,
		canReport
	};
	return renderPage(c, { title: "Alerts" }, /* @__PURE__ */ jsxDEV("div", {
		class: "alerts",
		children: [
			/* @__PURE__ */ jsxDEV("h1", { children: "Alerts" }),
			/* @__PURE__ */ jsxDEV(EpisodeList, {
				title: `Firing now: ${open.open}`,
				episodes: open.episodes,
				...shown
			}),
			/* @__PURE__ */ jsxDEV(UnmatchedList, { ...unmatched }),
			/* @__PURE__ */ jsxDEV(EpisodeList, {
				title: "Ended in the last 30 days",
				episodes: ended,
				...shown
			})
		]
	}));
}).post("/alerts/outcome", requirePageWriter, limitBody(MAX_FORM), async (c) => {
	const outcome = await c.req.parseBody();
	if (!R(outcome)) return problemResponse(c, 422, "the form data is not valid: reload /alerts and try again");
	const reported = await reportOutcome(c.var, outcome);
	if (reported.ok) return c.redirect("/alerts", 303);
	const { status, detail, pointer } = reported.error;
	return problemResponse(c, status, status === 409 ? ALREADY_REPORTED : detail, pointer);
});
/** Alerts without an entry. Similar alerts form a group; the most frequent group comes first. */
function UnmatchedList({ groups, ungrouped }) {
	return /* @__PURE__ */ jsxDEV("section", {
		class: "part",
		children: [
			/* @__PURE__ */ jsxDEV("h2", { children: "Unmatched alerts" }),
			groups.length === 0 && /* @__PURE__ */ jsxDEV("p", {
				class: "muted",
				children: "No unmatched alerts."
			}),
			/* @__PURE__ */ jsxDEV("ul", {
				class: "episodes",
				children: groups.map((group) => /* @__PURE__ */ jsxDEV(UnmatchedItem, { ...group }))
			}),
			ungrouped > 0 && /* @__PURE__ */ jsxDEV("p", {
				class: "muted",
				children: [
					"… and ",
					ungrouped,
					" more. They are not shown, because there are too many groups."
				]
			})
		]
	});
}
function UnmatchedItem({ alertname, template, count, last_seen, draft_url }) {
	return /* @__PURE__ */ jsxDEV("li", {
		class: "card",
		children: [
			/* @__PURE__ */ jsxDEV("h3", { children: printableLine(alertname ?? "An alert without a name") }),
			/* @__PURE__ */ jsxDEV("code", { children: printableLine(template) }),
			/* @__PURE__ */ jsxDEV("p", {
				class: "facts",
				children: [
					/* @__PURE__ */ jsxDEV("span", { children: [count, "×"] }),
					/* @__PURE__ */ jsxDEV("span", { children: ["last ", /* @__PURE__ */ jsxDEV(LocalTime, { at: last_seen })] }),
					draft_url !== void 0 && /* @__PURE__ */ jsxDEV("a", {
						href: draft_url,
						rel: "noreferrer",
						"data-item": true,
						children: "Create an entry"
					})
				]
			})
		]
	});
}
// src/core/answer/answer-kb.ts
/** Reads the rate only for entries with auto-fix: others do not need it. */
async function observedRateOf(kb, entry) {
	return entry.auto_fix && kb.observedRateOf ? kb.observedRateOf(entry.error_id) : null;
}
/** The context of a plan that knows only the time. */
function basicContext(kb, at) {
	return {
		at,
		settings: kb.settings,
		titleOf: (errorId) => kb.find(errorId)?.title ?? null,
		alert: null,
		captures: {},
		recentAlerts: [],
		failedAttempts: 0,
		observedRate: null
	};
}
/** The values of `{{ captures.name }}`: the named groups of the first pattern that captured any. */
function capturesOf({ evidence }) {
	for (const item of evidence) if (item.by === "pattern" && Object.keys(item.captures).length > 0) return item.captures;
	return {};
}
// src/core/output/answers/document.ts
const line = (text) => ({
	kind: "line",
	text
});
const bullet = (text) => ({
	kind: "bullet",
	text
});
/** The lines of a text as an entry has it, without empty ones at its end. */
function linesOf(text) {
	return text.replace(/\n+$/, "").split("\n");
}
/** One field for each known value. */
function fields(named) {
	return named.flatMap(([name, value]) => value === null ? [] : [{
		kind: "field",
		name,
		value
	}]);
}
// src/core/plan/percent.ts
/** 0.95 → `95%` */
function percent(rate) {
	return `${Math.round(rate * 100)}%`;
}
// src/core/output/answers/plan-document.ts
const HEADLINES$1 = {
	auto_fix: {
		text: "AUTO-FIX",
		tone: "green"
	},
	manual: {
		text: "FIX BY HAND",
		tone: "yellow"
	},
	escalate: {
		text: "ESCALATE",
		tone: "red"
	},
	business_decision: {
		text: "BUSINESS DECISION",
		tone: "red"
	},
	wait: {
		text: "WAIT",
		tone: "cyan"
	},
	expected: {
		text: "EXPECTED",
		tone: "cyan"
	}
};
/** A plan for people on call: first what to do, then why, then the rest. */
function planDocument(plan, url = null) {
	return {
		head: planHead(plan, url),
		sections: planSections(plan)
	};
}
function planHead(plan, url) {
	const { text, tone } = HEADLINES$1[plan.decision];
	return {
		label: plan.until === null ? text : `${text} until ${plan.until}`,
		tone,
		title: `${plan.error_id}  ${plan.title}`,
		facts: `${plan.service}, severity ${severityText(plan)}, ${plan.owners.group}`,
		command: plan.command,
		url
	};
}
function planSections(plan) {
	return [
		{
			heading: "Why",
			items: plan.reasons.map(({ text }) => bullet(text))
		},
		{
			heading: "Suggested command (decide whether to run it)",
			items: codeItems(plan.suggested_command)
		},
		{
			heading: "Success rate",
			items: rateItems(plan.success_rate)
		},
		{
			heading: "Likely causes",
			items: plan.causes.map(({ text, likelihood }) => ({
				kind: "bar",
				share: likelihood,
				text
			}))
		},
		{
			heading: "Diagnosis",
			items: stepItems(plan.diagnosis)
		},
		{
			heading: "Manual steps",
			items: stepItems(plan.manual_steps)
		},
		{
			heading: "Who",
			items: ownerItems(plan.owners)
		},
		{
			heading: "Related",
			items: plan.related.map(({ error_id, title }) => line(`${error_id}  ${title ?? "(not written yet)"}`))
		},
		{
			heading: "Impact",
			items: plan.impact.map(({ level, text }) => line(level ? `${level}: ${text}` : text))
		},
		{
			heading: "Last events",
			items: historyItems(plan.history.slice(-3))
		}
	];
}
/** The history in the entry's order, the newest line last. */
function historyItems(history) {
	return history.map(({ date, actor, text }) => line([
		date ?? "(no date)",
		actor,
		text
	].filter((part) => part !== null).join("  ")));
}
function severityText({ severity, declared_severity }) {
	return severity === declared_severity ? severity : `${severity} (usually ${declared_severity})`;
}
function codeItems(code) {
	return code === null ? [] : [{
		kind: "code",
		language: "sh",
		code
	}];
}
function rateItems({ declared, observed }) {
	const said = declared === null ? [] : [line(`${percent(declared)} expected by the author`)];
	return observed === null ? said : [...said, line(`${percent(observed.rate)} of ${observed.attempts} reported attempts`)];
}
function stepItems(steps) {
	return steps.map((step, index) => ({
		kind: "step",
		number: index + 1,
		...step
	}));
}
function ownerItems(owners) {
	const { group, contact, assignee, primary, secondary, escalation_path } = owners;
	return fields([
		["Group", contact === null ? group : `${group}, ${contact}`],
		["Assignee", assignee],
		["Primary", primary],
		["Secondary", secondary],
		["Escalation", escalation_path]
	]);
}
// src/core/output/answers/entry-document.ts
/** A whole entry: its plan first, then what the plan leaves out. */
function entryDocument({ entry, plan }, url = null) {
	const shown = planSections(plan).filter(({ heading }) => heading !== "Last events");
	return {
		head: planHead(plan, url),
		sections: [...shown, ...entrySections(entry)]
	};
}
function entrySections(entry) {
	const { body } = entry;
	return [
		{
			heading: "Symptoms",
			items: body.symptoms.map((symptom) => bullet(symptom))
		},
		{
			heading: "Matches",
			items: [...codes(entry.alerts), ...codes(entry.patterns)]
		},
		{
			heading: "Occurrences",
			items: occurrences(entry)
		},
		{
			heading: "History",
			items: historyItems(body.history)
		},
		{
			heading: "References",
			items: body.references.map(referenceItem)
		},
		...body.other_sections.map(({ heading, markdown }) => ({
			heading,
			items: [{
				kind: "markdown",
				text: markdown
			}]
		})),
		{
			heading: "File",
			items: [line(entry.path)]
		}
	];
}
function codes(texts) {
	return texts.map((code) => ({
		kind: "code",
		language: null,
		code
	}));
}
function occurrences({ occurrence_count, first_seen, last_seen }) {
	return fields([
		["Count", String(occurrence_count)],
		["First", first_seen],
		["Last", last_seen]
	]);
}
function referenceItem({ text, url }) {
	return bullet(url === null || text === url ? text : `${text}: ${url}`);
}
// src/lib/shell/shell-words.ts
/** Stands for a placeholder in a word's value. No command can contain it: control characters are refused. */
const PLACEHOLDER = "\0";
const CONTROLS = /[^\P{Cc}\t\n]/u;
const BLANK = /(?:[ \t]|\\\n|#[^\n]*)*/y;
const OPERATOR = /\n|&&|\|\||;|&(?!>)|\||[0-9]*(?:>>|>&|>\||<&|<>|>(?!\()|<(?![<(]))/y;
/** The pieces that a word may have, tried in this order. What is none of them cannot be split. */
const PIECES = [
	{
		pattern: /\{\{(?!\s*\.)[^{}\n]*\}\}/y,
		read: (text) => ({
			value: PLACEHOLDER,
			live: false,
			name: text.slice(2, -2).trim()
		})
	},
	{
		pattern: /'[^']*'/y,
		read: (text) => plain(text.slice(1, -1))
	},
	{
		pattern: /"(?:[^"\\`$]|\\[\s\S]|\$(?![({]))*"/y,
		read: readDoubleQuoted
	},
	{
		pattern: /\\\n/y,
		read: () => plain("")
	},
	{
		pattern: /\\[^\n]/y,
		read: (text) => plain(text.slice(1))
	},
	{
		pattern: /\$(?:[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-])/y,
		read: live
	},
	{
		pattern: /\*/y,
		read: () => live("")
	},
	{
		pattern: /[?[\]{}~!]/y,
		read: live
	},
	{
		pattern: /[^ \t\n'"\\$`|&;<>()*?[\]{}~!]+/y,
		read: plain
	}
];
/**
* Splits a command into words and operators as a POSIX shell would (POSIX 2.3). Strict: substitutions, here-documents, subshells and open
* quotes are refused, so that nothing hides in what was split.
*/
function splitCommand(command) {
	if (CONTROLS.test(command)) return failure({ kind: "controls" });
	const tokens = [];
	let offset = matchEnd(BLANK, command, 0);
	while (offset < command.length) {
		const token = readOperator(command, offset) ?? readWord(command, offset);
		if (!token) return failure({
			kind: "unsplittable",
			at: command.slice(offset, offset + 20)
		});
		tokens.push(token);
		offset = matchEnd(BLANK, command, token.end);
	}
	return success(tokens);
}
function readOperator(command, offset) {
	const end = matchEnd(OPERATOR, command, offset);
	return end === offset ? null : {
		kind: "operator",
		source: command.slice(offset, end),
		offset,
		end
	};
}
function readWord(command, offset) {
	const word = {
		kind: "word",
		source: "",
		value: "",
		live: false,
		placeholders: [],
		offset,
		end: offset
	};
	while (word.end < command.length && !/[ \t\n|&;<>]/.test(command.charAt(word.end))) {
		const piece = readPiece(command, word.end);
		if (!piece) return null;
		if (piece.name !== null) word.placeholders.push({
			name: piece.name,
			offset: word.end,
			end: piece.end
		});
		word.value += piece.value;
		word.live ||= piece.live;
		word.end = piece.end;
	}
	word.source = command.slice(offset, word.end);
	return word.end === offset ? null : word;
}
function readPiece(command, offset) {
	for (const { pattern, read } of PIECES) {
		const end = matchEnd(pattern, command, offset);
		if (end > offset) return {
			...read(command.slice(offset, end)),
			end
		};
	}
	return null;
}
/** Within double quotes a backslash escapes only these four, and joins lines (POSIX 2.2.3). */
function readDoubleQuoted(text) {
	const inner = text.slice(1, -1);
	return {
		value: inner.replaceAll(/\\([$`"\\\n])/g, (_, escaped) => escaped === "\n" ? "" : escaped),
		live: /\$/.test(inner.replaceAll(/\\[\s\S]/g, "")),
		name: null
	};
}
function plain(value) {
	return {
		value,
		live: false,
		name: null
	};
}
function live(value) {
	return {
		value,
		live: true,
		name: null
	};
}
function matchEnd(pattern, text, offset) {
	pattern.lastIndex = offset;
	return pattern.test(text) ? pattern.lastIndex : offset;
}
/** One word for a POSIX shell: in single quotes, unless nothing in it could mean anything to the shell. */
function quoteShellWord(value) {
	return isPlainWord(value) ? value : singleQuoted(value);
}
/** It is the same word to every shell that reads it, however often. */
function isPlainWord(value) {
	return /^[A-Za-z0-9_./:@%+,-]+$/.test(value);
}
function singleQuoted(value) {
	return `'${value.replaceAll("'", "'\\''")}'`;
}
// src/lib/shell/reading/word-text.ts
/** `rm` for `/bin/rm`. */
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
// src/core/plan/placeholder-uses.ts
/** Programs that run code, or pass their arguments to another shell. */
const READS_CODE = new Set("eval trap sh ash bash dash ksh zsh fish csh tcsh ssh su runuser script xargs parallel watch find awk gawk mawk sed perl python python2 python3 ruby node php lua tclsh expect".split(" "));
/** Options that are followed by code, in any program: `-c`, `-e`, `env -S`. */
const CODE_OPTION = /^(-[A-Za-z]*[ceS]|--(eval|exec|command|expression|split-string))=?$/;
/** Words of the shell's grammar and programs that run the command behind them. */
const TRANSPARENT = new Set("! { } if then else elif fi do done while until for in case esac time coproc . source exec command builtin sudo doas env nohup nice ionice chrt timeout stdbuf setsid chroot unshare busybox".split(" "));
/** Options, assignments and durations between such a word and the command behind it. */
const SKIPPED = /^(-.*|[A-Za-z_][A-Za-z0-9_]*=.*|[0-9.]+[smhd]?)$/;
/** Every placeholder that stands in a word, outside of quotes. */
function findPlaceholderUses(tokens, command) {
	const words = tokens.filter((token) => token.kind === "word");
	const names = commandNames(tokens);
	const readsCode = codeReader(words, names);
	return words.flatMap((word, index) => word.placeholders.map((placeholder) => ({
		placeholder,
		mustQuote: word.live || "<>".includes(command.charAt(word.end) || " "),
		isCommandName: names.has(word),
		readsTwice: readsCode ?? codeOption(words[index - 1])
	})));
}
/** A program whose name only the shell knows (`$SHELL -c …`) may run code, too. */
function codeReader(words, names) {
	return words.map(({ value }) => baseName(value)).find((name) => READS_CODE.has(name)) ?? [...names].find(({ live }) => live)?.source ?? null;
}
function codeOption(before) {
	return before && CODE_OPTION.test(before.value) ? before.value : null;
}
/**
* The word of each simple command that names the program, without the targets of redirections. An option before it may
* have an operand (`sudo -u root …`). Then the second word may name the program, too.
*/
function commandNames(tokens) {
	const names = /* @__PURE__ */ new Set();
	let expected = 1;
	let target = false;
	for (const token of tokens) {
		const isRedirection = token.kind === "operator" && /[<>]/.test(token.source);
		if (token.kind === "operator") expected = isRedirection ? expected : 1;
		else if (expected > 0 && !target) {
			if (!isSkipped(token)) {
				names.add(token);
				expected--;
			} else if (token.value.startsWith("-")) expected = 2;
		}
		target = isRedirection;
	}
	return names;
}
function isSkipped({ source, value, placeholders }) {
	if (placeholders.length > 0) return /^[A-Za-z_][A-Za-z0-9_]*=/.test(source);
	return TRANSPARENT.has(baseName(value)) || SKIPPED.test(value);
}
// src/core/plan/command.ts
/** Every text that looks like one of our placeholders. `{{.Names}}` is not one: it is a template of docker. */
const PLACEHOLDERS = /\{\{\s*\$?(?:labels|annotations|captures)\.[^{}\n]*\}\}/g;
const NAME = /^(?<source>labels|annotations|captures)\.(?<key>[A-Za-z_][A-Za-z0-9_]*)$/;
/** Controls, line ends, and characters that reorder or hide text. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/**
* Fills the placeholders of a command. The entry must declare each name with a pattern, and the whole value must match it. A value always
* becomes a part of one shell word. If kedb cannot guarantee that, it returns no command but the reason.
*/
function fillCommand(command, parameters, values) {
	const meant = [...command.matchAll(PLACEHOLDERS)];
	const split = splitCommand(command);
	if (!split.ok) return meant.length === 0 ? success(command) : failure(describeSplitFault(split.error));
	const uses = findPlaceholderUses(split.value, command);
	const hidden = meant.find(({ index }) => !uses.some(({ placeholder }) => placeholder.offset === index));
	if (hidden) return failure(`${hidden[0]} stands inside quotes or a comment, where its value cannot be quoted safely`);
	return fillPlaceholders(command, uses, parameters, values);
}
function describeSplitFault(fault) {
	return fault.kind === "controls" ? "the command contains control characters" : `kedb cannot split the command at \`${fault.at}\``;
}
function fillPlaceholders(command, uses, parameters, values) {
	let text = "";
	let end = 0;
	for (const use of uses) {
		const word = fillPlaceholder(use, parameters, values);
		if (!word.ok) return word;
		text += command.slice(end, use.placeholder.offset) + word.value;
		end = use.placeholder.end;
	}
	return success(text + command.slice(end));
}
function fillPlaceholder(use, parameters, values) {
	const { name } = use.placeholder;
	const parameter = own(parameters, name);
	if (parameter === null) return failure(`{{ ${name} }} is not declared in the entry's parameters`);
	if (use.isCommandName) return failure(`{{ ${name} }} stands where a program's name goes`);
	const value = findValue(name, values);
	if (value === null) return failure(`${spokenName(name)} has no value`);
	const problem = valueProblem(value, parameter, use.readsTwice);
	if (problem !== null) return failure(`the value of ${spokenName(name)} ${problem}`);
	return success(use.mustQuote ? singleQuoted(value) : quoteShellWord(value));
}
/** A placeholder's name for a person on call: `label "container"`. */
function spokenName(name) {
	const { source = "", key = name } = NAME.exec(name)?.groups ?? {};
	return source === "captures" ? `captured value "${key}"` : `${source.replace(/s$/, "")} "${key}"`;
}
/** Prometheus treats a missing label and an empty one the same. */
function findValue(name, values) {
	const groups = NAME.exec(name)?.groups;
	if (!groups) return null;
	const { source, key } = groups;
	if (key === void 0 || source !== "labels" && source !== "annotations" && source !== "captures") return null;
	return own(values[source], key) || null;
}
/** Why a value cannot be used. The text never repeats the value: it comes from outside and may be of any length. */
function valueProblem(value, pattern, readsTwice) {
	if (UNPRINTABLE.test(value)) return "contains control characters";
	if (value.startsWith("-")) return "starts with \"-\", so the program would read it as an option";
	const isMatch = compileWhole(pattern);
	if (!isMatch) return "cannot be checked: the entry's pattern for it is not valid RE2";
	if (!isMatch(value)) return "is not one this command may be used on";
	if (readsTwice !== null && !isPlainWord(value)) return `is not safe: ${readsTwice} reads its arguments a second time, so only letters, digits and _./:@%+,- are allowed`;
	return null;
}
/** Compiles the pattern alone, not inside ^(?:…)$: a pattern such as `a)|(b` must not escape the anchors. */
function compileWhole(pattern) {
	try {
		const regex = RE2JS.compile(pattern);
		return (value) => regex.matches(value);
	} catch (error) {
		if (!(error instanceof RE2JSSyntaxException)) throw error;
		return null;
	}
}
function own(record, key) {
	return Object.hasOwn(record, key) ? record[key] ?? null : null;
}
// src/core/plan/allowed-command.ts
/**
* Whether `allowed_commands` in kedb.yaml lets auto-fix offer a command; null allows all. In `docker restart *`, the * matches exactly one
* word or a part of one, but never an option. A placeholder counts as a part of a word. The pattern must spell out pipes, redirections and the like.
*/
function isAllowedCommand(command, allowed) {
	if (allowed === null) return true;
	const split = splitCommand(command);
	return allowed.some((pattern) => isVerbatim(command, pattern) || split.ok && fits(split.value, pattern));
}
/** A command that kedb cannot split is allowed only if the pattern is the same text. A * would be ambiguous there: the shell expands it too. */
function isVerbatim(command, pattern) {
	return !pattern.includes("*") && command.trim() === pattern.trim();
}
function fits(tokens, pattern) {
	const wanted = splitCommand(pattern);
	if (!wanted.ok || wanted.value.length !== tokens.length) return false;
	return wanted.value.every((want, index) => fitsToken(tokens[index], want));
}
function fitsToken(token, want) {
	if (token?.kind === "word" && want.kind === "word") return fitsWord(token, want);
	return token?.kind === want.kind && token.source === want.source;
}
/** A * matches only text that is certainly one word. The pattern must spell out what the shell expands, and placeholders outside a *. */
function fitsWord(word, want) {
	const isGlob = want.value.includes("");
	if (word.live || word.placeholders.length > 0 && !isGlob) return !isGlob && word.source === want.source;
	return isGlob ? fitsGlob(word.value, want.value.split("")) : word.value === want.value;
}
/**
* Whether the value contains the parts in this order: the first at its start, the last at its end. `git *` does not allow
* `git --exec-path=/tmp/x`: to allow options, the pattern must begin with a hyphen, as in `-*`.
*/
function fitsGlob(value, [head = "", ...rest]) {
	if (value.startsWith("-") && head === "") return false;
	const tail = rest.pop() ?? "";
	if (!value.startsWith(head) || !value.endsWith(tail)) return false;
	let from = head.length;
	for (const part of rest) {
		const found = value.indexOf(part, from);
		if (found === -1) return false;
		from = found + part.length;
	}
	return from <= value.length - tail.length;
}
// src/core/plan/decide.ts
/** The rules, in order. Each rule decides, gives a reason and passes on, or stays silent. */
const RULES = [
	exceptionRule,
	businessRule,
	autoFixRule,
	attemptsRule
];
/** With fewer attempts, the observed rate says little. */
const ENOUGH_TRIES = 5;
function decide(input) {
	const reasons = [];
	for (const rule of RULES) {
		const outcome = rule(input);
		if (!outcome) continue;
		reasons.push(outcome.reason);
		if (outcome.decision) return {
			decision: outcome.decision,
			reasons
		};
	}
	return {
		decision: "manual",
		reasons: [...reasons, manualReason(input)]
	};
}
function exceptionRule({ exception }) {
	if (!exception) return null;
	return {
		decision: exception.decision,
		reason: {
			rule: "exception",
			text: exception.reason
		}
	};
}
function businessRule({ entry }) {
	if (!entry.requires_business_decision) return null;
	return {
		decision: "business_decision",
		reason: {
			rule: "business_decision",
			text: `This error needs a business decision. Ask ${entry.resolution_group} before you change anything.`
		}
	};
}
function autoFixRule(input) {
	if (!input.entry.auto_fix) return null;
	const obstacle = autoFixObstacle(input);
	if (obstacle) return {
		decision: null,
		reason: {
			rule: "auto_fix",
			text: obstacle
		}
	};
	return {
		decision: "auto_fix",
		reason: {
			rule: "auto_fix",
			text: autoFixText(input)
		}
	};
}
/** Why the plan does not offer the command; null if it does. */
function autoFixObstacle({ entry, context, fix }) {
	if (entry.fix_command === null) return "The entry announces an automatic fix, but has no command for it.";
	if (entry.requires_human) return "The entry has a command, but a person must decide whether to run it.";
	if (isUsedUp(context)) return `kedb does not offer the command again: ${attempts(context.failedAttempts)} failed.`;
	const tooRare = rateObstacle(context);
	if (tooRare) return tooRare;
	if (!isAllowedCommand(entry.fix_command, context.settings.allowed_commands)) return `Your team does not allow kedb to offer this command: ${entry.fix_command}`;
	return fix.ok ? null : `No one-click fix: ${fix.error}.`;
}
function rateObstacle({ settings, observedRate }) {
	if (settings.min_success_rate === null || !observedRate || observedRate.attempts < ENOUGH_TRIES) return null;
	if (observedRate.rate >= settings.min_success_rate) return null;
	return `kedb no longer offers the command: it worked ${`${percent(observedRate.rate)} of the ${observedRate.attempts} times it was tried`}, and your team requires ${percent(settings.min_success_rate)}.`;
}
function autoFixText({ entry, context: { failedAttempts, settings, observedRate } }) {
	const declared = entry.body.auto_fix?.success_rate ?? null;
	const sentences = ["Safe to run, no approval needed."];
	if (declared !== null) sentences.push(`The author expects it to work ${percent(declared)} of the time.`);
	if (observedRate) sentences.push(`It worked ${percent(observedRate.rate)} of the ${observedRate.attempts} times it was tried.`);
	if (failedAttempts > 0) sentences.push(`This is attempt ${failedAttempts + 1} of ${settings.max_attempts}.`);
	return sentences.join(" ");
}
function attemptsRule({ entry, context, related }) {
	if (!isUsedUp(context)) return null;
	const { failedAttempts, settings } = context;
	const sentences = [`Escalate now: ${attempts(failedAttempts)} failed, and the limit is ${settings.max_attempts}.`];
	const path = entry.body.owners.escalation_path;
	if (path) sentences.push(`Escalation path: ${path.replace(/\.$/, "")}.`);
	if (related.length > 0) sentences.push(`Check next: ${related.map(relatedText).join(", ")}.`);
	return {
		decision: "escalate",
		reason: {
			rule: "attempts",
			text: sentences.join(" ")
		}
	};
}
function manualReason({ entry }) {
	return {
		rule: "manual",
		text: entry.auto_fix ? "Follow the steps below." : "This error has no automatic fix. Follow the steps below."
	};
}
function isUsedUp({ failedAttempts, settings }) {
	return failedAttempts >= settings.max_attempts;
}
function attempts(count) {
	return count === 1 ? "1 attempt" : `${count} attempts`;
}
function relatedText({ error_id, title }) {
	return title === null ? error_id : `${error_id} (${title})`;
}
// src/lib/alertmanager/local-time.ts
/** Making a formatter is slow; there are no more than the zones that intervals name. */
const formats = /* @__PURE__ */ new Map();
/** Whether it is an IANA time zone. Offsets like +02:00, which Intl takes too, are none, and neither are they in Alertmanager. */
function isTimeZone(zone) {
	return /^[A-Za-z]/.test(zone) && formatFor(zone) !== null;
}
/** The local time in a zone that `isTimeZone` has admitted. */
function localTime(at, zone) {
	const format = formatFor(zone);
	if (!format) throw new RangeError(`${zone} is not a time zone`);
	const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
	const number = (type) => parts.get(type) ?? NaN;
	const [year, month, day] = [
		number("year"),
		number("month"),
		number("day")
	];
	return {
		year,
		month,
		day,
		daysInMonth: new Date(Date.UTC(year, month, 0)).getUTCDate(),
		weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
		minuteOfDay: number("hour") * 60 + number("minute")
	};
}
function formatFor(zone) {
	const known = formats.get(zone);
	if (known) return known;
	try {
		const format = createFormat(zone);
		formats.set(zone, format);
		return format;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return null;
	}
}
function createFormat(timeZone) {
	return new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
		timeZone,
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric"
	});
}
// src/lib/alertmanager/time-interval-fields.ts
const WEEKDAYS = [
	"sunday",
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday"
];
const MONTHS = [
	"january",
	"february",
	"march",
	"april",
	"may",
	"june",
	"july",
	"august",
	"september",
	"october",
	"november",
	"december"
];
const TIME = /^(?:(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)|24:00)$/;
/** No month is shorter, so a range that is reversed in 28 days is always reversed. */
const SHORTEST_MONTH = 28;
/** Minutes of the day, both ends included. `end_time` is exclusive: 03:00 to 04:00 ends with 03:59. */
function parseTimes({ start_time, end_time }) {
	const begin = minuteOfDay(start_time);
	const end = minuteOfDay(end_time);
	if (begin === null || end === null) return failure("both times must be HH:MM, from 00:00 to 24:00");
	if (begin < end) return success({
		begin,
		end: end - 1
	});
	return failure(`${start_time} is not before ${end_time}; split a range that crosses midnight in two`);
}
/** Sunday is 0. */
function parseWeekdays(item) {
	return parseRange(item, (text) => indexOrNull(WEEKDAYS, text), {
		invalid: (text) => `${text} is not a day of the week; write it in full, such as monday or monday:friday`,
		reversed: "the week begins on sunday, so split the range in two"
	});
}
/** From 1, or from -1 for the last day of the month. */
function parseDaysOfMonth(item) {
	const parsed = parseRange(item, (text) => inRange(integer(text), -31, 31), {
		invalid: (text) => `${text} is not a day of the month; use 1 to 31, or -1 (the last) to -31`,
		reversed: null
	});
	return parsed.ok ? checkDays(parsed.value) : parsed;
}
function parseMonths(item) {
	return parseRange(item, monthNumber, {
		invalid: (text) => `${text} is not a month; use the full name or a number from 1 to 12`,
		reversed: "split a range that crosses the new year in two"
	});
}
function parseYears(item) {
	return parseRange(item, integer, {
		invalid: (text) => `${text} is not a year`,
		reversed: "write the earlier year first"
	});
}
/** `value` or `begin:end`, whatever its case, as stringableRangeFromString has it. */
function parseRange(item, toNumber, messages) {
	const parts = String(item).toLowerCase().split(":");
	if (parts.length > 2) return failure(`${item} is not a range; write begin:end`);
	const [first = "", last = first] = parts;
	const begin = toNumber(first);
	const end = toNumber(last);
	if (begin === null || end === null) return failure(messages.invalid(begin === null ? first : last));
	if (messages.reversed && begin > end) return failure(`${last} comes before ${first}: ${messages.reversed}`);
	return success({
		begin,
		end
	});
}
function checkDays(days) {
	const { begin, end } = days;
	if (begin === 0 || end === 0) return failure("0 is not a day of the month; the first is 1, the last is -1");
	if (begin < 0 && end > 0) return failure(`${begin}:${end} mixes counting from the end and from the start; make both negative`);
	if (fromFirst(begin) > fromFirst(end)) return failure(`${end} is always before ${begin}`);
	return success(days);
}
function fromFirst(day) {
	return day < 0 ? SHORTEST_MONTH + day : day;
}
function minuteOfDay(text) {
	const groups = TIME.exec(text);
	if (!groups) return null;
	return text === "24:00" ? 1440 : Number(groups.groups?.hour) * 60 + Number(groups.groups?.minute);
}
function monthNumber(text) {
	const index = indexOrNull(MONTHS, text);
	return index === null ? inRange(integer(text), 1, 12) : index + 1;
}
function indexOrNull(names, name) {
	const index = names.indexOf(name);
	return index === -1 ? null : index;
}
function integer(text) {
	return /^[+-]?\d{1,9}$/.test(text) ? Number(text) : null;
}
function inRange(value, lowest, highest) {
	return value !== null && value >= lowest && value <= highest ? value : null;
}
// src/lib/alertmanager/time-interval.ts
/**
* Reads Alertmanager's `time_interval` by the rules of its timeinterval/timeinterval.go. Two things it would let pass
* are errors here: a month beyond 12, which never comes, and the zone `Local`, as a Worker has none.
*/
function parseTimeInterval(data) {
	const errors = [];
	const value = {
		times: parseField("times", data.times, parseTimes, errors),
		weekdays: parseField("weekdays", data.weekdays, parseWeekdays, errors),
		daysOfMonth: parseField("days_of_month", data.days_of_month, parseDaysOfMonth, errors),
		months: parseField("months", data.months, parseMonths, errors),
		years: parseField("years", data.years, parseYears, errors),
		zone: parseZone(data.location, errors)
	};
	return errors.length === 0 ? success(value) : failure(errors);
}
/** Whether a time, in milliseconds since 1970, is in the interval: in any range of every field. */
function containsTime(interval, at) {
	const local = localTime(at, interval.zone);
	return holds(interval.times, local.minuteOfDay) && holds(interval.weekdays, local.weekday) && holdsDay(interval.daysOfMonth, local) && holds(interval.months, local.month) && holds(interval.years, local.year);
}
function parseField(field, items, parse, errors) {
	return (items ?? []).flatMap((item, index) => {
		const range = parse(item);
		if (range.ok) return [range.value];
		errors.push({
			path: [field, index],
			message: range.error
		});
		return [];
	});
}
function parseZone(location, errors) {
	const zone = location ?? "UTC";
	if (zone.toLowerCase() === "local") errors.push({
		path: ["location"],
		message: "Local is not supported; use the name of a zone, such as Europe/Zurich"
	});
	else if (!isTimeZone(zone)) errors.push({
		path: ["location"],
		message: `${zone} is not an IANA time zone, such as Europe/Zurich`
	});
	return zone;
}
function holds(ranges, value) {
	return ranges.length === 0 || ranges.some(({ begin, end }) => begin <= value && value <= end);
}
/**
* Alertmanager clamps the days to the month; comparing them with a day that exists does the same. The length of the
* month is the calendar's: before prometheus/alertmanager#5447 a month that loses an hour was one day too short there.
*/
function holdsDay(ranges, { day, daysInMonth }) {
	const fromFirst = (n) => n < 0 ? daysInMonth + n + 1 : n;
	return holds(ranges.map(({ begin, end }) => ({
		begin: fromFirst(begin),
		end: fromFirst(end)
	})), day);
}
// src/lib/time/duration.ts
const DURATION = /^(?:(?<y>\d+)y)?(?:(?<w>\d+)w)?(?:(?<d>\d+)d)?(?:(?<h>\d+)h)?(?:(?<m>\d+)m)?(?:(?<s>\d+)s)?(?:(?<ms>\d+)ms)?$/;
const SECOND = 1e3;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY_MS = 24 * HOUR;
const UNITS = {
	y: 365 * DAY_MS,
	w: 7 * DAY_MS,
	d: DAY_MS,
	h: HOUR,
	m: MINUTE,
	s: SECOND,
	ms: 1
};
/** Go keeps a duration as nanoseconds in 64 bits: about 292 years. */
const LONGEST = Math.floor(2 ** 63 / 1e6);
/**
* Reads a Prometheus duration such as 1h30m, in milliseconds; null where it is none. Units go from large to small, each at most once, a year
* is 365 days, and only 0 needs no unit (ParseDuration in prometheus/common, model/time.go).
*/
function parseDuration(text) {
	if (text === "0") return 0;
	const groups = text === "" ? void 0 : DURATION.exec(text)?.groups;
	if (!groups) return null;
	const total = Object.entries(UNITS).reduce((sum, [unit, length]) => sum + Number(groups[unit] ?? 0) * length, 0);
	return total <= LONGEST ? total : null;
}
// src/core/plan/exceptions.ts
/** The first exception that applies. An unreadable exception never applies; the check reports it. */
function findException({ exceptions, severity }, context) {
	for (const exception of exceptions) {
		const applied = applyTimeIntervals(exception, context) ?? applyAfter(exception, severity, context);
		if (applied) return applied;
	}
	return null;
}
function applyTimeIntervals(exception, { at }) {
	if (!(exception.time_intervals ?? []).some((interval) => holdsAt(interval, at))) return null;
	const severity = exception.severity ?? "low";
	return {
		name: exception.name,
		decision: "expected",
		severity,
		until: null,
		reason: explain$1(exception, `This error is expected at this time, with severity ${severity}`)
	};
}
function holdsAt(interval, at) {
	const read = parseTimeInterval(interval);
	return read.ok && containsTime(read.value, at);
}
function applyAfter(exception, declared, context) {
	const matchers = parseMatchers(exception.after ?? "");
	const within = parseDuration(exception.within ?? "");
	if (exception.after === void 0 || !matchers.ok || within === null) return null;
	const lastStart = latestStart(matchers.value, context);
	if (lastStart === null || context.at >= lastStart + within) return null;
	const until = new Date(lastStart + within).toISOString();
	return {
		name: exception.name,
		decision: "wait",
		severity: exception.severity ?? declared,
		until,
		reason: explain$1(exception, `An alert that explains this one (${exception.after}) fired less than ${exception.within} ago. Act if this error still fires at ${until}`)
	};
}
/** When the latest matching alert began. An alert cannot explain itself. */
function latestStart(matchers, { at, alert, recentAlerts }) {
	const starts = recentAlerts.filter((recent) => matchesLabels(matchers, recent.labels) && !isSameAlert(recent, alert)).map(({ starts_at }) => parseInstant(starts_at ?? "") ?? NaN).filter((start) => start <= at);
	return starts.length === 0 ? null : Math.max(...starts);
}
/** Labels identify an alert, no matter who sent it. */
function isSameAlert(recent, alert) {
	if (alert === null) return false;
	const labels = Object.entries(recent.labels);
	return labels.every(([name, value]) => labelValue(alert.labels, name) === value) && labels.length === Object.keys(alert.labels).length;
}
function explain$1({ name, reason }, effect) {
	return reason ? `${name}: ${effect}. ${reason}` : `${name}: ${effect}.`;
}
// src/core/plan/make-plan.ts
/** The plan for a known error: the decision, its reasons, and everything you need to act on it. */
function makePlan(entry, context) {
	const exception = findException(entry, context);
	const fix = fillFix(entry, context);
	const related = listRelated(entry, context);
	const { decision, reasons } = decide({
		entry,
		context,
		exception,
		fix,
		related
	});
	const { body } = entry;
	const command = fix.ok ? fix.value : null;
	return {
		error_id: entry.error_id,
		title: entry.title,
		service: entry.service,
		decision,
		reasons,
		severity: exception?.severity ?? entry.severity,
		declared_severity: entry.severity,
		exception: exception?.name ?? null,
		until: exception?.until ?? null,
		command: decision === "auto_fix" ? command : null,
		suggested_command: decision === "auto_fix" ? null : command,
		success_rate: {
			declared: body.auto_fix?.success_rate ?? null,
			observed: context.observedRate
		},
		causes: likeliestFirst(body.causes),
		diagnosis: body.diagnosis,
		manual_steps: body.manual_steps,
		owners: listOwners(entry, context),
		related,
		impact: body.impact,
		history: body.history,
		references: body.references
	};
}
/** Uses the command of the front matter, or else the command in the text. */
function fillFix({ fix_command, parameters, body }, { alert, captures }) {
	const command = fix_command ?? body.auto_fix?.command ?? null;
	if (command === null) return failure("The entry has no command.");
	return fillCommand(command, parameters, {
		labels: alert?.labels ?? {},
		annotations: alert?.annotations ?? {},
		captures
	});
}
/** The sort is stable: causes with the same or no likelihood keep the entry's order. */
function likeliestFirst(causes) {
	return causes.toSorted((a, b) => (b.likelihood ?? -1) - (a.likelihood ?? -1));
}
/** First the errors that the entry names, then those that its causes mention. */
function listRelated(entry, { titleOf }) {
	const named = [...entry.related_errors, ...entry.body.causes.flatMap(({ related_errors }) => related_errors)];
	return [...new Set(named)].filter((id) => id !== entry.error_id).map((error_id) => ({
		error_id,
		title: titleOf(error_id)
	}));
}
function listOwners({ resolution_group: group, assignee, body }, { settings }) {
	const contact = Object.hasOwn(settings.groups, group) ? settings.groups[group]?.contact ?? null : null;
	const { primary, secondary, escalation_path } = body.owners;
	return {
		group,
		contact,
		assignee,
		primary,
		secondary,
		escalation_path
	};
}
// node_modules/hono/dist/utils/accept.js
const isWhitespace = (char) => char === 32 || char === 9 || char === 10 || char === 13;
const consumeWhitespace = (acceptHeader, startIndex) => {
	while (startIndex < acceptHeader.length) {
		if (!isWhitespace(acceptHeader.charCodeAt(startIndex))) break;
		startIndex++;
	}
	return startIndex;
};
const ignoreTrailingWhitespace = (acceptHeader, startIndex) => {
	while (startIndex > 0) {
		if (!isWhitespace(acceptHeader.charCodeAt(startIndex - 1))) break;
		startIndex--;
	}
	return startIndex;
};
const skipInvalidParam = (acceptHeader, startIndex) => {
	while (startIndex < acceptHeader.length) {
		const char = acceptHeader.charCodeAt(startIndex);
		if (char === 59) return [startIndex + 1, true];
		if (char === 44) return [startIndex + 1, false];
		startIndex++;
	}
	return [startIndex, false];
};
const skipInvalidAcceptValue = (acceptHeader, startIndex) => {
	let i = startIndex;
	let inQuotes = false;
	while (i < acceptHeader.length) {
		const char = acceptHeader.charCodeAt(i);
		if (inQuotes && char === 92) i++;
		else if (char === 34) inQuotes = !inQuotes;
		else if (!inQuotes && char === 44) return i + 1;
		i++;
	}
	return i;
};
const getNextParam = (acceptHeader, startIndex) => {
	startIndex = consumeWhitespace(acceptHeader, startIndex);
	let i = startIndex;
	let key;
	let value;
	let hasNext = false;
	while (i < acceptHeader.length) {
		const char = acceptHeader.charCodeAt(i);
		if (char === 61) {
			key = acceptHeader.slice(startIndex, ignoreTrailingWhitespace(acceptHeader, i));
			i++;
			break;
		}
		if (char === 59) return [
			i + 1,
			void 0,
			void 0,
			true
		];
		if (char === 44) return [
			i + 1,
			void 0,
			void 0,
			false
		];
		i++;
	}
	if (key === void 0) return [
		i,
		void 0,
		void 0,
		false
	];
	i = consumeWhitespace(acceptHeader, i);
	if (acceptHeader.charCodeAt(i) === 61) {
		const skipResult = skipInvalidParam(acceptHeader, i + 1);
		return [
			skipResult[0],
			key,
			void 0,
			skipResult[1]
		];
	}
	let inQuotes = false;
	const paramStartIndex = i;
	while (i < acceptHeader.length) {
		const char = acceptHeader.charCodeAt(i);
		if (inQuotes && char === 92) i++;
		else if (char === 34) {
			if (inQuotes) {
				let nextIndex = consumeWhitespace(acceptHeader, i + 1);
				const nextChar = acceptHeader.charCodeAt(nextIndex);
				if (nextIndex < acceptHeader.length && !(nextChar === 59 || nextChar === 44)) {
					const skipResult = skipInvalidParam(acceptHeader, nextIndex);
					return [
						skipResult[0],
						key,
						void 0,
						skipResult[1]
					];
				}
				value = acceptHeader.slice(paramStartIndex + 1, i);
				if (value.includes("\\")) value = value.replace(/\\(.)/g, "$1");
				if (nextChar === 44) return [
					nextIndex + 1,
					key,
					value,
					false
				];
				if (nextChar === 59) {
					hasNext = true;
					nextIndex++;
				}
				i = nextIndex;
				break;
			}
			inQuotes = true;
		} else if (!inQuotes && (char === 59 || char === 44)) {
			value = acceptHeader.slice(paramStartIndex, ignoreTrailingWhitespace(acceptHeader, i));
			if (char === 59) hasNext = true;
			i++;
			break;
		}
		i++;
	}
	return [
		i,
		key,
		value ?? acceptHeader.slice(paramStartIndex, ignoreTrailingWhitespace(acceptHeader, i)),
		hasNext
	];
};
const getNextAcceptValue = (acceptHeader, startIndex) => {
	const accept = {
		type: "",
		params: Object.create(null),
		q: 1
	};
	startIndex = consumeWhitespace(acceptHeader, startIndex);
	let i = startIndex;
	while (i < acceptHeader.length) {
		const char = acceptHeader.charCodeAt(i);
		if (char === 59 || char === 44) {
			accept.type = acceptHeader.slice(startIndex, ignoreTrailingWhitespace(acceptHeader, i));
			i++;
			if (char === 44) return [i, accept.type ? accept : void 0];
			if (!accept.type) return [skipInvalidAcceptValue(acceptHeader, i), void 0];
			break;
		}
		i++;
	}
	if (!accept.type) {
		accept.type = acceptHeader.slice(startIndex, ignoreTrailingWhitespace(acceptHeader, acceptHeader.length));
		return [acceptHeader.length, accept.type ? accept : void 0];
	}
	let param;
	let value;
	let hasNext;
	while (i < acceptHeader.length) {
		[i, param, value, hasNext] = getNextParam(acceptHeader, i);
		if (param && value) accept.params[param] = value;
		if (!hasNext) break;
	}
	return [i, accept];
};
const parseAccept = (acceptHeader) => {
	if (!acceptHeader) return [];
	const values = [];
	let i = 0;
	let accept;
	let requiresSort = false;
	let lastAccept;
	while (i < acceptHeader.length) {
		[i, accept] = getNextAcceptValue(acceptHeader, i);
		if (accept) {
			accept.q = parseQuality(accept.params.q ?? accept.params.Q);
			values.push(accept);
			if (lastAccept && lastAccept.q < accept.q) requiresSort = true;
			lastAccept = accept;
		}
	}
	if (requiresSort) values.sort((a, b) => b.q - a.q);
	return values;
};
const parseQuality = (qVal) => {
	if (qVal === void 0) return 1;
	if (qVal === "") return 1;
	if (qVal === "NaN") return 0;
	const num = Number(qVal);
	if (Number.isNaN(num)) return 1;
	if (num < 0) return 0;
	if (num > 1) return 1;
	return num;
};
// node_modules/hono/dist/helper/accepts/accepts.js
const matchType = (acceptType, supportedType) => {
	const accept = acceptType.toLowerCase();
	const supported = supportedType.toLowerCase();
	if (accept === supported) return true;
	if (accept === "*/*" || accept === "*") return false;
	if (accept.endsWith("/*")) {
		const [acceptMain] = accept.split("/");
		const [supportedMain] = supported.split("/");
		return acceptMain === supportedMain;
	}
	return false;
};
const getSpecificity = (type) => {
	if (type === "*/*" || type === "*") return 1;
	if (type.endsWith("/*")) return 2;
	return 3;
};
const defaultMatch = (accepts, config) => {
	const { supports, default: defaultSupport } = config;
	const exactTypes = new Set(accepts.filter((accept) => getSpecificity(accept.type) === 3).map((accept) => accept.type.toLowerCase()));
	const sortedAccepts = accepts.filter((accept) => accept.q > 0).sort((a, b) => {
		if (b.q !== a.q) return b.q - a.q;
		return getSpecificity(b.type) - getSpecificity(a.type);
	});
	for (const accept of sortedAccepts) {
		const matched = supports.find((supported) => matchType(accept.type, supported) && (getSpecificity(accept.type) !== 2 || !exactTypes.has(supported.toLowerCase())));
		if (matched) return matched;
	}
	return defaultSupport;
};
/**
* Match the accept header with the given options.
*
* @param {Context} c - The context of the request.
* @param {acceptsOptions} options - The options for matching the accept header.
* @returns {string} The matched supported value or the default value.
*
* @example
* ```ts
* app.get('/users', (c) => {
*   const lang = accepts(c, {
*     header: 'Accept-Language',
*     supports: ['en', 'zh'],
*     default: 'en',
*   })
* })
* ```
*/
const accepts = (c, options) => {
	const acceptHeader = c.req.header(options.header);
	if (!acceptHeader) return options.default;
	const accepts = parseAccept(acceptHeader);
	return (options.match || defaultMatch)(accepts, options);
};
// src/lib/markdown/escape.ts
/** A character of no width: it parts what GitHub would link or notify about. */
const BREAK = "​";
/**
* Text of somebody else for a cell of a table on GitHub. It must not become markup, HTML, the end of the cell, a link, a
* reference to an issue, or a mention that notifies somebody.
*/
function escapeMarkdown(text) {
	return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, " ").toWellFormed().replace(/@/g, `@${BREAK}`).replace(/#(?=\d)/g, `#${BREAK}`).replace(/:\/\//g, `:${BREAK}//`).replace(/\b(www)\./gi, `$1${BREAK}.`).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\\`*_~[\]|!$]/g, "\\$&");
}
/** A log line or a pattern, in a cell: shown as code, and nothing in it is linked. */
function markdownCode(text) {
	return `<code>${escapeMarkdown(text)}</code>`;
}
// src/core/output/answers/to-text.ts
const BAR_WIDTH = 10;
const FIELD_WIDTH = 11;
/** For a terminal. Text of the answer cannot send control codes to it. */
function documentAsText({ head, sections }, style = PLAIN_STYLE) {
	return `${[headText(head, style), ...sectionsText(sections, style)].join("\n\n")}\n`;
}
function sectionsText(sections, style) {
	return sections.filter(({ items }) => items.length > 0).map((section) => sectionLines(section, style).join("\n"));
}
function sectionLines({ heading, items }, style) {
	const lines = items.flatMap((item) => itemLines(item, style));
	return heading === null ? lines : [style.bold(printable(heading)), ...lines.map(indent)];
}
function headText({ label, tone, title, facts, command, url }, style) {
	const head = [
		`${style[tone](style.bold(printable(label)))}  ${printable(title)}`,
		style.dim(printable(facts)),
		...url === null ? [] : [style.dim(url)]
	];
	if (command === null) return head.join("\n");
	return [
		...head,
		"",
		...linesOf(command).map((line) => `    ${style.bold(printable(line))}`)
	].join("\n");
}
function itemLines(item, style) {
	if (item.kind === "record") return recordLines(item, style);
	return plainLines(item).flatMap((text) => text.split("\n")).map(printable);
}
function plainLines(item) {
	switch (item.kind) {
		case "line": return [item.text];
		case "bullet": return [`- ${item.text}`];
		case "bar": return [`${bar(item.share)}  ${item.text}`];
		case "field": return [`${item.name.padEnd(FIELD_WIDTH)} ${item.value}`];
		case "code": return linesOf(item.code);
		case "markdown": return linesOf(item.text);
		case "step": return stepLines(item);
	}
}
/** `████████░░  80%` */
function bar(share) {
	const filled = Math.round(Math.min(Math.max(share ?? 0, 0), 1) * BAR_WIDTH);
	return `${"█".repeat(filled) + "░".repeat(BAR_WIDTH - filled)} ${(share === null ? "?" : percent(share)).padStart(4)}`;
}
function stepLines({ number, title, text, commands }) {
	const code = commands.flatMap((command) => linesOf(command.code)).map((line) => `       ${line}`);
	return [
		`${number}. ${title}`,
		...code,
		...(text === null ? [] : linesOf(text)).map((line) => `   ${line}`)
	];
}
function recordLines({ record, before, hit, after, line, notes }, style) {
	const place = line === null ? "" : style.dim(`(line ${line}) `);
	const found = hit === "" ? "" : style.red(style.bold(printableLine(hit)));
	return [`${style.dim(`${record}:`)} ${place}${printableLine(before)}${found}${printableLine(after)}`, ...notes.map((note) => noteLine(note, style))];
}
function noteLine(note, style) {
	if (note.kind === "cap") return style.yellow(`   ! ${note.text}`);
	return `   ${note.kind === "match" && note.first ? "→" : " "} ${style.bold(note.error_id)} ${printableLine(note.text)}`;
}
function indent(line) {
	return line === "" ? "" : `  ${line}`;
}
// src/core/output/answers/to-markdown.ts
/** For a ticket, a chat or a wiki. Markdown of the entry stays markup; all other text is escaped. */
function documentAsMarkdown({ head, sections }) {
	const shown = sections.filter(({ items }) => items.length > 0);
	return `${[...headBlocks$1(head), ...shown.flatMap(sectionBlocks)].join("\n\n")}\n`;
}
function headBlocks$1({ label, title, facts, command, url }) {
	const link = url === null ? "" : ` ([open](${encodeURI(url)}))`;
	return [
		`## ${escapeMarkdown(`${label}: ${title}`)}`,
		`${escapeMarkdown(facts)}${link}`,
		...command === null ? [] : [fence(command, "sh")]
	];
}
/** List items stay together; everything else is its own paragraph. */
function sectionBlocks({ heading, items }) {
	const blocks = items.map(itemBlock);
	const body = blocks.reduce((text, block, index) => {
		const inList = index > 0 && block.startsWith("- ") && blocks[index - 1]?.startsWith("- ");
		return `${text}${index === 0 ? "" : inList ? "\n" : "\n\n"}${block}`;
	}, "");
	return heading === null ? [body] : [`### ${escapeMarkdown(heading)}`, body];
}
function itemBlock(item) {
	switch (item.kind) {
		case "line":
		case "bullet": return `- ${paragraph(item.text)}`;
		case "bar": return `- \`${bar(item.share)}\` ${escapeMarkdown(item.text)}`;
		case "field": return `- **${escapeMarkdown(item.name)}** ${escapeMarkdown(item.value)}`;
		case "code": return fence(item.code, item.language);
		case "markdown": return printable(item.text);
		case "step": return stepBlock(item);
		case "record": return recordBlock(item);
	}
}
function stepBlock({ number, title, text, commands }) {
	const body = [...commands.map(commandFence), ...text === null ? [] : [printable(text).trim()]].flatMap((part) => ["", ...part.split("\n").map((line) => line ? `   ${line}` : "")]);
	return [`${number}. ${paragraph(title)}`, ...body].join("\n");
}
function commandFence({ code, language }) {
	return fence(code, language);
}
function recordBlock({ record, before, hit, after, notes }) {
	const found = hit === "" ? "" : `<mark>${markdownCode(printableLine(hit))}</mark>`;
	return [`- ${record}: ${around(before)}${found}${around(after)}`, ...notes.map((note) => `  - ${noteText(note)}`)].join("\n");
}
function around(text) {
	return text === "" ? "" : markdownCode(printableLine(text));
}
function noteText(note) {
	if (note.kind === "cap") return `⚠ ${escapeMarkdown(note.text)}`;
	const best = note.kind === "match" && note.first;
	const id = escapeMarkdown(note.error_id);
	return `${best ? `**${id}**` : id} ${escapeMarkdown(note.text)}`;
}
/** Text at the start of a block. It must not begin a heading, a list or code (CommonMark §4 and §5). */
function paragraph(text) {
	return escapeMarkdown(text).trim().replace(/^[#+=-]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
}
/** CommonMark §4.5: a fence ends at the first run of backticks as long as its own. */
function fence(code, language) {
	const runs = code.match(/`{3,}/g) ?? [];
	const ticks = "`".repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
	return `${ticks}${language !== null && /^[\w+#.-]+$/.test(language) ? language : ""}\n${linesOf(printable(code)).join("\n")}\n${ticks}`;
}
// src/core/output/answers/to-slack.ts
const MAX_HEADER = 150;
const MAX_SECTION = 3e3;
/** One item always fits into its section. */
const MAX_ITEM = 2400;
/** Slack accepts 50. One is reserved for the note that something is missing. */
const MAX_BLOCKS = 49;
/** Slack refuses messages of some 13,000 characters (msg_blocks_too_long, bolt-js issue 2509). */
const MAX_MESSAGE = 11e3;
const STEP_LEFT_OUT = "_This step is too long for Slack: open the entry_";
const LEFT_OUT = "… the rest does not fit into a Slack message";
/** Drops blocks from the end, where they matter least, until the message fits. The message says so. */
function documentsAsSlack(documents) {
	const blocks = documents.flatMap((document, index) => [...index === 0 ? [] : [{ type: "divider" }], ...documentBlocks(document)]);
	return {
		text: documents.map(({ head }) => escapeSlack(headline(head))).join("; ").slice(0, MAX_SECTION),
		blocks: withinLimits(blocks)
	};
}
function documentBlocks({ head, sections }) {
	return [...headBlocks(head), ...sections.filter(({ items }) => items.length > 0).map(sectionBlock)];
}
function headBlocks(head) {
	const link = head.url === null ? "" : `  <${encodeURI(head.url)}|open>`;
	return [
		{
			type: "header",
			text: {
				type: "plain_text",
				text: cut(headline(head), MAX_HEADER)
			}
		},
		{
			type: "context",
			elements: [mrkdwn(`${escapeSlack(head.facts)}${link}`)]
		},
		...head.command === null ? [] : [{
			type: "section",
			text: mrkdwn(codeText(head.command))
		}]
	];
}
function headline({ label, title }) {
	return printableLine(`${label}: ${title}`);
}
function sectionBlock({ heading, items }) {
	const title = heading === null ? [] : [`*${escapeSlack(heading)}*`];
	const room = MAX_SECTION - title.join("").length - 44 - 10;
	const { kept, all } = takeWhileFits(items.map(fittingText), room);
	return {
		type: "section",
		text: mrkdwn([
			...title,
			...kept,
			...all ? [] : [LEFT_OUT]
		].join("\n"))
	};
}
function fittingText(item) {
	const text = itemText(item);
	if (text.length <= MAX_ITEM || item.kind === "code") return text;
	return item.kind === "step" ? `${item.number}. ${cut(escapeSlack(item.title), MAX_ITEM)}\n${STEP_LEFT_OUT}` : cut(text, MAX_ITEM);
}
function itemText(item) {
	switch (item.kind) {
		case "line": return escapeSlack(item.text);
		case "bullet": return `• ${escapeSlack(item.text)}`;
		case "bar": return `\`${bar(item.share)}\` ${escapeSlack(item.text)}`;
		case "field": return `_${escapeSlack(item.name)}_  ${escapeSlack(item.value)}`;
		case "code": return codeText(item.code);
		case "markdown": return escapeSlack(item.text.trim());
		case "step": return stepText(item);
		case "record": return recordText(item);
	}
}
function stepText({ number, title, text, commands }) {
	const parts = [...commands.map(({ code }) => codeText(code)), ...text === null ? [] : [escapeSlack(text.trim())]];
	return [`${number}. ${escapeSlack(title)}`, ...parts].join("\n");
}
function recordText({ record, before, hit, after, notes }) {
	return [`${record}: ${escapeSlack(printableLine(`${before}${hit}${after}`))}`, ...notes.map((note) => note.kind === "cap" ? `    ⚠ ${escapeSlack(note.text)}` : `    ${note.error_id} ${escapeSlack(note.text)}`)].join("\n");
}
/** Nobody must copy half a command: a command that is too long, or would end its own fence, is not shown. */
function codeText(code) {
	const inner = escapeSlack(linesOf(code).join("\n"));
	if (inner.length > MAX_ITEM || inner.includes("```")) return "_Slack cannot show this command: open the entry_";
	return `\`\`\`\n${inner}\n\`\`\``;
}
/** https://docs.slack.dev/messaging/formatting-message-text: without its angle brackets, nothing notifies or links. */
function escapeSlack(text) {
	return printable(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
function mrkdwn(text) {
	return {
		type: "mrkdwn",
		text: cut(text, MAX_SECTION),
		verbatim: true
	};
}
function cut(text, length) {
	return text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`;
}
function takeWhileFits(texts, room) {
	let used = 0;
	const kept = [];
	for (const text of texts) {
		used += text.length + 1;
		if (used > room) return {
			kept,
			all: false
		};
		kept.push(text);
	}
	return {
		kept,
		all: true
	};
}
function withinLimits(blocks) {
	let used = 0;
	const fitting = blocks.findIndex((block, index) => {
		used += JSON.stringify(block).length;
		return index >= MAX_BLOCKS || used > MAX_MESSAGE;
	});
	if (fitting === -1) return [...blocks];
	return [...blocks.slice(0, fitting), {
		type: "context",
		elements: [mrkdwn(LEFT_OUT)]
	}];
}
// src/core/output/answers/render.ts
/** The formats of an answer besides JSON. */
const DOCUMENT_FORMATS = [
	"markdown",
	"text",
	"slack"
];
const MEDIA_TYPES = {
	markdown: "text/markdown; charset=utf-8",
	text: "text/plain; charset=utf-8",
	slack: "application/json"
};
function renderDocuments(documents, format) {
	if (format === "slack") return JSON.stringify(documentsAsSlack(documents));
	const write = format === "markdown" ? documentAsMarkdown : (one) => documentAsText(one);
	return documents.map(write).join("\n");
}
// src/worker/formats.ts
/** The formats that clients can request with `Accept`. Slack blocks have no media type; clients request them by name. */
const BY_MEDIA_TYPE = {
	"application/json": "json",
	"text/markdown": "markdown",
	"text/plain": "text"
};
const FORMATS = ["json", ...DOCUMENT_FORMATS];
/** Answers in the format of `?format=`, else of `Accept`, else as JSON. */
function answerIn(c, answer) {
	const format = formatOf(c, {
		option: "format",
		types: BY_MEDIA_TYPE,
		usual: "json"
	});
	return format === null ? unknownFormat(c, FORMATS) : answerAs(c, format, answer);
}
/** The same for pages. Browsers request HTML and get the page. curl accepts anything and gets text. */
function pageOrAnswerIn(c, page, answer, option = "format") {
	const format = formatOf(c, {
		option,
		types: {
			"text/html": "html",
			...BY_MEDIA_TYPE
		},
		usual: "text"
	});
	if (format === null) return unknownFormat(c, ["html", ...FORMATS]);
	return format === "html" ? page() : answerAs(c, format, answer());
}
/** The page of an entry on this Worker. */
function entryUrlOf(c) {
	const { origin } = new URL(c.req.url);
	return (errorId) => `${origin}/entries/${encodeURIComponent(errorId)}`;
}
function answerAs(c, format, { json, documents, status = 200 }) {
	if (format === "json") return c.json(json, status, { vary: "Accept" });
	const headers = {
		"content-type": MEDIA_TYPES[format],
		vary: "Accept"
	};
	return c.body(renderDocuments(documents(), format), status, headers);
}
function unknownFormat(c, formats) {
	return problemResponse(c, 400, `unknown format; use one of ${formats.join(", ")}`);
}
/** null for an unknown name. If no format satisfies `Accept`, the client gets the default format (RFC 9110 §12.5.1). */
function formatOf(c, { option, types, usual }) {
	const known = [...Object.values(types), ...FORMATS];
	const named = c.req.query(option);
	if (named !== void 0) return known.find((format) => format === named) ?? null;
	return types[accepts(c, {
		header: "Accept",
		supports: Object.keys(types),
		default: ""
	})] ?? usual;
}
// src/core/answer/match-alerts.ts
function matchAlerts(kb, alerts) {
	return Promise.all(alerts.map((alert) => matchOne(kb, alert)));
}
async function matchOne(kb, alert) {
	const found = kb.matcher.matchAlert(alert);
	const [best] = found.matches;
	const entry = best && alert.status === "firing" ? await kb.detailsOf(best.error_id) : null;
	return {
		alert,
		...found,
		entry
	};
}
/** null if no exception depends on another alert. */
function inhibitQueryOf(matched) {
	const inhibitQuery = {
		within: 0,
		after: []
	};
	for (const { after, within } of matched.flatMap(({ entry }) => entry?.exceptions ?? [])) {
		if (after === void 0) continue;
		if (!inhibitQuery.after.includes(after)) inhibitQuery.after.push(after);
		inhibitQuery.within = Math.max(inhibitQuery.within, parseDuration(within ?? "") ?? 0);
	}
	return inhibitQuery.after.length === 0 ? null : inhibitQuery;
}
// src/worker/pages/alert-from-query.ts
/** Labels and this option share the query of a link. Label names never begin with a dot, so they cannot clash. */
const FORMAT_OPTION = ".format";
/** `id` is the entry that the link picks. With an id, closed episodes count too, so that /alerts can link to their entries. */
async function readAlertFromQuery(c, alertname, id) {
	const alert = readAlert(c, alertname);
	const { kb, ledger } = c.var;
	const episodes = await listEpisodesOf$1(ledger, alert).catch(ignoreUnavailable);
	const { matches, near_misses } = kb.matcher.matchAlert(alert);
	const telling = (episodes ?? []).filter(({ state }) => state === "open" || id !== void 0);
	return {
		alert,
		matches: [...matches, ...recordedMatches(kb, telling, matches)],
		near_misses,
		episodes
	};
}
/** The context of the plan for an alert. `isPastKnown` is false if the ledger did not answer every question. */
async function alertContext(c, entry, { alert, match, episodes }, at) {
	const inhibitQuery = inhibitQueryOf([{ entry }]);
	const recent = inhibitQuery === null ? [] : await c.var.ledger.listRecent(inhibitQuery, at).catch(ignoreUnavailable);
	return {
		context: {
			alert,
			captures: capturesOf(match),
			recentAlerts: recent ?? [],
			failedAttempts: failedAttempts(entry, episodes ?? [])
		},
		isPastKnown: episodes !== null && recent !== null
	};
}
/** Reads the link as an alert that fires now with these labels. */
function readAlert(c, alertname) {
	const { alertname: _, [FORMAT_OPTION]: _format, ...others } = c.req.query();
	const labels = {
		alertname,
		...others
	};
	return {
		source: "runbook",
		fingerprint: fingerprintOf(labels),
		status: "firing",
		labels,
		annotations: {},
		starts_at: (/* @__PURE__ */ new Date()).toISOString(),
		ends_at: null
	};
}
/** A link does not say who sent the alert, so this looks in every source. */
async function listEpisodesOf$1(ledger, { fingerprint, labels }) {
	const lists = await Promise.all(SOURCES.map(({ name }) => ledger.listEpisodesOf({
		source: name,
		fingerprint,
		labels
	})));
	return [...new Map(lists.flat().map((episode) => [episode.id, episode])).values()];
}
/** Entries that match only through recorded episodes: each once, with its latest episode. */
function recordedMatches(kb, episodes, matches) {
	const found = /* @__PURE__ */ new Map();
	for (const { id, started_at, error_id } of episodes) {
		const entry = error_id === null ? null : kb.find(error_id);
		if (!entry || found.has(entry.error_id)) continue;
		const { error_id: known, title, service, severity } = entry;
		const evidence = [{
			by: "episode",
			episode: id,
			started_at
		}];
		found.set(known, {
			error_id: known,
			title,
			service,
			severity,
			score: 0,
			evidence
		});
	}
	for (const { error_id } of matches) found.delete(error_id);
	return [...found.values()];
}
/** If the link fits several episodes, the highest count wins: a withheld fix does less harm than a fix that fails again. */
function failedAttempts({ error_id }, episodes) {
	const open = episodes.filter((episode) => episode.state === "open" && [error_id, null].includes(episode.error_id));
	return Math.max(0, ...open.map(({ failed_attempts }) => failed_attempts));
}
// src/core/output/answers/runbook-document.ts
/** Shown above a plan that may be wrong because the ledger did not answer. */
const PAST_UNKNOWN = "The ledger does not answer. kedb cannot tell whether this fix failed before, or whether another alert explains this one.";
/** The plan of the entry that matches an alert. If several match, a list to choose from. */
function runbookDocument(alertname, { matches, near_misses, plan, is_past_known, kb_version }, { entryUrlOf, planUrlOf }) {
	const warning = {
		heading: null,
		items: is_past_known ? [] : [line(PAST_UNKNOWN)]
	};
	if (plan) {
		const { head, sections } = planDocument(plan, entryUrlOf(plan.error_id));
		return {
			head,
			sections: [warning, ...sections]
		};
	}
	const choices = {
		heading: "Choose an entry",
		items: matches.flatMap((match) => choiceItems(match, planUrlOf(match.error_id)))
	};
	const nearest = {
		heading: "Near misses",
		items: near_misses.map(({ error_id, title, why }) => line(`${error_id} ${title}: ${why}`))
	};
	return {
		head: {
			label: matches.length > 0 ? "SEVERAL ENTRIES MATCH" : "NO KNOWN ERROR",
			tone: "yellow",
			title: alertname,
			facts: `kb ${kb_version}`,
			command: null,
			url: null
		},
		sections: [
			warning,
			choices,
			nearest
		]
	};
}
function choiceItems({ error_id, title, evidence }, url) {
	return [line(`${error_id} ${title}: ${url}`), ...evidence.map((one) => bullet(evidenceText(one)))];
}
/** Why an entry is among the answers, in one line. */
function evidenceText(evidence) {
	switch (evidence.by) {
		case "matchers": return `the labels match ${evidence.matchers}`;
		case "pattern": return `“${evidence.matched}” found in ${evidence.field}`;
		case "episode": return `this entry answered the alert that started at ${evidence.started_at}`;
	}
}
// src/lib/markdown/html/safe-url.ts
/** What a link may lead to. `javascript:` and `data:` would run in the reader's name. */
const SAFE = /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;
/** An absolute URL that is safe in an href; null for any other text. */
function safeUrl(text) {
	const trimmed = text.trim();
	return SAFE.test(trimmed) ? trimmed : null;
}
// src/worker/pages/parts/entry-side.tsx
/** Owners, related entries, impact, history and references. */
function EntrySide({ entry, plan, texts, editUrl }) {
	const { owners, related, impact, history, references } = plan;
	return /* @__PURE__ */ jsxDEV("aside", {
		class: "entry-side",
		"aria-label": "About this entry",
		children: [
			/* @__PURE__ */ jsxDEV(Who, { owners }),
			related.length > 0 && /* @__PURE__ */ jsxDEV(RelatedEntries, { related }),
			impact.length > 0 && /* @__PURE__ */ jsxDEV(ImpactList, {
				impact,
				texts
			}),
			history.length > 0 && /* @__PURE__ */ jsxDEV(History, {
				history,
				texts
			}),
			references.length > 0 && /* @__PURE__ */ jsxDEV(References, { references }),
			/* @__PURE__ */ jsxDEV(Part, {
				title: "This entry",
				children: [/* @__PURE__ */ jsxDEV("p", {
					class: "muted",
					children: entry.path
				}), editUrl !== null && /* @__PURE__ */ jsxDEV("p", { children: /* @__PURE__ */ jsxDEV("a", {
					href: editUrl,
					children: "Edit on GitHub"
				}) })]
			})
		]
	});
}
function Who({ owners }) {
	const { group, contact, assignee, primary, secondary, escalation_path } = owners;
	return /* @__PURE__ */ jsxDEV(Part, {
		title: "Who",
		children: /* @__PURE__ */ jsxDEV("dl", {
			class: "pairs",
			children: [
				["Group", group],
				["Contact", contact],
				["Assignee", assignee],
				["Primary", primary],
				["Secondary", secondary],
				["Escalation", escalation_path]
			].map(([role, who]) => who !== null && /* @__PURE__ */ jsxDEV(Fragment, { children: [/* @__PURE__ */ jsxDEV("dt", { children: role }), /* @__PURE__ */ jsxDEV("dd", { children: who })] }))
		})
	});
}
function RelatedEntries({ related }) {
	return /* @__PURE__ */ jsxDEV(Part, {
		title: "Related",
		children: /* @__PURE__ */ jsxDEV("ul", {
			class: "plain-list",
			children: related.map(({ error_id, title }) => /* @__PURE__ */ jsxDEV("li", { children: title === null ? `${error_id} (not written yet)` : /* @__PURE__ */ jsxDEV("a", {
				href: `/entries/${error_id}`,
				children: [
					error_id,
					" ",
					title
				]
			}) }))
		})
	});
}
function ImpactList({ impact, texts }) {
	return /* @__PURE__ */ jsxDEV(Part, {
		title: "Impact",
		children: /* @__PURE__ */ jsxDEV("ul", {
			class: "plain-list",
			children: impact.map(({ level, text }) => /* @__PURE__ */ jsxDEV("li", { children: [level !== null && /* @__PURE__ */ jsxDEV("b", { children: [level, ": "] }), /* @__PURE__ */ jsxDEV(InlineText, {
				text,
				isEntry: texts.isEntry
			})] }))
		})
	});
}
/** Shows the newest line first. Entries store it last. */
function History({ history, texts }) {
	return /* @__PURE__ */ jsxDEV(Part, {
		title: "History",
		children: /* @__PURE__ */ jsxDEV("ul", {
			class: "plain-list history",
			children: history.toReversed().map(({ date, actor, text }) => /* @__PURE__ */ jsxDEV("li", { children: [
				date !== null && /* @__PURE__ */ jsxDEV("time", {
					datetime: date,
					children: date
				}),
				" ",
				actor !== null && /* @__PURE__ */ jsxDEV(Fragment, { children: [actor, ": "] }),
				/* @__PURE__ */ jsxDEV(InlineText, {
					text,
					isEntry: texts.isEntry
				})
			] }))
		})
	});
}
function References({ references }) {
	return /* @__PURE__ */ jsxDEV(Part, {
		title: "References",
		children: /* @__PURE__ */ jsxDEV("ul", {
			class: "plain-list",
			children: references.map(({ text, url }) => {
				const href = url === null ? null : safeUrl(url);
				return /* @__PURE__ */ jsxDEV("li", { children: href === null ? text : /* @__PURE__ */ jsxDEV("a", {
					href,
					children: text
				}) });
			})
		})
	});
}
// src/worker/pages/parts/plan-parts.tsx
const HEADLINES = {
	auto_fix: "Run the fix",
	manual: "Fix it by hand",
	escalate: "Escalate",
	business_decision: "Ask for a business decision",
	wait: "Wait",
	expected: "This is expected"
};
/** A longer step title is shown as a sentence, not as a heading. */
const LONG = 80;
/** The decision, its reasons and the command: all that people need who were just woken. */
function PlanCard({ plan }) {
	const { decision, until, reasons, command, suggested_command } = plan;
	return /* @__PURE__ */ jsxDEV("section", {
		class: `plan plan-${decision}`,
		"aria-labelledby": "decision",
		children: [
			/* @__PURE__ */ jsxDEV("h2", {
				class: "decision",
				id: "decision",
				children: [HEADLINES[decision], until !== null && /* @__PURE__ */ jsxDEV(Fragment, { children: [
					" ",
					"until ",
					/* @__PURE__ */ jsxDEV(LocalTime, { at: until })
				] })]
			}),
			command !== null && /* @__PURE__ */ jsxDEV(Command, {
				code: command,
				isMain: true
			}),
			reasons.map(({ text }) => /* @__PURE__ */ jsxDEV("p", { children: text })),
			suggested_command !== null && /* @__PURE__ */ jsxDEV(Fragment, { children: [
				/* @__PURE__ */ jsxDEV("p", { children: "The entry has this command. Decide whether to run it:" }),
				/* @__PURE__ */ jsxDEV(Command, { code: suggested_command }),
				/* @__PURE__ */ jsxDEV(Rate, { rate: plan.success_rate })
			] })
		]
	});
}
/** Steps in their order, each with its commands ready to copy. */
function StepList({ steps, texts }) {
	return /* @__PURE__ */ jsxDEV("ol", {
		class: "steps",
		children: steps.map(({ title, text, commands }) => /* @__PURE__ */ jsxDEV("li", { children: [
			/* @__PURE__ */ jsxDEV("h3", {
				class: title.length > LONG ? "sentence" : void 0,
				children: /* @__PURE__ */ jsxDEV(InlineText, {
					text: title,
					isEntry: texts.isEntry
				})
			}),
			commands.map(({ code }) => /* @__PURE__ */ jsxDEV(Command, { code })),
			text !== null && /* @__PURE__ */ jsxDEV(Prose, {
				text,
				html: texts.html
			})
		] }))
	});
}
/** Causes, the most likely first. A bar shows the likelihood if the entry gives one. */
function CauseList({ causes, texts }) {
	return /* @__PURE__ */ jsxDEV("ol", {
		class: "causes",
		children: causes.map(({ text, likelihood }) => /* @__PURE__ */ jsxDEV("li", { children: [
			/* @__PURE__ */ jsxDEV("span", {
				class: "share",
				children: likelihood === null ? "–" : percent(likelihood)
			}),
			/* @__PURE__ */ jsxDEV("span", { children: /* @__PURE__ */ jsxDEV(InlineText, {
				text,
				isEntry: texts.isEntry
			}) }),
			likelihood !== null && /* @__PURE__ */ jsxDEV(LikelihoodBar, { likelihood })
		] }))
	});
}
/** Only for suggested commands: for offered ones, the reasons say it already. */
function Rate({ rate: { declared, observed } }) {
	if (declared === null && observed === null) return null;
	return /* @__PURE__ */ jsxDEV("p", {
		class: "muted",
		children: [declared !== null && /* @__PURE__ */ jsxDEV(Fragment, { children: [
			"The author expects it to work ",
			percent(declared),
			" of the time. "
		] }), observed !== null && /* @__PURE__ */ jsxDEV(Fragment, { children: [
			"It worked ",
			percent(observed.rate),
			" of the ",
			observed.attempts,
			" times it was tried."
		] })]
	});
}
/** An SVG, because the Content-Security-Policy forbids inline styles. */
function LikelihoodBar({ likelihood }) {
	return /* @__PURE__ */ jsxDEV("svg", {
		"aria-hidden": "true",
		preserveAspectRatio: "none",
		children: [/* @__PURE__ */ jsxDEV("title", { children: percent(likelihood) }), /* @__PURE__ */ jsxDEV("rect", {
			width: percent(likelihood),
			height: "100%"
		})]
	});
}
/** An alert as a delivery. `at` is its time of arrival, which replaces missing times. */
function toDelivery(alert, at) {
	const stated = readTime(alert.starts_at);
	const startsAt = stated ?? instantOf(at);
	if (alert.status === "firing") return {
		status: "firing",
		startsAt,
		guessed: stated === null
	};
	return {
		status: "resolved",
		startsAt,
		endsAt: readTime(alert.ends_at) ?? instantOf(at)
	};
}
function readTime(text) {
	return text === null ? null : toInstant(text);
}
/** The day on which an episode counts: the day of its start. A start in the future or too long ago (1970) is an error, so today counts. */
function countedDay(startsAt, at) {
	return startsAt <= instantOf(at) && startsAt > instantOf(at - 7776e6) ? dayOf(startsAt) : dayOf(instantOf(at));
}
// src/worker/pages/parts/sparkline.tsx
const HEIGHT = 20;
/** The last 90 days as bars, one bar per day. All bars are one path, because a page shows fifty sparklines. */
function Sparkline({ days, at }) {
	const counts = Array.from({ length: 90 }, (_, index) => days[dayBefore(at, 89 - index)] ?? 0);
	const label = `${counts.reduce((sum, count) => sum + count, 0)} in the last 90 days`;
	return /* @__PURE__ */ jsxDEV("svg", {
		class: "sparkline",
		viewBox: `0 0 90 ${HEIGHT}`,
		preserveAspectRatio: "none",
		role: "img",
		"aria-label": label,
		children: [/* @__PURE__ */ jsxDEV("path", {
			class: "base",
			d: `M0 ${HEIGHT}H90`
		}), /* @__PURE__ */ jsxDEV("path", {
			d: barsOf(counts),
			fill: "currentColor"
		})]
	});
}
function dayBefore(at, days) {
	return (/* @__PURE__ */ new Date(at - days * DAY_MS)).toISOString().slice(0, 10);
}
/** A single occurrence stays visible next to a day with a thousand. */
function barsOf(counts) {
	const most = Math.max(1, ...counts);
	return counts.map((count, day) => {
		if (count === 0) return "";
		const height = Math.max(2, Math.round(count / most * HEIGHT));
		return `M${day} ${HEIGHT}v-${height}h.8v${height}z`;
	}).join("");
}
// src/worker/pages/parts/entry-view.tsx
/** An entry as a page: what to do, then why, then the rest. */
function EntryView(props) {
	const { entry, plan, texts, live, editUrl, at, evidence } = props;
	return /* @__PURE__ */ jsxDEV("article", {
		class: "entry",
		children: [
			/* @__PURE__ */ jsxDEV(EntryHead, {
				entry,
				plan,
				live,
				at
			}),
			/* @__PURE__ */ jsxDEV("div", {
				class: "entry-main",
				children: [
					/* @__PURE__ */ jsxDEV(LedgerNotice, { ...props }),
					/* @__PURE__ */ jsxDEV(PlanCard, { plan }),
					plan.manual_steps.length > 0 && /* @__PURE__ */ jsxDEV(Part, {
						title: plan.decision === "auto_fix" ? "If that does not help" : "Steps",
						children: /* @__PURE__ */ jsxDEV(StepList, {
							steps: plan.manual_steps,
							texts
						})
					}),
					evidence !== void 0 && /* @__PURE__ */ jsxDEV(Part, {
						title: "Why this entry",
						children: evidence
					}),
					plan.causes.length > 0 && /* @__PURE__ */ jsxDEV(Part, {
						title: "Likely causes",
						children: /* @__PURE__ */ jsxDEV(CauseList, {
							causes: plan.causes,
							texts
						})
					}),
					plan.diagnosis.length > 0 && /* @__PURE__ */ jsxDEV(Part, {
						title: "Diagnosis",
						children: /* @__PURE__ */ jsxDEV(StepList, {
							steps: plan.diagnosis,
							texts
						})
					}),
					/* @__PURE__ */ jsxDEV(Background, {
						entry,
						texts
					})
				]
			}),
			/* @__PURE__ */ jsxDEV(EntrySide, {
				entry,
				plan,
				texts,
				editUrl
			})
		]
	});
}
/** The title, the severity and the occurrences. */
function EntryHead({ entry, plan, live, at }) {
	const { error_id, title, service, error_domain } = entry;
	return /* @__PURE__ */ jsxDEV("header", {
		class: "entry-head",
		children: [
			/* @__PURE__ */ jsxDEV("p", {
				class: "eyebrow",
				children: [
					/* @__PURE__ */ jsxDEV("a", {
						href: `/entries/${error_id}`,
						children: error_id
					}),
					" ·",
					" ",
					/* @__PURE__ */ jsxDEV("a", {
						href: `/?${new URLSearchParams({ service })}`,
						children: service
					})
				]
			}),
			/* @__PURE__ */ jsxDEV("h1", { children: title }),
			/* @__PURE__ */ jsxDEV("ul", {
				class: "facts",
				children: [
					/* @__PURE__ */ jsxDEV("li", { children: [/* @__PURE__ */ jsxDEV(SeverityTag, { severity: plan.severity }), plan.severity !== plan.declared_severity && /* @__PURE__ */ jsxDEV(Fragment, { children: [" usually ", plan.declared_severity] })] }),
					/* @__PURE__ */ jsxDEV("li", { children: error_domain }),
					/* @__PURE__ */ jsxDEV("li", { children: /* @__PURE__ */ jsxDEV(LastSeen, { live }) }),
					/* @__PURE__ */ jsxDEV("li", { children: /* @__PURE__ */ jsxDEV(Sparkline, {
						days: live.days,
						at
					}) })
				]
			})
		]
	});
}
function LastSeen({ live: { count, lastSeen } }) {
	if (count === 0) return /* @__PURE__ */ jsxDEV(Fragment, { children: "never seen" });
	return /* @__PURE__ */ jsxDEV(Fragment, { children: [
		"seen ",
		count === 1 ? "once" : `${count} times`,
		lastSeen !== null && /* @__PURE__ */ jsxDEV(Fragment, { children: [", last on ", /* @__PURE__ */ jsxDEV("time", {
			datetime: lastSeen,
			children: lastSeen
		})] })
	] });
}
/** Shown above the plan, because the plan may be wrong without the ledger. */
function LedgerNotice({ areCountsLive, isPastKnown }) {
	if (!isPastKnown) return /* @__PURE__ */ jsxDEV("p", {
		class: "notice",
		children: PAST_UNKNOWN
	});
	if (areCountsLive) return null;
	return /* @__PURE__ */ jsxDEV("p", {
		class: "notice",
		children: "The ledger does not answer. The counts are from the last sync."
	});
}
/** Symptoms, exceptions, other sections and patterns of the entry. */
function Background({ entry: { body, patterns, alerts }, texts }) {
	const { symptoms, prose_exceptions, other_sections } = body;
	return /* @__PURE__ */ jsxDEV(Fragment, { children: [
		symptoms.length > 0 && /* @__PURE__ */ jsxDEV(Symptoms, {
			symptoms,
			texts
		}),
		prose_exceptions.length > 0 && /* @__PURE__ */ jsxDEV(Exceptions, {
			exceptions: prose_exceptions,
			texts
		}),
		other_sections.map(({ heading, markdown }) => /* @__PURE__ */ jsxDEV(Part, {
			title: heading === "" ? "Notes" : heading,
			children: /* @__PURE__ */ jsxDEV(Prose, {
				text: markdown,
				html: texts.html
			})
		})),
		/* @__PURE__ */ jsxDEV(Part, {
			title: "Matches",
			children: /* @__PURE__ */ jsxDEV("ul", { children: [...alerts, ...patterns].map((text) => /* @__PURE__ */ jsxDEV("li", { children: /* @__PURE__ */ jsxDEV("code", { children: text }) })) })
		})
	] });
}
/** A symptom with several lines, such as a log excerpt, is rendered as Markdown. */
function Symptoms({ symptoms, texts }) {
	return /* @__PURE__ */ jsxDEV(Part, {
		title: "Symptoms",
		children: /* @__PURE__ */ jsxDEV("ul", { children: symptoms.map((text) => /* @__PURE__ */ jsxDEV("li", { children: text.includes("\n") ? /* @__PURE__ */ jsxDEV(Prose, {
			text,
			html: texts.html
		}) : /* @__PURE__ */ jsxDEV(InlineText, {
			text,
			isEntry: texts.isEntry
		}) })) })
	});
}
function Exceptions({ exceptions, texts }) {
	return /* @__PURE__ */ jsxDEV(Part, {
		title: "Exceptions",
		children: /* @__PURE__ */ jsxDEV("ul", { children: exceptions.map(({ name, text }) => /* @__PURE__ */ jsxDEV("li", { children: [name !== "" && /* @__PURE__ */ jsxDEV("b", { children: [name, ": "] }), /* @__PURE__ */ jsxDEV(InlineText, {
			text,
			isEntry: texts.isEntry
		})] })) })
	});
}
// src/core/counting/live-counts.ts
/**
* Sync commits the ledger's totals into the entries and records what it has counted (`counted`). This function adds only the rest, so
* every occurrence counts once, synced or not.
*/
function liveCount(entry, ledgers, counted) {
	const live = {
		count: entry.occurrence_count,
		lastSeen: entry.last_seen,
		days: {}
	};
	for (const { epoch, occurrences } of ledgers) {
		const found = occurrences.find(({ error_id }) => error_id === entry.error_id);
		if (!found) continue;
		live.count += Math.max(0, found.total - (counted[epoch]?.[entry.error_id] ?? 0));
		if (live.lastSeen === null || live.lastSeen < found.last_seen) live.lastSeen = found.last_seen;
		for (const [day, count] of Object.entries(found.days)) live.days[day] = (live.days[day] ?? 0) + count;
	}
	return live;
}
// src/worker/pages/read-live-counts.ts
/** For at most 100 entries. Pages show an entry even if the ledger does not answer. */
async function readLiveCounts(c, entries) {
	const { kb, ledger } = c.var;
	const ids = entries.map(({ error_id }) => error_id);
	const totals = await ledger.readOccurrencesOf(ids).catch(ignoreUnavailable);
	return {
		of: (entry) => liveCount(entry, totals ?? [], kb.counted),
		areLive: totals !== null
	};
}
// src/worker/pages/entry-page.tsx
/** One entry: first what to do, then the rest. */
const entryPage = new Hono().get("/entries/:id", requirePageReader, async (c) => {
	const known = c.var.kb.find(c.req.param("id"));
	if (!known) return problemResponse(c, 404, "there is no entry with this id");
	const view = await readEntryViewModel(c, known.error_id);
	const { entry, plan } = view;
	return pageOrAnswerIn(c, () => renderPage(c, { title: `${known.error_id} ${known.title}` }, /* @__PURE__ */ jsxDEV(EntryView, { ...view })), () => {
		const answer = {
			entry,
			plan,
			kb_version: c.var.kb.version
		};
		return {
			json: answer,
			documents: () => [entryDocument(answer, entryUrlOf(c)(entry.error_id))]
		};
	});
});
/** Everything view an entry's page shows. The entry must exist. */
async function readEntryViewModel(c, errorId, asked = null) {
	const { kb, readDetails } = c.var;
	const at = Date.now();
	const { entry, html } = await readDetails(errorId);
	const [observedRate, counts, known] = await Promise.all([
		observedRateOf(kb, entry),
		readLiveCounts(c, [entry]),
		asked && alertContext(c, entry, asked, at)
	]);
	return {
		entry,
		plan: makePlan(entry, {
			...basicContext(kb, at),
			...known?.context,
			observedRate
		}),
		texts: {
			html,
			isEntry: (id) => kb.find(id) !== null
		},
		live: counts.of(entry),
		areCountsLive: counts.areLive,
		isPastKnown: known?.isPastKnown ?? true,
		editUrl: editUrl(kb.settings, entry.path),
		at
	};
}
/** GitHub's editor for a file of the knowledge base; null if kedb.yaml names no repository. */
function editUrl({ repository, branch, folder }, path) {
	if (repository === null) return null;
	const file = folder === "" ? path : `${folder}/${path}`;
	return `${repository.replace(/\/+$|\.git$/, "")}/edit/${encodePath(branch)}/${encodePath(file)}`;
}
// src/worker/routes/built-files.ts
const COMPILED_INDEX_PATH = "/v1/compiled-index";
const FOR_EVER = "public, max-age=31536000, immutable";
/** Serves files from the build: the pages' own files, and the index for matching in the browser. */
function builtFilesRoutes({ compiledIndex, pageFiles }) {
	const served = new Set(Object.values(pageFiles));
	return new Hono().get(`${PAGE_FILES_PATH}/:file`, (c) => servePageFile(c, served)).get(COMPILED_INDEX_PATH, requireReader, (c) => serveIndex(c, compiledIndex));
}
/** Scripts and the stylesheet. Everyone may load them, because the sign-in page needs them. No other asset is served. */
async function servePageFile(c, served) {
	const file = c.req.param("file") ?? "";
	if (!served.has(file)) return c.notFound();
	const response = await c.env.ASSETS.fetch(`https://assets.invalid${PAGE_FILES_PATH}/${file}`);
	if (!response.ok) return c.notFound();
	return new Response(response.body, { headers: {
		...typeOf(response),
		"cache-control": FOR_EVER
	} });
}
function typeOf({ headers }) {
	return { "content-type": headers.get("content-type") ?? "application/octet-stream" };
}
/** The index for matching. It is as confidential as the entries. */
function serveIndex(c, compiledIndex) {
	const etag = `"${c.var.kb.version}"`;
	const headers = {
		etag,
		"cache-control": "private, no-cache"
	};
	if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
	return c.body(compiledIndex, 200, {
		...headers,
		"content-type": "application/json"
	});
}
// src/worker/pages/match-page.tsx
/** The browser matches the log, because logs may contain data that must not leave the machine. Only this page needs scripts. */
const matchPage = new Hono().get("/match", requirePageReader, (c) => renderPage(c, {
	title: "Match a log",
	scripts: ["match"]
}, /* @__PURE__ */ jsxDEV(Fragment, { children: [
	/* @__PURE__ */ jsxDEV("h1", { children: "Match a log" }),
	/* @__PURE__ */ jsxDEV("p", {
		class: "muted",
		children: "Paste lines, or drop a file here. Your browser matches them. Nothing leaves your machine."
	}),
	/* @__PURE__ */ jsxDEV("noscript", { children: /* @__PURE__ */ jsxDEV("p", {
		class: "notice",
		children: [
			"This page needs JavaScript, because your browser does the matching. Without it, run",
			" ",
			/* @__PURE__ */ jsxDEV("code", { children: "kedb match app.log" })
		]
	}) }),
	/* @__PURE__ */ jsxDEV("form", {
		class: "match-form",
		hidden: true,
		"data-match": true,
		"data-thread": `${PAGE_FILES_PATH}/${c.var.pageFiles["match-thread.js"]}`,
		"data-index": COMPILED_INDEX_PATH,
		children: [/* @__PURE__ */ jsxDEV("textarea", {
			"aria-label": "Log lines",
			rows: 8,
			spellcheck: false,
			placeholder: "2026-11-22T03:14:07Z ERROR redis: connection refused"
		}), /* @__PURE__ */ jsxDEV("div", {
			class: "match-actions",
			children: [/* @__PURE__ */ jsxDEV("button", {
				type: "submit",
				children: "Match"
			}), /* @__PURE__ */ jsxDEV("label", {
				class: "file",
				children: ["or choose a file ", /* @__PURE__ */ jsxDEV("input", { type: "file" })]
			})]
		})]
	}),
	/* @__PURE__ */ jsxDEV("p", {
		"data-status": true,
		role: "status"
	}),
	/* @__PURE__ */ jsxDEV("progress", {
		"data-progress": true,
		hidden: true,
		"aria-label": "Progress"
	}),
	/* @__PURE__ */ jsxDEV("div", {
		class: "match-result",
		"data-result": true
	})
] })));
// src/lib/secrets/redactor.ts
/** As much as a thousand alerts say. Masking it takes about half a second at the worst (`bench/secrets.ts`). In UTF-16 units. */
const MAX_READ = 524288;
/** A text costs something to search, however short it is. */
const EACH = 100;
/** Masks for one request: what is said again and again is masked once, and there is a limit to all of it together. */
var Redactor = class {
	#masked = /* @__PURE__ */ new Map();
	#left;
	constructor(maxRead = MAX_READ) {
		this.#left = maxRead;
	}
	/** The beginning of a text, masked; null if there was too much before it. */
	start(text, length) {
		const read = text.slice(0, length + BEHIND_CUT);
		const key = `${length} ${read}`;
		const known = this.#masked.get(key);
		if (known !== void 0) return known;
		if (read.length + EACH > this.#left) return null;
		this.#left -= read.length + EACH;
		const masked = redactStart(read, length);
		this.#masked.set(key, masked);
		return masked;
	}
};
// src/core/unmatched/describe-unmatched.ts
/** Annotations that may hold the text of an error, the best first (kubernetes-monitoring, annotation guidelines; log forwarders). */
const TEXT_ANNOTATIONS = [
	"description",
	"message",
	"log",
	"summary"
];
/** Log lines are rarely longer, and a group of examples must stay small. */
const MAX_TEXT = 2e3;
const MAX_NAME = 200;
/** An alert for which the request's redactor has nothing left is told by its name, or not at all. */
function describeUnmatched(alert, redactor = new Redactor()) {
	const alertname = labelOf(alert, "alertname", redactor);
	const example = redactor.start(normaliseText(textOf(alert)), MAX_TEXT) ?? alertname ?? "";
	const { template } = templateOf(example);
	return {
		id: fingerprintOf({
			alertname: alertname ?? "",
			template
		}),
		alertname,
		service: labelOf(alert, "service", redactor) ?? labelOf(alert, "job", redactor),
		template,
		example
	};
}
function labelOf({ labels }, name, redactor) {
	return Object.hasOwn(labels, name) ? redactor.start(labels[name] ?? "", MAX_NAME) : null;
}
/** Without a text, the alert's name is the example. */
function textOf({ annotations, labels }) {
	const texts = TEXT_ANNOTATIONS.map((name) => Object.hasOwn(annotations, name) ? annotations[name] : "");
	const others = Object.values(annotations);
	return [
		...texts,
		...others,
		labels.alertname
	].find((text) => text?.trim()) ?? "";
}
// src/worker/pages/parts/evidence-list.tsx
/** The evidence for an entry: labels, text that was found, or an earlier answer. */
function EvidenceList({ evidence }) {
	return /* @__PURE__ */ jsxDEV("ul", {
		class: "plain-list",
		children: evidence.map((item) => /* @__PURE__ */ jsxDEV("li", { children: reason(item) }))
	});
}
function reason(item) {
	switch (item.by) {
		case "matchers": return /* @__PURE__ */ jsxDEV(FittingLabels, { ...item });
		case "pattern": return /* @__PURE__ */ jsxDEV(PatternHit, { ...item });
		case "episode": return /* @__PURE__ */ jsxDEV(Recorded, { ...item });
	}
}
/** The ledger does not keep annotations, so it can only say that this entry was the answer. */
function Recorded({ started_at }) {
	return /* @__PURE__ */ jsxDEV(Fragment, { children: ["This entry answered the alert that started at ", /* @__PURE__ */ jsxDEV(LocalTime, { at: started_at })] });
}
function FittingLabels({ matchers }) {
	return /* @__PURE__ */ jsxDEV(Fragment, { children: ["The labels match ", /* @__PURE__ */ jsxDEV("code", { children: matchers })] });
}
function PatternHit({ field, matched }) {
	return /* @__PURE__ */ jsxDEV(Fragment, { children: [
		"Found ",
		/* @__PURE__ */ jsxDEV("mark", { children: matched }),
		" in ",
		field
	] });
}
// src/worker/pages/parts/runbook-parts.tsx
/** The entries that match an alert, the best first, each with its evidence. The reader chooses one. */
function MatchChoice({ labels, matches, urlOf }) {
	return /* @__PURE__ */ jsxDEV("div", {
		class: "part",
		children: [
			/* @__PURE__ */ jsxDEV("h1", { children: [matches.length, " entries match this alert"] }),
			/* @__PURE__ */ jsxDEV(LabelList, { labels }),
			/* @__PURE__ */ jsxDEV("ol", {
				class: "candidates",
				children: matches.map(({ error_id, title, service, severity, evidence }) => /* @__PURE__ */ jsxDEV("li", {
					class: "card",
					children: [
						/* @__PURE__ */ jsxDEV("h2", { children: /* @__PURE__ */ jsxDEV("a", {
							href: urlOf(error_id),
							"data-item": true,
							children: [
								error_id,
								" ",
								title
							]
						}) }),
						/* @__PURE__ */ jsxDEV("p", {
							class: "muted",
							children: [
								/* @__PURE__ */ jsxDEV(SeverityTag, { severity }),
								" ",
								service
							]
						}),
						/* @__PURE__ */ jsxDEV(EvidenceList, { evidence })
					]
				}))
			})
		]
	});
}
/** No entry explains this alert: shows near misses, and links to a draft. */
function NoEntry({ labels, nearMisses, draftUrl }) {
	return /* @__PURE__ */ jsxDEV("div", {
		class: "part",
		children: [
			/* @__PURE__ */ jsxDEV("h1", { children: "No entry explains this alert yet" }),
			/* @__PURE__ */ jsxDEV(LabelList, { labels }),
			nearMisses.length > 0 && /* @__PURE__ */ jsxDEV(Nearest, { nearMisses }),
			/* @__PURE__ */ jsxDEV("p", { children: [draftUrl !== null && /* @__PURE__ */ jsxDEV(Fragment, { children: [
				/* @__PURE__ */ jsxDEV("a", {
					href: draftUrl,
					children: "Write the entry on GitHub"
				}),
				": a draft is filled in ·",
				" "
			] }), /* @__PURE__ */ jsxDEV("a", {
				href: "/",
				children: "Search the entries"
			})] })
		]
	});
}
function Nearest({ nearMisses }) {
	return /* @__PURE__ */ jsxDEV(Fragment, { children: [/* @__PURE__ */ jsxDEV("h2", { children: "Near misses" }), /* @__PURE__ */ jsxDEV("ol", {
		class: "candidates",
		children: nearMisses.map(({ error_id, title, why }) => /* @__PURE__ */ jsxDEV("li", {
			class: "card",
			children: [/* @__PURE__ */ jsxDEV("h3", { children: /* @__PURE__ */ jsxDEV("a", {
				href: `/entries/${error_id}`,
				"data-item": true,
				children: [
					error_id,
					" ",
					title
				]
			}) }), /* @__PURE__ */ jsxDEV("p", {
				class: "why",
				children: why
			})]
		}))
	})] });
}
// src/worker/pages/runbook-page.tsx
/**
* The page behind an alert's `runbook_url`: the alert's name in the path, its labels in the query. It needs no webhook, so it works from
* the first alert on. If a webhook came, it knows the alert's past. An id in the path picks one of several entries.
*/
const runbookPage = new Hono().get("/r/:alertname", requirePageReader, async (c) => {
	const alertFromQuery = await readAlertFromQuery(c, c.req.param("alertname"));
	const [best, ...others] = alertFromQuery.matches;
	if (!best) return showNearest(c, alertFromQuery);
	return others.length === 0 ? showEntry(c, alertFromQuery, best) : showMatchChoice(c, alertFromQuery);
}).get("/r/:alertname/:id", requirePageReader, async (c) => {
	const id = c.req.param("id");
	const alertFromQuery = await readAlertFromQuery(c, c.req.param("alertname"), id);
	const match = alertFromQuery.matches.find(({ error_id }) => error_id === id);
	if (!match) return problemResponse(c, 404, "this entry does not match the alert");
	return showEntry(c, alertFromQuery, match);
});
async function showEntry(c, { alert, episodes }, match) {
	const view = await readEntryViewModel(c, match.error_id, {
		alert,
		episodes,
		match
	});
	const evidence = /* @__PURE__ */ jsxDEV(Fragment, { children: [/* @__PURE__ */ jsxDEV(EvidenceList, { evidence: match.evidence }), /* @__PURE__ */ jsxDEV(LabelList, { labels: alert.labels })] });
	const title = `${alert.labels.alertname}: ${match.error_id} ${match.title}`;
	return pageOrAnswer(c, () => renderPage(c, { title }, /* @__PURE__ */ jsxDEV(EntryView, {
		...view,
		evidence
	})), () => answerOf(c, alert, {
		matches: [match],
		near_misses: [],
		plan: view.plan,
		is_past_known: view.isPastKnown
	}));
}
function pageOrAnswer(c, page, answer) {
	return pageOrAnswerIn(c, page, answer, FORMAT_OPTION);
}
function answerOf(c, { labels }, found) {
	const answer = {
		...found,
		kb_version: c.var.kb.version
	};
	const { origin } = new URL(c.req.url);
	const planPath = planPathOf(c);
	const addresses = {
		entryUrlOf: entryUrlOf(c),
		planUrlOf: (id) => `${origin}${planPath(id)}`
	};
	return {
		json: answer,
		documents: () => [runbookDocument(labels.alertname ?? "", answer, addresses)],
		status: found.matches.length > 0 ? 200 : 404
	};
}
/** The address of one entry's plan for this alert. */
function planPathOf(c) {
	const { pathname, searchParams } = new URL(c.req.url);
	searchParams.delete(FORMAT_OPTION);
	const query = searchParams.size === 0 ? "" : `?${searchParams}`;
	return (errorId) => `${pathname}/${errorId}${query}`;
}
function showMatchChoice(c, { alert, matches, episodes }) {
	return pageOrAnswer(c, () => renderPage(c, { title: alert.labels.alertname ?? "" }, /* @__PURE__ */ jsxDEV(MatchChoice, {
		labels: alert.labels,
		matches,
		urlOf: planPathOf(c)
	})), () => answerOf(c, alert, {
		matches,
		near_misses: [],
		plan: null,
		is_past_known: episodes !== null
	}));
}
function showNearest(c, { alert, near_misses, episodes }) {
	const draftUrl = draftUrlOf(c.var.kb, alert);
	return pageOrAnswer(c, () => renderPage(c, {
		title: alert.labels.alertname ?? "",
		status: 404
	}, /* @__PURE__ */ jsxDEV(NoEntry, {
		labels: alert.labels,
		nearMisses: near_misses,
		draftUrl
	})), () => answerOf(c, alert, {
		matches: [],
		near_misses,
		plan: null,
		is_past_known: episodes !== null
	}));
}
function draftUrlOf(kb, alert) {
	const { example, ...described } = describeUnmatched(alert);
	const at = (/* @__PURE__ */ new Date()).toISOString();
	return newDraftUrl({
		...described,
		count: 1,
		first_seen: at,
		last_seen: at,
		examples: [example]
	}, kb);
}
// src/worker/pages/parts/entry-list.tsx
function EntryList({ entries, liveOf, at }) {
	if (entries.length === 0) return null;
	return /* @__PURE__ */ jsxDEV("ul", {
		class: "results",
		children: entries.map((entry) => /* @__PURE__ */ jsxDEV(EntryRow, {
			entry,
			live: liveOf(entry),
			at
		}))
	});
}
function EntryRow({ entry, live, at }) {
	const { error_id, title, service, severity, resolution_group, auto_fix } = entry;
	return /* @__PURE__ */ jsxDEV("li", { children: [
		/* @__PURE__ */ jsxDEV("div", {
			class: "what",
			children: [/* @__PURE__ */ jsxDEV("a", {
				class: "title",
				href: `/entries/${error_id}`,
				"data-item": true,
				children: title
			}), /* @__PURE__ */ jsxDEV("span", {
				class: "facts",
				children: [
					/* @__PURE__ */ jsxDEV(SeverityTag, { severity }),
					/* @__PURE__ */ jsxDEV("span", { children: error_id }),
					/* @__PURE__ */ jsxDEV("span", { children: service }),
					/* @__PURE__ */ jsxDEV("span", { children: resolution_group }),
					auto_fix && /* @__PURE__ */ jsxDEV("span", {
						class: "tag tag-auto",
						children: "auto-fix"
					})
				]
			})]
		}),
		/* @__PURE__ */ jsxDEV(Sparkline, {
			days: live.days,
			at
		}),
		/* @__PURE__ */ jsxDEV("div", {
			class: "seen",
			children: [
				/* @__PURE__ */ jsxDEV("b", { children: [live.count, "×"] }),
				" ",
				live.lastSeen
			]
		})
	] });
}
// src/worker/pages/search-page.tsx
/** Entries per page. The ledger answers for up to 100 at once. */
const PAGE_SIZE = 50;
/** All entries, with search and filters. As you type, the script loads this same page and takes its list. */
const searchPage = new Hono().get("/", requirePageReader, async (c) => {
	const parsed = parseFilter(filledIn(c.req.queries()));
	if (!parsed.ok) return problemResponse(c, 400, parsed.error);
	const filter = parsed.value;
	const found = await findEntries(c.var.kb, filter, c.var.readWords);
	const shown = found.slice(filter.offset, filter.offset + PAGE_SIZE);
	const counts = await readLiveCounts(c, shown);
	return renderPage(c, {
		title: "Entries",
		scripts: ["search"]
	}, /* @__PURE__ */ jsxDEV(Fragment, { children: [
		/* @__PURE__ */ jsxDEV("h1", {
			class: "visually-hidden",
			children: "Entries"
		}),
		/* @__PURE__ */ jsxDEV(SearchForm, {
			filter,
			choices: choicesOf(c.var.kb.entries)
		}),
		/* @__PURE__ */ jsxDEV("div", {
			id: "results",
			children: [
				/* @__PURE__ */ jsxDEV("p", {
					class: "status",
					role: "status",
					children: [statusText(found.length, c.var.kb.entries.length), !counts.areLive && " The ledger does not answer. The counts are from the last sync."]
				}),
				/* @__PURE__ */ jsxDEV(EntryList, {
					entries: shown,
					liveOf: counts.of,
					at: Date.now()
				}),
				/* @__PURE__ */ jsxDEV(Pager, {
					c,
					filter,
					total: found.length
				})
			]
		})
	] }));
});
/** Without empty fields: a form sends those, too. */
function filledIn(queries) {
	return Object.fromEntries(Object.entries(queries).filter(([, values]) => values.some((text) => text !== "")));
}
function statusText(found, all) {
	if (found === all) return all === 1 ? "1 entry" : `${all} entries`;
	return found === 0 ? "No entry matches this search." : `${found} of ${all} entries`;
}
/** The filters offer only values that occur. */
function choicesOf(entries) {
	return {
		service: distinct(entries.map(({ service }) => service)),
		group: distinct(entries.map(({ resolution_group }) => resolution_group))
	};
}
function distinct(texts) {
	return [...new Set(texts)].sort();
}
function Pager({ c, filter: { offset }, total }) {
	if (offset === 0 && total <= PAGE_SIZE) return null;
	return /* @__PURE__ */ jsxDEV("nav", {
		class: "pager",
		"aria-label": "Pages",
		children: [offset > 0 && /* @__PURE__ */ jsxDEV("a", {
			href: urlAt(c, Math.max(0, offset - PAGE_SIZE)),
			children: "Previous"
		}), offset + PAGE_SIZE < total && /* @__PURE__ */ jsxDEV("a", {
			href: urlAt(c, offset + PAGE_SIZE),
			children: "Next"
		})]
	});
}
function urlAt(c, offset) {
	return `/?${new URLSearchParams({
		...c.req.query(),
		offset: String(offset)
	})}`;
}
// src/worker/pages/sign-in-page.tsx
/** Exchanges the API token for a session. Cloudflare Access has its own sign-in, so this page does not exist there. */
const signInPage = new Hono().use("/sign-in", async (c, next) => {
	if (c.var.kb.settings.access === "cloudflare-access") return c.notFound();
	return isInTheClear(c.req.url) ? useTls(c) : next();
}).get("/sign-in", (c) => showForm(c, {
	to: c.req.query("to") ?? "/",
	isRefused: false
})).post("/sign-in", csrf(), limitBody(MAX_FORM), async (c) => {
	const { token, to } = await c.req.parseBody();
	const given = typeof token === "string" ? token.trim() : "";
	const path = typeof to === "string" ? to : "/";
	if (!isOneOf(given, readTokens(c.env, "KEDB_API_TOKEN"))) return showForm(c, {
		to: path,
		isRefused: true
	});
	await startSession(c, given);
	return c.redirect(localPath(path, c.req.url), 303);
}).post("/sign-out", csrf(), (c) => {
	endSession(c);
	return c.redirect("/sign-in", 303);
});
const REASONS = {
	open: "Everyone may read this knowledge base. To report how a fix went, sign in with the API token. Ask the people who run it for the token.",
	closed: "To read this knowledge base, sign in with the API token. Ask the people who run it for the token."
};
function showForm(c, { to, isRefused }) {
	return renderPage(c, {
		title: "Sign in",
		scripts: ["sign-in"],
		status: isRefused ? 401 : 200
	}, /* @__PURE__ */ jsxDEV("section", {
		class: "message",
		children: [
			/* @__PURE__ */ jsxDEV("h1", { children: "Sign in" }),
			/* @__PURE__ */ jsxDEV("p", { children: REASONS[c.var.kb.settings.access === "open" ? "open" : "closed"] }),
			/* @__PURE__ */ jsxDEV("form", {
				class: "sign-in",
				method: "post",
				action: "/sign-in",
				children: [
					/* @__PURE__ */ jsxDEV("input", {
						type: "hidden",
						name: "to",
						value: to
					}),
					/* @__PURE__ */ jsxDEV("label", {
						for: "token",
						children: "API token"
					}),
					/* @__PURE__ */ jsxDEV("input", {
						id: "token",
						name: "token",
						type: "password",
						autocomplete: "current-password",
						required: true,
						"aria-describedby": isRefused ? "refused" : void 0
					}),
					isRefused && /* @__PURE__ */ jsxDEV("p", {
						id: "refused",
						class: "error",
						role: "alert",
						children: "This token is not valid."
					}),
					/* @__PURE__ */ jsxDEV("button", {
						type: "submit",
						children: "Sign in"
					})
				]
			})
		]
	}));
}
/** Whether the token would travel without TLS. Requests to `kedb serve` never leave the machine. */
function isInTheClear(url) {
	const { protocol, hostname } = new URL(url);
	return protocol === "http:" && ![
		"127.0.0.1",
		"localhost",
		"[::1]"
	].includes(hostname);
}
/** A form that was sent without TLS has exposed its token, so it must not start a session. */
function useTls(c) {
	if (c.req.method === "GET") return c.redirect(c.req.url.replace(/^http:/, "https:"), 301);
	throw new HTTPException(403, { message: "sign in over HTTPS" });
}
/** Only paths of this site: `//host`, `/\host` and, with its dots resolved, `/.//host` lead to other sites (WHATWG URL). */
function localPath(to, here) {
	const url = URL.parse(to, here);
	if (!to.startsWith("/") || url?.origin !== new URL(here).origin) return "/";
	return url.pathname.startsWith("//") ? "/" : `${url.pathname}${url.search}`;
}
// src/worker/pages/pages.ts
/** Every page has its own file. Pages that show the knowledge base use `requirePageReader` themselves. */
const pages = new Hono().route("/", signInPage).route("/", searchPage).route("/", entryPage).route("/", runbookPage).route("/", alertsPage).route("/", matchPage);
// src/worker/routes/entries.ts
const NO_ENTRY = "there is no entry with this id; GET /v1/entries lists them";
const entriesRoutes = new Hono().use("/entries/*", requireReader).get("/entries", async (c) => {
	const filter = parseFilter(c.req.queries());
	if (!filter.ok) return problemResponse(c, 400, filter.error);
	const { offset, limit } = filter.value;
	const { kb, readWords } = c.var;
	const found = await findEntries(kb, filter.value, readWords);
	const page = found.slice(offset, offset + limit).map(toSummary);
	return c.json({
		entries: page,
		total: found.length,
		kb_version: kb.version
	}, 200);
}).get("/entries/:id", async (c) => {
	const answer = await answerEntry(c.get("kb"), c.req.param("id"));
	if (answer === null) return problemResponse(c, 404, NO_ENTRY);
	const url = entryUrlOf(c)(answer.entry.error_id);
	return answerIn(c, {
		json: answer,
		documents: () => [entryDocument(answer, url)]
	});
}).get("/entries/:id/plan", async (c) => {
	const answer = await answerEntry(c.get("kb"), c.req.param("id"));
	if (answer === null) return problemResponse(c, 404, NO_ENTRY);
	const url = entryUrlOf(c)(answer.entry.error_id);
	return answerIn(c, {
		json: answer.plan,
		documents: () => [planDocument(answer.plan, url)]
	});
});
/** The entry with its current plan, without an alert. */
async function answerEntry(kb, id) {
	const known = kb.find(id);
	if (!known) return null;
	const entry = await kb.detailsOf(known.error_id);
	const observedRate = await observedRateOf(kb, entry);
	return {
		entry,
		plan: makePlan(entry, {
			...basicContext(kb, Date.now()),
			observedRate
		}),
		kb_version: kb.version
	};
}
// src/worker/ledger/ledger-state.ts
function readLedgerState(sql) {
	return sql.exec("SELECT epoch, revision, episodes, ungrouped FROM ledger").one();
}
function writeLedgerState(sql, { revision, episodes, ungrouped }) {
	sql.exec("UPDATE ledger SET revision = ?, episodes = ?, ungrouped = ?", revision, episodes, ungrouped);
}
// src/worker/ledger/occurrences.ts
/** One SQL statement takes at most 100 values. */
const MAX_ENTRIES = 100;
const POSITION = /^([0-9a-f]{32})\.(\d{1,15})$/;
/** The additions of one transaction to the totals at its end. An alert storm of one error writes one row, not a thousand. */
var PendingTotals = class {
	/** Entry id → day → episodes that began on that day. */
	#days = /* @__PURE__ */ new Map();
	/** An episode of this entry began on that day, YYYY-MM-DD. */
	add(errorId, day) {
		const days = this.#days.get(errorId) ?? /* @__PURE__ */ new Map();
		days.set(day, (days.get(day) ?? 0) + 1);
		this.#days.set(errorId, days);
	}
	write(sql, ledgerState) {
		for (const [errorId, days] of this.#days) {
			ledgerState.revision += 1;
			writeTotal(sql, errorId, days, ledgerState.revision);
			for (const [day, count] of days) writeDay(sql, errorId, day, count);
		}
	}
};
/** Totals that changed after a revision, in the order of their last change. A total that changes meanwhile appears again later. */
function readOccurrences(sql, after, limit) {
	const { epoch, revision } = readLedgerState(sql);
	const rows = sql.exec("SELECT * FROM totals WHERE revision > ? ORDER BY revision LIMIT ?", after, limit + 1).toArray();
	const page = rows.slice(0, limit);
	const more = rows.length > limit;
	return {
		epoch,
		revision,
		occurrences: page.map((row) => withDays(sql, row)),
		next: more ? page.at(-1)?.revision ?? after : revision,
		more
	};
}
/** Totals of the given entries, in no particular order. Entries that never occurred have none. */
function readOccurrencesOf(sql, errorIds) {
	const ids = errorIds.slice(0, MAX_ENTRIES);
	const marks = ids.map(() => "?").join(", ");
	const rows = sql.exec(`SELECT * FROM totals WHERE error_id IN (${marks})`, ...ids).toArray();
	const { epoch, revision } = readLedgerState(sql);
	return {
		epoch,
		revision,
		occurrences: rows.map((row) => withDays(sql, row))
	};
}
/** Parses `epoch.revision,epoch.revision…`, the format of `next`; null for other text. */
function parseCursor(text) {
	const cursor = {};
	for (const part of text === "" ? [] : text.split(",")) {
		const [, epoch, revision] = POSITION.exec(part) ?? [];
		if (epoch === void 0) return null;
		cursor[epoch] = Number(revision);
	}
	return cursor;
}
function renderCursor(positions) {
	return positions.map(({ epoch, next }) => `${epoch}.${next}`).join(",");
}
function withDays(sql, row) {
	return {
		...row,
		days: readDays(sql, row.error_id)
	};
}
function readDays(sql, errorId) {
	const rows = sql.exec("SELECT day, count FROM days WHERE error_id = ? ORDER BY day", errorId);
	return Object.fromEntries([...rows].map(({ day, count }) => [day, count]));
}
function writeTotal(sql, errorId, days, revision) {
	const sorted = [...days.keys()].sort();
	const count = [...days.values()].reduce((sum, one) => sum + one, 0);
	sql.exec(`INSERT INTO totals (error_id, total, first_seen, last_seen, revision) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (error_id) DO UPDATE SET
       total = total + excluded.total,
       first_seen = min(first_seen, excluded.first_seen),
       last_seen = max(last_seen, excluded.last_seen),
       revision = excluded.revision`, ...[
		errorId,
		count,
		sorted.at(0) ?? "",
		sorted.at(-1) ?? "",
		revision
	]);
}
function writeDay(sql, errorId, day, count) {
	sql.exec(`INSERT INTO days (error_id, day, count) VALUES (?, ?, ?)
     ON CONFLICT (error_id, day) DO UPDATE SET count = count + excluded.count`, ...[
		errorId,
		day,
		count
	]);
}
// src/worker/routes/ledger.ts
/** The limits of occurrences apply to each shard. */
const LIMITS$1 = {
	occurrences: {
		fallback: 500,
		maximum: 1e3
	},
	episodes: {
		fallback: 100,
		maximum: 500
	},
	unmatched: {
		fallback: 100,
		maximum: 1e3
	}
};
/** The ledger's data, page by page. */
const ledgerRoutes = new Hono().get("/occurrences", requireReader, listOccurrences).get("/episodes", requireReader, listEpisodes$1).get("/unmatched", requireReader, listUnmatched$1);
/** The totals that sync reads. */
async function listOccurrences(c) {
	const asked = readListQuery(c, ["after"], LIMITS$1.occurrences);
	if (!asked.ok) return asked.error;
	const cursor = parseCursor(asked.value.query.after ?? "");
	if (cursor === null) return problemResponse(c, 400, "after must be the next of an earlier answer");
	const pages = await c.var.ledger.readOccurrences(cursor, asked.value.limit);
	const answer = {
		ledgers: pages.map(({ epoch, revision, occurrences }, shard) => ({
			shard,
			epoch,
			revision,
			occurrences
		})),
		next: renderCursor(pages),
		more: pages.some(({ more }) => more),
		kb_version: c.var.kb.version
	};
	return c.json(answer, 200);
}
/** Open and recent episodes. */
async function listEpisodes$1(c) {
	const asked = readListQuery(c, ["state"], LIMITS$1.episodes);
	if (!asked.ok) return asked.error;
	const { query, limit } = asked.value;
	const { state = "all" } = query;
	if (state !== "open" && state !== "all") return problemResponse(c, 400, "state must be open or all");
	return c.json(await episodesAnswer(c.var, {
		isOpen: state === "open",
		limit
	}), 200);
}
/** Alerts without an entry. */
async function listUnmatched$1(c) {
	const asked = readListQuery(c, [], LIMITS$1.unmatched);
	if (!asked.ok) return asked.error;
	return c.json(await unmatchedAnswer(c.var, asked.value.limit), 200);
}
// src/core/answer/plan-cache.ts
/** The plans of one answer. Makes each plan once, and returns equal plans once. */
var PlanCache = class {
	#kb;
	#at;
	#plans = /* @__PURE__ */ new Map();
	/** Keys by the input of a plan, and by its content. */
	#byOrigin = /* @__PURE__ */ new Map();
	#byContent = /* @__PURE__ */ new Map();
	#counts = /* @__PURE__ */ new Map();
	/** @param at now, in milliseconds since 1970 */
	constructor(kb, at) {
		this.#kb = kb;
		this.#at = at;
	}
	/** The key of the plan for a match. */
	async keyOf(match) {
		const captures = capturesOf(match);
		const origin = JSON.stringify([match.error_id, captures]);
		const known = this.#byOrigin.get(origin);
		if (known !== void 0) return known;
		const key = this.#keep(await this.#make(match.error_id, captures));
		this.#byOrigin.set(origin, key);
		return key;
	}
	all() {
		return Object.fromEntries(this.#plans);
	}
	async #make(errorId, captures) {
		const entry = await this.#kb.detailsOf(errorId);
		const observedRate = await observedRateOf(this.#kb, entry);
		return makePlan(entry, {
			...basicContext(this.#kb, this.#at),
			captures,
			observedRate
		});
	}
	/** Two plans of one entry differ only if their records fill different values into the command. */
	#keep(plan) {
		const content = JSON.stringify([
			plan.error_id,
			plan.command,
			plan.suggested_command,
			plan.decision
		]);
		const kept = this.#byContent.get(content);
		if (kept !== void 0) return kept;
		const count = (this.#counts.get(plan.error_id) ?? 0) + 1;
		const key = count === 1 ? plan.error_id : `${plan.error_id}#${count}`;
		this.#counts.set(plan.error_id, count);
		this.#byContent.set(content, key);
		this.#plans.set(key, plan);
		return key;
	}
};
// src/core/answer/answer-records.ts
/** Matches each record. Of several records, those without a result are left out. Equal plans appear once. */
async function answerRecords(kb, texts, { at, nearMisses }) {
	const plans = new PlanCache(kb, at);
	const records = [];
	for (const answer of matchAll(kb, texts, nearMisses)) {
		const [best] = answer.matches;
		records.push({
			...answer,
			plan: best ? await plans.keyOf(best) : null
		});
	}
	return {
		records,
		total: texts.length,
		plans: plans.all(),
		kb_version: kb.version
	};
}
/** A single record always has an answer, even without a match. */
function matchAll({ matcher }, texts, nearMisses) {
	const [only] = texts;
	if (texts.length !== 1 || only === void 0) return matcher.matchRecords(texts, { nearMisses });
	return [matcher.matchRecord(only, 1, { nearMisses })];
}
// src/core/output/answers/match-document.ts
/** The context kept on either side of a hit in a long record. */
const CONTEXT = 40;
/** First the matches, then the plan of each entry that matched. */
function matchDocuments(answer, urlOf = () => null) {
	const plans = Object.values(answer.plans).map((plan) => planDocument(plan, urlOf(plan.error_id)));
	return [{
		head: matchHead(answer),
		sections: matchSections(answer)
	}, ...plans];
}
function matchHead({ records, total, kb_version }) {
	const known = records.filter(({ matches }) => matches.length > 0).length;
	return {
		label: known === 0 ? "NO KNOWN ERROR" : "MATCHED",
		tone: known === 0 ? "yellow" : "green",
		title: total === 1 ? "one record" : `${known} of ${total} records`,
		facts: `kb ${kb_version}`,
		command: null,
		url: null
	};
}
/** The records that match, those with near misses, and a tally. A single record is always shown. */
function matchSections({ records, total }) {
	const matched = records.filter(({ matches }) => matches.length > 0);
	const missed = records.filter(({ matches, near_misses }) => matches.length === 0 && (total === 1 || near_misses.length > 0));
	return [{
		heading: null,
		items: [...matched.map(recordItem), ...missed.map(missItem)]
	}, {
		heading: null,
		items: total === 1 ? [] : tally(records, total)
	}];
}
/** The record around its hit, and below it the entries, best first. */
function recordItem({ record, text, matches, caps }) {
	const hit = matches[0]?.evidence.find((evidence) => evidence.by === "pattern");
	const notes = matches.map(({ error_id, title }, index) => ({
		kind: "match",
		error_id,
		text: title,
		first: index === 0
	}));
	return {
		kind: "record",
		record,
		...excerpt(text, hit),
		notes: [...notes, ...capNotes(caps)]
	};
}
function excerpt(text, hit) {
	if (!hit) return {
		before: text,
		hit: "",
		after: "",
		line: null
	};
	const { span } = hit;
	const start = Math.max(0, span.start - CONTEXT);
	const end = Math.min(text.length, span.end + CONTEXT);
	return {
		before: `${start > 0 ? "…" : ""}${text.slice(start, span.start)}`,
		hit: text.slice(span.start, span.end),
		after: `${text.slice(span.end, end)}${end < text.length ? "…" : ""}`,
		line: hit.line > 1 ? hit.line : null
	};
}
function missItem({ record, near_misses, caps }) {
	return {
		kind: "record",
		record,
		before: near_misses.length === 0 ? "no known error, no near misses" : "no known error; near misses:",
		hit: "",
		after: "",
		line: null,
		notes: [...near_misses.map(nearNote), ...capNotes(caps)]
	};
}
function nearNote({ error_id, title, why }) {
	return {
		kind: "near",
		error_id,
		text: `${title}: ${why}`
	};
}
/** The answer always names the limits that were reached. */
function capNotes(caps) {
	return caps.map(({ message }) => ({
		kind: "cap",
		text: message
	}));
}
/** How often each entry matched, most frequent first, and the limits that the other records reached. */
function tally(records, total) {
	const best = records.flatMap(({ matches }) => matches.slice(0, 1));
	const titles = new Map(best.map(({ error_id, title }) => [error_id, title]));
	return [
		...[...Map.groupBy(best, ({ error_id }) => error_id)].map(([id, list]) => [id, list.length]).sort(([, a], [, b]) => b - a).map(([id, count]) => line(`${countText(count)}  ${id} ${titles.get(id)}`)),
		line(`${countText(total - best.length)}  no known error`),
		...records.filter(({ matches }) => matches.length === 0).flatMap(({ record, caps }) => caps.map(({ message }) => line(`! ${message} (record ${record})`)))
	];
}
function countText(count) {
	return String(count).padStart(5);
}
// src/worker/routes/match.ts
/** Enough for 5,000 long log lines. */
const MAX_MATCH_BODY = 4 * MIB;
/** Matches posted records. Stores nothing. */
const matchRoutes = new Hono().post("/match", requireToken("KEDB_API_TOKEN"), limitBody(MAX_MATCH_BODY), async (c) => {
	const mediaType = mediaTypeOf(c.req.header("content-type"));
	if (mediaType === "text/plain") return matchText(c);
	if (mediaType === null || mediaType === "application/json") return matchRequest(c);
	return problemResponse(c, 415, "send application/json ({\"text\": …} or {\"lines\": […]}), or text/plain for one record");
});
/** RFC 9110 §8.3: type and subtype without their parameters, in lower case; null where none was sent. */
function mediaTypeOf(contentType) {
	return contentType?.split(";")[0]?.trim().toLowerCase() || null;
}
async function matchText(c) {
	const options = {
		at: Date.now(),
		nearMisses: true
	};
	return inFormat(c, await answerRecords(c.get("kb"), [await c.req.text()], options));
}
async function matchRequest(c) {
	const body = await readJson(c, te);
	if (!body.ok) return body.error;
	const data = body.value;
	const at = data.at === void 0 ? Date.now() : parseInstant(data.at);
	if (at === null) return problemResponse(c, 422, "at is not a valid time: write it like 2026-11-22T03:00:00Z", "/at");
	const records = data.lines ?? [data.text ?? ""];
	const nearMisses = data.near_misses ?? records.length === 1;
	return inFormat(c, await answerRecords(c.get("kb"), records, {
		at,
		nearMisses
	}));
}
function inFormat(c, answer) {
	return answerIn(c, {
		json: answer,
		documents: () => matchDocuments(answer, entryUrlOf(c))
	});
}
// src/worker/routes/outcomes.ts
const LIMITS = {
	fallback: 100,
	maximum: 500
};
/** Reports and lists outcomes of fixes. */
const outcomesRoutes = new Hono().post("/outcomes", requireToken("KEDB_API_TOKEN"), limitBody(1 * MIB), async (c) => {
	const body = await readJson(c, R);
	if (!body.ok) return body.error;
	const reported = await reportOutcome(c.var, body.value);
	if (reported.ok) return c.json(reported.value, 200);
	const { status, detail, pointer } = reported.error;
	return problemResponse(c, status, detail, pointer);
}).get("/outcomes", requireReader, async (c) => {
	const asked = readListQuery(c, ["entry"], LIMITS);
	if (!asked.ok) return asked.error;
	const { query, limit } = asked.value;
	return c.json(await outcomesAnswer(c.var, {
		errorId: query.entry ?? null,
		limit
	}), 200);
});
// src/core/answer/answer-alerts.ts
/** A longer list would help nobody. */
const MAX_RUNNERS_UP = 5;
/** The same for alerts that are already matched: the ledger needs the entry before there is a plan. */
function answerMatched(kb, matched, context) {
	const recentAlerts = [...context.recentAlerts ?? [], ...matched.map(({ alert }) => alert)];
	const known = {
		...context,
		recentAlerts
	};
	return {
		alerts: matched.map((one, index) => answerOne(kb, one, known, context.histories?.[index] ?? null)),
		truncated_alerts: context.truncated,
		kb_version: kb.version
	};
}
function answerOne(kb, one, context, history) {
	const { annotations: _, ...key } = one.alert;
	const [match = null, ...others] = one.matches;
	return {
		alert: key,
		episode: history?.episode ?? null,
		match,
		plan: planFor(kb, one, context, history),
		runners_up: others.slice(0, MAX_RUNNERS_UP),
		near_misses: one.near_misses,
		caps: one.caps
	};
}
function planFor(kb, { alert, matches: [best], entry }, { at, recentAlerts }, history) {
	if (!best || !entry) return null;
	return makePlan(entry, {
		...basicContext(kb, at),
		alert,
		captures: capturesOf(best),
		recentAlerts,
		failedAttempts: history?.episode.failed_attempts ?? 0,
		observedRate: history?.observedRate ?? null
	});
}
// src/worker/routes/webhooks.ts
/** Enough for thousands of alerts, because Alertmanager discards a refused group. */
const MAX_WEBHOOK_BODY = 4 * MIB;
/** Webhooks never answer 429 or a redirect. On 429 Alertmanager discards the alerts, and it follows redirects without the body. */
const webhookRoutes = new Hono().use(requireToken("KEDB_WEBHOOK_TOKEN")).use(limitBody(MAX_WEBHOOK_BODY));
for (const source of SOURCES) webhookRoutes.post(`/${source.name}`, (c) => receive(c, source));
/** Matches, then counts, then plans. The ledger counts by entry, and the plan depends on the ledger. */
async function receive(c, source) {
	const body = await readJson(c, source.validate);
	if (!body.ok) return body.error;
	const { alerts, truncated } = source.toDelivery(body.value);
	const { kb, ledger } = c.var;
	const at = Date.now();
	const matched = await matchAlerts(kb, alerts);
	const redactor = new Redactor();
	const { histories, recent } = await ledger.record({
		alerts: matched.map((one) => toRecord$1(one, redactor)),
		inhibitQuery: inhibitQueryOf(matched),
		at
	});
	return c.json(answerMatched(kb, matched, {
		truncated,
		histories,
		recentAlerts: recent,
		at
	}), 200);
}
function toRecord$1({ alert, matches: [best] }, redactor) {
	const { annotations: _, ...key } = alert;
	if (best) return {
		...key,
		errorId: best.error_id,
		unmatched: null
	};
	return {
		...key,
		errorId: null,
		unmatched: describeUnmatched(alert, redactor)
	};
}
// src/worker/app.ts
/** Pages may load only our own stylesheet and scripts, and call only this Worker. */
const CONTENT_SECURITY_POLICY = {
	defaultSrc: ["'none'"],
	styleSrc: ["'self'"],
	scriptSrc: ["'self'"],
	connectSrc: ["'self'"],
	imgSrc: ["'self'", "data:"],
	formAction: ["'self'"],
	baseUri: ["'none'"],
	frameAncestors: ["'none'"]
};
/** A Worker that serves the output of `kedb build`: kb.txt and page-files.txt. */
function createWorker(compiledIndex, pageFiles) {
	return { fetch: createApp(openIndex(compiledIndex), {
		compiledIndex,
		pageFiles: JSON.parse(pageFiles)
	}).fetch };
}
/** The whole HTTP surface. CORS stays off: the API is for machines and for the pages that it serves itself. */
function createApp(kb, built) {
	const assets = new AssetReader();
	return new Hono().use(requestId()).use(secureHeaders({ contentSecurityPolicy: CONTENT_SECURITY_POLICY })).use(async (c, next) => {
		const ledger = createLedgerClient(c.env.LEDGER, c.env.KEDB_LEDGER_SHARDS);
		const readDetails = (errorId) => assets.readDetails(c.env.ASSETS, errorId);
		c.set("pageFiles", built.pageFiles);
		c.set("ledger", ledger);
		c.set("readDetails", readDetails);
		c.set("readWords", (bucket) => assets.readWords(c.env.ASSETS, bucket));
		c.set("kb", {
			...kb,
			detailsOf: async (errorId) => (await readDetails(errorId)).entry,
			observedRateOf: createRateReader(ledger)
		});
		await next();
	}).get("/healthz", answerHealth).route("/", builtFilesRoutes(built)).route("/", pages).route("/webhooks", webhookRoutes).route("/v1", matchRoutes).route("/v1", entriesRoutes).route("/v1", ledgerRoutes).route("/v1", outcomesRoutes).notFound((c) => problemResponse(c, 404, `there is no ${c.req.method} ${c.req.path}`)).onError((error, c) => errorResponse(error, c));
}
/** Open to everyone. Tells that the Worker runs, and with which version of the knowledge base. */
function answerHealth(c) {
	const { entries, version } = c.get("kb");
	return c.json({
		status: "ok",
		entries: entries.length,
		kb_version: version
	}, 200);
}
// src/worker/ledger/episodes.ts
/** Enough of the epoch that no two shards share it. */
const EPOCH_LENGTH = 12;
/** The search covers this many of the newest episodes, and this many of the newest open ones. */
const MAX_LOOKED_AT = 1e3;
/** An exception's `after` searches this many of the newest episodes, so that an alert storm does not slow every webhook. */
const MAX_RECENT = 1e3;
function findLatest(sql, source, fingerprint) {
	return sql.exec("SELECT * FROM episodes WHERE source = ? AND fingerprint = ? ORDER BY number DESC LIMIT 1", source, fingerprint).toArray()[0] ?? null;
}
function findEpisode(sql, number) {
	return sql.exec("SELECT * FROM episodes WHERE number = ?", number).toArray()[0] ?? null;
}
function toEpisode({ starts_at, last_start, ends_at, floor }) {
	return {
		startsAt: starts_at,
		lastStart: last_start,
		endsAt: ends_at,
		floor
	};
}
function insertEpisode(sql, row) {
	sql.exec(`INSERT INTO episodes (number, source, fingerprint, labels, starts_at, last_start, ends_at, floor, error_id, nth)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, ...[
		row.number,
		row.source,
		row.fingerprint,
		row.labels
	], ...[
		row.starts_at,
		row.last_start,
		row.ends_at,
		row.floor,
		row.error_id,
		row.nth
	]);
}
function updateEpisode(sql, number, episode, at) {
	const { startsAt, lastStart, endsAt } = episode;
	const closedAt = endsAt === null ? null : at;
	sql.exec("UPDATE episodes SET starts_at = ?, last_start = ?, ends_at = ?, closed_at = ? WHERE number = ?", ...[
		startsAt,
		lastStart,
		endsAt,
		closedAt,
		number
	]);
}
function explainEpisode(sql, number, errorId) {
	sql.exec("UPDATE episodes SET error_id = ? WHERE number = ?", errorId, number);
}
function addFailedAttempt(sql, number) {
	sql.exec("UPDATE episodes SET failed_attempts = failed_attempts + 1 WHERE number = ?", number);
}
/** For exceptions that apply after another alert. Only the matching alerts are sent to the Worker, because they are few. */
function listRecent(sql, { since, until, after }) {
	const wanted = after.flatMap((text) => {
		const matchers = parseMatchers(text);
		return matchers.ok ? [matchers.value] : [];
	});
	return [...sql.exec(`SELECT labels, starts_at FROM episodes
     WHERE number > (SELECT max(number) FROM episodes) - ? AND starts_at BETWEEN ? AND ?`, ...[
		MAX_RECENT,
		since,
		until
	])].map(({ labels, starts_at }) => ({
		labels: JSON.parse(labels),
		starts_at
	})).filter(({ labels }) => wanted.some((matchers) => matchesLabels(matchers, labels)));
}
/** The newest first. Open episodes have their own index, so an alert that has fired for a month is not lost behind newer ones. */
function listEpisodes(sql, epoch, { isOpen, limit }) {
	const where = isOpen ? "WHERE ends_at IS NULL" : "";
	const rows = sql.exec(`SELECT * FROM episodes ${where} ORDER BY number DESC LIMIT ?`, limit);
	const { open } = sql.exec("SELECT count(*) AS open FROM episodes WHERE ends_at IS NULL").one();
	return {
		episodes: [...rows].map((row) => toRecord(row, epoch)),
		open
	};
}
/**
* The newest first: the latest episode of exactly this alert, of any age, and episodes whose labels match. A `runbook_url` seldom carries
* all labels, and senders may use their own fingerprints, so the fingerprint alone would find too little.
*/
function listEpisodesOf(sql, epoch, query) {
	const { source, fingerprint, labels } = query;
	return [...sql.exec(`SELECT * FROM episodes WHERE json_extract(labels, '$.alertname') = ? AND number IN (
       SELECT * FROM (SELECT max(number) FROM episodes WHERE source = ? AND fingerprint = ?)
       UNION SELECT * FROM (SELECT number FROM episodes WHERE ends_at IS NULL ORDER BY number DESC LIMIT ?)
       UNION SELECT * FROM (SELECT number FROM episodes ORDER BY number DESC LIMIT ?)
     ) ORDER BY number DESC`, ...[
		labels.alertname ?? "",
		source,
		fingerprint,
		MAX_LOOKED_AT,
		MAX_LOOKED_AT
	])].map((row) => toRecord(row, epoch)).filter((episode) => episode.fingerprint === fingerprint || hasLabels(episode, labels));
}
/** As in Alertmanager, a missing label equals an empty one. */
function hasLabels(episode, labels) {
	return Object.keys(labels).every((name) => labelValue(episode.labels, name) === labelValue(labels, name));
}
function toRecord(row, epoch) {
	return {
		id: renderEpisodeId(epoch, row.number),
		source: row.source,
		fingerprint: row.fingerprint,
		labels: JSON.parse(row.labels),
		state: row.ends_at === null ? "open" : "closed",
		started_at: renderInstant(row.starts_at),
		ended_at: row.ends_at === null ? null : renderInstant(row.ends_at),
		error_id: row.error_id,
		failed_attempts: row.failed_attempts,
		count: row.nth
	};
}
/** An episode's public id. Its prefix names the storage that numbered it. */
function renderEpisodeId(epoch, number) {
	return `${epoch.slice(0, EPOCH_LENGTH)}-${number}`;
}
/** The number of an episode in this storage; null for ids of another storage. */
function parseEpisodeId(epoch, id) {
	const [prefix, number = ""] = id.split("-", 2);
	return prefix === epoch.slice(0, EPOCH_LENGTH) && /^\d{1,15}$/.test(number) ? Number(number) : null;
}
// src/worker/ledger/migrations.ts
/** Each migration runs once, in order. After a release, a migration never changes; a later one corrects it. */
const MIGRATIONS = [`
  -- One row: what the storage is called, and how far it has counted.
  CREATE TABLE ledger (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    epoch TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    episodes INTEGER NOT NULL DEFAULT 0,
    ungrouped INTEGER NOT NULL DEFAULT 0
  );

  -- Times of alerts are texts of fixed width (core/alert/instant.ts), times of ours are milliseconds.
  CREATE TABLE episodes (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    labels TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    last_start TEXT NOT NULL,
    ends_at TEXT,
    floor TEXT,
    error_id TEXT,
    nth INTEGER NOT NULL,
    failed_attempts INTEGER NOT NULL DEFAULT 0,
    closed_at INTEGER
  );
  CREATE INDEX episodes_of_alert ON episodes (source, fingerprint, number);
  CREATE INDEX open_episodes ON episodes (number) WHERE ends_at IS NULL;

  CREATE TABLE totals (
    error_id TEXT PRIMARY KEY,
    total INTEGER NOT NULL,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    revision INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE days (
    error_id TEXT NOT NULL,
    day TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (error_id, day)
  ) WITHOUT ROWID;

  CREATE TABLE outcomes (
    idempotency_key TEXT PRIMARY KEY,
    error_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    episode INTEGER,
    actor TEXT,
    note TEXT,
    at INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE rates (
    error_id TEXT PRIMARY KEY,
    fixed INTEGER NOT NULL,
    failed INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE unmatched (
    id TEXT PRIMARY KEY,
    alertname TEXT,
    service TEXT,
    template TEXT NOT NULL,
    count INTEGER NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    examples TEXT NOT NULL
  ) WITHOUT ROWID;
  `];
/** Brings a storage of any age up to date. workerd refuses PRAGMA user_version, so a table records the applied migrations. */
function migrate(storage, at) {
	storage.transactionSync(() => {
		const { sql } = storage;
		sql.exec("CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL)");
		const [row] = sql.exec("SELECT count(*) AS version FROM schema_migrations").toArray();
		const applied = row?.version ?? 0;
		for (const [index, migration] of MIGRATIONS.entries()) {
			if (index < applied) continue;
			sql.exec(migration);
			sql.exec("INSERT INTO schema_migrations (version, applied_at) VALUES (?, ?)", index + 1, at);
		}
		sql.exec("INSERT INTO ledger (only_row, epoch) VALUES (1, ?) ON CONFLICT DO NOTHING", newEpoch());
	});
}
function newEpoch() {
	return crypto.randomUUID().replaceAll("-", "");
}
// src/worker/ledger/outcomes.ts
/** Counts an attempt at a fix once per idempotency key. */
function recordOutcome(sql, outcome) {
	const { epoch } = readLedgerState(sql);
	const known = findOutcome(sql, outcome.idempotency_key);
	const episode = known ? findEpisode(sql, known.episode ?? -1) : findEpisodeOf(sql, epoch, outcome);
	if (!known) insertOutcome(sql, outcome, episode);
	return {
		state: known === null ? "counted" : isSame(known, outcome) ? "repeated" : "conflict",
		episode: episode && {
			id: renderEpisodeId(epoch, episode.number),
			failed_attempts: episode.failed_attempts + (known === null && outcome.outcome === "failed" ? 1 : 0)
		},
		observed: readRate(sql, outcome.error_id)
	};
}
/** The newest first. */
function listOutcomes(sql, { errorId, limit }) {
	const { epoch } = readLedgerState(sql);
	return [...sql.exec(`SELECT error_id, outcome, episode, actor, note, at, idempotency_key FROM outcomes
     WHERE error_id = ifnull(?, error_id) ORDER BY at DESC, idempotency_key LIMIT ?`, ...[errorId, limit])].map(({ episode, at, ...row }) => ({
		...row,
		episode: episode === null ? null : renderEpisodeId(epoch, episode),
		at: new Date(at).toISOString()
	}));
}
/** How often an entry's fix worked, according to reports; null without reports. */
function readRate(sql, errorId) {
	const [row] = sql.exec("SELECT * FROM rates WHERE error_id = ?", errorId).toArray();
	return row ? toRate(row) : null;
}
/** The rates of all entries with a reported outcome. */
function readRates(sql) {
	const rows = sql.exec("SELECT * FROM rates");
	return Object.fromEntries([...rows].map((row) => [row.error_id, toRate(row)]));
}
function findOutcome(sql, key) {
	return sql.exec("SELECT error_id, outcome, episode FROM outcomes WHERE idempotency_key = ?", key).toArray()[0] ?? null;
}
function isSame(known, { error_id, outcome }) {
	return known.error_id === error_id && known.outcome === outcome;
}
/** Finds the episode by its id, or takes the alert's latest one. The reported fix may already have resolved it. */
function findEpisodeOf(sql, epoch, outcome) {
	if (outcome.episode !== void 0) {
		const number = parseEpisodeId(epoch, outcome.episode);
		return number === null ? null : findEpisode(sql, number);
	}
	return outcome.fingerprint === void 0 ? null : findLatest(sql, outcome.source, outcome.fingerprint);
}
function insertOutcome(sql, outcome, episode) {
	sql.exec(`INSERT INTO outcomes (idempotency_key, error_id, outcome, episode, actor, note, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`, ...[
		outcome.idempotency_key,
		outcome.error_id,
		outcome.outcome,
		episode?.number ?? null
	], ...[
		outcome.actor ?? null,
		outcome.note ?? null,
		outcome.at
	]);
	addToRate(sql, outcome.error_id, outcome.outcome);
	if (episode && outcome.outcome === "failed") addFailedAttempt(sql, episode.number);
}
function toRate({ fixed, failed }) {
	const attempts = fixed + failed;
	return {
		rate: fixed / attempts,
		attempts
	};
}
function addToRate(sql, errorId, outcome) {
	sql.exec(`INSERT INTO rates (error_id, fixed, failed) VALUES (?, ?, ?)
     ON CONFLICT (error_id) DO UPDATE SET fixed = fixed + excluded.fixed, failed = failed + excluded.failed`, ...[
		errorId,
		outcome === "fixed" ? 1 : 0,
		outcome === "failed" ? 1 : 0
	]);
}
// src/core/counting/episode.ts
/**
* How much a later start may exceed all known starts of an open episode. Beyond this, a resolve was lost and a new episode began. Within
* one episode, the starts from an HA pair of Prometheus servers differ by minutes: evaluation intervals and rule delays.
*/
const START_SKEW_MS = 3e5;
const UNCHANGED = {
	update: null,
	begin: null
};
/**
* The only place that decides what counts. It needs only the latest episode of an alert. A repeated delivery never begins a second
* episode, in any order of deliveries (docs/decisions/0007-episodes.md).
*/
function advance(latest, delivery) {
	return delivery.status === "firing" ? fire(latest, delivery) : resolve(latest, delivery.endsAt);
}
function fire(latest, { startsAt, guessed }) {
	if (latest === null) return {
		state: "open",
		update: null,
		begin: beginAt(startsAt, null)
	};
	if (guessed && latest.endsAt === null) return {
		state: "open",
		...UNCHANGED
	};
	if (isOfAnEarlierOne(latest, startsAt)) return {
		state: "stale",
		...UNCHANGED
	};
	if (latest.endsAt !== null) return {
		state: "open",
		update: null,
		begin: beginAt(startsAt, latest.endsAt)
	};
	const latestOwnStart = addMs(latest.lastStart, START_SKEW_MS);
	if (startsAt <= latestOwnStart) return {
		state: "open",
		update: widen(latest, startsAt),
		begin: null
	};
	return {
		state: "open",
		update: {
			...latest,
			endsAt: startsAt
		},
		begin: beginAt(startsAt, latestOwnStart)
	};
}
function resolve(latest, endsAt) {
	if (latest === null) return {
		state: "unknown",
		...UNCHANGED
	};
	if (latest.endsAt !== null) return {
		state: "closed",
		...UNCHANGED
	};
	if (isOfAnEarlierOne(latest, endsAt) || endsAt < latest.startsAt) return {
		state: "stale",
		...UNCHANGED
	};
	const update = {
		...latest,
		endsAt
	};
	if (endsAt >= latest.lastStart) return {
		state: "closed",
		update,
		begin: null
	};
	return {
		state: "closed",
		update,
		begin: beginAt(latest.lastStart, endsAt)
	};
}
function beginAt(startsAt, floor) {
	return {
		startsAt,
		lastStart: startsAt,
		endsAt: null,
		floor
	};
}
function isOfAnEarlierOne({ floor, endsAt }, time) {
	return floor !== null && time <= floor || endsAt !== null && time <= endsAt;
}
function widen(episode, startsAt) {
	if (startsAt >= episode.startsAt && startsAt <= episode.lastStart) return null;
	return {
		...episode,
		startsAt: earlier(episode.startsAt, startsAt),
		lastStart: later(episode.lastStart, startsAt)
	};
}
// src/worker/ledger/unmatched.ts
/** Alert names that never repeat must not fill the storage. Beyond the limit, episodes count as ungrouped. */
const MAX_GROUPS = 2e3;
const MAX_EXAMPLES = 3;
/** Counts an episode that no entry explains. */
function addUnmatched(sql, ledgerState, alert, at) {
	const [group] = sql.exec("SELECT * FROM unmatched WHERE id = ?", alert.id).toArray();
	if (group) growGroup(sql, group, alert.example, at);
	else if (countGroups(sql) < MAX_GROUPS) insertGroup(sql, alert, at);
	else ledgerState.ungrouped += 1;
}
function growGroup(sql, group, example, at) {
	const examples = readExamples(group.examples);
	const isNew = examples.length < MAX_EXAMPLES && !examples.includes(example);
	sql.exec("UPDATE unmatched SET count = count + 1, last_seen = max(last_seen, ?), examples = ? WHERE id = ?", ...[
		at,
		JSON.stringify(isNew ? [...examples, example] : examples),
		group.id
	]);
}
function insertGroup(sql, alert, at) {
	sql.exec(`INSERT INTO unmatched (id, alertname, service, template, count, first_seen, last_seen, examples)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?)`, ...[
		alert.id,
		alert.alertname,
		alert.service,
		alert.template,
		at,
		at,
		JSON.stringify([alert.example])
	]);
}
function countGroups(sql) {
	return sql.exec("SELECT count(*) AS groups FROM unmatched").one().groups;
}
/** The most frequent first. */
function listUnmatched(sql, limit) {
	return {
		groups: [...sql.exec("SELECT * FROM unmatched ORDER BY count DESC, id LIMIT ?", limit)].map(toGroup),
		ungrouped: readLedgerState(sql).ungrouped
	};
}
function toGroup({ examples, first_seen, last_seen, ...row }) {
	return {
		...row,
		first_seen: new Date(first_seen).toISOString(),
		last_seen: new Date(last_seen).toISOString(),
		examples: readExamples(examples)
	};
}
function readExamples(json) {
	return JSON.parse(json);
}
// src/worker/ledger/record-alerts.ts
/** Far more than real alerts need, and far below a cell's limit of 2 MB. 500 episodes of this size fit into one RPC answer. */
const MAX_LABELS = 16384;
/** Advances the episode of each alert. Call it in a transaction, so that a webhook counts completely or not at all. */
function recordAlerts(sql, { alerts, recent, at }) {
	const ledgerState = readLedgerState(sql);
	const before = { ...ledgerState };
	const recording = {
		sql,
		ledgerState,
		pendingTotals: new PendingTotals(),
		at
	};
	const episodes = alerts.map((alert) => recordAlert(recording, alert));
	recording.pendingTotals.write(sql, ledgerState);
	if (ledgerState.revision !== before.revision || ledgerState.episodes !== before.episodes) writeLedgerState(sql, ledgerState);
	return {
		histories: alerts.map(({ errorId }, index) => historyOf(sql, errorId, episodes[index])),
		recent: recent === null ? [] : listRecent(sql, recent)
	};
}
function recordAlert(recording, alert) {
	const { sql, at, ledgerState } = recording;
	const latest = findLatest(sql, alert.source, alert.fingerprint);
	const transition = advance(latest && toEpisode(latest), toDelivery(alert, at));
	if (latest && transition.update) updateEpisode(sql, latest.number, transition.update, at);
	const begun = transition.begin && begin(recording, alert, transition.begin, latest);
	if (latest && !begun && transition.state === "open") explain(recording, alert, latest);
	const current = transition.state === "open" ? begun ?? latest : latest;
	return toAlertEpisode(ledgerState.epoch, transition, current);
}
function begin({ sql, ledgerState, pendingTotals, at }, alert, { startsAt, lastStart, endsAt, floor }, latest) {
	ledgerState.episodes += 1;
	const row = {
		number: ledgerState.episodes,
		source: alert.source,
		fingerprint: alert.fingerprint,
		labels: capLabels(alert.labels),
		starts_at: startsAt,
		last_start: lastStart,
		ends_at: endsAt,
		floor,
		error_id: alert.errorId,
		nth: (latest?.nth ?? 0) + 1,
		failed_attempts: 0,
		closed_at: null
	};
	insertEpisode(sql, row);
	if (row.error_id !== null) pendingTotals.add(row.error_id, countedDay(startsAt, at));
	else if (alert.unmatched) addUnmatched(sql, ledgerState, alert.unmatched, at);
	return row;
}
/** Labels as JSON. If they exceed the limit, the longest are dropped: short ones, such as alertname, identify the alert. */
function capLabels(labels) {
	const whole = JSON.stringify(labels);
	if (whole.length <= MAX_LABELS) return whole;
	const kept = [];
	let length = 2;
	for (const label of Object.entries(labels).sort((a, b) => sizeOf(a) - sizeOf(b))) {
		length += sizeOf(label);
		if (length > MAX_LABELS) break;
		kept.push(label);
	}
	return JSON.stringify(Object.fromEntries(kept));
}
/** With the colon and the comma. */
function sizeOf([name, value]) {
	return JSON.stringify(name).length + JSON.stringify(value).length + 2;
}
/** Someone wrote the entry while the alert fired. This episode becomes the entry's first occurrence. */
function explain({ sql, pendingTotals, at }, { errorId }, latest) {
	if (latest.error_id !== null || errorId === null) return;
	explainEpisode(sql, latest.number, errorId);
	pendingTotals.add(errorId, countedDay(latest.starts_at, at));
}
function toAlertEpisode(epoch, { state, begin, update }, row) {
	const startsAt = state === "open" && begin ? begin.startsAt : update?.startsAt ?? row?.starts_at ?? null;
	return {
		id: row && renderEpisodeId(epoch, row.number),
		opened: begin !== null,
		state,
		started_at: startsAt && renderInstant(startsAt),
		failed_attempts: row?.failed_attempts ?? 0,
		count: row?.nth ?? 0
	};
}
const UNKNOWN = {
	id: null,
	opened: false,
	state: "unknown",
	started_at: null,
	failed_attempts: 0,
	count: 0
};
function historyOf(sql, errorId, episode = UNKNOWN) {
	return {
		episode,
		observedRate: errorId === null ? null : readRate(sql, errorId)
	};
}
// src/worker/ledger/retention.ts
/**
* The ledger keeps closed episodes to tell repeated deliveries from new episodes. Alertmanager forgets sent alerts after
* `data.retention`, by default 120 h, so older alerts never come again.
*/
const EPISODE_DAYS = 30;
/** Rows per table and transaction. Deleted rows count as written rows, and other calls wait meanwhile. */
const BATCH = 500;
/** Deletes old rows; true if there may be more. Totals and rates stay for ever. */
function purge(sql, at) {
	const daysKept = /* @__PURE__ */ new Date(at - 90 * DAY_MS);
	const deleted = [
		deleteFrom(sql, "episodes", "number", "closed_at", at - EPISODE_DAYS * DAY_MS),
		deleteFrom(sql, "outcomes", "idempotency_key", "at", daysKept.getTime()),
		deleteFrom(sql, "unmatched", "id", "last_seen", daysKept.getTime())
	];
	sql.exec("DELETE FROM days WHERE day < ?", daysKept.toISOString().slice(0, 10));
	return deleted.some((count) => count === BATCH);
}
function deleteFrom(sql, table, key, column, before) {
	const old = `SELECT ${key} FROM ${table} WHERE ${column} < ? LIMIT ${BATCH}`;
	return sql.exec(`DELETE FROM ${table} WHERE ${key} IN (${old}) RETURNING 1`, before).toArray().length;
}
// src/worker/ledger/ledger.ts
const SOON_MS = 1e4;
/**
* The store of episodes, totals and outcomes. Every method is one synchronous transaction, so calls never see half-done work. workerd
* holds an answer back until its data is on disk (the output gate), so acknowledged data survives a kill.
*/
var Ledger = class extends DurableObject {
	constructor(ctx, env) {
		super(ctx, env);
		ctx.blockConcurrencyWhile(async () => {
			migrate(ctx.storage, Date.now());
			if (await ctx.storage.getAlarm() === null) await ctx.storage.setAlarm(Date.now() + DAY_MS);
		});
	}
	record(batch) {
		return this.#transact((sql) => recordAlerts(sql, batch));
	}
	recordOutcome(outcome) {
		return this.#transact((sql) => recordOutcome(sql, outcome));
	}
	/** `cursor` maps each epoch to the revision that the reader already knows. */
	readOccurrences(cursor, limit) {
		return this.#transact((sql) => readOccurrences(sql, cursor[readLedgerState(sql).epoch] ?? 0, limit));
	}
	readOccurrencesOf(errorIds) {
		return this.#transact((sql) => readOccurrencesOf(sql, errorIds));
	}
	listEpisodes(query) {
		return this.#transact((sql) => listEpisodes(sql, readLedgerState(sql).epoch, query));
	}
	listEpisodesOf(query) {
		return this.#transact((sql) => listEpisodesOf(sql, readLedgerState(sql).epoch, query));
	}
	listRecent(query) {
		return this.#transact((sql) => listRecent(sql, query));
	}
	listUnmatched(limit) {
		return this.#transact((sql) => listUnmatched(sql, limit));
	}
	listOutcomes(query) {
		return this.#transact((sql) => listOutcomes(sql, query));
	}
	readRates() {
		return this.#transact(readRates);
	}
	/** Runs once a day, and again soon while there is more to delete. It must not fail: workerd tries six times and then gives up. */
	async alarm() {
		const result = this.#transact((sql) => purge(sql, Date.now()));
		const hasMore = result.ok && result.value;
		await this.ctx.storage.setAlarm(Date.now() + (hasMore ? SOON_MS : DAY_MS));
	}
	#transact(work) {
		const { storage } = this.ctx;
		try {
			return success(storage.transactionSync(() => work(storage.sql)));
		} catch (error) {
			console.error(JSON.stringify({
				ledger: this.ctx.id.name ?? "",
				error: String(error)
			}));
			return failure(null);
		}
	}
};
// src/worker/index.ts
/** Opens the index in global scope: start-up may use a second of CPU, but a request on the free plan only 10 ms. */
var worker_default = createWorker(compiledIndex, pageFiles);
export { Ledger, worker_default as default };
