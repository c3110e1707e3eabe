// Generated from src/ by rolldown. Do not edit: run `npm run build:dist`.
var e=`0.1.0`;export{e as t};