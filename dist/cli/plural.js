// Generated from src/ by rolldown. Do not edit: run `npm run build:dist`.
function e(e,t){return e===0?`no ${t}s`:e===1?`1 ${t}`:`${e} ${t}s`}export{e as t};