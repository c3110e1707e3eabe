import * as core from '@actions/core';
import { main } from './main.ts';

await main(core, process.env);
