// The PostgreSQL server of main.bicep, without a password: the bot's identity is its only administrator.

@description('Begins the names of all resources.')
@minLength(3)
@maxLength(12)
param name string

@description('Makes names that are the whole world\'s unique.')
param suffix string

@description('Where the server is.')
param location string

@description('The size of the server, as Azure names them.')
param sku string

@description('The network in which its name means something.')
param networkId string

@description('The subnet that is the server\'s own.')
param subnetId string

@description('The bot\'s identity: its name, which is the database user.')
param identityName string

@description('The bot\'s identity: its object id.')
param identityPrincipalId string

// The server has no public address.
resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'

  resource inNetwork 'virtualNetworkLinks' = {
    name: 'network'
    location: 'global'
    properties: {
      virtualNetwork: { id: networkId }
      registrationEnabled: false
    }
  }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${suffix}'
  location: location
  sku: { name: sku, tier: 'GeneralPurpose' }
  properties: {
    version: '16'
    storage: { storageSizeGB: 64, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 35, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'ZoneRedundant' }
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: tenant().tenantId }
    network: { delegatedSubnetResourceId: subnetId, privateDnsZoneArmResourceId: zone.id }
  }
  dependsOn: [zone::inNetwork]

  resource administrator 'administrators' = {
    name: identityPrincipalId
    properties: {
      principalName: identityName
      principalType: 'ServicePrincipal'
      tenantId: tenant().tenantId
    }
  }

  resource data 'databases' = {
    name: 'clusterbot'
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
    dependsOn: [administrator]
  }
}

@description('How the bot reaches it.')
output connectionString string = 'Host=${server.properties.fullyQualifiedDomainName};Database=${server::data.name};Username=${identityName};SSL Mode=VerifyFull'
