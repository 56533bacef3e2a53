/**
 * The letters that texts are mostly made of, by the encodings that texts are found in besides UTF-8. In another encoding than
 * its own a text has these by chance only; where an alphabet is small, chance is great.
 */
export const commonLetters: readonly {
  readonly encoding: string;
  readonly letters: ReadonlySet<string>;
  /** The least share of them that is no chance. */
  readonly least: number;
}[] = [
  {
    encoding: 'gb18030',
    letters: new Set(
      '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运',
    ),
    least: 0.2,
  },
  {
    encoding: 'big5',
    letters: new Set(
      '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運',
    ),
    least: 0.2,
  },
  { encoding: 'shift_jis', letters: kana(), least: 0.2 },
  { encoding: 'euc-jp', letters: kana(), least: 0.2 },
  {
    encoding: 'euc-kr',
    letters: new Set(
      '이다는의에을가고지하한로사인도기서은어리아자대시를해나정그전보수일라부장과만안스제주들었여있으상원동성적공경니할면것구무유조선마비관연신중게소생국위오화모방전세요까우치문실명말물러내진된습분간단당발드양했업개심날행음설등민됩년월씨와거르터때더바또려데계반교통회현용건생각람같없않는차량집특표',
    ),
    least: 0.2,
  },
  { encoding: 'windows-1251', letters: new Set('оеаинтсрвлкмдпуяыьгзбчйхжшюцэОЕАИНТСРВЛКМДПУБГЗ'), least: 0.7 },
  { encoding: 'koi8-r', letters: new Set('оеаинтсрвлкмдпуяыьгзбчйхжшюцэ'), least: 0.7 },
];

/** Half of a Japanese text. */
function kana(): Set<string> {
  return new Set(Array.from({ length: 0x30fb - 0x3041 }, (_, index) => String.fromCodePoint(0x3041 + index)));
}
