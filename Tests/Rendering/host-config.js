// A host configuration with the sizes and colours that a card has in Teams.

const palettes = {
  light: {
    background: '#ffffff', emphasis: '#f5f5f5', line: '#d1d1d1', text: '#242424', subtle: '#616161',
    accent: '#5b5fc7', good: '#0e700e', warning: '#835b00', attention: '#b10e1c',
    accentArea: '#e8ebfa', goodArea: '#f1faf1', warningArea: '#fdf6f3', attentionArea: '#fdf3f4',
  },
  dark: {
    background: '#292929', emphasis: '#1f1f1f', line: '#5c5c5c', text: '#ffffff', subtle: '#adadad',
    accent: '#aab0ff', good: '#92c353', warning: '#f8d22a', attention: '#f1919a',
    accentArea: '#2f2f4a', goodArea: '#142d14', warningArea: '#3d2e10', attentionArea: '#3f1011',
  },
}

window.hostConfig = theme => {
  const palette = palettes[theme]
  const shades = colour => ({ default: colour, subtle: colour })
  const foregroundColors = {
    default: { default: palette.text, subtle: palette.subtle },
    dark: shades('#242424'),
    light: shades('#ffffff'),
    accent: shades(palette.accent),
    good: shades(palette.good),
    warning: shades(palette.warning),
    attention: shades(palette.attention),
  }
  const area = backgroundColor => ({ backgroundColor, borderColor: palette.line, foregroundColors })
  const words = more => ({ size: 'default', color: 'default', isSubtle: false, wrap: true, ...more })

  return {
    palette,
    supportsInteractivity: true,
    fontTypes: {
      default: {
        fontFamily: "'Open Sans', 'Noto Sans Symbols', sans-serif",
        fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
        fontWeights: { lighter: 300, default: 400, bolder: 600 },
      },
      monospace: {
        fontFamily: "Consolas, 'Liberation Mono', monospace",
        fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
        fontWeights: { lighter: 300, default: 400, bolder: 600 },
      },
    },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    textBlock: { headingLevel: 2 },
    containerStyles: {
      default: area(palette.background),
      emphasis: area(palette.emphasis),
      accent: area(palette.accentArea),
      good: area(palette.goodArea),
      warning: area(palette.warningArea),
      attention: area(palette.attentionArea),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { color: 'default', size: 'default', weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { color: 'default', size: 'default', weight: 'bolder' },
      },
      errorMessage: { color: 'attention', size: 'small', spacing: 'small', weight: 'default' },
    },
    factSet: {
      title: words({ weight: 'bolder', maxWidth: 140 }),
      value: words({ weight: 'default' }),
      spacing: 16,
    },
    table: { cellSpacing: 8 },
    adaptiveCard: { allowCustomStyle: false },
  }
}
