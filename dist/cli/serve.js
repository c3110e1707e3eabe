// Generated from src/ by rolldown. Do not edit: run `npm run build:dist`.
import{n as e,r as t,s as n,t as r}from"./io.js";import{n as i,t as a}from"./line-source.js";import{n as o,r as s,t as c}from"./build-for-serve.js";import{t as l}from"./paths.js";import{n as u,t as d}from"./settings-option.js";import{n as f}from"./open-folder.js";import{t as p}from"./refuse-links.js";import{n as m}from"./write-output.js";import{createRequire as h}from"node:module";import{delimiter as g,dirname as _,join as v,resolve as y}from"node:path";import{existsSync as b,mkdtempSync as x,rmSync as S,writeFileSync as C}from"node:fs";import{tmpdir as w}from"node:os";import{spawn as T}from"node:child_process";import{randomBytes as E}from"node:crypto";import{setTimeout as D}from"node:timers/promises";import{createServer as O}from"node:net";const k=/^[A-Za-z0-9._~+/-]+=*( *, *[A-Za-z0-9._~+/-]+=*)*$/;function A(e){return{KEDB_WEBHOOK_TOKEN:j(e,`KEDB_WEBHOOK_TOKEN`),KEDB_API_TOKEN:j(e,`KEDB_API_TOKEN`)}}function j(e,t){let n=e[t];if(!n)return M();if(k.test(n))return n;throw new r(`${t} is not a valid bearer token: use only letters, digits and ._~+/-, and separate tokens with commas`)}function M(){return E(18).toString(`base64url`)}function N(e){return e.split(`,`)[0]?.trim()??``}async function P({port:e,tokens:t,io:n,kbVersion:r,stopped:i}){let a=`http://127.0.0.1:${e}`,o=!1;for(i.then(()=>{o=!0});!o&&!await F(a,r);)await D(200);o||n.stdout.write(L(a,t,n))}async function F(e,t){try{let n=await fetch(`${e}/healthz`,{signal:AbortSignal.timeout(2e3)}),r=await n.json();return n.ok&&r.kb_version===t}catch{return!1}}const I={version:`4`,alerts:[{status:`firing`,labels:{alertname:`ServiceLogError`,service:`redis`,severity:`warning`},annotations:{description:`Error connecting to Redis at redis:6379. Connection refused.`}}]};function L(t,{KEDB_WEBHOOK_TOKEN:n,KEDB_API_TOKEN:r},i){let{bold:a,green:o}=e(i);return`${o(`✓`)} serving at ${a(t)}  (press Ctrl-C to stop)

Open the pages, signed in:

  ${t}/sign-in#${N(r)}

Send an alert, as Alertmanager does:

  curl -s ${t}/webhooks/alertmanager \\
    -H 'Authorization: Bearer ${N(n)}' \\
    -H 'Content-Type: application/json' \\
    -d '${JSON.stringify(I)}'

Match a log line:

  curl -s ${t}/v1/match \\
    -H 'Authorization: Bearer ${N(r)}' \\
    -H 'Content-Type: text/plain' \\
    --data-binary 'Error connecting to Redis at redis:6379. Connection refused.'

`}function R(e){return new Promise((t,n)=>{let i=O();i.once(`error`,()=>n(new r(`port ${e} is in use: choose another one with --port or PORT`))),i.listen(e,`127.0.0.1`,()=>i.close(()=>t()))})}function z(e,t,n){let i=x(v(w(),`kedb-`)),a=m({root:i,path:``},o(t));if(!a.ok)throw new r(`${i} cannot be written: ${a.error}`);let s=v(i,`index.ts`);return C(s,B(e)),{path:i,main:s,assets:v(i,`assets`),state:n??v(i,`state`),remove:()=>S(i,{recursive:!0,force:!0})}}function B(e){let t=t=>JSON.stringify(v(e,`src/worker`,t));return`import compiledIndex from './kb.txt';
import pageFiles from './page-files.txt';
import { createWorker } from ${t(`app.ts`)};

export { Ledger } from ${t(`ledger/ledger.ts`)};

export default createWorker(compiledIndex, pageFiles);
`}const V={WRANGLER_SEND_METRICS:`false`,WRANGLER_HIDE_BANNER:`true`,CLOUDFLARE_CF_FETCH_ENABLED:`false`,CI:`1`};function H({root:e,run:t,folder:n,settings:r,port:i,tokens:a,io:o}){let s=[U(e),`dev`,t.main,`--config`,v(e,`wrangler.toml`),`--assets`,t.assets,`--persist-to`,t.state,`--port`,String(i),`--log-level`,`warn`],l={KEDB_KB:y(n),KEDB_OUT:t.path,KEDB_SETTINGS:r&&y(r),[c]:`1`},u={...o.env,...V,...a,...l,PATH:W(o.env)},d=T(process.execPath,s,{cwd:e,env:u,stdio:[`ignore`,`pipe`,`pipe`]});d.stdout?.pipe(o.stderr,{end:!1}),d.stderr?.pipe(o.stderr,{end:!1});let f=G(d);return{stopped:K(d).finally(()=>{f(),t.remove()})}}function U(e){let t=h(v(e,`package.json`)).resolve(`wrangler/package.json`);return v(_(t),`wrangler-dist`,`cli.js`)}function W(e){return[_(process.execPath),...e.PATH?[e.PATH]:[]].join(g)}function G(e){let t=t=>e.kill(t);return process.on(`SIGINT`,t).on(`SIGTERM`,t),()=>process.off(`SIGINT`,t).off(`SIGTERM`,t)}function K(e){return new Promise(t=>{e.on(`error`,()=>t(2)),e.on(`exit`,(e,n)=>t(e===0||n===`SIGINT`||n===`SIGTERM`?0:2))})}const q=t([[`kedb serve kb`,`serve the folder kb, with new tokens`],[`KEDB_WEBHOOK_TOKEN=try-me kedb serve kb --port 9000`,`choose the token and the port`],[`kedb serve kb --state .kedb-state`,`keep the counts for the next run`]],{0:`you stopped the server`,1:`not used`});function J(t,o){return new n(`serve`).description(`check, compile and serve the knowledge base on this machine`).argument(`[dir]`,`folder of the knowledge base`,`kb`).option(`--port <port>`,`port on 127.0.0.1 (default: PORT in the environment, or 8787)`).option(`--state <dir>`,`folder for the ledger; without it, kedb deletes the ledger at the end`).addOption(d()).addHelpText(`after`,q).action(async(n,c)=>{let d=Y(c.port??t.env.PORT??`8787`),m=A(t.env),h=l();if(!b(`${h}/wrangler.toml`))throw new r(`serve runs only in a clone of kedb, which contains the Worker`);c.state!==void 0&&p(c.state),await R(d);let g=u(n,c);t.stdout.write(i(g.report,a(g.files),e(t)));let _=s(f(g,n,t),n),v=H({root:h,run:z(h,_,c.state&&y(c.state)),folder:n,settings:c.settings,port:d,tokens:m,io:t});await P({port:d,tokens:m,io:t,kbVersion:_.version,stopped:v.stopped}),o(await v.stopped)})}function Y(e){let t=Number(e);if(!/^\d+$/.test(e)||t<1||t>65535)throw new r(`${e} is not a port: use a number from 1 to 65535`);return t}export{J as serveCommand};