/**
 * Legal forms as companies write them after their name, folded and without blanks or dots, by country. Those that are
 * several words ("sp. z o.o.", "S.A. de C.V.", "Pty Ltd") are written together.
 */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  german:
    'gmbh mbh gesmbh gesellschaftmbh ggmbh gmbhig gmbhil ag kg ohg og ug ughaftungsbeschrankt gbr kgaa ek ev eg partg partgmbb partmbb se',
  french: 'sa sas sasu sarl sarlu eurl snc scs sca sci scop gie selarl selas asbl aisbl eirl cie',
  italian: 'spa srl srls sapa snc sagl scarl scrl soccoop societacooperativa',
  iberian: 'sl slu sll sau slne lda unipessoallda sgps ltda eireli epp cialtda',
  latin: 'sadecv sapidecv sabdecv sdecv sderldecv srldecv sac saa',
  english:
    'ltd limited llc llp lp lllp plc pllc inc incorporated corp corporation co company cic unlimited privatelimited publiclimitedcompany pvtltd pteltd ptyltd pteltd ptylimited pty pte pvt proprietary dac clg ulc',
  dutch: 'bv nv vof cv cvba bvba sprl vzw cooperatieua',
  nordic: 'ab as asa aps ans ivs oy oyj abp ky tmi hb kb hf ehf',
  baltic: 'ou uab sia',
  polish: 'spzoo spzooo spj spk spolkazoo spolkazograniczonaodpowiedzialnoscia spolkaakcyjna',
  czech: 'sro spolsro vos akciovaspolecnost',
  balkan: 'doo dd jdoo dno ad ood eood ead dooel shpk',
  hungarian: 'kft bt kkt zrt nyrt',
  romanian: 'srld pfa',
  greek: 'ae epe ike αε επε ικε οε',
  cyrillic: 'ооо оао зао пао ао ип тов ад оод еоод еад тоо',
  turkish: 'ltdsti limitedsirketi anonimsirketi sti',
  asian: 'kk gk yk tbk sdnbhd bhd coltd jsc pjsc ojsc cjsc fze fzco fzllc dmcc wll',
};

export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  Object.values(BY_COUNTRY).flatMap((forms) => forms.split(' ')),
);

/** Forms that stand before the name. */
export const LEADING_FORMS: ReadonlySet<string> = new Set([
  'ооо',
  'оао',
  'зао',
  'пао',
  'ао',
  'ип',
  'тов',
  'pt',
  'the',
]);

/** Forms written without a blank, before or after the name. */
export const JOINED_FORMS =
  /株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限責任公司|有限公司|주식회사|유한회사|\((?:株|有|주)\)/gu;
