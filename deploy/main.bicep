// ClusterBot in one resource group of one tenant: see runbook.md for the order of the steps.
//
// A Container App rather than an App Service, because SQLite needs a file system with real locks that keeps its data:
// a Container App mounts an NFS 4.1 share without any key, where App Service offers SMB shares.
// No password or key is made or stored here: the one identity below gets tokens for everything that it may use.

@description('Begins the names of all resources: lower-case letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'clusterbot'

@description('Where the resources are. It must offer Container Apps and premium file shares.')
param location string = resourceGroup().location

@description('The image to run, as registry/name:tag. Empty on the first deployment, which makes the registry to push it to.')
param image string = ''

@description('The name that people see in Teams.')
@maxLength(42)
param displayName string = 'ClusterBot'

@description('F0 is free and has no service level agreement; S1 has one. Teams messages cost nothing in either.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('The model that writes summaries, as in the Azure OpenAI catalogue. Empty: no model, summaries are chosen sentences.')
param openAiModel string = ''

@description('The version of that model.')
param openAiModelVersion string = ''

@description('Thousands of tokens a minute that the model may be asked for.')
@minValue(1)
param openAiCapacity int = 10

@description('How many days logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('The size of the share that holds the SQLite database, in GiB. 100 is the least that premium storage sells.')
@minValue(100)
param shareGib int = 100

@description('Where the database is: a SQLite file on a share, for one replica, or a PostgreSQL server, for several.')
@allowed(['SQLite', 'PostgreSQL'])
param database string = 'SQLite'

@description('How many replicas run on PostgreSQL. On SQLite there is one.')
@minValue(1)
@maxValue(10)
param replicas int = 3

@description('The size of the PostgreSQL server, as Azure names them.')
param postgresSku string = 'Standard_D2ds_v5'

@description('Whether an export can also be fetched by a short-lived link under the address of the app.')
param exportLinks bool = false

@description('Who administers the bot at first: an Entra object id or a user principal name. Empty: nobody, until a register is imported.')
param firstAdministrator string = ''

var suffix = uniqueString(resourceGroup().id, name)
var appName = '${name}-app'
var useOpenAi = !empty(openAiModel)
var usePostgres = database == 'PostgreSQL'
var acrPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
var openAiUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd')

// Who the bot is: to the Bot Framework, to Graph, to the model and to the registry.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logRetentionDays
    features: { disableLocalAuth: true }
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: '${name}${suffix}'
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false }
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: acrPull
  }
}

// The share is reached from the app's subnet alone; NFS has no keys, so the network is what guards it.
resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.42.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.42.0.0/23'
          delegations: [{ name: 'app', properties: { serviceName: 'Microsoft.App/environments' } }]
          serviceEndpoints: [{ service: 'Microsoft.Storage' }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.42.2.0/28'
          delegations: [{ name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
    ]
  }

  resource appSubnet 'subnets' existing = {
    name: 'app'
  }

  resource databaseSubnet 'subnets' existing = {
    name: 'database'
  }
}

module postgres 'postgres.bicep' = if (usePostgres) {
  name: 'postgres'
  params: {
    name: name
    suffix: suffix
    location: location
    sku: postgresSku
    networkId: network.id
    subnetId: network::databaseSubnet.id
    identityName: identity.name
    identityPrincipalId: identity.properties.principalId
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = if (!usePostgres) {
  name: take('${name}${suffix}', 24)
  location: location
  kind: 'FileStorage'
  sku: { name: 'Premium_ZRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    // NFS is not HTTPS: Azure refuses NFS shares on an account that insists on it.
    supportsHttpsTrafficOnly: false
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [{ id: network::appSubnet.id, action: 'Allow' }]
    }
  }

  resource files 'fileServices' = {
    name: 'default'
    properties: {
      shareDeleteRetentionPolicy: { enabled: true, days: 30 }
    }

    resource data 'shares' = {
      name: 'data'
      properties: {
        enabledProtocols: 'NFS'
        rootSquash: 'NoRootSquash'
        shareQuota: shareGib
      }
    }
  }
}

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: { destination: 'azure-monitor' }
    vnetConfiguration: { infrastructureSubnetId: network::appSubnet.id, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }

  resource share 'storages' = if (!usePostgres) {
    name: 'data'
    properties: {
      nfsAzureFile: {
        server: '${storage.name}.file.${az.environment().suffixes.storage}'
        shareName: '/${storage.name}/${storage::files::data.name}'
        accessMode: 'ReadWrite'
      }
    }
  }
}

resource environmentLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: environment
  properties: {
    workspaceId: logs.id
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

resource openAi 'Microsoft.CognitiveServices/accounts@2024-10-01' = if (useOpenAi) {
  name: '${name}-openai-${suffix}'
  location: location
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    customSubDomainName: '${name}-openai-${suffix}'
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }

  resource model 'deployments' = {
    name: 'summaries'
    sku: { name: 'Standard', capacity: openAiCapacity }
    properties: {
      model: { format: 'OpenAI', name: openAiModel, version: openAiModelVersion }
    }
  }
}

resource mayAskTheModel 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (useOpenAi) {
  name: guid(resourceGroup().id, name, identity.id, openAiUser)
  scope: openAi
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: openAiUser
  }
}

var modelSettings = useOpenAi
  ? [
      { name: 'AzureOpenAI__Endpoint', value: openAi!.properties.endpoint }
      { name: 'AzureOpenAI__Deployment', value: 'summaries' }
    ]
  : []

var address = 'https://${appName}.${environment.properties.defaultDomain}'

var administratorSettings = empty(firstAdministrator) ? [] : [{ name: 'Administrators__First', value: firstAdministrator }]
var exportSettings = exportLinks ? [{ name: 'Export__PublicAddress', value: address }] : []

resource app 'Microsoft.App/containerApps@2025-01-01' = if (!empty(image)) {
  name: appName
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 8080, transport: 'http', allowInsecure: false }
      registries: [{ server: registry.properties.loginServer, identity: identity.id }]
    }
    template: {
      terminationGracePeriodSeconds: 30
      // The share begins as root's, and the bot does not run as root (1654 is the user of Microsoft's .NET images).
      initContainers: usePostgres ? [] : [
        {
          name: 'own-the-share'
          image: 'mcr.microsoft.com/azurelinux/base/core:3.0'
          command: ['chown', '1654:1654', '/data']
          resources: { cpu: json('0.25'), memory: '0.5Gi' }
          volumeMounts: [{ volumeName: 'data', mountPath: '/data' }]
        }
      ]
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(
            [
              { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
              { name: 'MicrosoftAppId', value: identity.properties.clientId }
              { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
              { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
              { name: 'ConnectionStrings__ClusterBot', value: usePostgres ? postgres!.outputs.connectionString : 'Data Source=/data/clusterbot.db' }
              { name: 'Demonstration__Enabled', value: 'false' }
            ],
            modelSettings,
            exportSettings,
            administratorSettings
          )
          volumeMounts: usePostgres ? [] : [{ volumeName: 'data', mountPath: '/data' }]
          probes: [
            { type: 'Startup', httpGet: { path: '/health/live', port: 8080 }, periodSeconds: 2, failureThreshold: 60 }
            { type: 'Liveness', httpGet: { path: '/health/live', port: 8080 }, periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 5 }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: 8080 }, periodSeconds: 10, failureThreshold: 3, timeoutSeconds: 5 }
          ]
        }
      ]
      // One SQLite file has one process: never more than one replica, and never none, because the schedule runs in it.
      scale: usePostgres ? { minReplicas: replicas, maxReplicas: replicas } : { minReplicas: 1, maxReplicas: 1 }
      volumes: usePostgres ? [] : [{ name: 'data', storageType: 'NfsAzureFile', storageName: environment::share.name }]
    }
  }
  dependsOn: [mayPull]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: botSku }
  properties: {
    displayName: displayName
    endpoint: '${address}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: { isEnabled: true }
    }
  }
}

@description('The app id that the Teams manifest names: the first argument of teams-app/build.sh.')
output appId string = identity.properties.clientId

@description('The host name of the bot: the second argument of teams-app/build.sh.')
output domain string = '${appName}.${environment.properties.defaultDomain}'

@description('Where to push the image.')
output registry string = registry.properties.loginServer

@description('The name of the Container App.')
output app string = appName
