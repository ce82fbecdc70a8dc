import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

// The types of a client, made of a description of the API: node generate.mjs openapi.json api.ts
const [from = '', to = ''] = process.argv.slice(2);
writeFileSync(to, astToString(await openapiTS(JSON.parse(readFileSync(from, 'utf8')))));
