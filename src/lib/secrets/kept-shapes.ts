import { findIbans, findPaymentCards, isIpv4, isIpv6, isSwissInsuranceNumber } from './check-digits.ts';
import { everywhere, inBrackets, type Shape } from './shape.ts';
import { findCredentials } from './url-credentials.ts';
import { isBasicAuth, isKey, isMixed, isValue, looksRandom } from './values.ts';

/**
 * Words that name a secret: in English, German and French, and the most common ones of other languages. Words that are also parts
 * of other words are in SHORT_NAMES. `PWD=/…` is no secret but the working folder.
 */
const NAMES = [
  'pass(?:[ _-]?(?:wor[dt]|phrase|code)|wd)',
  'secret',
  'token(?!s)',
  'credentials?',
  '(?:api|access|account|private|shared|signing|encryption|master|license|subscription|function|session|auth|storage|host)[ _-]?key',
  'saml(?:request|response)',
  'kennwort',
  'losungswort',
  'geheimnis',
  'geheimzahl',
  'zugangs(?:daten|code)',
  'schl(?:ü|ue)ssel',
  'mots?[ _-]?de[ _-]?passe',
  'cl(?:é|e)[ _-](?:secr(?:è|e)te|priv(?:é|e)e|api|d.acc(?:è|e)s)',
  'code[ _-](?:secret|d.acc(?:è|e)s|confidentiel)',
  'jeton',
  'contrase(?:ñ|n)a',
  'clave',
  'senha',
  'parola[ _-]d.ordine',
  'wachtwoord',
  'l(?:ö|o)senord',
  'has(?:ł|l)o',
  'парол[ья]',
].join('|');
const SHORT_NAMES =
  '(?<![a-z])(?:pass|pwd(?!["\']?[:=]\\s?\\/)|pw|pin|puk|otp|totp|psk|mdp|sig|auth|cvv2?|cvc2?|cvn|jwt|hmac|nonce)(?![a-z])';
const NAME = `(?:${NAMES}|${SHORT_NAMES})`;

/** Excludes names of something about a secret: `token_type`, `secretName`, `password-file`. */
const ABOUT =
  '(?![_-]?(?:count|type|name|length|len|size|limit|expir\\w*|ttl|age|path|file|url|uri|field|policy|version|class|review|store|mode|status|state|enabled|required|usage|method|scheme|realm|provider|server|backend|endpoint|issuer|algorithm|alg|manager|service|module|handler)s?(?![a-z]))';

/** The separator of a name and its value: `=`, `: `, `=>`, `] =>`, `" value="`. Backslashes come from JSON inside JSON. */
const IS =
  '\\\\{0,7}["\'`]?\\]?(?:\\s{1,4}(?:value|content)|,\\s{0,2}\\\\{0,7}["\']value\\\\{0,7}["\'])?\\s{0,4}(?:=>|:=|->|[:=]|\\((?=\\s?["\'`]))\\s{0,4}';

/** A value up to the same quote with the same backslashes. The closing quote may be missing, because texts may be cut. */
const QUOTED =
  '(?<quote>\\\\{0,7}["\'`])(?![\\s,}\\])])(?:(?!(?<!\\\\)\\k<quote>)[^\\n]){1,}(?:\\k<quote>)?|[«„“‚‘‹][^»“”’›\\n]{1,}[»“”’›]?';
/** Signs that may be inside a value. `a,b` is one password. In `a, b` and `a,user=b`, the value ends at the comma. */
const INSIDE =
  '["\'`,;](?=[^\\s"\'`,;&<>\\\\)}\\]])(?!\\s?["\']?[\\w.-]{1,40}["\']?\\s?[:=])|\\\\(?![nrt"\'`\\\\])';
const BARE = `[^\\s"'\`,;&<>\\\\](?:[^\\s"'\`,;&<>\\\\]|${INSIDE})*`;
const VALUE = `(?<secret>${QUOTED}|${BARE})`;

/** A name of a secret, also as a part of a longer name. */
const NAMED = `${NAME}${ABOUT}[\\w-]{0,20}`;
const MARKS_OF_NAMES =
  'saml pass pwd pw pin puk otp psk mdp sig auth cv jwt hmac nonce secret token credential key kennwort losung geheim zugangs schl cl code mot jeton contrase senha parola wachtwoord senord has парол'.split(
    ' ',
  );

const HEX_GROUP = '[0-9a-f]{1,4}';
const WORD_CHARACTERS = "\\p{L}\\p{N}._%+'-";
/** The part before the @. After a plus it may contain an equals sign: `bounce+kai=mail.example@…`. */
const LOCAL_PART = "[\\p{L}\\p{N}._%'-]{1,}(?:\\+[\\p{L}\\p{N}._%+='-]{0,})?";
const AT = '(?:@|%40|&#0{0,4}64;|&commat;|=40|\\\\u0040|\\s?[\\[({]\\s?(?:at|AT|ät)\\s?[\\])}]\\s?)';

/**
 * The further shapes to mask in texts that are kept: possible secrets, and personal data. Such texts end in pull requests,
 * which more people read than the pager. So it is better to mask too much. A test limits how much of healthy logs is masked for
 * nothing.
 */
export const KEPT_SHAPES: readonly Shape[] = [
  {
    ...kept(
      'private key',
      ['private key'],
      /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----)[\s\S])*(?:-----END [A-Z0-9 ]{0,60}-----)?/g,
    ),
    put: '<private key>',
    isLong: true,
  },
  { kind: 'credentials in a URL', marks: ['://'], find: findCredentials, put: '<credentials>' },
  kept('token', ['eyj'], /(?<![\w-])eyJ[\w-]{4,}\.[\w-]{4,}(?:\.[\w-]*)?/g),
  {
    ...kept(
      'token',
      [],
      /(?<![A-Za-z0-9])(?:A[KS]IA|gh[opsur]_|github_pat_|gl(?:pat|dt|rt|ptt|cbt|ft|soat|agent|imt|oas)-|xox[abeoprs]-|xapp-|[srp]k_(?:live|test)_|whsec_|AIza|ya29\.|GOCSPX-|npm_|pypi-|dckr_pat_|SG\.|sk-|hf_|hv[sbr]\.|do[opr]_v1_|dapi|glsa_|glc_|NRAK-|shp(?:at|ca|pa|ss)_|AGE-SECRET-KEY-)[\w.-]{8,}/g,
    ),
    value: isMixed,
  },
  kept(
    'token',
    ['hooks.slack.com', '/api/webhooks/', '.webhook.office.com', 'hooks.'],
    /(?<=(?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/webhooks|\.webhook\.office\.com\/webhookb2)\/)[^\s"'<>]{1,}/gi,
  ),
  kept('token', [':aa'], /(?<!\d)\d{8,10}:AA[\w-]{30,}/g),
  // The content of a private key without its BEGIN and END lines: `openssh-key-v1` or DER, in base64.
  kept(
    'private key',
    ['b3blbnnzac1rzxkt', 'mii'],
    /(?<![\w+/])(?:b3BlbnNzaC1rZXkt|MII[A-Za-z0-9])[A-Za-z0-9+/]{16,}={0,2}/g,
  ),

  // RFC 9110 §11: a scheme, then a token or a list of parameters.
  kept(
    'authorization header',
    ['authorization'],
    new RegExp(
      `\\b(?:proxy-)?authorization${IS}\\\\{0,7}["']?(?:[A-Z][\\w-]{1,40}\\s{1,4})?(?<secret>(?:[\\w-]{1,40}\\s?=\\s?(?:\\\\{0,7}"[^"\\n]*"|[^\\s,"'\\\\=][^\\s,"'\\\\]*)(?:\\s?,\\s?|$|(?=[\\s"'\\\\]))){1,})`,
      'gi',
    ),
  ),
  kept(
    'authorization header',
    ['authorization'],
    new RegExp(
      `\\bauthorization${IS}\\\\{0,7}["']?(?:(?:bearer|basic|token|negotiate|ntlm|api-?key|key|splunk|hawk|digest|dpop)\\s{1,4})?(?<secret>[^\\s"',;\\\\]{1,})`,
      'gi',
    ),
  ),
  kept(
    'authorization header',
    ['x-', '-key', '-token'],
    /\bx-[\w-]{0,30}(?:key|token|secret|auth|signature|session|credential)[\w-]{0,20}\\{0,7}["']?\s{0,2}[:=]\s{0,2}\\{0,7}["']?(?<secret>[^\s"',;&\\]{1,})/gi,
  ),
  {
    ...kept(
      'authorization header',
      ['bearer', 'basic', 'negotiate', 'apikey', 'api-key', 'ntlm', 'token'],
      /\b(?:bearer|basic|negotiate|ntlm|api-?key|token)\s{1,4}["'`]?(?<secret>[\w.~+/=-]{4,})/gi,
    ),
    value: (part) => looksRandom(part) || (part.length >= 16 && isMixed(part)),
  },
  // RFC 6265: any value of a cookie may give access to a session.
  kept(
    'cookie',
    ['cookie'],
    new RegExp(
      `\\b(?:set-)?cookie2?s?${IS}(?<secret>\\[[^\\]\\n]*\\]?|(?<quote>\\\\{0,7}["'\`])(?:(?!(?<!\\\\)\\k<quote>)[^\\n]){1,}|[\\w.$!%*+-]{1,200}=[^\\n]*)`,
      'gi',
    ),
  ),
  {
    ...kept(
      'session',
      ['sess', 'sid', 'cfid', 'sitzung'],
      /(?<![a-z])(?:phpsessid|jsessionid|asp\.net_sessionid|aspsessionid\w{0,20}|connect\.sid|sid|cfid|[\w-]{0,30}sess(?:ion)?(?:[ _-]?(?:id|key|cookie|nr))?|sitzung(?:s[ _-]?(?:id|nummer|kennung))?)\\{0,7}["'`]?(?:\s{0,3}[:=#]\s{0,3}|\s{1,3})\\{0,7}["'`[(]?(?<secret>[\w.%+/~:-]{8,}={0,2})/gi,
    ),
    value: isMixed,
  },

  // A parameter of a URL. Only the length tells whether a `code` or a `state` is a secret.
  {
    ...kept(
      'signed URL',
      ['?', '&', ';'],
      /[?&;](?:[\w.-]{0,40}?)(?:sig|signature|token|secret|passw(?:or)?d|key|credential|code|auth|session|sid|ticket|otp|state|nonce|jwt|assertion|saml(?:request|response)|hash|hmac)(?:[_-]?id)?=(?<secret>[^&\s"'<>#;]{6,})/gi,
    ),
    value: (part) => isMixed(part) || part.length >= 24,
  },
  kept(
    'password',
    ['<'],
    new RegExp(
      `<[\\w:.-]{0,40}?${NAMED}(?:\\s[^<>\\n]{0,80})?>\\s{0,4}(?<secret>[^\\s<][^<\\n]*)(?=</)`,
      'gi',
    ),
  ),
  { ...kept('password', MARKS_OF_NAMES, new RegExp(`${NAMED}${IS}${VALUE}`, 'gi')), value: isValue },
  // A list or an object in place of the value: `{"token":{"access":"…"}}`.
  {
    kind: 'password',
    marks: MARKS_OF_NAMES,
    find: inBrackets(new RegExp(`${NAMED}${IS}(?=[{[])`, 'gi')),
    value: isValue,
    isLong: true,
  },
  // The lines below a name in YAML. Below an item of a list, the next `- ` at its indent is another item.
  yamlBlock('', '(?:[ \\t]+|(?=- ))'),
  yamlBlock('- ', '[ \\t]+'),
  // In a sentence, only a word that looks random: `password hunter2 rejected`, `Kennwort ist …`.
  {
    ...kept(
      'password',
      MARKS_OF_NAMES,
      new RegExp(
        `(?:${NAMES}|(?<![a-z])(?:pass|pwd?|mdp|otp)(?![a-z]))\\s{1,4}(?:(?:is|was|are|ist|war|lautet|est|es|:|=)\\s{1,4})?(?<secret>["'\`][^\\s"'\`]{4,}["'\`]|[^\\s"'\`,;&<>(){}\\[\\]=:\\\\]{6,})`,
        'gi',
      ),
    ),
    value: (part) => looksRandom(unquoted(part)),
  },
  // With up to three words between the name and the value: `password for ops: …`.
  {
    ...kept(
      'password',
      MARKS_OF_NAMES,
      new RegExp(
        `(?:${NAMES})(?:\\s\\p{L}{2,12}){1,3}\\s?(?:[:=]|(?:is|ist|est|lautet)\\s)\\s{0,4}(?<secret>[^\\s"'\`,;&<>(){}\\[\\]=:\\\\]{6,})`,
        'giu',
      ),
    ),
    value: looksRandom,
  },
  {
    ...kept('password', ['auth'], /\bAUTH\s{1,3}(?:\w{1,20}\s{1,3})?(?<secret>[^\s"',;=:]{6,})/g),
    value: looksRandom,
  },
  kept(
    'password',
    ['sqlplus', 'oracle:thin:'],
    /\b(?:sqlplus\s[^\n|]{0,100}?|oracle:thin:)\b\w{1,30}\/(?<secret>[^\s@"'/]{1,})@/gi,
  ),
  kept(
    'pin',
    ['pin', 'puk', 'tan', 'cv', 'otp', 'code', 'zahl'],
    /(?<![a-z])(?:pin|puk|m?tan|cvv2?|cvc2?|cvn|otp|geheimzahl|(?:one.time|sms|verification|security|secret|confirmation|sicherheits|bestätigungs)[ -]?code)(?:[ -]?(?:code|nr|no|number|nummer))?\.?["']?\s{0,3}(?:[:=#]|is|was|ist|war|lautet|est)?\s{0,3}["']?(?<secret>\d{3,10})(?!\d)/gi,
  ),
  kept(
    'password',
    ['-'],
    new RegExp(
      `(?<![\\w-])--?(?:[a-z]{1,20}-){0,3}(?:pass(?:word|wd|phrase|code)?|pwd?|token|secret|api-?key|pin)(?:=|\\s{1,3})(?!-)${VALUE}`,
      'gi',
    ),
  ),
  kept(
    'password',
    ['identified'],
    new RegExp(
      `\\bidentified\\s{1,3}(?:with\\s{1,3}\\S{1,60}\\s{1,3})?(?:by|as)\\s{1,3}(?=["'])${VALUE}`,
      'gi',
    ),
  ),
  {
    ...kept('user and password', [], /(?<![\w+/=])[A-Za-z0-9+/]{12,400}={0,2}(?![\w+/=])/g),
    value: isBasicAuth,
  },
  kept(
    'hash of a password',
    ['$'],
    /(?<![\w$])\$(?:1|2[abxy]?|5|6|7|g?y|md5|sha1|apr1|argon2(?:id?|d)|scrypt|pbkdf2[\w-]{0,20}|bcrypt[\w-]{0,20}|P|H|S)\$[\w./+=,$-]{8,}/gi,
  ),
  kept(
    'hash of a password',
    ['$', '{s', '{md5', '*'],
    /\b(?:pbkdf2_\w{1,20}|bcrypt(?:_sha256)?|argon2|scrypt)\$[\w./+=,$-]{8,}|\{S?(?:SHA|MD5|CRYPT)\d{0,3}\}[\w./+=$-]{8,}|SCRAM-SHA-\d{1,3}\$[\w:+/=$-]{16,}|(?<![\w*])\*[0-9A-F]{40}(?!\w)/g,
  ),
  kept(
    'hash of a password',
    ['hash', ':'],
    /(?<=\bhash(?:es|wert)?["']?(?:\s{0,3}[:=]\s{0,3}|\s{1,3})["']?)[0-9a-f]{32}(?![0-9a-f])|(?<![0-9a-f])[0-9a-f]{32}:[0-9a-f]{32}(?![0-9a-f])/gi,
  ),
  // A long word of letters and digits. `isKey` excludes ids, digests and paths by their length or form.
  { ...kept('key', [], /(?<![\w/+-])(?<!SHA(?:1|256|384|512):)[\w/+-]{40,}={0,2}/gi), value: isKey },

  // Addresses may contain any letter (RFC 6531) and a quoted name (RFC 5322). In a URL, the @ is encoded.
  {
    ...kept(
      'mail address',
      ['@', '%40', '64;', '&commat', '=40', 'u0040', 'at)', 'at]', 'at}', 'ät)', 'ät]'],
      new RegExp(
        `(?<![${WORD_CHARACTERS}])(?:${LOCAL_PART}|"[^"\\n]{1,64}")${AT}(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}(?=[\\p{L}\\p{N}-]{0,62}\\p{L})[\\p{L}\\p{N}-]{2,63}`,
        'giu',
      ),
    ),
    put: '<email>',
  },
  {
    ...kept(
      'mail address',
      ['@localhost'],
      /(?<![\w.+%-])[\w.+%-]{1,}@localhost(?:\.localdomain)?(?![\w.-])/gi,
    ),
    put: '<email>',
  },
  { ...kept('mail address', ['@['], /(?<![\w.+%-])[\w.+%-]{1,}@\[[0-9a-f:.]{7,45}\]/gi), put: '<email>' },
  {
    ...kept(
      'IP address',
      [':'],
      new RegExp(
        `(?<![\\w:.])(?:${HEX_GROUP}(?=:)|(?=::))(?:[0-9a-f:]{1,40}(?:[0-9a-f]|::)|:)(?:%[\\w.-]{1,20})?(?!\\w|:[\\w:])`,
        'gi',
      ),
    ),
    value: isIpv6,
    put: '<ip>',
  },
  {
    ...kept('IP address', ['.'], /(?<![a-z0-9.])(?:\d{1,3}\.){3}\d{1,3}(?!\d)/gi),
    value: isIpv4,
    put: '<ip>',
  },
  {
    ...kept(
      'IP address',
      ['_', '-'],
      /(?<=[a-z][_-])(?:\d{1,3}_){3}\d{1,3}(?!\d)|(?<=\bip-)(?:\d{1,3}-){3}\d{1,3}(?!\d)/gi,
    ),
    value: (part) => isIpv4(part.replaceAll(/[_-]/g, '.')),
    put: '<ip>',
  },
  {
    ...kept(
      'MAC address',
      [':', '-', '.', 'mac', 'hwaddr', 'lladdr', 'ether'],
      /(?<![\w:.-])(?:[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}|[0-9a-f]{2}([:-])[0-9a-f]{2}\2[0-9a-f]{2}\2ff\2fe(?:\2[0-9a-f]{2}){3}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\w:-])|(?<=\b(?:mac|hwaddr|lladdr|ether)\b[ :=]{1,3})[0-9a-f]{12}(?!\w)/gi,
    ),
    put: '<mac>',
  },

  { kind: 'payment card', marks: [], find: findPaymentCards, put: '<card>' },
  { kind: 'bank account', marks: [], find: findIbans, put: '<iban>' },
  // International numbers (E.164), and national numbers after a word such as `phone`.
  {
    ...kept('phone', ['+'], /(?<![\w+])\+[1-9]\d{0,2}(?:[ ()./-]{0,2}\d){7,13}(?![\d:.-]\d|\d)/g),
    put: '<phone>',
  },
  {
    ...kept(
      'phone',
      ['tel', 'phone', 'fax', 'mobil', 'handy', 'portable', 'anruf'],
      /\b(?:tel(?:efon(?:nummer)?|ephone|éfono|éphone)?|(?:tele)?phone(?:[ _-]?(?:no|number))?|fax|mobil(?:e|nummer)?|handy(?:nummer)?|portable|anruf)\.?["']?\s{0,3}(?:[:=]|to|from|von|an|au)?\s{0,3}["']?(?<secret>\(?0\d{0,4}\)?(?:[ ./-]{0,2}\d){6,12})(?!\d)/gi,
    ),
    put: '<phone>',
  },
  // Without such a word, only the forms that nothing else has: `(555) 123-4567`, `0170/1234567`.
  {
    ...kept(
      'phone',
      ['(', '/'],
      /(?<![\w(])\([2-9]\d\d\) ?\d{3}-\d{4}(?![\w-])|(?<![\w/.:-])0[1-9]\d{1,3}\/\d{5,8}(?![\w/.:-]\w|\w)/g,
    ),
    put: '<phone>',
  },
  kept(
    'social security number',
    ['-'],
    /(?<![\w-])(?!000|666|9\d\d)\d{3}-(?!00)\d\d-(?!0000)\d{4}(?![\w-])/g,
  ),
  kept(
    'social security number',
    ['ssn', 'social', 'sozial', 'steuer', 'ahv', 'sécu', 'nino'],
    /(?<!\p{L})(?:ssn|social security(?: (?:no|number))?|sozialversicherungs(?:nr|nummer)|steuer-?id|ahv(?:-?(?:nr|nummer))?|numéro de sécu(?:rité sociale)?|nino)\.?["']?\s{0,2}[:=#]?\s{0,2}["']?(?<secret>[A-Z]{0,2}\d(?:[ .-]?\d){6,14}[A-D]?)(?![\p{L}\d])/giu,
  ),
  {
    ...kept('license', ['-'], /(?<![\w-])(?:[A-Z0-9]{5}-){3,7}[A-Z0-9]{5}(?![\w-])/g),
    value: isMixed,
  },
  {
    ...kept('social security number', ['756'], /(?<![\w.])756\.?\d{4}\.?\d{4}\.?\d\d(?![\w.])/g),
    value: isSwissInsuranceNumber,
  },
  {
    ...kept(
      'date of birth',
      ['born', 'birth', 'dob', 'gebor', 'geburt', 'né', 'naiss', 'nacim', 'nascit'],
      /(?<!\p{L})(?:born(?:[ _-]?on)?|(?:date[ _-]?of[ _-]?)?birth(?:[ _-]?(?:day|date))?|dob|geboren(?: am)?|geburts(?:tag|datum)|née?(?: le)?|date de naissance|naissance|fecha de nacimiento|data di nascita)["']?\s{0,3}[:=]?\s{0,3}["']?(?<secret>\d{1,4}[-./ ]\d{1,2}[-./ ]\d{1,4}|\d{1,2}\.? \p{L}{3,12}\.? \d{4}|\p{L}{3,12} \d{1,2}, \d{4}|\d{8})/giu,
    ),
    put: '<person>',
  },
  {
    ...kept(
      'place',
      ['lat', 'lon', 'lng'],
      /(?<![a-z])(?:lat(?:itude)?|lon(?:gitude)?|lng)["']?\s{0,2}[:=]?\s{0,2}["']?(?<secret>-?\d{1,3}\.\d{2,})/gi,
    ),
    put: '<person>',
  },
  {
    ...kept('place', [','], /(?<![\w.,-])-?\d{1,2}\.\d{4,},\s?-?\d{1,3}\.\d{4,}(?![\w.,])/g),
    put: '<person>',
  },
  {
    ...kept(
      'place',
      ['.'],
      /(?<![\w.,-])\d{1,2}\.\d{3,}\s?°?\s?[NS],?\s?\d{1,3}\.\d{3,}\s?°?\s?[EWO](?!\w)/g,
    ),
    put: '<person>',
  },
  // RFC 4514: the name of a person in a directory (LDAP).
  {
    ...kept(
      'person',
      ['uid=', 'cn=', 'userid='],
      /\b(?:uid|cn|userid)=(?<secret>(?:[^,=\n\\]|\\.){1,200})(?=,\s?(?:ou|dc|o|cn|c|l|st)=)/gi,
    ),
    put: '<person>',
  },
  {
    ...kept(
      'person',
      [
        'user',
        'account',
        'customer',
        'benutzer',
        'kunde',
        'client',
        'utilisateur',
        'patient',
        'member',
        'subject',
        'sub',
      ],
      /\b(?:user|account|customer|benutzer|kunde|client|utilisateur|patient|member|subject|sub)(?:[ _-]?(?:id|uuid|guid|nr))?["']?(?:\s{0,2}[:=]\s{0,2}|\s{1,2})["']?(?<secret>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/gi,
    ),
    put: '<person>',
  },
  // The id of a person. A user of the system is no person: `uid=0(root)`, `uid 1000`.
  {
    ...kept(
      'person',
      ['user', 'account', 'customer', 'member', 'benutzer', 'kunde', 'utilisateur', 'patient', 'subscriber'],
      /(?:user|account|customer|member|benutzer|kunden?|utilisateur|patient|subscriber)[ _-]?(?:id|no|nr|number|nummer)\\{0,7}["']?(?:\s{0,2}[:=#]\s{0,2}|\s{1,2})\\{0,7}["']?(?<secret>(?:[\w.:-]{0,63}\w)?)/gi,
    ),
    value: (part) => /\d/.test(part),
    put: '<person>',
  },
  {
    ...kept(
      'person',
      ['uid'],
      /(?<![\w/-])uid\\{0,7}["']?\s{0,2}[:=]\s{0,2}\\{0,7}["']?(?<secret>\w{4,40})/gi,
    ),
    value: isMixed,
    put: '<person>',
  },
  {
    ...kept(
      'phone',
      ['tel', 'phone', 'fax', 'mobile', 'cell'],
      /\b(?:tel|(?:tele)?phone(?:[ _-]?(?:no|number))?|fax|mobile|cell)\.?["']?\s{0,3}(?:[:=]|to|from)?\s{0,3}["']?(?<secret>(?!\d{4}-\d\d-)\d(?:[ ./-]?\d){6,13})(?![\d:])/gi,
    ),
    put: '<phone>',
  },
  {
    ...kept(
      'phone',
      ['call', 'sms', 'ring', 'anruf'],
      /\b(?:call(?:ed|ing)?|sms|ring|anrufen?)\s{1,3}(?:(?:to|from|an|von)\s{1,3})?(?<secret>0\d{1,4}[ /-]?\d{2,4}(?:[ -]?\d){3,8}|\d{3}[ .-]\d{3}[ .-]\d{4})(?![\d:])/gi,
    ),
    put: '<phone>',
  },

  // Several words may be one password only where the text says so.
  {
    ...kept(
      'password',
      ['passphrase', 'password', 'passwort', 'kennwort', 'passe'],
      /(?:passphrase(?:\s(?:is|ist|est))?|(?:password|passwort|kennwort|mot de passe)\s(?:is|ist|est))\s?[:=]\s{0,3}(?<secret>\p{L}{2,20}(?: \p{L}{2,20}){1,11})/giu,
    ),
    value: (part) => isValue(part.replace(/ .*/, '')),
  },
  {
    ...kept(
      'password',
      MARKS_OF_NAMES,
      new RegExp(`${NAMED}(?:\\[(?<secret>[^\\s[\\]()]{4,80})\\]|\\((?<secret>[^\\s[\\]()]{4,80})\\))`, 'gi'),
    ),
    value: isMixed,
  },
  kept('password', ['%3', '%253'], new RegExp(`${NAMED}%(?:25)?3[AD](?<secret>[^\\s"'&<>]{1,})`, 'gi')),
  // RFC 4954: the answers of a client in base64.
  {
    ...kept(
      'password',
      ['auth'],
      /\bAUTH\s{1,3}(?:LOGIN|PLAIN|XOAUTH2|OAUTHBEARER|CRAM-MD5)\s{1,3}(?<secret>[A-Za-z0-9+/]{4,}={0,2})/gi,
    ),
    value: (part) => part.length % 4 === 0 && /=|\d|[a-z][A-Z]/.test(part),
  },
  {
    ...kept('token', ['csrf', 'xsrf'], new RegExp(`[cx]srf[\\w-]{0,20}${IS}${VALUE}`, 'gi')),
    value: (part) => isMixed(unquoted(part)) || part.length >= 16,
  },
  kept(
    'pin',
    ['2fa', 'mfa', 'login'],
    /(?<![a-z0-9])(?:2fa|mfa|login)[ _-]?(?:code|token|pin)?["']?\s{0,3}(?:[:=]|is|was)?\s{0,3}["']?(?<secret>\d{6,8})(?!\d)/gi,
  ),
];

function unquoted(part: string): string {
  return part.replaceAll(/^["'`]|["'`]$/g, '');
}

/** A list, a mapping or a block (`secret: |`) below a name that comes after `begin`. `deeper` comes after the indent of its lines. */
function yamlBlock(begin: string, deeper: string): Shape {
  const name = `["']?[\\w.-]{0,40}?${NAMED}["']?:[ \\t]{0,4}(?:[|>][+-]?\\d?[+-]?[ \\t]{0,4})?\\r?`;
  const line = `\\n\\k<indent>${deeper}`;
  const pattern = new RegExp(
    `^(?<indent>[ \\t]{0,40})${begin}${name}${line}(?<secret>\\S[^\\n]*(?:${line}\\S[^\\n]*)*)`,
    'gim',
  );
  return { ...kept('password', MARKS_OF_NAMES, pattern), value: isValue, isLong: true };
}

function kept(kind: string, marks: readonly string[], pattern: RegExp): Shape {
  return { kind, marks, find: everywhere(pattern) };
}
