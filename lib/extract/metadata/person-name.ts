const particle =
  /^(?:d[aeiou]s?|de[lrn]|della|di|du|el|al|bin|ibn|ben|la|le|les|van|von|vom|zu|zum|zur|ter|ten|den|het|'t|of|y|e|af|av|san|st\.?)$/;
const capitalised = /^(?:\p{P}?\p{Lu}|\p{Lo}|\p{Lt}|[dlo]['’]\p{Lu}|al-|el-)/u;
// Without the flag `u`, as in `byline-words`.
const job =
  /\b(?:(?:editor|reporter|writer|correspondent|columnist|contributor|producer|author)s?|journaliste?s?|analyst|critic|chief|manager|director|specialist|expert|founder|ceo|head|professor|scientist|researcher|engineer|fellow|lecturer|vp|president|physician|attorney|consultant|designer|developer|historian|economist|strategist|coach|therapist|nutritionist|staff|(?:freelance|redakt|rédact|korrespondent|autor|reporterin|giornalist|periodist|dziennikarz)\w*)\b|记者|記者|編集|编辑/i;
const organisation =
  /\b(?:(?:redaktion|agenc|agent|universi|institut|zeitung|magazin)\w*|news(?:room|desk|wire)?|verlag|presse?|media|team|staff|desk|online|gmbh|ag|inc|ltd|llc|foundation|stiftung|verein|association|editorial|bureau|office|department|group|company|service|times|post|journal|blog|community|board|network|support|tv|radio|today|daily|weekly|admin|reuters|dpa|afp|apa|efe|ansa|tass|pti|ani|ians)\b|\be\.\s?v\b|新闻|新聞|通[讯信]社|[編编][集辑]部|日[报報]|[社网網]$|オンライン|ニュース|チーム|取材班|뉴스|신문|\.(?:com|de|org|net|fr|it|ru|cn|co)\b/i;
/** What most Chinese people are called: it tells a name from a word of the same length. */
const surnames =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾鐘谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷曲盛冉蓝藍路游辛靳管柴蒙鲍鮑华華喻祁房蒲滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧边卞姬师仇栾栗';
const compoundSurname =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木)\p{Script=Han}{1,2}$/u;
const chinese = new RegExp(`^[${surnames}]\\p{Script=Han}{1,2}$`, 'u');
const japanese =
  /^[\p{Script=Han}々ヶ]{1,4}[\s　・][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,6}$|^[\p{Script=Katakana}ー]{2,8}[\s　・＝]+[\p{Script=Katakana}ー]{2,8}$/u;
const korean = /^\p{Script=Hangul}{3}$/u;

/** Whether a text reads as the full name of a person: a few words with capitals, or a name of scripts without them. */
export function isFullName(name: string): boolean {
  if (isJob(name) || isOrganisation(name)) return false;
  if (/\p{Script=Han}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(name))
    return [chinese, compoundSurname, japanese, korean].some((pattern) => pattern.test(name));
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 6 || /[\d:!?"“”«»{}<>=_@…/]/.test(name)) return false;
  const named = words.filter((word) => !particle.test(word));
  return named.length > 1 && named.every((word) => capitalised.test(word));
}

/** Whether a text has the name of an organisation, rather than of a person. */
export function isOrganisation(name: string): boolean {
  return organisation.test(name);
}

/** Whether a text says what somebody does. */
export function isJob(text: string): boolean {
  return job.test(text);
}
