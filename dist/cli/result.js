// Generated from src/ by rolldown. Do not edit: run `npm run build:dist`.
function e(e){return{ok:!0,value:e}}function t(e){return{ok:!1,error:e}}export{e as n,t};