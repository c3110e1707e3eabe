// Generated from src/ by rolldown. Do not edit: run `npm run build:dist`.
import{n as e,o as t,t as n}from"./io.js";import{f as r,n as i,t as a}from"./settings-option.js";import{i as o,n as s,r as c}from"./open-folder.js";import{n as l,t as u}from"./line-source.js";import{n as d,t as f}from"./build.js";import{Z as p}from"./front-matter-map.js";import{createRequire as m}from"node:module";import{dirname as h,join as g,resolve as _}from"node:path";import{existsSync as v,mkdtempSync as y,rmSync as b,writeFileSync as x}from"node:fs";import{tmpdir as S}from"node:os";import{spawn as C}from"node:child_process";import{randomBytes as w}from"node:crypto";import{setTimeout as T}from"node:timers/promises";import{createServer as E}from"node:net";const D=/^[A-Za-z0-9._~+/-]+=*( *, *[A-Za-z0-9._~+/-]+=*)*$/;function O(e){return{KEDB_WEBHOOK_TOKEN:k(e,`KEDB_WEBHOOK_TOKEN`),KEDB_API_TOKEN:k(e,`KEDB_API_TOKEN`)}}function k(e,t){let r=e[t];if(!r)return A();if(D.test(r))return r;throw new n(`${t} cannot be sent as a bearer token: use letters, digits and ._~+/- only, a comma between two`)}function A(){return w(18).toString(`base64url`)}function j(e){return e.split(`,`)[0]?.trim()??``}async function M({port:e,tokens:t,io:n,kbVersion:r,stopped:i}){let a=`http://127.0.0.1:${e}`,o=!1;for(i.then(()=>{o=!0});!o&&!await N(a,r);)await T(200);o||n.stdout.write(F(a,t,n))}async function N(e,t){try{let n=await fetch(`${e}/healthz`,{signal:AbortSignal.timeout(2e3)}),r=await n.json();return n.ok&&r.kb_version===t}catch{return!1}}const P={version:`4`,alerts:[{status:`firing`,labels:{alertname:`ServiceLogError`,service:`redis`,severity:`warning`},annotations:{description:`Error connecting to Redis at redis:6379. Connection refused.`}}]};function F(t,{KEDB_WEBHOOK_TOKEN:n,KEDB_API_TOKEN:r},i){let{bold:a,green:o}=e(i);return`${o(`✓`)} serving at ${a(t)}  (Ctrl-C stops)

The pages, signed in:

  ${t}/sign-in#${j(r)}

An alert, as Alertmanager sends it:

  curl -s ${t}/webhooks/alertmanager \\
    -H 'Authorization: Bearer ${j(n)}' \\
    -H 'Content-Type: application/json' \\
    -d '${JSON.stringify(P)}'

A log line:

  curl -s ${t}/v1/match \\
    -H 'Authorization: Bearer ${j(r)}' \\
    -H 'Content-Type: text/plain' \\
    --data-binary 'Error connecting to Redis at redis:6379. Connection refused.'

`}function I(e){return new Promise((t,r)=>{let i=E();i.once(`error`,()=>r(new n(`port ${e} is taken; choose another with --port or PORT`))),i.listen(e,`127.0.0.1`,()=>i.close(()=>t()))})}function L(e,t,n){let r=y(g(S(),`kedb-`));d(r,t);let i=g(r,`index.ts`);return x(i,R(e)),{path:r,main:i,assets:g(r,`assets`),state:n??g(r,`state`),remove:()=>b(r,{recursive:!0,force:!0})}}function R(e){let t=t=>JSON.stringify(g(e,`src/worker`,t));return`import compiledIndex from './kb.txt';
import pageFiles from './page-files.txt';
import { createWorker } from ${t(`app.ts`)};

export { Ledger } from ${t(`ledger/ledger.ts`)};

export default createWorker(compiledIndex, pageFiles);
`}const z={WRANGLER_SEND_METRICS:`false`,WRANGLER_HIDE_BANNER:`true`,CLOUDFLARE_CF_FETCH_ENABLED:`false`,CI:`1`};function B({root:e,run:t,folder:n,settings:r,port:i,tokens:a,io:o}){let s=[V(e),`dev`,t.main,`--config`,g(e,`wrangler.toml`),`--assets`,t.assets,`--persist-to`,t.state,`--port`,String(i),`--log-level`,`warn`],c={KEDB_KB:_(n),KEDB_OUT:t.path,KEDB_SETTINGS:r&&_(r)},l={...o.env,...z,...a,...c,PATH:H(o.env)},u=C(process.execPath,s,{cwd:e,env:l,stdio:[`ignore`,`pipe`,`pipe`]});u.stdout?.pipe(o.stderr,{end:!1}),u.stderr?.pipe(o.stderr,{end:!1});let d=U(u);return{stopped:W(u).finally(()=>{d(),t.remove()})}}function V(e){let t=m(g(e,`package.json`)).resolve(`wrangler/package.json`);return g(h(t),`wrangler-dist`,`cli.js`)}function H(e){return`${h(process.execPath)}:${e.PATH??``}`}function U(e){let t=t=>e.kill(t);return process.on(`SIGINT`,t).on(`SIGTERM`,t),()=>process.off(`SIGINT`,t).off(`SIGTERM`,t)}function W(e){return new Promise(t=>{e.on(`error`,()=>t(2)),e.on(`exit`,(e,n)=>t(e===0||n===`SIGINT`||n===`SIGTERM`?0:2))})}function G(r,o){return new t(`serve`).description(`check, compile and serve the knowledge base in workerd on this machine`).argument(`[dir]`,`the knowledge base`,`kb`).option(`--port <port>`,`the port on 127.0.0.1 (or PORT in the environment)`).option(`--state <dir>`,`keep what was counted here; left out, it is forgotten at the end`).addOption(a()).action(async(t,a)=>{let s=q(a.port??r.env.PORT??`8787`),c=O(r.env),d=p();if(!v(`${d}/wrangler.toml`))throw new n(`serve needs a clone of kedb: it has the Worker`);await I(s);let m=i(t,a);r.stdout.write(l(m.report,u(m.files),e(r)));let h=f(K(m,t,r),t),g=B({root:d,run:L(d,h,a.state&&_(a.state)),folder:t,settings:a.settings,port:s,tokens:c,io:r});await M({port:s,tokens:c,io:r,kbVersion:h.version,stopped:g.stopped}),o(await g.stopped)})}function K({snapshot:e,report:t,settingsName:n},i,a){s(t.problems,n);let{kb:l,leftOut:u}=o(e.kb,t.problems);return c(u,i,a),u.length===0?e:new r(l)}function q(e){let t=Number(e);if(!/^\d+$/.test(e)||t<1||t>65535)throw new n(`${e} is no port; it is a number from 1 to 65535`);return t}export{G as serveCommand};