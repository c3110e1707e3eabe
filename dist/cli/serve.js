// Generated from src/ by rolldown. Do not edit: run `npm run build:dist`.
import{n as e,r as t,s as n,t as r}from"./io.js";import{f as i,n as a,t as o}from"./settings-option.js";import{i as s,n as c,r as l}from"./open-folder.js";import{n as u,t as d}from"./line-source.js";import{n as f,t as p}from"./build.js";import{Z as m}from"./front-matter-map.js";import{createRequire as h}from"node:module";import{dirname as g,join as _,resolve as v}from"node:path";import{existsSync as y,mkdtempSync as b,rmSync as x,writeFileSync as S}from"node:fs";import{tmpdir as C}from"node:os";import{spawn as w}from"node:child_process";import{randomBytes as T}from"node:crypto";import{setTimeout as E}from"node:timers/promises";import{createServer as D}from"node:net";const O=/^[A-Za-z0-9._~+/-]+=*( *, *[A-Za-z0-9._~+/-]+=*)*$/;function k(e){return{KEDB_WEBHOOK_TOKEN:A(e,`KEDB_WEBHOOK_TOKEN`),KEDB_API_TOKEN:A(e,`KEDB_API_TOKEN`)}}function A(e,t){let n=e[t];if(!n)return j();if(O.test(n))return n;throw new r(`${t} is not a valid bearer token: use only letters, digits and ._~+/-, and separate tokens with commas`)}function j(){return T(18).toString(`base64url`)}function M(e){return e.split(`,`)[0]?.trim()??``}async function N({port:e,tokens:t,io:n,kbVersion:r,stopped:i}){let a=`http://127.0.0.1:${e}`,o=!1;for(i.then(()=>{o=!0});!o&&!await P(a,r);)await E(200);o||n.stdout.write(I(a,t,n))}async function P(e,t){try{let n=await fetch(`${e}/healthz`,{signal:AbortSignal.timeout(2e3)}),r=await n.json();return n.ok&&r.kb_version===t}catch{return!1}}const F={version:`4`,alerts:[{status:`firing`,labels:{alertname:`ServiceLogError`,service:`redis`,severity:`warning`},annotations:{description:`Error connecting to Redis at redis:6379. Connection refused.`}}]};function I(t,{KEDB_WEBHOOK_TOKEN:n,KEDB_API_TOKEN:r},i){let{bold:a,green:o}=e(i);return`${o(`✓`)} serving at ${a(t)}  (press Ctrl-C to stop)

Open the pages, signed in:

  ${t}/sign-in#${M(r)}

Send an alert, as Alertmanager does:

  curl -s ${t}/webhooks/alertmanager \\
    -H 'Authorization: Bearer ${M(n)}' \\
    -H 'Content-Type: application/json' \\
    -d '${JSON.stringify(F)}'

Match a log line:

  curl -s ${t}/v1/match \\
    -H 'Authorization: Bearer ${M(r)}' \\
    -H 'Content-Type: text/plain' \\
    --data-binary 'Error connecting to Redis at redis:6379. Connection refused.'

`}function L(e){return new Promise((t,n)=>{let i=D();i.once(`error`,()=>n(new r(`port ${e} is in use: choose another one with --port or PORT`))),i.listen(e,`127.0.0.1`,()=>i.close(()=>t()))})}function R(e,t,n){let r=b(_(C(),`kedb-`));f(r,t);let i=_(r,`index.ts`);return S(i,z(e)),{path:r,main:i,assets:_(r,`assets`),state:n??_(r,`state`),remove:()=>x(r,{recursive:!0,force:!0})}}function z(e){let t=t=>JSON.stringify(_(e,`src/worker`,t));return`import compiledIndex from './kb.txt';
import pageFiles from './page-files.txt';
import { createWorker } from ${t(`app.ts`)};

export { Ledger } from ${t(`ledger/ledger.ts`)};

export default createWorker(compiledIndex, pageFiles);
`}const B={WRANGLER_SEND_METRICS:`false`,WRANGLER_HIDE_BANNER:`true`,CLOUDFLARE_CF_FETCH_ENABLED:`false`,CI:`1`};function V({root:e,run:t,folder:n,settings:r,port:i,tokens:a,io:o}){let s=[H(e),`dev`,t.main,`--config`,_(e,`wrangler.toml`),`--assets`,t.assets,`--persist-to`,t.state,`--port`,String(i),`--log-level`,`warn`],c={KEDB_KB:v(n),KEDB_OUT:t.path,KEDB_SETTINGS:r&&v(r)},l={...o.env,...B,...a,...c,PATH:U(o.env)},u=w(process.execPath,s,{cwd:e,env:l,stdio:[`ignore`,`pipe`,`pipe`]});u.stdout?.pipe(o.stderr,{end:!1}),u.stderr?.pipe(o.stderr,{end:!1});let d=W(u);return{stopped:G(u).finally(()=>{d(),t.remove()})}}function H(e){let t=h(_(e,`package.json`)).resolve(`wrangler/package.json`);return _(g(t),`wrangler-dist`,`cli.js`)}function U(e){return`${g(process.execPath)}:${e.PATH??``}`}function W(e){let t=t=>e.kill(t);return process.on(`SIGINT`,t).on(`SIGTERM`,t),()=>process.off(`SIGINT`,t).off(`SIGTERM`,t)}function G(e){return new Promise(t=>{e.on(`error`,()=>t(2)),e.on(`exit`,(e,n)=>t(e===0||n===`SIGINT`||n===`SIGTERM`?0:2))})}const K=t([[`kedb serve kb`,`serve the folder kb, with new tokens`],[`KEDB_WEBHOOK_TOKEN=try-me kedb serve kb --port 9000`,`choose the token and the port`],[`kedb serve kb --state .kedb-state`,`keep the counts for the next run`]],{0:`you stopped the server`,1:`not used`});function q(t,i){return new n(`serve`).description(`check, compile and serve the knowledge base on this machine`).argument(`[dir]`,`folder of the knowledge base`,`kb`).option(`--port <port>`,`port on 127.0.0.1 (default: PORT in the environment, or 8787)`).option(`--state <dir>`,`folder for the ledger; without it, kedb deletes the ledger at the end`).addOption(o()).addHelpText(`after`,K).action(async(n,o)=>{let s=Y(o.port??t.env.PORT??`8787`),c=k(t.env),l=m();if(!y(`${l}/wrangler.toml`))throw new r(`serve runs only in a clone of kedb, which contains the Worker`);await L(s);let f=a(n,o);t.stdout.write(u(f.report,d(f.files),e(t)));let h=p(J(f,n,t),n),g=V({root:l,run:R(l,h,o.state&&v(o.state)),folder:n,settings:o.settings,port:s,tokens:c,io:t});await N({port:s,tokens:c,io:t,kbVersion:h.version,stopped:g.stopped}),i(await g.stopped)})}function J({snapshot:e,report:t,settingsName:n},r,a){c(t.problems,n);let{kb:o,leftOut:u}=s(e.kb,t.problems);return l(u,r,a),u.length===0?e:new i(o)}function Y(e){let t=Number(e);if(!/^\d+$/.test(e)||t<1||t>65535)throw new r(`${e} is not a port: use a number from 1 to 65535`);return t}export{q as serveCommand};