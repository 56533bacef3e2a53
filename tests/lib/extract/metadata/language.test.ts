import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../../lib/extract/metadata/language';

const english = 'It rained all day, and in the evening it rained on.';
const chinese = '受强冷空气影响，北方大部地区将迎来大风降温天气。';
const japanese = '強い寒気の影響で、北日本では大雪となる見込みです。';
const korean = '강한 찬 공기의 영향으로 북부 지방에 큰 눈이 내리겠습니다.';

describe('what the page declares', () => {
  test.each([
    [['en-GB'], 'en-GB'],
    [['en_us'], 'en-US'],
    [['ZH-hant-tw'], 'zh-Hant-TW'],
    [[' de '], 'de'],
    [['de, en'], 'de'],
    [[null, undefined, '', 'fr'], 'fr'],
    [['und', 'sr-Latn'], 'sr-Latn'],
    [['de_DE.UTF-8', '{{lang}}', 'pt-BR'], 'pt-BR'],
    [['en', 'fr'], 'en'],
  ])('%j is the language %s', (declared, language) => {
    expect(languageOf(declared, english)).toBe(language);
  });

  test('is the language of a text in a script that many write', () => {
    expect(languageOf(['ru'], 'Весь день шёл дождь.')).toBe('ru');
    expect(languageOf(['ar'], 'أمطار غزيرة طوال اليوم')).toBe('ar');
  });
});

describe('what is heard in the text', () => {
  test.each([
    ['zh', chinese],
    ['ja', japanese],
    ['ko', korean],
  ])('is %s where nothing is declared', (language, text) => {
    expect(languageOf([], text)).toBe(language);
    expect(languageOf([null, ''], text)).toBe(language);
  });

  test.each([
    ['en', chinese, 'zh'],
    ['en-US', japanese, 'ja'],
    ['fr', korean, 'ko'],
    ['zh-CN', japanese, 'ja'],
    ['ja', chinese, 'zh'],
    ['ja', korean, 'ko'],
  ])('wins over a template that says %s', (declared, text, heard) => {
    expect(languageOf([declared], text)).toBe(heard);
  });

  test.each([
    ['zh-TW', chinese],
    ['zh-Hant-HK', chinese],
    ['yue', chinese],
    ['ja-JP', japanese],
    ['ko-KR', korean],
  ])('does not make less of %s', (declared, text) => {
    expect(languageOf([declared], text)).toBe(declared);
  });

  test('is nothing where the script does not tell', () => {
    expect(languageOf([], english)).toBeNull();
    expect(languageOf([], '')).toBeNull();
    expect(languageOf([], '12:30 — 100 %')).toBeNull();
  });

  test('is not told by a few quoted words', () => {
    expect(languageOf(['en'], `${english} The sign said “${chinese.slice(0, 6)}”.`)).toBe('en');
    expect(languageOf(['zh-CN'], `${chinese.repeat(8)}他说：“こんにちは”。`)).toBe('zh-CN');
  });

  test('is told in spite of names in Latin letters', () => {
    expect(languageOf(['en'], `${chinese}OpenAI 和 NASA 也参与了研究。`)).toBe('zh');
  });
});

describe('the words of a text', () => {
  const texts: Readonly<Record<string, string>> = {
    en: 'It rained all day, and in the evening it rained on. The people of the town were used to it by now, and they said that this was not for ever. With the rain came the wind, which is from the sea.',
    de: 'Es regnete den ganzen Tag, und am Abend regnete es weiter. Die Leute in der Stadt sind es gewohnt und sagen, dass das nicht für immer ist. Mit dem Regen kam der Wind, der von der See auf das Land zieht.',
    fr: 'Il a plu toute la journée, et le soir la pluie est revenue. Les gens de la ville en ont l’habitude et disent que ce n’est pas pour toujours. Avec la pluie vient le vent, qui est sur la mer et dans les rues.',
    es: 'Llovió todo el día, y por la tarde la lluvia no cesó. La gente de la ciudad se ha acostumbrado y dice que no es para siempre. Con la lluvia llega el viento, que es más fuerte en los barrios del sur.',
    pt: 'Choveu o dia todo, e à noite a chuva não parou. As pessoas da cidade já se acostumaram e dizem que não é para sempre. Com a chuva vem o vento, que é mais forte nos bairros do sul e ao longo do rio.',
    it: 'Ha piovuto per tutto il giorno, e la sera la pioggia non è finita. La gente della città si è abituata e dice che non è per sempre. Con la pioggia arriva anche il vento, che è più forte nei quartieri del sud.',
    nl: 'Het regende de hele dag, en in de avond was het nog niet voorbij. De mensen van de stad zijn eraan gewend en zeggen dat het niet voor altijd is. Met de regen komt ook de wind, die op de zee te hard is.',
    pl: 'Padało przez cały dzień, a wieczorem deszcz się nie skończył. Ludzie w mieście są do tego przyzwyczajeni i mówią, że to nie jest na zawsze. Z deszczem przyszedł wiatr, który jest po prostu za silny od morza.',
    sv: 'Det regnade hela dagen, och på kvällen var det inte över. Människor i staden är vana vid det och säger att det inte är för alltid. Med regnet kom vinden, som är stark på havet och till och med i hamnen.',
    tr: 'Bütün gün yağmur yağdı ve akşam da bitmedi. Şehrin insanları buna alışık ve bunun için bir şey demiyor, ancak bu kadar yağmur daha önce çok az görüldü. Yağmur ile gelen rüzgar da deniz gibi sert ve soğuk.',
    ru: 'Весь день шёл дождь, и вечером он не кончился. Люди в городе к этому привыкли и говорят, что это не навсегда.',
    uk: 'Увесь день ішов дощ, і ввечері він не скінчився. Люди в місті до цього звикли й кажуть, що це не назавжди.',
    el: 'Έβρεχε όλη μέρα, και το βράδυ η βροχή δεν σταμάτησε.',
    ar: 'أمطرت السماء طوال اليوم، وفي المساء لم تتوقف الأمطار عن الهطول في المدينة.',
    fa: 'تمام روز باران بارید و شب هم بند نیامد. مردم شهر می‌گویند که این همیشگی نیست و چنین چیزی زیاد دیده‌اند.',
    he: 'כל היום ירד גשם, ובערב הוא לא פסק. אנשי העיר רגילים לכך.',
  };

  test.each(Object.entries(texts))('are heard as %s where nothing is declared', (language, text) => {
    expect(languageOf([], text)).toBe(language);
  });

  test.each(Object.entries(texts).filter(([language]) => language !== 'en'))(
    'win over a template that says en: %s',
    (language, text) => {
      expect(languageOf(['en-US'], text)).toBe(language);
    },
  );

  test.each([
    ['de-CH', texts.de],
    ['pt-BR', texts.pt],
    ['gsw', texts.de],
    ['gl', texts.es],
    ['sr-Latn', texts.en],
    ['fr', 'Pluie'],
  ])('do not make less of %s', (declared, text) => {
    expect(languageOf([declared], text ?? '')).toBe(declared);
  });
});

test('the script of a Chinese text is told where it is plain and the page leaves it open', () => {
  const hans = '这场雨对我们来说已经是今年的第三场了，没有人问过还会下多长时间。';
  const hant = '這場雨對我們來說已經是今年的第三場了，沒有人問過還會下多長時間。';

  expect(languageOf([], hans)).toBe('zh-Hans');
  expect(languageOf(['zh'], hant)).toBe('zh-Hant');
  expect(languageOf(['en'], hant)).toBe('zh-Hant');
  expect(languageOf(['zh-CN'], hant)).toBe('zh-CN');
});
